/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Locator, Page } from '@playwright/test';
import { requestTo } from '../support/routes';
import { expect, test } from '../support/test';

/** More stops than any page has before what a test looks for. */
const MOST_STOPS = 160;

const isFocused = (target: Locator) =>
  target.evaluate(element => element === document.activeElement);

/** Whether the focus is on something or in it. */
const holdsFocus = (target: Locator) =>
  target.evaluate(element => element.contains(document.activeElement));

/**
 * Presses Tab until something has the focus, as who has no mouse does.
 *
 * @throws Error when Tab does not lead there.
 */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    if (await isFocused(target)) {
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${target}`);
}

test('filter, row, panel and back with nothing but keys', async ({
  page,
  org,
  tab,
}) => {
  await org.open('overview');
  await expect(org.pillars()).toHaveCount(6);

  await tabTo(page, org.tab('Risks'));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/risks$/);
  await expect(org.tab('Risks')).toHaveAttribute('aria-current', 'page');

  await tabTo(page, page.getByRole('searchbox'));
  await page.keyboard.type('mfa');
  await expect(page).toHaveURL(/[?&]text=mfa/);

  await tabTo(page, org.filter('Owner'));
  await page.keyboard.type('Team Orders');
  await expect(page).toHaveURL(/[?&]owner=group.*team-orders/);
  const row = page.getByRole('link', { name: 'Human users have MFA' });
  await expect(row).toHaveCount(1);
  await tabTo(page, row);
  await page.keyboard.press('Enter');

  await expect(page).toHaveURL(/\/orders-api\/well-architected\?finding=/);
  await expect(tab.panel.title()).toHaveText('Human users have MFA');
  // The focus is in the panel and stays there.
  for (let stops = 0; stops < 5; stops++) {
    await page.keyboard.press('Tab');
    expect(await holdsFocus(tab.panel.dialog())).toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect(tab.panel.dialog()).toBeHidden();

  const finding = tab.rows().getByRole('link').first();
  await tabTo(page, finding);
  await page.keyboard.press('Enter');
  await expect(tab.panel.dialog()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(tab.panel.dialog()).toBeHidden();
  await expect(finding).toBeFocused();
});

test('a dialog gives the focus back', async ({ page, org }) => {
  await org.open('entities');
  await expect(org.entityRows().first()).toBeVisible();
  const opener = page.getByRole('button', { name: 'Saved filters' });
  await tabTo(page, opener);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Saved filters' });
  await expect.poll(() => holdsFocus(dialog)).toBe(true);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
});

test('points of a trend are reached and followed with keys', async ({
  page,
  org,
}) => {
  await org.open('overview');
  const trend = org.trend('Trend of the organisation');
  await expect(trend.lines().first()).toBeVisible();
  const stop = trend.section().locator('a[data-point][tabindex="0"]');
  await tabTo(page, stop);
  const last = await stop.getAttribute('data-point');
  await page.keyboard.press('ArrowLeft');
  await expect(stop).not.toHaveAttribute('data-point', last!);
  await expect(stop).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/entities\?.*day=\d{4}-\d{2}-\d{2}/);
});

test('groups of owners are opened and trends chosen with keys', async ({
  page,
  org,
}) => {
  await org.open('owners');
  await expect(org.ownerNames()).toHaveCount(6);
  await tabTo(page, org.collapse('Commerce'));
  await page.keyboard.press('Enter');
  await expect(org.ownerNames()).toHaveCount(4);
  await tabTo(page, org.showTrend('Data Insights'));
  await page.keyboard.press('Space');
  await expect(
    org.trend('Trend of Data Insights').lines().first(),
  ).toBeVisible();
});

for (const reducedMotion of ['reduce', 'no-preference'] as const) {
  test.describe(`who asks for ${reducedMotion}`, () => {
    test.use({ reducedMotion });

    test('sees placeholders move accordingly', async ({ page, org }) => {
      await page.route(requestTo('/overview'), () => {
        // never answered: it stays loading
      });
      await org.open('overview');
      const placeholder = page.getByRole('status', { name: /^Loading/ });
      await expect(placeholder.first()).toBeVisible();
      const moving = await placeholder
        .first()
        .evaluate(
          element =>
            element
              .getAnimations({ subtree: true })
              .filter(({ playState }) => playState === 'running').length,
        );
      if (reducedMotion === 'reduce') {
        expect(moving).toBe(0);
      } else {
        expect(moving).toBeGreaterThan(0);
      }
    });
  });
}
