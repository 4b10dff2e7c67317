/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { checkAccessibility } from '../support/checkAccessibility';
import {
  answerWithError,
  changeScorecard,
  scorecardOf,
} from '../support/routes';
import { expect, test } from '../support/test';

test('no annotation: the YAML to copy', async ({ page, context, tab }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await tab.open('legacy-intranet');
  await expect(tab.level('Not assessed')).toBeVisible();
  await expect(tab.text(/next action: link its AWS account/)).toBeVisible();
  await expect(
    page.getByRole('heading', {
      name: 'Link legacy-intranet to its AWS account',
    }),
  ).toBeVisible();
  const yaml = tab.code('Annotations for legacy-intranet');
  await expect(yaml).toContainText('aws.amazon.com/account-id');
  await tab.copy('Copy Annotations for legacy-intranet').click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.trim()).toBe((await yaml.innerText()).trim());
  // Never fewer than six, whatever is known.
  await expect(tab.tiles()).toHaveCount(6);
  await checkAccessibility(page);
});

test('malformed annotations and an unknown account are worded', async ({
  page,
  tab,
}) => {
  await tab.open('loyalty-points');
  await expect(tab.text('3 annotations are malformed')).toBeVisible();
  await expect(tab.text(/'11112222' is not an AWS account/)).toBeVisible();
  await expect(tab.text(/'europe-west' is not a Region/)).toBeVisible();
  await expect(tab.text(/'very' is not one of/)).toBeVisible();
  await expect(
    tab.text(/names account 999900001111, which this portal does not/),
  ).toBeVisible();
  await expect(tab.tiles()).toHaveCount(6);
  await checkAccessibility(page);
});

for (const entity of ['platform-gateway', 'build-runners']) {
  test(`a missing permission is named on ${entity}`, async ({ page, tab }) => {
    await tab.open(entity);
    await expect(tab.text('1 permission is missing in AWS')).toBeVisible();
    await expect(
      page.locator('code', { hasText: 'budgets:ViewBudget' }).first(),
    ).toBeVisible();
    await page.getByText('Policy to add to the role').first().click();
    await expect(tab.code('Policy to add to the role')).toContainText(
      '"budgets:ViewBudget"',
    );
    await checkAccessibility(page);
  });
}

test('an error of the backend is told, and trying again helps', async ({
  page,
  tab,
}) => {
  const url = scorecardOf('orders-api');
  await answerWithError(page, {
    url,
    status: 500,
    name: 'Error',
    message: 'The database is on holiday',
  });
  await tab.open('orders-api');
  await expect(tab.alert()).toContainText('Scorecard could not be loaded');
  await expect(tab.alert()).toContainText('The database is on holiday');
  await checkAccessibility(page);
  await page.unroute(url);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(tab.tiles()).toHaveCount(6);
});

test('who may not read learns which permission it takes', async ({
  page,
  tab,
}) => {
  await answerWithError(page, {
    url: scorecardOf('orders-api'),
    status: 403,
    name: 'NotAllowedError',
    message: 'Unauthorized',
  });
  await tab.open('orders-api');
  await expect(tab.text('Permission needed')).toBeVisible();
  await expect(
    tab.text(/the permission well-architected\.read\./),
  ).toBeVisible();
  await expect(tab.tiles()).toHaveCount(0);
  await checkAccessibility(page);
});

test('a section fails on its own', async ({ page, tab }) => {
  await answerWithError(page, {
    url: '**/api/well-architected/entities/component/default/orders-api/results',
    status: 500,
    name: 'Error',
    message: 'No results today',
  });
  await tab.open('orders-api');
  await expect(tab.alert()).toContainText('Findings could not be loaded');
  await expect(tab.tiles()).toHaveCount(6);
});

test('a placeholder is shown while the scorecard is loading', async ({
  page,
  tab,
}) => {
  let answer = () => {};
  const asked = new Promise<void>(resolve => {
    answer = resolve;
  });
  await page.route(scorecardOf('orders-api'), async route => {
    await asked;
    await route.continue();
  });
  await tab.open('orders-api');
  await expect(tab.loading('Scorecard')).toBeVisible();
  await checkAccessibility(page);
  answer();
  await expect(tab.tiles()).toHaveCount(6);
  await expect(tab.loading('Scorecard')).toBeHidden();
});

test('the first reading is on its way', async ({ page, tab }) => {
  await changeScorecard(page, 'orders-api', () => ({
    score: undefined,
    evaluatedAt: undefined,
    change30d: undefined,
    baseline: undefined,
    answer:
      'Not known yet: orders-api waits for the first reading of its accounts.',
    notices: [
      {
        kind: 'first-run-pending',
        accountId: '111122223333',
        message: 'Account 111122223333 is read for the first time.',
      },
    ],
  }));
  await tab.open('orders-api');
  await expect(tab.text('The first reading is on its way')).toBeVisible();
  await expect(
    tab.text('Account 111122223333 is read for the first time.'),
  ).toBeVisible();
  await expect(tab.text('Not evaluated yet')).toBeVisible();
  await checkAccessibility(page);
});

test('a failed reading is told beside the last complete one', async ({
  page,
  tab,
}) => {
  await changeScorecard(page, 'orders-api', ({ evaluatedAt }) => ({
    notices: [
      {
        kind: 'run-failed',
        accountId: '111122223333',
        lastCompleteAt: evaluatedAt,
        message:
          'Account 111122223333 could not be read: the role could not be assumed.',
      },
    ],
  }));
  await tab.open('orders-api');
  await expect(tab.text('The last reading failed')).toBeVisible();
  await expect(tab.text(/the role could not be assumed/)).toBeVisible();
  await expect(
    tab.text(/^Shown instead: the complete reading of /),
  ).toBeVisible();
  await expect(tab.tiles()).toHaveCount(6);
  await checkAccessibility(page);
});

test('a refresh says what it does', async ({ page, tab }) => {
  await tab.open('platform-gateway');
  const answered = page.waitForResponse(/\/platform-gateway\/refresh$/);
  await tab.refresh().click();
  const { message } = (await (await answered).json()) as { message: string };
  expect(message).toContain('777788889999');
  await expect(tab.text(message)).toBeVisible();
  await expect(tab.tiles()).toHaveCount(6);
});
