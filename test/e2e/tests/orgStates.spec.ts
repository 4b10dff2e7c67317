/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { checkAccessibility } from '../support/checkAccessibility';
import { answerWithError, denyPermissions, requestTo } from '../support/routes';
import { seedCampaign } from '../support/seedCampaign';
import { expect, test } from '../support/test';
import { noItems, PageStates, walkStates } from '../support/walkStates';

const ACCOUNT = '777788889999';
const CHECK = 'rel-rds-backups';
const noEntities = (answer: Record<string, unknown>) => ({
  ...answer,
  entities: 0,
});

let campaign = '';
test.beforeAll(async () => {
  campaign = await seedCampaign(process.env.PORTAL_URL!);
});

/** All pages of the organisation, the tab of its parts, and the home card. */
const PAGES: (Omit<PageStates, 'path' | 'reads'> & {
  path: () => string;
  reads: () => string;
})[] = [
  {
    name: 'overview',
    path: () => '/well-architected/overview',
    reads: () => '/overview',
    shows: page =>
      page.getByRole('table', { name: 'Scores and open risks by pillar' }),
    partial: { failing: '/overview/trend?*' },
    empty: { change: noEntities, says: 'No entity has been reviewed yet' },
  },
  {
    name: 'owners',
    path: () => '/well-architected/owners?owner=group:default/commerce',
    reads: () => '/owners{,?*}',
    shows: page => page.getByRole('table', { name: /^Mean score of each/ }),
    partial: { failing: '/owners/group/default/commerce/trend?*' },
    empty: { change: noItems, says: 'No owner has a reviewed entity yet.' },
  },
  {
    name: 'systems',
    path: () => '/well-architected/systems?part=system:default/orders',
    reads: () => '/systems?*',
    shows: page => page.getByRole('table', { name: /^Mean score of each/ }),
    partial: { failing: '/systems/system/default/orders/trend?*' },
    empty: { change: noItems, says: /No system|Nothing/ },
  },
  {
    name: 'entities',
    path: () => '/well-architected/entities',
    reads: () => '/entities?*',
    shows: page => page.getByRole('table', { name: /^Reviewed entities/ }),
    // an account of loyalty-points is not read by this portal
    partial: { says: 'Not enough evidence' },
    empty: { change: noItems, says: 'No entity has been reviewed yet.' },
  },
  {
    name: 'checks',
    path: () => '/well-architected/checks',
    reads: () => '/findings/by-check?*',
    shows: page => page.getByRole('table', { name: /^Checks with their/ }),
    partial: { says: 'Unknown' },
    empty: { change: noItems, says: 'No entity has been reviewed yet.' },
  },
  {
    name: 'a check',
    path: () => `/well-architected/checks?check=${CHECK}`,
    reads: () => `/checks/${CHECK}`,
    shows: page => page.getByRole('heading', { level: 2 }),
    partial: { failing: '/findings?*' },
    empty: {
      reads: '/findings?*',
      change: noItems,
      says: /matches these filters/,
    },
  },
  {
    name: 'risks',
    path: () => '/well-architected/risks',
    reads: () => '/findings?*',
    shows: page => page.getByRole('table', { name: /^Findings, the oldest/ }),
    partial: { failing: '/findings/summary?*' },
    empty: { change: noItems, says: 'No finding matches these filters.' },
  },
  {
    name: 'waivers',
    path: () => '/well-architected/waivers',
    reads: () => '/waivers?*',
    shows: page => page.getByRole('region', { name: 'Waivers' }),
    // without the choices of the filter of owners
    partial: { failing: '/facets', says: 'All owners' },
    empty: { change: noItems, says: 'No waiver waits for approval.' },
  },
  {
    name: 'campaigns',
    path: () => '/well-architected/campaigns',
    reads: () => '/campaigns?*',
    shows: page => page.getByRole('link', { name: 'Backups before winter' }),
    partial: { says: /\d+ unknown/ },
    empty: { change: noItems, says: 'There is no campaign yet.' },
  },
  {
    name: 'a campaign',
    path: () => `/well-architected/campaigns?campaign=${campaign}`,
    reads: () => `/campaigns/${campaign}`,
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
    path: () => '/well-architected/accounts',
    reads: () => '/accounts?*',
    shows: page => page.getByRole('table', { name: /^AWS accounts/ }),
    // one permission is missing in two accounts of the demo
    partial: { says: '1 action' },
    empty: { change: noItems, says: /^No AWS account is configured/ },
  },
  {
    name: 'an account',
    path: () => `/well-architected/accounts?account=${ACCOUNT}`,
    reads: () => `/accounts/${ACCOUNT}`,
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
    path: () => '/well-architected/health',
    reads: () => '/installation',
    shows: page => page.getByRole('region', { name: 'State of the plugin' }),
    partial: { failing: '/installation/work' },
    empty: {
      reads: '/notifications-log?*',
      change: noItems,
      says: 'Nobody was told anything yet.',
    },
  },
  {
    name: 'the tab of a group',
    path: () => '/catalog/default/group/commerce/well-architected',
    reads: () => '/overview?*',
    shows: page =>
      page.getByRole('table', { name: 'Scores and open risks by pillar' }),
    partial: { failing: '/owners/group/default/commerce/trend?*' },
    empty: { change: noEntities, says: 'No entity has been reviewed yet' },
  },
  {
    name: 'the tab of a user',
    path: () => '/catalog/default/user/ben.okafor/well-architected',
    reads: () => '/overview?*',
    shows: page =>
      page.getByRole('table', { name: 'Scores and open risks by pillar' }),
    partial: { failing: '/overview/trend?*' },
    empty: { change: noEntities, says: 'No entity has been reviewed yet' },
  },
];

