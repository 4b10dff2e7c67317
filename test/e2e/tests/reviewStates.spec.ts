/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { checkAccessibility } from '../support/checkAccessibility';
import { denyPermissions } from '../support/routes';
import { expect, test } from '../support/test';
import { noItems, PageStates, testStates } from '../support/walkStates';

const ENTITY = 'product-search';
const OF_ENTITY = `/entities/component/default/${ENTITY}`;
const TAB = `/catalog/default/component/${ENTITY}/well-architected`;

/** The views of the tab in which people work. */
const VIEWS: PageStates[] = [
  {
    name: 'scope',
    path: `${TAB}?view=scope`,
    reads: `${OF_ENTITY}/scope`,
    shows: page => page.getByRole('region', { name: 'Scope and context' }),
    partial: { says: /^Nobody has confirmed the context/ },
    empty: {
      change: scope => ({ ...scope, environments: [] }),
      says: /aws\.amazon\.com\/account-id/,
    },
  },
  {
    name: 'questions of checks',
    path: `${TAB}?view=answers`,
    reads: `${OF_ENTITY}/questions`,
    shows: page => page.getByRole('radiogroup'),
    partial: { says: /^\d+ of \d+ questions? answered$/ },
    empty: { change: noItems, says: 'Evidence alone decides in this pillar.' },
  },
  {
    name: 'questions of the framework',
    path: `${TAB}?view=answers&about=framework`,
    reads: `${OF_ENTITY}/framework`,
    shows: page => page.getByRole('listitem', { name: /^OPS 1\./ }),
    partial: { says: /\d+ unanswered$/ },
    empty: {
      change: framework => ({ ...framework, questions: [] }),
      says: 'No question matches this filter.',
    },
  },
  {
    name: 'report',
    path: `${TAB}?view=report`,
    reads: `${OF_ENTITY}/report`,
    shows: page => page.getByRole('region', { name: 'Sustainability' }),
    partial: { failing: `${OF_ENTITY}/milestones*` },
    empty: {
      reads: `${OF_ENTITY}/milestones*`,
      change: noItems,
      says: /^No review has been completed yet/,
    },
  },
  {
    name: 'findings',
    path: TAB,
    reads: `${OF_ENTITY}/scorecard`,
    shows: page => page.getByRole('list', { name: 'Six pillars' }),
    partial: { failing: `${OF_ENTITY}/results` },
    empty: {
      reads: `${OF_ENTITY}/results`,
      change: noItems,
      says: 'No check has a result yet.',
    },
  },
  {
    name: 'finding',
    path: `${TAB}?finding=rel-dr-plan`,
    reads: `${OF_ENTITY}/results/rel-dr-plan`,
    shows: page => page.getByRole('dialog').getByRole('heading'),
    partial: { says: 'Answer needed' },
  },
];

testStates(VIEWS);

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
