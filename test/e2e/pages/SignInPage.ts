/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Page } from '@playwright/test';

/** The page that offers to sign in. */
export class SignInPage {
  constructor(private readonly page: Page) {}

  readonly enter = () => this.page.getByRole('button', { name: /^enter$/i });

  async signInAsGuest() {
    await this.page.goto('/');
    await this.enter().click();
  }
}