for (const { path, reads, ...states } of PAGES) {
  test(`${states.name}: loading, partial, broken, denied, empty`, async ({
    page,
  }) => {
    await walkStates(page, { ...states, path: path(), reads: reads() });
  });
}

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

const TABS = [
  'Owners',
  'Systems',
  'Entities',
  'Checks',
  'Risks',
  'Waivers',
  'Campaigns',
  'Accounts',
  'Health',
];

for (const { system, theme } of [
  { system: 'new', theme: 'light' },
  { system: 'new', theme: 'dark' },
  { system: 'old', theme: 'light' },
  { system: 'old', theme: 'dark' },
] as const) {
  test.describe(`in the ${system} frontend system, ${theme}`, () => {
    test.use({ system, theme });

    test('all pages are accessible', async ({ page, org }) => {
      test.slow();
      await org.open('overview');
      await expect(org.pillars()).toHaveCount(6);
      await checkAccessibility(page);
      for (const name of TABS) {
        await org.tab(name).click();
        await expect(org.tab(name)).toHaveAttribute('aria-current', 'page');
        await expect(page.getByRole('region').first()).toBeVisible();
        await expect(
          page.getByRole('status', { name: /^Loading/ }),
        ).toHaveCount(0);
        await checkAccessibility(page);
      }
      await org.open('campaigns', `?campaign=${campaign}`);
      await expect(
        page.getByRole('heading', { name: 'Backups before winter' }),
      ).toBeVisible();
      await expect(page.getByRole('status', { name: /^Loading/ })).toHaveCount(
        0,
      );
      await checkAccessibility(page);
    });
  });
}

for (const language of ['en', 'de', 'fr']) {
  test(`on a narrow page in ${language} nothing is cut off`, async ({
    page,
    org,
  }) => {
    await page.addInitScript(
      chosen => localStorage.setItem('language', chosen),
      language,
    );
    await page.setViewportSize({ width: 390, height: 844 });
    for (const part of [
      'overview',
      'owners',
      'entities',
      'checks',
      'risks',
      'waivers',
      'accounts',
      'health',
    ] as const) {
      await org.open(part);
      await expect(page.locator('section').first()).toBeVisible();
      await expect(page.locator('[role="status"][aria-label]')).toHaveCount(0);
      const width = await page.evaluate(
        () => document.documentElement.scrollWidth,
      );
      expect({ part, width }).toEqual({ part, width: 390 });
      // The current part is in sight, whatever stands before it.
      await expect(page.locator('nav [aria-current="page"]')).toBeInViewport();
    }
  });
}
