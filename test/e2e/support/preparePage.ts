/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Page } from '@playwright/test';

/** What the browser of a visitor remembers before the first page. */
export async function preparePage(
  page: Page,
  options: { signedIn: boolean; theme: 'light' | 'dark' },
): Promise<void> {
  const { signedIn, theme } = options;
  const stored = {
    ...(signedIn && { '@backstage/core:SignInPage:provider': 'guest' }),
    theme,
  };
  await page.addInitScript(items => {
    for (const [name, value] of Object.entries(items)) {
      localStorage.setItem(name, value);
    }
  }, stored);
}
