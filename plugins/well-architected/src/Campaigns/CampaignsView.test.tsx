/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { failure, FixtureApi } from '../__testUtils__/FixtureApi';
import { renderPage } from '../__testUtils__/renderPage';
import { CampaignsView } from './CampaignsView';

jest.setTimeout(60_000);

const address = () => screen.getByTestId('address').textContent;
const open = (url = '/', api = new FixtureApi()) =>
  renderPage(<CampaignsView />, { api, url });

describe('the list of campaigns', () => {
  it('shows how far each is, and leads to it', async () => {
    await open();
    const list = await screen.findByRole('list', { name: 'Campaigns' });
    const items = within(list).getAllByRole('listitem');
    expect(items).toHaveLength(4);
    expect(items[0]).toHaveTextContent(
      /Restore anything.*Running.*Nov 1, 2026 to Dec 31, 2026 · 2 checks/,
    );
    expect(items[0]).toHaveTextContent(
      '6 of 10 entities passTarget not reached yet4 failing, 1 unknown, 1 accepted',
    );
    expect(items[1]).toHaveTextContent('Announced');
    expect(items[2]).toHaveTextContent('Target reached');
    expect(
      within(items[0]).getByRole('link', { name: 'Restore anything' }),
    ).toHaveAttribute('href', '/well-architected/campaigns?campaign=c1');
  });

  it('is filtered by where they stand', async () => {
    const api = new FixtureApi();
    const list = jest.spyOn(api, 'listCampaigns');
    await open('/', api);
    await userEvent.click(await screen.findByRole('button', { name: 'Ended' }));
    expect(await screen.findByText('Tags everywhere')).toBeInTheDocument();
    expect(screen.queryByText('Restore anything')).not.toBeInTheDocument();
    expect(address()).toBe('/?status=ended');
    expect(list).toHaveBeenLastCalledWith({ status: ['ended'], limit: 25 });
  });

  it('is being loaded', async () => {
    const api = new FixtureApi();
    api.listCampaigns = () => new Promise(() => {});
    await open('/', api);
    expect(
      screen.getByRole('status', { name: 'Loading Campaigns' }),
    ).toBeInTheDocument();
  });

  it('says that there is none', async () => {
    await open('/', new FixtureApi(undefined, true));
    expect(
      await screen.findByText(/^There is no campaign yet\./),
    ).toBeInTheDocument();
  });

  it.each([
    ['forbidden' as const, /for the permission well-architected\.read/],
    ['error' as const, 'The store of scorecards does not answer'],
  ])('words the answer of the backend: %s', async (scenario, words) => {
    await open('/', new FixtureApi(scenario));
    expect(await screen.findByText(words)).toBeInTheDocument();
  });
});

describe('a campaign', () => {
  it('tells what it is about, and how far it is by day and owner', async () => {
    await open('/?campaign=c1');
    expect(
      await screen.findByText('90 % of the entities pass'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/Owners, with child groups: shop/),
    ).toBeInTheDocument();
    expect(screen.getByText(/counts from Jan 1, 2027/)).toBeInTheDocument();
    expect(
      await screen.findByText(
        '14 of 20 results pass on Nov 20, 2026; 10 of 20 did on Nov 18, 2026.',
        { selector: 'figcaption' },
      ),
    ).toBeInTheDocument();
    const owners = within(
      await screen.findByRole('table', { name: /^Owners with their results/ }),
    );
    expect(owners.getAllByRole('row')[1]).toHaveTextContent(
      'team-orders1 / 43114',
    );
    expect(
      owners.getByRole('link', { name: '3 results “Open” of team-orders' }),
    ).toHaveAttribute(
      'href',
      '/well-architected/risks?day=2026-11-20&campaign=c1&owner=group%3Adefault%2Fteam-orders&children=no&risk=all&state=fail',
    );
    expect(
      owners.getByRole('link', { name: '1 entities of team-orders that pass' }),
    ).toHaveAttribute(
      'href',
      '/well-architected/entities?day=2026-11-20&campaign=c1&owner=group%3Adefault%2Fteam-orders&children=no&campaignEntities=passing',
    );
    expect(
      screen.getByRole('link', { name: /^\d+ of \d+ entities pass$/ }),
    ).toHaveAttribute(
      'href',
      '/well-architected/entities?day=2026-11-20&campaign=c1&campaignEntities=passing',
    );
  });

  it('has a table beside the chart', async () => {
    await open('/?campaign=c1');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show as table' }),
    );
    const table = within(await screen.findByRole('table', { name: /by day$/ }));
    expect(table.getAllByRole('row')).toHaveLength(4);
    const [, last] = table.getAllByRole('row');
    expect(last).toHaveTextContent('Nov 20, 2026144');
    const of = 'day=2026-11-20&campaign=c1';
    expect(
      within(last)
        .getAllByRole('link')
        .map(link => link.getAttribute('href')),
    ).toEqual([
      ...['pass', 'fail', 'unknown', 'waived'].map(
        state => `/well-architected/risks?${of}&risk=all&state=${state}`,
      ),
      ...['passing', 'all'].map(
        which => `/well-architected/entities?${of}&campaignEntities=${which}`,
      ),
    ]);
  });

  it('shows the days of one owner, and of all again', async () => {
    const api = new FixtureApi();
    const progress = jest.spyOn(api, 'getCampaignProgress');
    await open('/?campaign=c1', api);
    await userEvent.click(
      await screen.findByRole('link', { name: 'Progress of team-carts' }),
    );
    expect(
      await screen.findByRole('heading', { name: 'Progress of team-carts' }),
    ).toBeInTheDocument();
    expect(progress).toHaveBeenLastCalledWith('c1', {
      limit: 1,
      owner: 'group:default/team-carts',
    });
    await userEvent.click(screen.getByRole('button', { name: 'All owners' }));
    expect(address()).toBe('/?campaign=c1');
  });

  it('has no progress before its first day', async () => {
    const api = new FixtureApi();
    api.getCampaignProgress = async () => ({
      days: [],
      items: [],
      totalItems: 0,
    });
    await open('/?campaign=c2', api);
    expect(
      await screen.findByText('There is no progress before the first day.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Which checks these are is settled on the first day.'),
    ).toBeInTheDocument();
  });

  it('shows the rest when its progress cannot be read', async () => {
    const api = new FixtureApi();
    api.getCampaignProgress = async () => {
      throw await failure(500, 'The progress is not there');
    };
    await open('/?campaign=c1', api);
    expect(
      await screen.findAllByText('The progress is not there'),
    ).toHaveLength(2);
    expect(
      screen.getByRole('heading', { name: 'Restore anything' }),
    ).toBeInTheDocument();
  });

  it('is cancelled with a reason', async () => {
    const api = new FixtureApi();
    const cancel = jest.spyOn(api, 'cancelCampaign');
    await open('/?campaign=c1', api);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Cancel the campaign' }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Cancel it for good' }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent('Say why.');
    await userEvent.type(
      screen.getByRole('textbox', { name: /Why it is cancelled/ }),
      'Not now',
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Cancel it for good' }),
    );
    expect(cancel).toHaveBeenCalledWith('c1', {
      reason: 'Not now',
      version: 3,
    });
  });

  it('that is over has nothing to change', async () => {
    await open('/?campaign=c4');
    expect(
      await screen.findByText(/The library does not support it/),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Change' }),
    ).not.toBeInTheDocument();
  });

  it('that there is none of', async () => {
    await open('/?campaign=nowhere');
    expect(
      await screen.findByText('There is no such campaign'),
    ).toBeInTheDocument();
  });
});
