/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { checkAccessibility } from '../support/checkAccessibility';
import {
  answerWithError,
  denyPermissions,
  partOf,
  requestTo,
} from '../support/routes';
import { expect, test } from '../support/test';

const ENTITY = 'product-search';
const DENIED = {
  status: 403,
  name: 'NotAllowedError',
  message: 'Unauthorized',
};
const BROKEN = {
  status: 500,
  name: 'Error',
  message: 'The database is on holiday',
};

/** Views of the tab in which people work, by what each of them reads. */
const VIEWS = [
  { view: 'scope', part: 'scope' },
  { view: 'answers', part: 'questions' },
  { view: 'report', part: 'report' },
];

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in the ${theme} theme`, () => {
    test.use({ theme });

    test('the views in which people work are accessible', async ({
      page,
      tab,
    }) => {
      await tab.open(ENTITY, '?view=scope');
      await expect(tab.scope.confirm()).toBeEnabled();
      await checkAccessibility(page);
      await tab.view('Questions').click();
      await expect(tab.answers.questions().first()).toBeVisible();
      await checkAccessibility(page);
      await tab.view('Report').click();
      await expect(tab.report.partsOf('Sustainability')).toHaveCount(4);
      await expect(tab.review.steps()).toBeVisible();
      await checkAccessibility(page);
    });

    test('the forms of a finding are accessible', async ({ page, tab }) => {
      await tab.open(ENTITY, '?finding=rel-dr-plan');
      await expect(tab.panel.textOf('Answer needed')).toBeVisible();
      await checkAccessibility(page);
      await tab.open(ENTITY);
      await tab.rows().getByRole('link').first().click();
      await tab.panel.waivers.open().click();
      await expect(tab.panel.waivers.reason()).toBeVisible();
      await expect(tab.panel.savePlan()).toBeEnabled();
      await checkAccessibility(page);
    });
  });
}

test('each view tells why it could not be read, and tries again', async ({
  page,
  tab,
}) => {
  for (const { view, part } of VIEWS) {
    const url = partOf(ENTITY, part);
    await answerWithError(page, { url, ...BROKEN });
    await tab.open(ENTITY, `?view=${view}`);
    await expect(tab.alert()).toContainText('The database is on holiday');
    await checkAccessibility(page);
    await page.unroute(url);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(tab.alert()).toBeHidden();
  }
});

test('the milestones fail on their own', async ({ page, tab }) => {
  const url = partOf(ENTITY, 'milestones*');
  await answerWithError(page, { url, ...BROKEN });
  await tab.open(ENTITY, '?view=report');
  await expect(tab.alert()).toContainText('The database is on holiday');
  await expect(tab.report.partsOf('Security')).toHaveCount(4);
  await checkAccessibility(page);
});

test('who may not read a view learns which permission it takes', async ({
  page,
  tab,
}) => {
  for (const { view, part } of VIEWS) {
    await answerWithError(page, { url: partOf(ENTITY, part), ...DENIED });
    await tab.open(ENTITY, `?view=${view}`);
    await expect(tab.text('Permission needed')).toBeVisible();
    await checkAccessibility(page);
  }
});

test('what one may not do says which permission it takes', async ({
  page,
  tab,
}) => {
  await denyPermissions(page, /answer|waive|approve|complete/);
  await tab.open(ENTITY, '?view=scope');
  await expect(
    tab.scope.section().getByRole('button', {
      name: 'Save. You need the permission well-architected.answer for this.',
    }),
  ).toBeVisible();
  await checkAccessibility(page);
  await tab.view('Questions').click();
  await expect(
    tab.answers.section().getByText(/well-architected\.answer for this/),
  ).toBeVisible();
  await checkAccessibility(page);
  await tab.view('Report').click();
  await expect(
    tab.review.section().getByRole('button', {
      name: /^Complete review \d+\. You need the permission well-architected/,
    }),
  ).toBeVisible();
  await checkAccessibility(page);
});

test('no waiver, waivers that cannot be read, and none one may read', async ({
  page,
  org,
}) => {
  const url = requestTo('/waivers?*');
  await org.open('waivers', '?owner=group:default/cloud-platform');
  await expect(page.getByText(/No waiver/)).toBeVisible();
  await checkAccessibility(page);
  await answerWithError(page, { url, ...BROKEN });
  await org.open('waivers');
  await expect(page.getByRole('alert')).toContainText('on holiday');
  await checkAccessibility(page);
  await page.unroute(url);
  await answerWithError(page, { url, ...DENIED });
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('Permission needed')).toBeVisible();
});
