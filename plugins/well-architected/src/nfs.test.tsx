/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { screen } from '@testing-library/react';
import { convertLegacyRouteRef } from '@backstage/core-compat-api';
import {
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { registerMswTestHooks } from '@backstage/test-utils';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import plugin, * as entry from '.';
import alpha from './alpha';
import { overview } from './__testUtils__/fixtures/org';
import { aTrend } from './__testUtils__/fixtures/trend';

jest.setTimeout(30_000);

/** Links to entities need a place that they lead to. */
const catalog = createFrontendPlugin({
  pluginId: 'catalog',
  extensions: [
    PageBlueprint.make({
      name: 'entity',
      params: {
        path: '/catalog/:namespace/:kind/:name',
        routeRef: convertLegacyRouteRef(entityRouteRef),
        loader: async () => <p>An entity</p>,
      },
    }),
  ],
});

const trend = aTrend();

describe('the plugin in the new frontend system', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  it('has the extensions that configurations refer to', () => {
    expect(plugin.pluginId).toBe('well-architected');
    for (const id of [
      'api:well-architected',
      'page:well-architected',
      'sub-page:well-architected/overview',
      'sub-page:well-architected/owners',
      'sub-page:well-architected/systems',
      'sub-page:well-architected/entities',
      'sub-page:well-architected/checks',
      'sub-page:well-architected/risks',
      'sub-page:well-architected/waivers',
      'sub-page:well-architected/campaigns',
      'sub-page:well-architected/accounts',
      'sub-page:well-architected/health',
      'entity-content:well-architected',
      'entity-content:well-architected/portfolio',
      'home-page-widget:well-architected/my-risks',
      'entity-card:well-architected',
      'search-result-list-item:well-architected/finding',
      'search-result-list-item:well-architected/check',
      'search-filter-result-type:well-architected/findings',
      'search-filter-result-type:well-architected/checks',
    ] as const) {
      expect(plugin.getExtension(id)).toBeDefined();
    }
    expect(alpha).toBe(plugin);
  });

  it('exports the old system beside it', () => {
    expect(Object.keys(entry).sort()).toEqual([
      'EntityWellArchitectedCard',
      'EntityWellArchitectedContent',
      'EntityWellArchitectedPortfolioContent',
      'HomePageWellArchitectedRisks',
      'WellArchitectedCheckSearchResult',
      'WellArchitectedFindingSearchResult',
      'WellArchitectedPage',
      'default',
      'isWellArchitectedAvailable',
      'isWellArchitectedPortfolio',
      'wellArchitectedApiRef',
      'wellArchitectedPlugin',
      'wellArchitectedTranslationRef',
    ]);
  });

  it('shows the page with its sub-pages, read over HTTP', async () => {
    server.use(
      http.get('*/api/well-architected/overview', () =>
        HttpResponse.json({ ...overview, newest: [] }),
      ),
      http.get('*/api/well-architected/overview/trend', () =>
        HttpResponse.json(trend),
      ),
    );
    renderTestApp({
      features: [plugin, catalog],
      initialRouteEntries: ['/well-architected'],
    });
    expect(
      await screen.findByText('No HIGH risk is open.', undefined, {
        timeout: 20_000,
      }),
    ).toBeInTheDocument();
    for (const name of ['Owners', 'Waivers']) {
      expect(screen.getByRole('link', { name })).toBeInTheDocument();
    }
  });

  it('names the permission when the backend refuses', async () => {
    server.use(
      http.get('*/api/well-architected/overview*', () =>
        HttpResponse.json(
          {
            error: {
              name: 'NotAllowedError',
              message: 'Needs the permission well-architected.read',
            },
            response: { statusCode: 403 },
          },
          { status: 403 },
        ),
      ),
    );
    renderTestApp({
      features: [plugin, catalog],
      initialRouteEntries: ['/well-architected/overview'],
    });
    const [words] = await screen.findAllByText(
      /for the permission well-architected\.read/,
      undefined,
      { timeout: 20_000 },
    );
    expect(words).toBeInTheDocument();
  });
});
