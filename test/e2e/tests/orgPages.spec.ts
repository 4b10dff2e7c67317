/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Page } from '@playwright/test';
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

/** What the plugin shows on pages of others, and what is there once read. */
const ELSEWHERE = [
  { path: '/home', shows: 'list', name: 'Newest HIGH risks' },
  ...['group/commerce', 'user/ben.okafor', 'domain/retail'].map(entity => ({
    path: `/catalog/default/${entity}/well-architected`,
    shows: 'table' as const,
    name: 'Scores and open risks by pillar',
  })),
  ...['component/orders-api', 'system/orders'].map(entity => ({
    path: `/catalog/default/${entity}/well-architected`,
    shows: 'list' as const,
    name: 'Six pillars',
  })),
] as const;

// the other themes of both are in the tests of states
for (const portal of [
  { system: 'new', theme: 'dark' },
  { system: 'old', theme: 'light' },
] as const) {
  test.describe(`elsewhere in the ${portal.system} system, ${portal.theme}`, () => {
    test.use(portal);

    test('card and tabs are accessible', async ({ page }) => {
      test.slow();
      for (const { path, shows, name } of ELSEWHERE) {
        await page.goto(path);
        await expect(page.getByRole(shows, { name }).first()).toBeVisible();
        await expect(
          page.getByRole('status', { name: /^Loading/ }),
        ).toHaveCount(0);
        await checkAccessibility(page);
      }
    });
  });
}

const PARTS = [
  'overview',
  'owners',
  'systems',
  'entities',
  'checks',
  'risks',
  'waivers',
  'campaigns',
  'accounts',
  'health',
] as const;

/** What a page needs and what it has, in its width. */
const widthOf = (page: Page) =>
  page.evaluate(() => document.scrollingElement!.scrollWidth - innerWidth);

/** Parts of the page that are wider than it and are no box that scrolls. */
const tooWide = (page: Page) =>
  page.evaluate(() => {
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (/auto|scroll/.test(getComputedStyle(element).overflowX) ||
        scrolls(element.parentElement));
    return [...document.querySelectorAll('section *')]
      .filter(
        element =>
          element.getBoundingClientRect().right > innerWidth + 1 &&
          !scrolls(element),
      )
      .map(element => element.outerHTML.slice(0, 120));
  });

/** Tables that are wider than their card and cannot be scrolled with keys. */
const outOfReach = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('table')]
      .map(table => table.parentElement!)
      .filter(box => box.scrollWidth > box.clientWidth && box.tabIndex < 0)
      .map(box => box.textContent!.slice(0, 60)),
  );

for (const language of ['en', 'de', 'fr']) {
  test.describe(`in ${language}`, () => {
    test.beforeEach(({ page }) =>
      page.addInitScript(
        chosen => localStorage.setItem('language', chosen),
        language,
      ),
    );

    test('on a narrow page nothing is cut off', async ({ page, org, tab }) => {
      test.slow();
      await page.setViewportSize({ width: 390, height: 844 });
      const look = async (part: string) => {
        await expect(page.locator('section').first()).toBeVisible();
        await expect(page.locator('[role="status"][aria-label]')).toHaveCount(
          0,
        );
        expect({
          part,
          wider: await widthOf(page),
          tooWide: await tooWide(page),
          outOfReach: await outOfReach(page),
        }).toEqual({ part, wider: 0, tooWide: [], outOfReach: [] });
      };
      for (const part of PARTS) {
        await org.open(part);
        await look(part);
        // The current part is in sight, whatever stands before it.
        await expect(
          page.locator('nav [aria-current="page"]'),
        ).toBeInViewport();
      }
      await tab.open('orders-api');
      // whatever the language calls the table
      await expect(page.locator('tbody tr').first()).toBeVisible();
      await look('tab');
    });

    test('beside the sidebar owners and accounts have all their columns', async ({
      page,
      org,
    }) => {
      for (const part of ['owners', 'systems', 'accounts'] as const) {
        await org.open(part);
        const table = page.getByRole('table').first();
        await expect(table).toBeVisible();
        const box = table.locator('..');
        await expect
          .poll(() => box.evaluate(b => b.scrollWidth - b.clientWidth))
          .toBe(0);
      }
    });
  });
}
