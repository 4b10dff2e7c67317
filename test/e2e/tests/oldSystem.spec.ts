/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { checkAccessibility } from '../support/checkAccessibility';
import { expect, test } from '../support/test';

test.use({ system: 'old' });

test.describe('before signing in', () => {
  test.use({ signedIn: false });

  test('a guest signs in and finds the tab', async ({ page, signIn, tab }) => {
    await signIn.signInAsGuest();
    await page.getByRole('link', { name: 'orders-api' }).first().click();
    await page.getByRole('tab', { name: 'Well-Architected' }).click();
    await expect(page).toHaveURL(/\/orders-api\/well-architected$/);
    await expect(tab.tiles()).toHaveCount(6);
  });
});

test('tab and panel', async ({ page, tab }) => {
  await tab.open('orders-api', '?risk=HIGH');
  await expect(tab.tiles()).toHaveCount(6);
  await expect(tab.trend.lines().first()).toBeVisible();
  await checkAccessibility(page);
  const finding = tab.rows().getByRole('link').first();
  const title = await finding.innerText();
  await finding.click();
  await expect(tab.panel.title()).toHaveText(title);
  await page.keyboard.press('Escape');
  await expect(tab.panel.dialog()).toBeHidden();
  await expect(page).toHaveURL(/[?&]risk=HIGH\b/);
});

test('card, and from there to the tab', async ({ page, entityOverview }) => {
  await entityOverview.open('orders-api');
  await expect(entityOverview.answer('orders-api')).toBeVisible();
  await checkAccessibility(page);
  await entityOverview.openScorecard().click();
  await expect(page).toHaveURL(/\/orders-api\/well-architected$/);
});

test('pages of the organisation', async ({ page, org }) => {
  await org.open('overview');
  await expect(org.pillars()).toHaveCount(6);
  await checkAccessibility(page);
  await org.tab('Owners').click();
  await expect(page).toHaveURL(/\/well-architected\/owners$/);
  await expect(org.ownerNames()).toHaveCount(6);
  await checkAccessibility(page);
  await org.tab('Entities').click();
  await expect(org.entityRows().first()).toBeVisible();
  await checkAccessibility(page);
  await org.entity('orders-api').click();
  await expect(page).toHaveURL(/\/orders-api\/well-architected/);
});
