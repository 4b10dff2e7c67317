/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { checkAccessibility } from '../support/checkAccessibility';
import { answerWithError, denyPermissions, requestTo } from '../support/routes';
import { expect, test } from '../support/test';

/** Pages that are a list: what they read, show and say when it is empty. */
const LISTS = [
  {
    part: 'systems',
    reads: '/systems?*',
    table: /^Mean score of each system/,
    nothing: 'Nothing matches these filters.',
  },
  {
    part: 'checks',
    reads: '/findings/by-check?*',
    table: /^Checks with their results/,
    nothing: 'No check has a result that matches these filters.',
  },
  {
    part: 'risks',
    reads: '/findings?*',
    table: /^Findings, the oldest first/,
    nothing: 'No finding matches these filters.',
  },
  {
    part: 'accounts',
    reads: '/accounts?*',
    table: /^AWS accounts/,
    nothing: 'No account matches these filters.',
  },
] as const;

for (const { part, reads, table, nothing } of LISTS) {
  const url = requestTo(reads);

  test(`${part}: loading, then there, then nothing for a filter`, async ({
    page,
    org,
  }) => {
    let answer = () => {};
    const asked = new Promise<void>(resolve => {
      answer = resolve;
    });
    await page.route(url, async route => {
      await asked;
      await route.continue();
    });
    await org.open(part);
    await expect(
      page.getByRole('status', { name: /^Loading/ }).first(),
    ).toBeVisible();
    await checkAccessibility(page);
    answer();
    const rows = page
      .getByRole('table', { name: table })
      .locator('tbody')
      .getByRole('row');
    await expect(rows.first()).toBeVisible();
    await checkAccessibility(page);
    await page.unroute(url);
    await org.open(part, '?text=nobody-has-this');
    await expect(page.getByText(nothing)).toBeVisible();
    await checkAccessibility(page);
  });

  test(`${part}: told why it could not be read, and who may read it`, async ({
    page,
    org,
  }) => {
    await answerWithError(page, {
      url,
      status: 500,
      name: 'Error',
      message: 'The database is on holiday',
    });
    await org.open(part);
    const alert = page.getByRole('alert').first();
    await expect(alert).toContainText('The database is on holiday');
    await checkAccessibility(page);
    await page.unroute(url);
    await answerWithError(page, {
      url,
      status: 403,
      name: 'NotAllowedError',
      message: 'Unauthorized',
    });
    await alert.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByText('Permission needed').first()).toBeVisible();
    await checkAccessibility(page);
  });
}

test('campaigns: the form, none yet, not readable, not allowed', async ({
  page,
  org,
}) => {
  const url = requestTo('/campaigns?*');
  await page.route(url, route =>
    route.fulfill({ json: { items: [], totalItems: 0 } }),
  );
  await org.open('campaigns');
  await expect(page.getByText('There is no campaign yet.')).toBeVisible();
  await checkAccessibility(page);
  await page.getByRole('button', { name: /^New campaign/ }).click();
  await expect(page.getByRole('textbox', { name: /^Name/ })).toBeVisible();
  await checkAccessibility(page);
  await page.unroute(url);
  await answerWithError(page, {
    url,
    status: 500,
    name: 'Error',
    message: 'The database is on holiday',
  });
  await org.open('campaigns');
  await expect(page.getByRole('alert')).toContainText('on holiday');
  await checkAccessibility(page);
  await page.unroute(url);
  await answerWithError(page, {
    url,
    status: 403,
    name: 'NotAllowedError',
    message: 'Unauthorized',
  });
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('Permission needed')).toBeVisible();
});

test('health: a section fails on its own', async ({ page, org }) => {
  await answerWithError(page, {
    url: requestTo('/installation/work'),
    status: 500,
    name: 'Error',
    message: 'The queue is on holiday',
  });
  await org.open('health');
  await expect(page.getByRole('alert').first()).toContainText('on holiday');
  await expect(
    page.getByRole('region', { name: 'State of the plugin' }),
  ).toContainText('Entities');
  await checkAccessibility(page);
});

test('health: who is no administrator is told so', async ({ page, org }) => {
  await denyPermissions(page, /admin/);
  await org.open('health');
  await expect(
    page.getByText('For administrators of this portal'),
  ).toBeVisible();
  await checkAccessibility(page);
});

for (const { system, theme } of [
  { system: 'new', theme: 'dark' },
  { system: 'old', theme: 'light' },
] as const) {
  test.describe(`in the ${system} frontend system, ${theme}`, () => {
    test.use({ system, theme });

    test('all pages are accessible', async ({ page, org }) => {
      await org.open('overview');
      await expect(org.pillars()).toHaveCount(6);
      await checkAccessibility(page);
      for (const name of ['Systems', 'Checks', 'Risks', 'Accounts', 'Health']) {
        await org.tab(name).click();
        await expect(page.getByRole('table').first()).toBeVisible();
        await expect(
          page.getByRole('status', { name: /^Loading/ }),
        ).toHaveCount(0);
        await checkAccessibility(page);
      }
    });
  });
}

test('on a narrow page nothing is cut off', async ({ page, org }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const part of ['overview', 'checks', 'risks', 'accounts'] as const) {
    await org.open(part);
    await expect(page.getByRole('table').first()).toBeVisible();
    // The row of tabs is of Backstage, and wider.
    for (const section of await page.locator('section').all()) {
      const box = await section.boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
    }
  }
});
