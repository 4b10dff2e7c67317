/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AxeBuilder } from '@axe-core/playwright';
import { expect, Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

/** Longer than Backstage shows the message that a notification has come. */
const MESSAGE_GOES = { timeout: 20_000 };

/** Looks at the whole page with axe, at rest; nothing on it is excused. */
export async function checkAccessibility(page: Page): Promise<void> {
  // Another test may notify the same user; the message that then flies in is
  // Backstage's, white on orange, and stays for 15 seconds.
  await expect(page.locator('[class*="notistack-Snackbar"]')).toHaveCount(
    0,
    MESSAGE_GOES,
  );
  // What react-aria announces is named by a button that may be gone by now; it
  // goes away by itself after seven seconds.
  await expect(page.locator('[data-live-announcer] [role="img"]')).toHaveCount(
    0,
  );
  await page.evaluate(atRest);
  const { violations } = await new AxeBuilder({ page })
    .withTags(RULES)
    .analyze();
  expect(
    violations.map(({ id, help, nodes }) => ({
      id,
      help,
      where: nodes.map(node => `${node.target.join(' ')}: ${node.html}`),
    })),
  ).toEqual([]);
}

/** Runs in the page: a colour on its way to another is neither of them. */
async function atRest(): Promise<void> {
  const passing = document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  await Promise.allSettled(passing.map(({ finished }) => finished));
}
