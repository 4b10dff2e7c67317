/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Page } from '@playwright/test';
import { PICTURED, seedReview } from '../support/seedReview';
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

/** Brings a part to the top of the page, with some air above it. */
async function showFromTop(page: Page, title: string | RegExp) {
  await page
    .getByRole('region', { name: title })
    .first()
    .evaluate(section => {
      section.style.scrollMarginTop = '24px';
      section.scrollIntoView();
    });
}

test.describe('pictures of a review', () => {
  let milestoneId = '';

  test.beforeAll(async () => {
    ({ id: milestoneId } = await seedReview(process.env.PORTAL_URL!));
  });

  test('scope', async ({ page, tab }, testInfo) => {
    await tab.open(PICTURED, '?view=scope');
    await expect(tab.scope.confirm()).toBeEnabled();
    await showFromTop(page, 'Scope and context');
    await takeScreenshot({ page, testInfo, name: 'scope.png' });
  });

  test('answers', async ({ page, tab }, testInfo) => {
    await tab.open(PICTURED, '?view=answers&pillar=reliability');
    await expect(tab.answers.questions().first()).toBeVisible();
    await showFromTop(page, /^Answer questions about/);
    await takeScreenshot({ page, testInfo, name: 'answers.png' });
  });

  test('milestone and comparison', async ({ page, tab }, testInfo) => {
    await tab.open(PICTURED, `?view=report&compare=${milestoneId}`);
    await expect(tab.review.scores()).toBeVisible();
    await page.setViewportSize({ width: 1440, height: 1300 });
    await showFromTop(page, /^Review \d+$/);
    await takeScreenshot({ page, testInfo, name: 'review.png' });
  });

  test('waivers', async ({ page, org }, testInfo) => {
    await org.open('waivers', '?waivers=all');
    await expect(org.waivers.waiver(/sandbox is closed/)).toBeVisible();
    await takeScreenshot({ page, testInfo, name: 'waivers.png' });
  });

  test('campaign', async ({ page, org }, testInfo) => {
    await org.open('campaigns');
    await page
      .getByRole('link', { name: 'No HIGH risk in the sales season' })
      .first()
      .click();
    await expect(
      page.getByRole('heading', { name: 'Owners' }).first(),
    ).toBeVisible();
    await expect(page.getByRole('status', { name: /^Loading/ })).toHaveCount(0);
    await page.setViewportSize({ width: 1440, height: 1200 });
    await takeScreenshot({ page, testInfo, name: 'campaign.png' });
  });

  for (const part of [
    'systems',
    'checks',
    'risks',
    'accounts',
    'health',
  ] as const) {
    test(part, async ({ page, org }, testInfo) => {
      await org.open(part);
      await expect(page.getByRole('table').first()).toBeVisible();
      await expect(page.getByRole('status', { name: /^Loading/ })).toHaveCount(
        0,
      );
      await takeScreenshot({ page, testInfo, name: `${part}.png` });
    });
  }
});
