/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Page } from '@playwright/test';

/** The notifications of whoever is signed in. */
export class NotificationsPage {
  constructor(private readonly page: Page) {}

  async open() {
    await this.page.goto('/notifications');
  }

  readonly message = (title: string | RegExp) =>
    this.page.getByRole('link', { name: title });
}
