/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FixtureApi } from '../__testUtils__/FixtureApi';
import { accounts } from '../__testUtils__/fixtures/accounts';
import { renderPage } from '../__testUtils__/renderPage';
import { AccountsView } from './AccountsView';

jest.setTimeout(30_000);

const address = () => screen.getByTestId('address').textContent;
const table = () =>
  screen.findByRole('table', { name: /^AWS accounts, how reading/ });
const names = async () =>
  within(await table())
    .getAllByRole('rowheader')
    .map(cell => within(cell).getByRole('link').textContent);
const rowOf = async (name: string) =>
  within(
    within(await table())
      .getAllByRole('row')
      .find(row => row.textContent?.includes(name))!,
  );

describe('AccountsView', () => {
  it('shows how each reading went, and leads to what makes the numbers', async () => {
    const api = new FixtureApi();
    const list = jest.spyOn(api, 'listAccounts');
    await renderPage(<AccountsView />, { api });
    expect(await names()).toEqual(accounts.map(({ name }) => name));
    expect(list).toHaveBeenCalledWith({
      state: undefined,
      text: undefined,
      sort: 'worst',
      limit: 50,
    });

    // in its column, and beneath the name where there is no room for columns
    const failed = await rowOf('shop-development');
    expect(failed.getAllByText('Failed')).toHaveLength(2);
    expect(failed.getAllByText('Too old to be counted')).toHaveLength(2);
    expect(failed.getAllByText('9 days ago')).toHaveLength(2);
    expect(
      failed.getAllByText('The role WellArchitectedRead could not be assumed'),
    ).toHaveLength(2);

    const fresh = await rowOf('sandbox');
    expect(fresh.getAllByText('Never read')).toHaveLength(2);
    expect(fresh.getAllByText('Reading now')).toHaveLength(2);
    expect(fresh.getByText('Never')).toBeInTheDocument();
    expect(fresh.getByText('Last complete: Never')).toBeInTheDocument();

    const partly = await rowOf('shop-production');
    expect(partly.getByText('3 denied, 1 throttled')).toBeInTheDocument();
    expect(
      partly.getByRole('link', {
        name: '2 missing actions of shop-production',
      }),
    ).toHaveAttribute(
      'href',
      '/well-architected/accounts?account=111122223333',
    );
    expect(
      partly.getByRole('link', {
        name: '5 HIGH risks of the entities that use shop-production',
      }),
    ).toHaveAttribute(
      'href',
      '/well-architected/entities?account=111122223333&risk=HIGH&sort=high',
    );
    expect(
      partly.getByRole('link', {
        name: '2 resources of shop-production that nobody claims, 3 HIGH risks',
      }),
    ).toHaveTextContent('2, 3 HIGH');
  });

  it('filters by the state, which says how many there are', async () => {
    const api = new FixtureApi();
    const list = jest.spyOn(api, 'listAccounts');
    await renderPage(<AccountsView />, { api });
    await userEvent.click(
      await screen.findByRole('button', { name: /^Partly/ }),
    );
    expect(address()).toContain('state=partial');
    expect(await names()).toEqual(['shop-production']);
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Order' }),
      'Most unclaimed HIGH risks',
    );
    expect(list).toHaveBeenLastCalledWith(
      expect.objectContaining({ state: ['partial'], sort: 'unclaimed' }),
    );
  });

  it('tells administrators what no owner hears of', async () => {
    await renderPage(<AccountsView />, { api: new FixtureApi() });
    expect(
      await screen.findByText(
        '2 resources are in the scope of no entity, with 3 HIGH risks.',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', {
        name: 'Show the accounts with most of them',
      }),
    ).toHaveAttribute('href', '/well-architected/accounts?sort=unclaimed');
  });

  it('hides what others may not see', async () => {
    const api = new FixtureApi();
    const list = api.listAccounts;
    api.listAccounts = async request => {
      const { unclaimed: _, ...page } = await list(request);
      return page;
    };
    await renderPage(<AccountsView />, { api });
    await table();
    expect(
      screen.queryByRole('columnheader', { name: 'Unclaimed' }),
    ).not.toBeInTheDocument();
    expect(
      screen.queryByRole('option', { name: 'Most unclaimed HIGH risks' }),
    ).not.toBeInTheDocument();
  });

  it('asks for a reading, and explains where that cannot be', async () => {
    const api = new FixtureApi();
    const refresh = jest.spyOn(api, 'refreshAccount');
    await renderPage(<AccountsView />, { api });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Read shop-production again' }),
    );
    expect(refresh).toHaveBeenCalledWith('111122223333');
    expect(
      await screen.findByText(
        'A new reading of account 111122223333 is queued.',
      ),
    ).toBeInTheDocument();
    expect(
      (await rowOf('sandbox')).getByRole('button', {
        name: /well-architected\.refresh for an entity that uses this account/,
      }),
    ).toHaveAttribute('aria-disabled');
    expect(
      (await rowOf('data-production')).getByRole('button', {
        name: /is a recording/,
      }),
    ).toHaveAttribute('aria-disabled');
  });

  it('says why a reading could not be asked for', async () => {
    const api = new FixtureApi();
    api.refreshAccount = () => Promise.reject(new Error('The queue is closed'));
    await renderPage(<AccountsView />, { api });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Read shop-production again' }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The reading could not be asked for: The queue is closed',
    );
  });

  it('loads page after page', async () => {
    const api = new FixtureApi();
    const list = api.listAccounts;
    api.listAccounts = request => list({ ...request, limit: 3 });
    await renderPage(<AccountsView />, { api });
    expect(await names()).toHaveLength(3);
    await userEvent.click(screen.getByRole('button', { name: 'Load more' }));
    expect(await screen.findByText('4 of 4')).toBeInTheDocument();
  });

  it('is being loaded', async () => {
    const api = new FixtureApi();
    api.listAccounts = () => new Promise(() => {});
    await renderPage(<AccountsView />, { api });
    expect(
      screen.getByRole('status', { name: 'Loading AWS accounts' }),
    ).toBeInTheDocument();
  });

  it('says that there is none, or none like that', async () => {
    await renderPage(<AccountsView />, {
      api: new FixtureApi(undefined, true),
    });
    expect(
      await screen.findByText(/^No AWS account is configured/),
    ).toBeInTheDocument();
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Search accounts' }),
      'nothing',
    );
    expect(
      await screen.findByText('No account matches these filters.'),
    ).toBeInTheDocument();
  });

  it.each([
    ['forbidden' as const, /for the permission well-architected\.read/],
    ['error' as const, 'The store of scorecards does not answer'],
  ])('words the answer of the backend: %s', async (scenario, words) => {
    await renderPage(<AccountsView />, { api: new FixtureApi(scenario) });
    expect(await screen.findByText(words)).toBeInTheDocument();
  });
});
