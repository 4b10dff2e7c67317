/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Locator, Page } from '@playwright/test';

/** The notifications of whoever is signed in. */
export class NotificationsPage {
  constructor(private readonly page: Page) {}

  async open() {
    await this.page.goto('/notifications');
  }

  readonly message = (title: string | RegExp) =>
    this.page.getByRole('link', { name: title });

  /** The first message with such a title, looked for by one text, then the next. */
  async find(title: RegExp, texts: string[]): Promise<Locator> {
    for (const text of texts) {
      await this.page.getByPlaceholder('Filter').fill(text);
      const found = this.message(title).first();
      const isThere = found.waitFor({ timeout: 5_000 }).then(
        () => true,
        () => false,
      );
      if (await isThere) {
        return found;
      }
    }
    throw new Error(`No notification is titled like ${title}`);
  }
}
