/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { renderTestApp } from '@backstage/frontend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { SearchModal } from '@backstage/plugin-search';
import searchPlugin from '@backstage/plugin-search/alpha';
import {
  AppRootElementBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import wellArchitectedPlugin, {
  WellArchitectedCheckSearchResult,
  WellArchitectedFindingSearchResult,
} from 'backstage-plugin-well-architected';

// The first run compiles every plugin of the portal.
jest.setTimeout(60_000);

const RESULTS = [
  {
    type: 'well-architected-finding',
    document: {
      title: 'Tables can be restored: orders-api',
      text: 'Table orders has no point-in-time recovery\nHIGH risk',
      location:
        '/catalog/default/component/orders-api/well-architected?finding=rel-dynamodb-pitr',
      entityRef: 'component:default/orders-api',
      owner: 'group:default/team-orders',
      checkId: 'rel-dynamodb-pitr',
      pillar: 'reliability',
      risk: 'HIGH',
      since: '2026-11-01T06:00:00.000Z',
    },
  },
  {
    type: 'well-architected-check',
    document: {
      title: 'Tables can be restored',
      text: 'Lost rows cannot be brought back.',
      location: '/well-architected/checks?check=rel-dynamodb-pitr',
      checkId: 'rel-dynamodb-pitr',
      pillar: 'reliability',
      risk: 'HIGH',
      disabled: false,
    },
  },
];

/** Results are drawn anew when the code of another kind has come. */
const expectBoth = (scope: ReturnType<typeof within>) =>
  waitFor(
    () => {
      expect(
        scope.getByText(/^Reliability · orders-api · owned by team-orders/),
      ).toBeInTheDocument();
      expect(scope.getByText('Check · Reliability')).toBeInTheDocument();
      expect(
        scope.getByRole('link', {
          name: 'Tables can be restored: orders-api',
        }),
      ).toHaveAttribute('href', RESULTS[0].document.location);
    },
    { timeout: 20_000 },
  );

describe('search in the portal', () => {
  beforeEach(() => {
    jest.spyOn(globalThis, 'fetch').mockImplementation(
      async () =>
        ({
          ok: true,
          status: 200,
          json: async () => ({ results: RESULTS, items: [], facets: {} }),
        } as Response),
    );
  });

  afterEach(() => jest.restoreAllMocks());

  it('shows findings and checks on its page, and offers their types', async () => {
    renderTestApp({
      features: [searchPlugin, wellArchitectedPlugin, catalogPlugin],
      initialRouteEntries: ['/search?query=restored'],
    });
    expect(
      await screen.findByText('Well-Architected findings', undefined, {
        timeout: 20_000,
      }),
    ).toBeInTheDocument();
    expect(screen.getByText('Well-Architected checks')).toBeInTheDocument();
    await expectBoth(screen);
  });

  it('shows them in the dialog of the sidebar too', async () => {
    renderTestApp({
      features: [
        searchPlugin,
        wellArchitectedPlugin,
        catalogPlugin,
        createFrontendModule({
          pluginId: 'app',
          extensions: [
            AppRootElementBlueprint.make({
              name: 'search-dialog',
              params: {
                element: (
                  <SearchModal
                    toggleModal={() => {}}
                    resultItemComponents={
                      <>
                        <WellArchitectedFindingSearchResult />
                        <WellArchitectedCheckSearchResult />
                      </>
                    }
                  />
                ),
              },
            }),
          ],
        }),
      ],
    });
    const dialog = await screen.findByRole('dialog', undefined, {
      timeout: 20_000,
    });
    await userEvent.type(
      within(dialog).getByRole('textbox', { name: 'Search' }),
      'restored',
    );
    await expectBoth(within(dialog));
    expect(within(dialog).getAllByRole('listitem')).toHaveLength(2);
  });
});
