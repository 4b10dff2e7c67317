/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AxeBuilder } from '@axe-core/playwright';
import { expect, Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

/** Longer than Backstage shows the message that a notification has come. */
const MESSAGE_GOES = { timeout: 20_000 };

/**
 * Looks at a page with axe, at rest; nothing on it is excused.
 *
 * @param options.part - what the plugin shows on a page that is Backstage's,
 * as a selector; the whole page otherwise
 */
export async function checkAccessibility(
  page: Page,
  options: { part?: string } = {},
): Promise<void> {
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
  // Of what is in order only the rule would be told, with every element of the
  // page: most of the time went there. No page has a frame of another origin,
  // for which alone axe would need a page of its own to put results together.
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(RULES)
    .setLegacyMode();
  const { violations } = await (options.part === undefined
    ? axe
    : axe.include(options.part)
  ).analyze();
  expect(
    violations.map(({ id, help, nodes }) => ({
      id,
      help,
      where: nodes.map(node => `${node.target.join(' ')}: ${node.html}`),
    })),
  ).toEqual([]);
}

/**
 * Runs in the page: a colour on its way to another is neither of them. What
 * never ends, or stands still on its way, is not waited for.
 */
async function atRest(): Promise<void> {
  const passing = document
    .getAnimations()
    .filter(
      ({ effect, playState }) =>
        playState === 'running' &&
        effect?.getComputedTiming().endTime !== Infinity,
    );
  await Promise.race([
    Promise.allSettled(passing.map(({ finished }) => finished)),
    new Promise(resolve => {
      setTimeout(resolve, 3_000);
    }),
  ]);
}
