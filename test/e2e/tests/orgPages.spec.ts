/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { checkAccessibility } from '../support/checkAccessibility';
import { expect, test } from '../support/test';

const TABS = [
  'Owners',
  'Systems',
  'Entities',
  'Checks',
  'Risks',
  'Waivers',
  'Campaigns',
  'Accounts',
  'Health',
];

for (const { system, theme } of [
  { system: 'new', theme: 'light' },
  { system: 'new', theme: 'dark' },
  { system: 'old', theme: 'light' },
  { system: 'old', theme: 'dark' },
] as const) {
  test.describe(`in the ${system} frontend system, ${theme}`, () => {
    test.use({ system, theme });

    test('all pages are accessible', async ({ page, org }) => {
      test.slow();
      await org.open('overview');
      await expect(org.pillars()).toHaveCount(6);
      await checkAccessibility(page);
      for (const name of TABS) {
        await org.tab(name).click();
        await expect(org.tab(name)).toHaveAttribute('aria-current', 'page');
        await expect(page.locator('section').first()).toBeVisible();
        await expect(
          page.getByRole('status', { name: /^Loading/ }),
        ).toHaveCount(0);
        await checkAccessibility(page);
      }
      await org.open('campaigns', `?campaign=${process.env.CAMPAIGN_ID}`);
      await expect(
        page.getByRole('heading', { name: 'Backups before winter' }),
      ).toBeVisible();
      await expect(page.getByRole('status', { name: /^Loading/ })).toHaveCount(
        0,
      );
      await checkAccessibility(page);
    });
  });
}

for (const language of ['en', 'de', 'fr']) {
  test(`on a narrow page in ${language} nothing is cut off`, async ({
    page,
    org,
  }) => {
    await page.addInitScript(
      chosen => localStorage.setItem('language', chosen),
      language,
    );
    await page.setViewportSize({ width: 390, height: 844 });
    for (const part of [
      'overview',
      'owners',
      'entities',
      'checks',
      'risks',
      'waivers',
      'accounts',
      'health',
    ] as const) {
      await org.open(part);
      await expect(page.locator('section').first()).toBeVisible();
      await expect(page.locator('[role="status"][aria-label]')).toHaveCount(0);
      const width = await page.evaluate(
        () => document.documentElement.scrollWidth,
      );
      expect({ part, width }).toEqual({ part, width: 390 });
      // The current part is in sight, whatever stands before it.
      await expect(page.locator('nav [aria-current="page"]')).toBeInViewport();
    }
  });
}
