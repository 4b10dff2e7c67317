/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { checkAccessibility } from '../support/checkAccessibility';
import { expect, test } from '../support/test';

const REVIEWED = 19;

test('the overview counts, and every number leads to its list', async ({
  page,
  org,
}) => {
  await org.open('overview');
  await expect(org.figure('Entities reviewed')).toContainText(String(REVIEWED));
  await expect(org.pillars()).toHaveCount(6);
  await expect(
    org.trend('Trend of the organisation').lines().first(),
  ).toBeVisible();
  await checkAccessibility(page);
  await org.figure('HIGH risks').click();
  await expect(page).toHaveURL(/\/risks\?.*risk=HIGH/);
  await expect(
    page.getByRole('group', { name: 'Which risks' }).getByText('HIGH'),
  ).toHaveAttribute('aria-pressed', 'true');
});

test('owners are a table of pillars with their child groups', async ({
  page,
  org,
}) => {
  await org.open('owners');
  const names = org.ownerNames();
  await expect(names).toHaveCount(6);
  const order = await names.allInnerTexts();
  const at = (name: string) => order.findIndex(text => text.includes(name));
  expect(at('Meridian')).toBe(0);
  // Child groups follow their parent.
  expect(at('Team Orders')).toBeGreaterThan(at('Commerce'));
  expect(at('Team Storefront')).toBeGreaterThan(at('Commerce'));
  await expect(
    org
      .owners()
      .getByRole('row', { name: /Team Orders/ })
      .getByRole('cell'),
  ).toHaveCount(12);
  await checkAccessibility(page);

  await org.collapse('Commerce').click();
  await expect(names).toHaveCount(4);
  await org.cell('Security', 'Data Insights').click();
  await expect(page).toHaveURL(/\/entities\?.*pillar=security/);
  await expect(org.filter('Owner')).toHaveValue('group:default/data-insights');
});

test('the trend of an owner', async ({ page, org }) => {
  await org.open('owners');
  await org.showTrend('Team Orders').click();
  await expect(page).toHaveURL(/[?&]owner=group/);
  const trend = org.trend('Trend of Team Orders');
  await expect(trend.lines().first()).toBeVisible();
  await trend.asTable().click();
  expect(await trend.days().count()).toBeGreaterThanOrEqual(12);
  await page.reload();
  await expect(trend.lines().first()).toBeVisible();
  await checkAccessibility(page);
});

test('entities come worst first, filtered by owner and pillar', async ({
  page,
  org,
}) => {
  await org.open('entities');
  await expect(org.entityRows()).toHaveCount(REVIEWED);
  const rows = await org.entityRows().allInnerTexts();
  const badness = ['At risk', 'Not assessed', 'Needs attention', 'Good'];
  const levels = rows.map(row => badness.findIndex(l => row.includes(l)));
  expect(levels).toEqual([...levels].sort((a, b) => a - b));
  await checkAccessibility(page);

  await org.filter('Owner').selectOption({ label: 'Data Insights (4)' });
  await expect(page).toHaveURL(/[?&]owner=group/);
  await expect(org.entityRows()).toHaveCount(4);
  await org.filter('Pillar').selectOption('reliability');
  await expect(page).toHaveURL(/[?&]pillar=reliability\b/);
  await page.reload();
  await expect(org.filter('Pillar')).toHaveValue('reliability');
  await expect(org.filter('Owner')).toHaveValue('group:default/data-insights');
  for (const row of await org.entityRows().all()) {
    await expect(row).toContainText('data-insights');
  }

  await org.entity('reporting').first().click();
  await expect(page).toHaveURL(
    /\/catalog\/default\/component\/reporting\/well-architected\?pillar=reliability$/,
  );
});

test('more entities are loaded page by page', async ({ page, org }) => {
  // The demo fits on one page: ask the same API for smaller ones.
  await page.route(/\/api\/well-architected\/entities\?/, route => {
    const url = route
      .request()
      .url()
      .replace(/limit=\d+/, 'limit=8');
    return route.continue({ url });
  });
  await org.open('entities');
  await expect(org.entityRows()).toHaveCount(8);
  await expect(org.shown()).toHaveText(`8 of ${REVIEWED}`);
  await org.more().click();
  await expect(org.entityRows()).toHaveCount(16);
  await org.more().click();
  await expect(org.entityRows()).toHaveCount(REVIEWED);
  await expect(org.more()).toBeHidden();
  const names = await org.entityRows().getByRole('rowheader').allInnerTexts();
  expect(new Set(names).size).toBe(REVIEWED);
});

test('an owner that has nothing is told so', async ({ page, org }) => {
  await org.open('owners', '?text=nobody');
  await expect(page.getByText('No owner matches “nobody”.')).toBeVisible();
});
