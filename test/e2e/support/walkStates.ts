/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Locator, Page } from '@playwright/test';
import { checkAccessibility } from './checkAccessibility';
import { answerWithError, changeAnswer, requestTo } from './routes';
import { expect, test } from './test';

/** What one page or view shows while something is missing. */
export interface PageStates {
  name: string;
  /** Address below the portal, with its query. */
  path: string;
  /** The request that the page is made of, below the plugin's API. */
  reads: string;
  /** There once it was read. */
  shows: (page: Page) => Locator;
  partial?: {
    /** The request of a part that fails; none where the demo lacks something. */
    failing?: string;
    /** What the demo would have to lack. */
    change?: (answer: Record<string, unknown>) => Record<string, unknown>;
    /** What tells of it; the message of the failing part otherwise. */
    says?: string | RegExp;
  };
  empty?: {
    /** Where it is another request that has nothing. */
    reads?: string;
    change: (answer: Record<string, unknown>) => Record<string, unknown>;
    says: string | RegExp;
  };
}

/** Both frontend systems, and both themes with them. */
export const PORTALS = [
  { system: 'new', theme: 'light' },
  { system: 'old', theme: 'dark' },
] as const;

const BROKEN = {
  status: 500,
  name: 'Error',
  message: 'The database is on holiday',
};
const DENIED = {
  status: 403,
  name: 'NotAllowedError',
  message: 'Unauthorized',
};

/** For lists: nothing in them. */
export const noItems = (answer: Record<string, unknown>) => ({
  ...answer,
  items: [],
  totalItems: 0,
  nextCursor: undefined,
});

/** For sums: of no entity. */
export const noEntities = (answer: Record<string, unknown>) => ({
  ...answer,
  entities: 0,
});

/** A test of each page's states in each portal. */
export function testStates(pages: PageStates[]) {
  for (const portal of PORTALS) {
    test.describe(`${portal.system} frontend system, ${portal.theme}`, () => {
      test.use(portal);
      for (const states of pages) {
        const kinds = [
          'loading',
          ...(states.partial ? ['partial'] : []),
          'broken',
          'denied',
          ...(states.empty ? ['empty'] : []),
        ];
        test(`${states.name}: ${kinds.join(', ')}`, ({ page }) =>
          walkStates(page, states));
      }
    });
  }
}

/**
 * Sees a page loading, with a part missing, broken, denied and empty, and
 * looks at each state with axe.
 */
export async function walkStates(
  page: Page,
  states: PageStates,
): Promise<void> {
  // three visits and five looks with axe
  test.slow();
  const { path, reads, shows, partial, empty } = states;
  const url = requestTo(reads);
  const alert = page.getByRole('alert').first();

  // loading, and then with a part missing
  let answer = () => {};
  const asked = new Promise<void>(resolve => {
    answer = resolve;
  });
  if (partial?.change) {
    await changeAnswer(page, { url, change: partial.change });
  }
  // asked before the routes above, which were there earlier
  await page.route(url, async route => {
    await asked;
    await route.fallback();
  });
  const failing = partial?.failing && requestTo(partial.failing);
  if (failing) {
    await answerWithError(page, { url: failing, ...BROKEN });
  }
  await page.goto(path);
  await expect(
    page.getByRole('status', { name: /^Loading/ }).first(),
  ).toBeVisible();
  await checkAccessibility(page);
  answer();
  await expect(shows(page).first()).toBeVisible();
  if (partial) {
    await expect(
      page.getByText(partial.says ?? BROKEN.message).first(),
    ).toBeAttached();
  }
  await checkAccessibility(page);

  // broken, and after another try denied
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await answerWithError(page, { url, ...BROKEN });
  await page.goto(path);
  await expect(alert).toContainText(BROKEN.message);
  await checkAccessibility(page);
  await page.unroute(url);
  await answerWithError(page, { url, ...DENIED });
  await tryUntilDenied(page, alert);
  await checkAccessibility(page);

  await page.unroute(url);
  if (empty) {
    await changeAnswer(page, {
      url: requestTo(empty.reads ?? reads),
      change: empty.change,
    });
    await page.goto(path);
    await expect(page.getByText(empty.says).first()).toBeVisible();
    await checkAccessibility(page);
  }
  await page.unrouteAll({ behavior: 'ignoreErrors' });
}

/** A page that reads again by itself may be denied before the click. */
async function tryUntilDenied(page: Page, alert: Locator): Promise<void> {
  const again = alert.getByRole('button', { name: 'Try again' });
  const denied = page.getByText('Permission needed').first();
  await expect(async () => {
    if (await again.isVisible()) {
      await again.click({ timeout: 2_000 });
    }
    await expect(denied).toBeVisible({ timeout: 5_000 });
  }).toPass();
}
