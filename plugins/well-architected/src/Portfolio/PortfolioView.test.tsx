/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Entity } from '@backstage/catalog-model';
import { FixtureApi } from '../__testUtils__/FixtureApi';
import { overview } from '../__testUtils__/fixtures/org';
import { renderPage } from '../__testUtils__/renderPage';
import { portfolioOf } from './portfolioOf';
import { PortfolioView } from './PortfolioView';

jest.setTimeout(60_000);

const catalogEntity = (kind: string, name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default' },
});
const group: Entity = {
  ...catalogEntity('Group', 'Commerce'),
  spec: { profile: { displayName: 'Commerce & Co' } },
};
const user: Entity = {
  ...catalogEntity('User', 'ada'),
  relations: [
    { type: 'memberOf', targetRef: 'group:default/team-orders' },
    { type: 'memberOf', targetRef: 'group:default/team-data' },
    { type: 'ownerOf', targetRef: 'component:default/orders' },
  ],
};

class Asked extends FixtureApi {
  readonly overviews: unknown[] = [];
  readonly trends: unknown[] = [];
  readonly lists: unknown[] = [];
  getOverview: FixtureApi['getOverview'] = async filter => {
    this.overviews.push(filter);
    return overview;
  };
}

async function render(entity: Entity, api: Asked, url?: string) {
  const trend = api.getTrend;
  api.getTrend = (subject, period) => {
    api.trends.push(subject);
    return trend(subject, period);
  };
  const list = api.listEntities;
  api.listEntities = async request => {
    api.lists.push(request);
    return list({ limit: request.limit });
  };
  await renderPage(<PortfolioView entity={entity} />, { api, url });
  await screen.findByRole('heading', { name: 'Newest HIGH risks' });
}

describe('PortfolioView', () => {
  it('sums what a group owns; every number leads to its list', async () => {
    const api = new Asked();
    await render(group, api);
    const owner = ['group:default/commerce'];
    expect(api.overviews).toEqual([{ owner, childGroups: true }]);
    expect(api.trends).toEqual([
      { type: 'owner', ref: owner[0], childGroups: true },
    ]);
    expect(api.lists).toEqual([
      { owner, childGroups: true, sort: 'worst', limit: 10 },
    ]);
    expect(
      screen.getByRole('heading', { name: 'Trend of Commerce & Co' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /^HIGH risks/ })).toHaveAttribute(
      'href',
      '/well-architected/risks?owner=group%3Adefault%2Fcommerce&risk=HIGH',
    );
    const levels = screen.getByRole('table', { name: 'Entities by level' });
    expect(within(levels).getAllByRole('link')[0]).toHaveAttribute(
      'href',
      expect.stringContaining('owner=group%3Adefault%2Fcommerce&level='),
    );
    expect(screen.getByRole('link', { name: 'Show all 7' })).toHaveAttribute(
      'href',
      '/well-architected/entities?owner=group%3Adefault%2Fcommerce',
    );
  });

  it('leaves child groups out of everything on the switch', async () => {
    const api = new Asked();
    await render(group, api);
    await userEvent.click(
      screen.getByRole('switch', { name: 'Include child groups' }),
    );
    const filter = { owner: ['group:default/commerce'], childGroups: false };
    expect(await screen.findByText('Show all 7')).toHaveAttribute(
      'href',
      '/well-architected/entities?owner=group%3Adefault%2Fcommerce&children=no',
    );
    expect(api.overviews.at(-1)).toEqual(filter);
    expect(api.trends.at(-1)).toMatchObject({ childGroups: false });
  });

  it('shows a user what is theirs and their groups have', async () => {
    const api = new Asked();
    await render(user, api);
    const owner = [
      'user:default/ada',
      'group:default/team-data',
      'group:default/team-orders',
    ];
    expect(api.overviews).toEqual([{ owner, childGroups: false }]);
    expect(api.trends).toEqual([{ type: 'org', owner, childGroups: false }]);
    expect(screen.queryByRole('switch')).not.toBeInTheDocument();
  });

  it('says that nothing was reviewed yet', async () => {
    await renderPage(
      <PortfolioView entity={catalogEntity('Domain', 'shop')} />,
      {
        api: new FixtureApi('full', true),
      },
    );
    expect(
      await screen.findByText(
        /an entity of the domain shop has an AWS account/,
      ),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('heading', { name: 'Trend of shop' }),
    ).not.toBeInTheDocument();
  });

  it('fails part by part, and names a missing permission', async () => {
    const api = new FixtureApi();
    api.getOverview = () =>
      Promise.reject(Object.assign(new Error('No'), { statusCode: 403 }));
    api.listEntities = () => Promise.reject(new Error('No entities today'));
    await renderPage(<PortfolioView entity={group} />, { api });
    expect(
      await screen.findByText(/for the permission well-architected\.read/),
    ).toBeInTheDocument();
    expect(await screen.findByText('No entities today')).toBeInTheDocument();
    expect(await screen.findByTestId('trend-chart')).toBeInTheDocument();
  });
});

describe('portfolioOf', () => {
  it.each(['System', 'Domain'])('filters by %s', kind => {
    const type = kind.toLocaleLowerCase('en-US');
    const ref = `${type}:default/shop`;
    expect(
      portfolioOf(catalogEntity(kind, 'Shop'), { childGroups: true }),
    ).toEqual({
      kind: type,
      filter: { [type]: [ref] },
      subject: { type, ref },
    });
  });

  it('has nothing for other kinds', () => {
    expect(
      portfolioOf(catalogEntity('Component', 'x'), { childGroups: true }),
    ).toBeUndefined();
  });
});
