/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { screen } from '@testing-library/react';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { SearchResultListItemExtensions } from '@backstage/plugin-search-react';
import { Route, Routes } from 'react-router-dom';
import {
  EntityWellArchitectedCard,
  EntityWellArchitectedContent,
  EntityWellArchitectedPortfolioContent,
  HomePageWellArchitectedRisks,
  WellArchitectedCheckSearchResult,
  WellArchitectedFindingSearchResult,
  WellArchitectedPage,
  wellArchitectedPlugin,
} from './plugin';
import {
  isWellArchitectedAvailable,
  isWellArchitectedPortfolio,
} from './isWellArchitectedAvailable';
import { FixtureApi } from './__testUtils__/FixtureApi';
import { anEntity } from './__testUtils__/ordersEntity';
import { renderPage } from './__testUtils__/renderPage';

jest.setTimeout(30_000);

describe('the plugin in the old frontend system', () => {
  it('brings its API', () => {
    const ids = [...wellArchitectedPlugin.getApis()].map(f => f.api.id);
    expect(ids).toEqual(['plugin.well-architected.api']);
  });

  it.each([
    ['Component', true],
    ['API', true],
    ['Domain', false],
    ['Group', false],
    ['User', false],
  ])('is available for %s: %s', (kind, available) => {
    const entity = { ...anEntity(), kind };
    expect(isWellArchitectedAvailable(entity)).toBe(available);
    // the others have the sums of what belongs to them
    expect(isWellArchitectedPortfolio(entity)).toBe(!available);
  });

  it('mounts tab and card', async () => {
    await renderPage(
      <>
        <EntityWellArchitectedContent />
        <EntityWellArchitectedCard />
      </>,
      { api: new FixtureApi('full') },
    );
    expect(
      await screen.findByRole('link', { name: 'Open scorecard' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('list', { name: 'Six pillars' }),
    ).toBeInTheDocument();
  });

  it('mounts the tab of sums and the card of the home page', async () => {
    await renderPage(
      <>
        <EntityProvider entity={{ ...anEntity(), kind: 'Domain' }}>
          <EntityWellArchitectedPortfolioContent />
        </EntityProvider>
        <HomePageWellArchitectedRisks />
      </>,
      { api: new FixtureApi() },
    );
    expect(
      await screen.findByRole('heading', { name: 'Entities, worst first' }),
    ).toBeInTheDocument();
    expect(await screen.findByText('My HIGH risks')).toBeInTheDocument();
  });

  it('mounts the page, which opens on its overview', async () => {
    await renderPage(
      <Routes>
        <Route path="/well-architected/*" element={<WellArchitectedPage />} />
      </Routes>,
      { api: new FixtureApi(), url: '/well-architected' },
    );
    expect(await screen.findByText('Newest HIGH risks')).toBeInTheDocument();
    expect(screen.getByTestId('address')).toHaveTextContent(
      '/well-architected/overview',
    );
  });

  it('mounts the results of search', async () => {
    const of = (type: string, fields: object) => ({
      type,
      document: {
        title: `A ${type}`,
        text: 'Text',
        location: '/there',
        pillar: 'security',
        risk: 'HIGH',
        ...fields,
      },
    });
    await renderPage(
      <SearchResultListItemExtensions
        results={[
          of('well-architected-finding', {
            entityRef: 'component:default/orders-api',
            owner: '',
            since: '2026-11-01T06:00:00.000Z',
          }),
          of('well-architected-check', { disabled: false }),
          of('software-catalog', {}),
        ]}
      >
        <WellArchitectedFindingSearchResult />
        <WellArchitectedCheckSearchResult />
      </SearchResultListItemExtensions>,
      { api: new FixtureApi('full') },
    );
    expect(
      await screen.findByText(/^Security · orders-api · opened/),
    ).toBeInTheDocument();
    expect(await screen.findByText('Check · Security')).toBeInTheDocument();
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
  });
});
