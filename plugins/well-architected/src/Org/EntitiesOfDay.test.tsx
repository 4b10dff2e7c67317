/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  EntityDayFilter,
  EntityDayPage,
  PILLAR_IDS,
} from 'backstage-plugin-well-architected-common';
import { failure, FixtureApi } from '../__testUtils__/FixtureApi';
import { renderPage } from '../__testUtils__/renderPage';
import { EntitiesView } from './EntitiesView';

jest.setTimeout(60_000);

const address = () => screen.getByTestId('address').textContent;
const TEAM = 'group%3Adefault%2Fteam-orders';

class Days extends FixtureApi {
  readonly asked: [string, EntityDayFilter][] = [];
  constructor(change: Partial<EntityDayPage> = {}) {
    super();
    const read = this.listEntityDays;
    this.listEntityDays = async (day, request = {}) => {
      this.asked.push([day, request]);
      return { ...(await read(day, request)), ...change };
    };
  }
}

const view = (api: FixtureApi, query: string) =>
  renderPage(<EntitiesView />, { api, url: `/?${query}` });

describe('entities of a day', () => {
  it('asks for the day, with the filters that a day carries', async () => {
    const api = new Days();
    await view(
      api,
      `day=2026-10-03&owner=${TEAM}&risk=HIGH&account=1&state=fail`,
    );
    const table = await screen.findByRole('table', {
      name: 'Entities on Oct 3, 2026, worst first',
    });
    expect(api.asked[0][0]).toBe('2026-10-03');
    expect(JSON.parse(JSON.stringify(api.asked[0][1]))).toEqual({
      owner: ['group:default/team-orders'],
      childGroups: true,
      risk: ['HIGH'],
      sort: 'worst',
      limit: 50,
    });
    const [, orders] = within(table).getAllByRole('row');
    expect(orders).toHaveTextContent(/orders-api.*team-orders.*At risk.*44/);
    // the name leads to today, counts to the findings of that day
    expect(
      within(orders)
        .getAllByRole('link')
        .map(link => link.getAttribute('href')),
    ).toEqual([
      '/catalog/default/component/orders-api/well-architected?risk=HIGH',
      `/well-architected/entities?day=2026-10-03&owner=${TEAM}`,
      '/well-architected/entities?day=2026-10-03&system=system%3Adefault%2Forders',
      // score, the six pillars, HIGH, MEDIUM, coverage
      ...[
        'all',
        ...PILLAR_IDS.map(pillar => `all&pillar=${pillar}`),
        'HIGH',
        'MEDIUM',
        'all&state=unknown',
      ].map(
        risk =>
          `/well-architected/risks?day=2026-10-03&entity=component%3Adefault%2Forders-api&risk=${risk}`,
      ),
    ]);
    expect(
      screen.getByText(
        'This list is not filtered by State and Account: history does not keep that by day.',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/lead to the findings of that day/),
    ).toBeInTheDocument();
  });

  it('lists like for like, and one entity by its ref, until told otherwise', async () => {
    const api = new Days();
    await view(
      api,
      `day=2026-10-03&entity=component:default/orders-api&alikeFrom=2026-10-01&alikeTo=2026-10-20`,
    );
    const chip = 'Like for like: there on Oct 1, 2026 and on Oct 20, 2026';
    expect(await screen.findByText(chip)).toBeInTheDocument();
    expect(api.asked[0][1]).toMatchObject({
      entity: ['component:default/orders-api'],
      alikeFrom: '2026-10-01',
      alikeTo: '2026-10-20',
    });
    await userEvent.click(
      screen.getByRole('button', { name: `Remove filter ${chip}` }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove filter Entity: orders-api' }),
    );
    expect(address()).toBe('/?day=2026-10-03');
  });

  it('lists the entities of a campaign that pass', async () => {
    const api = new Days({ counted: 9 });
    await view(
      api,
      'day=2026-10-03&campaign=c1&campaignEntities=passing&sort=name',
    );
    expect(
      await screen.findByText(/^The campaign counted 9 on that day, here are/),
    ).toBeInTheDocument();
    expect(api.asked[0][1]).toMatchObject({
      campaign: 'c1',
      campaignEntities: 'passing',
    });
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove filter Entities that pass' }),
    );
    expect(address()).toBe('/?day=2026-10-03&campaign=c1&sort=name');
    await userEvent.click(
      screen.getByRole('button', {
        name: 'Remove filter Campaign: Restore anything',
      }),
    );
    expect(address()).toBe('/?day=2026-10-03&sort=name');
  });

  it('goes back to today, with the other filters', async () => {
    await view(new Days(), 'day=2026-10-03&risk=HIGH');
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Remove filter As of Oct 3, 2026',
      }),
    );
    expect(address()).toBe('/?risk=HIGH');
    expect(
      await screen.findByRole('table', {
        name: 'Reviewed entities, worst first',
      }),
    ).toBeInTheDocument();
  });

  it('exports the same', async () => {
    const api = new Days();
    const asked = jest.spyOn(api, 'getEntityDaysCsv');
    URL.createObjectURL = jest.fn(() => 'blob:1');
    URL.revokeObjectURL = jest.fn();
    await view(api, 'day=2026-10-03&risk=HIGH&sort=best');
    await userEvent.click(await screen.findByRole('button', { name: /CSV/ }));
    await waitFor(() =>
      expect(asked).toHaveBeenCalledWith(
        '2026-10-03',
        expect.objectContaining({ risk: ['HIGH'], sort: 'best' }),
      ),
    );
  });

  it('tells who is gone and that levels were not kept yet', async () => {
    const api = new Days({ removed: 2 });
    const read = api.listEntityDays;
    api.listEntityDays = async (day, request) => {
      const page = await read(day, request);
      return {
        ...page,
        items: page.items.map(item => ({ ...item, level: undefined })),
      };
    };
    await view(api, 'day=2026-10-03');
    expect(
      await screen.findByText(/^2 entities that the sums of that day count/),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/Levels were not kept yet on that day/),
    ).toBeInTheDocument();
  });

  it('tells an empty day from a day of which nothing is kept', async () => {
    const none = { items: [], totalItems: 0 };
    const { unmount } = await view(new Days(none), 'day=2026-10-03');
    expect(
      await screen.findByText(
        'No entity matched these filters on Oct 3, 2026.',
      ),
    ).toBeInTheDocument();
    unmount();
    await view(new Days({ ...none, kept: false }), 'day=2026-10-03');
    expect(
      await screen.findByText(/No scores are kept of Oct 3, 2026/),
    ).toBeInTheDocument();
  });

  it('takes nothing for a day that is none', async () => {
    const api = new Days();
    await view(api, 'day=2026-02-30');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      '“2026-02-30” is no day. The list is of today.',
    );
    expect(api.asked).toEqual([]);
  });

  it('loads, is denied and fails under its own name', async () => {
    const api = new FixtureApi();
    api.listEntityDays = () => new Promise(() => {});
    const first = await view(api, 'day=2026-10-03');
    expect(
      await screen.findByRole('status', { name: /Entities/ }),
    ).toBeInTheDocument();
    first.unmount();
    api.listEntityDays = async () => {
      throw await failure(403);
    };
    const second = await view(api, 'day=2026-10-03');
    expect(
      await screen.findByText(/for the permission well-architected\.read/),
    ).toBeInTheDocument();
    second.unmount();
    api.listEntityDays = async () => {
      throw await failure(500, 'No list today');
    };
    await view(api, 'day=2026-10-03');
    expect(await screen.findByText('No list today')).toBeInTheDocument();
  });
});
