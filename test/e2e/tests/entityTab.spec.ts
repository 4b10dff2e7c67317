/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { checkAccessibility } from '../support/checkAccessibility';
import { expect, test } from '../support/test';

const PILLARS = [
  'Operational Excellence',
  'Security',
  'Reliability',
  'Performance Efficiency',
  'Cost Optimization',
  'Sustainability',
];

test('level, score with its range, and six pillars', async ({ page, tab }) => {
  await tab.open('orders-api');
  await expect(tab.level('At risk')).toBeVisible();
  await expect(
    tab.text(/^orders-api is at risk.* \d+ of 100.*\d+ open HIGH risk/),
  ).toBeVisible();
  await expect(tab.text(/up to \d+: \d+ points are unknown/)).toBeVisible();
  await expect(tab.text(/^[+−-]\d+ in 30 days$/)).toBeVisible();
  await expect(tab.text(/^Evaluated .+ ago$/)).toBeVisible();
  await expect(tab.text('Production (111122223333)')).toBeVisible();
  await expect(tab.text('Development (444455556666)')).toBeVisible();
  await expect(tab.refresh()).toBeVisible();
  await expect(tab.tiles()).toHaveCount(6);
  for (const pillar of PILLARS) {
    await expect(tab.tile(pillar)).toHaveText(
      /Not enough evidence|\d+ ?up to \d+|\d\d/,
    );
  }
  await expect(tab.rows().first()).toBeVisible();
  await expect(tab.trend.lines().first()).toBeVisible();
  await checkAccessibility(page);
});

test('a count leads to its list, and the address keeps the filter', async ({
  page,
  tab,
}) => {
  await tab.open('orders-api');
  const high = Number.parseInt(await tab.highRisks().innerText(), 10);
  await tab.highRisks().click();
  await expect(page).toHaveURL(/[?&]risk=HIGH\b/);
  await expect(tab.rows()).toHaveCount(high);

  await page.reload();
  await expect(tab.rows()).toHaveCount(high);
  await expect(tab.riskFilter()).toHaveValue('HIGH');

  await tab.riskFilter().selectOption('MEDIUM');
  await expect(page).toHaveURL(/[?&]risk=MEDIUM\b/);
  for (const row of await tab.rows().all()) {
    await expect(row).toContainText('MEDIUM');
  }
});

test('a pillar filters the findings, and a state shows the others', async ({
  page,
  tab,
}) => {
  await tab.open('orders-api');
  await tab.tile('Security').click();
  await expect(page).toHaveURL(/[?&]pillar=security\b/);
  await expect(tab.tile('Security')).toHaveAttribute('aria-pressed', 'true');
  for (const row of await tab.rows().all()) {
    await expect(row).toContainText('Security');
  }
  await tab
    .states()
    .getByRole('button', { name: /^Unknown/ })
    .click();
  await expect(page).toHaveURL(/[?&]state=unknown\b/);
  for (const row of await tab.rows().all()) {
    await expect(row.getByRole('cell').first()).toHaveText('Unknown');
  }
});

test('the trend shows its days as a chart and as a table', async ({
  page,
  tab,
}) => {
  await tab.open('orders-api');
  await expect(tab.trend.lines().first()).toBeVisible();
  await tab.trend.asTable().click();
  // Twelve recorded weeks, and today where it is another day.
  expect(await tab.trend.days().count()).toBeGreaterThanOrEqual(12);
  // What is proven, and what is possible beside it.
  await expect(
    tab.trend.section().getByRole('columnheader', { name: 'Possible' }),
  ).toBeVisible();
  const cells = tab.trend.days().first().getByRole('cell');
  await expect(cells.nth(0)).toHaveText(/^\d+$/);
  await expect(cells.nth(1)).toHaveText(/^\d+$/);
  await checkAccessibility(page);
  await tab.trend.asChart().click();
  await expect(tab.trend.lines().first()).toBeVisible();
});

test.describe('in the dark theme', () => {
  test.use({ theme: 'dark' });

  test('the tab is accessible', async ({ page, tab }) => {
    await tab.open('orders-api');
    await expect(tab.rows().first()).toBeVisible();
    await expect(tab.trend.lines().first()).toBeVisible();
    await checkAccessibility(page);
  });
});
