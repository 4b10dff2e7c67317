/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Page } from '@playwright/test';
import { checkAccessibility } from '../support/checkAccessibility';
import { expect, test } from '../support/test';
import { PORTALS } from '../support/walkStates';

const QUERY = '**/api/search/query*';

/** What search finds once both are in its index, which takes its time. */
const FOUND = {
  results: [
    {
      type: 'well-architected-finding',
      document: {
        title: 'Tables can be restored: orders-api',
        text: 'Table orders has no point-in-time recovery\nHIGH risk, Reliability\norders-api',
        location:
          '/catalog/default/component/orders-api/well-architected?finding=rel-dynamodb-pitr',
        entityRef: 'component:default/orders-api',
        owner: 'group:default/team-orders',
        checkId: 'rel-dynamodb-pitr',
        checkTitle: 'Tables can be restored',
        pillar: 'reliability',
        risk: 'HIGH',
        since: '2026-11-01T06:00:00.000Z',
      },
      highlight: {
        preTag: '<b>',
        postTag: '</b>',
        fields: {
          title: '<b>Tables</b> can be restored: orders-api',
          text: '<b>Table</b> orders has no point-in-time recovery\nHIGH risk, Reliability\norders-api',
        },
      },
    },
    {
      type: 'well-architected-check',
      document: {
        title: 'Tables can be restored',
        text: 'Lost rows cannot be brought back.\nHIGH risk, Reliability',
        location: '/well-architected/checks?check=rel-dynamodb-pitr',
        checkId: 'rel-dynamodb-pitr',
        pillar: 'reliability',
        risk: 'HIGH',
        disabled: true,
      },
    },
  ],
};

const answer = (page: Page, response: { status?: number; json: object }) =>
  page.route(QUERY, route => route.fulfill(response));

const error = (status: number, name: string, message: string) => ({
  status,
  json: { error: { name, message }, response: { statusCode: status } },
});

for (const portal of PORTALS) {
  test.describe(`${portal.system} frontend system, ${portal.theme}`, () => {
    test.use(portal);

    test('search: loading, found, nothing, broken, denied', async ({
      page,
    }) => {
      let found = () => {};
      const asked = new Promise<void>(resolve => {
        found = resolve;
      });
      await page.route(QUERY, async route => {
        await asked;
        await route.fulfill({ json: FOUND });
      });
      await page.goto('/search?query=tables');
      await expect(page.getByRole('progressbar').first()).toBeVisible();
      found();
      await expect(
        page.getByRole('link', { name: 'Tables can be restored: orders-api' }),
      ).toBeVisible();
      // The first line says it; what else can be found is not read out.
      await expect(
        page.getByText('Table orders has no point-in-time recovery'),
      ).toHaveText('Table orders has no point-in-time recovery');
      await expect(
        page.getByText(/^Reliability · orders-api · owned by team-orders/),
      ).toBeVisible();
      await expect(
        page.getByText('Check · Reliability · Turned off in this installation'),
      ).toBeVisible();
      // the list around them is Backstage's, which has items without a list
      await checkAccessibility(page, { part: '[data-well-architected]' });

      await page.unroute(QUERY);
      await answer(page, { json: { results: [] } });
      await page.goto('/search?query=nothing');
      await expect(
        page.getByText('Sorry, no results were found'),
      ).toBeVisible();

      for (const failure of [
        error(500, 'Error', 'The index is on holiday'),
        error(403, 'NotAllowedError', 'Unauthorized'),
      ]) {
        await page.unroute(QUERY);
        await answer(page, failure);
        await page.goto('/search?query=tables');
        await expect(
          page.getByText(/Error encountered while fetching search results/),
        ).toBeVisible();
      }
    });
  });
}
