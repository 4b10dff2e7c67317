/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FixtureApi } from '../__testUtils__/FixtureApi';
import { renderPage } from '../__testUtils__/renderPage';
import { EntitiesView } from './EntitiesView';
import { OverviewView } from './OverviewView';
import { OwnersView } from './OwnersView';

jest.setTimeout(30_000);

const address = () => screen.getByTestId('address').textContent;

describe('OverviewView', () => {
  it('shows counts that lead to the lists that make them', async () => {
    await renderPage(<OverviewView />, { api: new FixtureApi() });
    expect(
      await screen.findByRole('link', { name: /^HIGH risks/ }),
    ).toHaveAttribute('href', '/well-architected/risks?risk=HIGH');
    expect(screen.getByRole('link', { name: /^Accepted/ })).toHaveAttribute(
      'href',
      '/well-architected/risks?risk=all&state=waived',
    );
    const up = screen.getByRole('table', { name: 'Better' });
    const [, pipeline] = within(up).getAllByRole('row');
    expect(pipeline).toHaveTextContent('Pipelineteam-platform91 +120 (-2)');
    const down = screen.getByRole('table', { name: 'Worse' });
    expect(
      within(down).getByRole('link', { name: 'orders-api' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/orders-api/well-architected',
    );
    expect(screen.getByRole('link', { name: '18 % unknown' })).toHaveAttribute(
      'href',
      '/well-architected/checks?state=unknown&sort=unknown&dir=desc',
    );
    expect(
      screen.getByRole('link', { name: /% answered by people$/ }),
    ).toHaveAttribute('href', '/well-architected/checks?basis=attested');
    const levels = screen.getByRole('table', { name: 'Entities by level' });
    expect(within(levels).getAllByRole('row')).toHaveLength(6);
    const pillars = screen.getByRole('table', { name: /by pillar/ });
    expect(within(pillars).getAllByRole('row')).toHaveLength(7);
    expect(
      await screen.findByRole('link', {
        name: 'orders-api: No secrets in environment variables',
      }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/orders-api/well-architected?finding=sec-lambda-env-no-secrets',
    );
  });

  it('says that nothing became better or worse', async () => {
    const api = new FixtureApi();
    const read = api.getOverview;
    api.getOverview = async filter => ({
      ...(await read(filter)),
      movers: { up: [], down: [] },
    });
    await renderPage(<OverviewView />, { api });
    for (const way of ['better', 'worse']) {
      expect(
        await screen.findByText(`No entity has become ${way} in 30 days.`),
      ).toBeInTheDocument();
    }
  });

  it('says that nothing has been reviewed yet', async () => {
    await renderPage(<OverviewView />, { api: new FixtureApi('full', true) });
    expect(
      await screen.findByText('No entity has been reviewed yet'),
    ).toBeInTheDocument();
    // and what to do about it
    expect(
      screen.getByText(/annotation aws\.amazon\.com\/account-id/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Show the accounts' }),
    ).toHaveAttribute('href', '/well-architected/accounts');
  });

  it('fails section by section', async () => {
    const api = new FixtureApi();
    api.getTrend = () => Promise.reject(new Error('No trend today'));
    await renderPage(<OverviewView />, { api });
    expect(await screen.findByText('No trend today')).toBeInTheDocument();
    expect(await screen.findByText('Newest HIGH risks')).toBeInTheDocument();
  });
});

describe('OwnersView', () => {
  const table = () => screen.findByRole('table', { name: /Mean score/ });
  const names = async () =>
    within(await table())
      .getAllByRole('rowheader')
      .map(cell => within(cell).getByRole('link').textContent);

  it('is a table with text in its cells, worst first, child groups inside', async () => {
    await renderPage(<OwnersView />, { api: new FixtureApi() });
    expect(await names()).toEqual([
      'Commerce',
      'Team Orders',
      'Team Payments',
      'Team Data',
      'Team Platform',
    ]);
    expect(
      screen.getByRole('link', { name: 'Security of Team Orders: 55, 2 HIGH' }),
    ).toHaveAttribute(
      'href',
      '/well-architected/entities?owner=group%3Adefault%2Fteam-orders&pillar=security',
    );
    expect(
      screen.getByRole('link', {
        name: 'Sustainability of Team Data: Not enough evidence, 0 HIGH',
      }),
    ).toBeInTheDocument();
  });

  it('leads to what nobody owns, where there is something', async () => {
    const api = new FixtureApi();
    const { unmount } = await renderPage(<OwnersView />, { api });
    await table();
    expect(screen.queryByText(/without an owner/)).not.toBeInTheDocument();
    unmount();
    const read = api.getFacets;
    api.getFacets = async () => {
      const facets = await read();
      return {
        ...facets,
        owner: [...facets.owner, { value: 'none', entities: 3 }],
      };
    };
    await renderPage(<OwnersView />, { api });
    expect(
      await screen.findByRole('link', { name: 'Entities without an owner: 3' }),
    ).toHaveAttribute('href', '/well-architected/risks?owner=none&risk=all');
  });

  it('folds groups and sorts', async () => {
    await renderPage(<OwnersView />, { api: new FixtureApi() });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Hide groups of Commerce' }),
    );
    expect(await names()).toEqual(['Commerce', 'Team Data', 'Team Platform']);
    await userEvent.click(screen.getByRole('button', { name: '30 days' }));
    expect((await names())[0]).toBe('Team Data');
  });

  it('shows the trend of the owner that the address names', async () => {
    await renderPage(<OwnersView />, { api: new FixtureApi() });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show trend of Team Data' }),
    );
    expect(address()).toContain('owner=group%3Adefault%2Fteam-data');
    expect(
      await screen.findByRole('heading', { name: 'Trend of Team Data' }),
    ).toBeInTheDocument();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show as table' }),
    );
    const figures = screen.getByRole('table', { name: /^Trend of Team Data/ });
    expect(within(figures).getAllByRole('row')).toHaveLength(91);
  });

  it('compares up to five owners, as the address says', async () => {
    const five = ['a', 'b', 'c', 'd'].map(name => `group:default/${name}`);
    await renderPage(<OwnersView />, {
      api: new FixtureApi(),
      url: `/?compare=nonsense,${five.join(',')}`,
    });
    await userEvent.click(
      await screen.findByRole('checkbox', { name: 'Compare Team Data' }),
    );
    expect(new URLSearchParams(address()!.slice(1)).get('compare')).toBe(
      [...five, 'group:default/team-data'].join(','),
    );
    expect(
      await screen.findByRole('heading', { name: 'Comparison of owners' }),
    ).toBeInTheDocument();
    const full = screen.getByRole('checkbox', {
      name: /^Compare Team Orders\. At most 5 owners/,
    });
    await userEvent.click(full);
    expect(full).not.toBeChecked();
    await userEvent.click(
      screen.getByRole('button', { name: 'End the comparison' }),
    );
    expect(address()).toBe('/');
    expect(
      screen.getByRole('img', { name: /^Team Data: from 63 to 71 in 90 days/ }),
    ).toBeInTheDocument();
  });
});

describe('EntitiesView', () => {
  const rows = async () =>
    within(await screen.findByRole('table', { name: /worst first/ }))
      .getAllByRole('row')
      .slice(1);

  it('asks for what the address says, and leads to the filtered tabs', async () => {
    const api = new FixtureApi();
    const list = jest.spyOn(api, 'listEntities');
    await renderPage(<EntitiesView />, {
      api,
      url: '/?owner=group:default/team-orders&risk=HIGH&pillar=nonsense&sort=high',
    });
    expect(await rows()).toHaveLength(1);
    expect(list).toHaveBeenCalledWith({
      owner: ['group:default/team-orders'],
      childGroups: true,
      risk: ['HIGH'],
      sort: 'high',
      limit: 50,
    });
    expect(screen.getByRole('link', { name: 'orders-api' })).toHaveAttribute(
      'href',
      expect.stringMatching(/orders-api\/well-architected\?.*risk=HIGH/),
    );
  });

  it('filters by level and offers a way back', async () => {
    await renderPage(<EntitiesView />, { api: new FixtureApi() });
    expect(await rows()).toHaveLength(7);
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Level' }),
      'Good',
    );
    expect(address()).toContain('level=good');
    expect(await screen.findByText('1 of 1')).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Reset filters' }),
    );
    expect(await screen.findByText('7 of 7')).toBeInTheDocument();
  });

  it('loads page after page', async () => {
    const api = new FixtureApi();
    const list = api.listEntities;
    api.listEntities = request => list({ ...request, limit: 4 });
    await renderPage(<EntitiesView />, { api });
    expect(await rows()).toHaveLength(4);
    await userEvent.click(screen.getByRole('button', { name: 'Load more' }));
    expect(await screen.findByText('7 of 7')).toBeInTheDocument();
    expect(await rows()).toHaveLength(7);
    expect(
      screen.queryByRole('button', { name: 'Load more' }),
    ).not.toBeInTheDocument();
  });

  it('words that nothing matches, and errors', async () => {
    await renderPage(<EntitiesView />, {
      api: new FixtureApi(),
      url: '/?text=nothing-like-it',
    });
    expect(
      await screen.findByText('No entity matches these filters.'),
    ).toBeInTheDocument();
  });
});
