/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { takeScreenshot } from '../support/takeScreenshot';
import { expect, test } from '../support/test';

for (const theme of ['light', 'dark'] as const) {
  const suffix = theme === 'dark' ? '-dark' : '';

  test.describe(`pictures of the documentation, ${theme}`, () => {
    test.use({ theme });

    test('entity tab', async ({ page, tab }, testInfo) => {
      await tab.open('orders-api');
      await expect(tab.rows().first()).toBeVisible();
      await expect(tab.trend.lines().first()).toBeVisible();
      // All six pillars in sight, below the tabs of the entity.
      await page.setViewportSize({ width: 1440, height: 1000 });
      await page
        .getByRole('listitem')
        .getByRole('link', { name: 'Well-Architected' })
        .evaluate(link => link.scrollIntoView());
      await expect(tab.tiles().last()).toBeInViewport({ ratio: 1 });
      await takeScreenshot({
        page,
        testInfo,
        name: `entity-tab${suffix}.png`,
      });
    });

    test('owners', async ({ page, org }, testInfo) => {
      await org.open('owners', '?owner=group:default/commerce');
      await expect(org.ownerNames().first()).toBeVisible();
      await expect(
        org.trend('Trend of Commerce').lines().first(),
      ).toBeVisible();
      await takeScreenshot({ page, testInfo, name: `owners${suffix}.png` });
    });
  });
}

test.describe('pictures of the documentation', () => {
  test('findings', async ({ page, tab }, testInfo) => {
    await tab.open('orders-api');
    await expect(tab.trend.lines().first()).toBeVisible();
    await tab.findings().evaluate(table => table.scrollIntoView());
    await page.mouse.wheel(0, -150);
    await expect(tab.rows().first()).toBeInViewport();
    await takeScreenshot({ page, testInfo, name: 'findings.png' });
  });

  test('finding', async ({ page, tab }, testInfo) => {
    await tab.open('orders-api', '?finding=sec-lambda-env-no-secrets');
    await expect(tab.panel.arns().first()).toBeVisible();
    await takeScreenshot({ page, testInfo, name: 'finding.png' });
  });

  test('report', async ({ page, tab }, testInfo) => {
    await tab.open('orders-api', '?view=report');
    await expect(tab.report.partsOf('Security')).toHaveCount(4);
    await tab.report
      .section('Review of orders-api')
      .evaluate(section => section.scrollIntoView());
    await expect(tab.report.download()).toBeInViewport();
    await takeScreenshot({ page, testInfo, name: 'report.png' });
  });

  test('overview', async ({ page, org }, testInfo) => {
    await org.open('overview');
    await expect(
      org.trend('Trend of the organisation').lines().first(),
    ).toBeVisible();
    await takeScreenshot({ page, testInfo, name: 'overview.png' });
  });

  test('entity card', async ({ page, entityOverview }, testInfo) => {
    await entityOverview.open('orders-api');
    await expect(entityOverview.answer('orders-api')).toBeVisible();
    await entityOverview.openScorecard().scrollIntoViewIfNeeded();
    await takeScreenshot({ page, testInfo, name: 'entity-card.png' });
  });
});
