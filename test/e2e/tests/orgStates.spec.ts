/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { checkAccessibility } from '../support/checkAccessibility';
import { answerWithError, denyPermissions, requestTo } from '../support/routes';
import { expect, test } from '../support/test';
import {
  noEntities,
  noItems,
  PageStates,
  testStates,
} from '../support/walkStates';

const ACCOUNT = '777788889999';
const CHECK = 'rel-rds-backups';
const CAMPAIGN = process.env.CAMPAIGN_ID;

/** All pages of the organisation. */
const PAGES: PageStates[] = [
  {
    name: 'overview',
    path: '/well-architected/overview',
    reads: '/overview',
    shows: page =>
      page.getByRole('table', { name: 'Scores and open risks by pillar' }),
    partial: { failing: '/overview/trend?*' },
    empty: { change: noEntities, says: 'No entity has been reviewed yet' },
  },
  {
    name: 'owners',
    path: '/well-architected/owners?owner=group:default/commerce',
    reads: '/owners{,?*}',
    shows: page => page.getByRole('table', { name: /^Mean score of each/ }),
    partial: { failing: '/owners/group/default/commerce/trend?*' },
    empty: { change: noItems, says: 'No owner has a reviewed entity yet.' },
  },
  {
    name: 'systems',
    path: '/well-architected/systems?part=system:default/orders',
    reads: '/systems?*',
    shows: page => page.getByRole('table', { name: /^Mean score of each/ }),
    partial: { failing: '/systems/system/default/orders/trend?*' },
    empty: {
      change: noItems,
      says: 'No reviewed entity belongs to a system yet.',
    },
  },
  {
    name: 'entities',
    path: '/well-architected/entities',
    reads: '/entities?*',
    shows: page => page.getByRole('table', { name: /^Reviewed entities/ }),
    // an account of loyalty-points is not read by this portal
    partial: { says: 'Not enough evidence' },
    empty: { change: noItems, says: 'No entity has been reviewed yet.' },
  },
  {
    name: 'checks',
    path: '/well-architected/checks',
    reads: '/findings/by-check?*',
    shows: page => page.getByRole('table', { name: /^Checks with their/ }),
    partial: { says: 'Unknown' },
    empty: { change: noItems, says: 'No entity has been reviewed yet.' },
  },
  {
    name: 'a check',
    path: `/well-architected/checks?check=${CHECK}`,
    reads: `/checks/${CHECK}`,
    shows: page => page.getByRole('heading', { level: 2 }),
    partial: { failing: '/findings?*' },
    empty: {
      reads: '/findings?*',
      change: noItems,
      says: 'No entity fails this check.',
    },
  },
  {
    name: 'risks',
    path: '/well-architected/risks',
    reads: '/findings?*',
    shows: page => page.getByRole('table', { name: /^Findings, the oldest/ }),
    partial: { failing: '/findings/summary?*' },
    empty: { change: noItems, says: 'No HIGH risk is open.' },
  },
  {
    name: 'waivers',
    path: '/well-architected/waivers',
    reads: '/waivers?*',
    shows: page => page.getByRole('region', { name: 'Waivers' }),
    // without the choices of the filter of owners
    partial: { failing: '/facets', says: 'All owners' },
    empty: { change: noItems, says: 'No waiver waits for approval.' },
  },
  {
    name: 'campaigns',
    path: '/well-architected/campaigns',
    reads: '/campaigns?*',
    shows: page => page.getByRole('link', { name: 'Backups before winter' }),
    partial: { says: /\d+ unknown/ },
    empty: { change: noItems, says: /^There is no campaign yet/ },
  },
  {
    name: 'a campaign',
    path: `/well-architected/campaigns?campaign=${CAMPAIGN}`,
    reads: `/campaigns/${CAMPAIGN}`,
    shows: page => page.getByRole('heading', { name: 'Backups before winter' }),
    partial: { failing: '/campaigns/*/progress{,?*}' },
    empty: {
      reads: '/campaigns/*/progress{,?*}',
      change: noItems,
      says: 'No owner has a result yet.',
    },
  },
  {
    name: 'accounts',
    path: '/well-architected/accounts',
    reads: '/accounts?*',
    shows: page => page.getByRole('table', { name: /^AWS accounts/ }),
    // one permission is missing in two accounts of the demo
    partial: { says: '1 action' },
    empty: { change: noItems, says: /^No AWS account is configured/ },
  },
  {
    name: 'an account',
    path: `/well-architected/accounts?account=${ACCOUNT}`,
    reads: `/accounts/${ACCOUNT}`,
    shows: page => page.getByRole('region', { name: 'Missing permissions' }),
    partial: { failing: `/accounts/${ACCOUNT}/unclaimed?*` },
    empty: {
      reads: '/entities?*',
      change: noItems,
      says: 'No reviewed entity that you may read uses this account.',
    },
  },
  {
    name: 'health',
    path: '/well-architected/health',
    reads: '/installation',
    shows: page => page.getByRole('region', { name: 'State of the plugin' }),
    partial: { failing: '/installation/work' },
    empty: {
      reads: '/notifications-log?*',
      change: noItems,
      says: 'Nobody was told anything yet.',
    },
  },
];

testStates(PAGES);

test('the form of a campaign', async ({ page, org }) => {
  await org.open('campaigns');
  await page.getByRole('button', { name: /^New campaign/ }).click();
  await expect(page.getByRole('textbox', { name: /^Name/ })).toBeVisible();
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

test('owners: one that cannot be compared is named, the others are', async ({
  page,
  org,
}) => {
  await answerWithError(page, {
    url: requestTo('/owners/group/default/team-orders/trend?*'),
    status: 500,
    name: 'Error',
    message: 'The database is on holiday',
  });
  await org.open(
    'owners',
    '?compare=group:default/team-orders,group:default/commerce,group:default/data-insights',
  );
  await expect(page.getByRole('alert').first()).toContainText('on holiday');
  await expect(org.trend('Comparison of owners').lines()).toHaveCount(2);
  await checkAccessibility(page);
});
