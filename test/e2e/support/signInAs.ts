/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Page } from '@playwright/test';
import { Person } from './people';

/**
 * Lets a page sign in as one of the people instead of the guest: the frontend
 * asks for the guest's identity, and gets a true one of the person.
 */
export async function signInAs(page: Page, person: Person): Promise<void> {
  await page.route('**/api/auth/guest/refresh*', route =>
    route.continue({
      url: route.request().url().replace('/guest/', `/${person}/`),
    }),
  );
}
