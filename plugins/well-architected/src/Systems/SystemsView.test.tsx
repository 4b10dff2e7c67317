/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FixtureApi } from '../__testUtils__/FixtureApi';
import { renderPage } from '../__testUtils__/renderPage';
import { SystemsView } from './SystemsView';

jest.setTimeout(30_000);

const address = () => screen.getByTestId('address').textContent;
const table = () => screen.findByRole('table', { name: /^Mean score/ });
const names = async () =>
  within(await table())
    .getAllByRole('rowheader')
    .map(cell => within(cell).getByRole('link').textContent);

describe('SystemsView', () => {
  it('is a heat map of systems, worst first, whose numbers are links', async () => {
    await renderPage(<SystemsView />, { api: new FixtureApi() });
    expect(await names()).toEqual(['orders', 'Payments', 'platform']);
    expect(
      screen.getByRole('link', { name: 'Security of orders: 55, 2 HIGH' }),
    ).toHaveAttribute(
      'href',
      '/well-architected/entities?system=system%3Adefault%2Forders&pillar=security',
    );
    const [, orders] = within(await table()).getAllByRole('row');
    expect(within(orders).getByRole('link', { name: '2' })).toHaveAttribute(
      'href',
      '/well-architected/risks?system=system%3Adefault%2Forders&risk=HIGH',
    );
    expect(within(orders).getByRole('link', { name: '7' })).toHaveAttribute(
      'href',
      '/well-architected/risks?system=system%3Adefault%2Forders&risk=MEDIUM',
    );
    expect(
      within(orders).getByRole('img', { name: /^orders: from 48 to 54/ }),
    ).toBeInTheDocument();
  });

  it('shows the trend of the row that is selected', async () => {
    const api = new FixtureApi();
    const trend = jest.spyOn(api, 'getTrend');
    await renderPage(<SystemsView />, { api });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show trend of Payments' }),
    );
    expect(address()).toContain('part=system%3Adefault%2Fpayments');
    expect(
      await screen.findByRole('heading', { name: 'Trend of Payments' }),
    ).toBeInTheDocument();
    expect(trend).toHaveBeenCalledWith(
      { type: 'system', ref: 'system:default/payments' },
      expect.anything(),
    );
  });

  it('switches to domains and unfolds one into its systems', async () => {
    const api = new FixtureApi();
    const list = jest.spyOn(api, 'listSystems');
    await renderPage(<SystemsView />, { api });
    await names();
    await userEvent.click(screen.getByRole('button', { name: 'Domains' }));
    expect(address()).toBe('/?by=domains');
    expect(await names()).toEqual(['commerce']);
    list.mockRejectedValueOnce(new Error('No systems today'));
    const unfold = () =>
      userEvent.click(
        screen.getByRole('button', { name: 'Show systems of commerce' }),
      );
    await unfold();
    expect(await screen.findByText('No systems today')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('link', { name: 'Payments' }),
    ).toBeInTheDocument();
    expect(list).toHaveBeenLastCalledWith({
      domain: ['domain:default/commerce'],
      limit: 500,
    });
    expect(await names()).toEqual(['commerce', 'orders', 'Payments']);
    await userEvent.click(
      screen.getByRole('button', { name: 'Hide systems of commerce' }),
    );
    expect(await names()).toEqual(['commerce']);
  });

  it('filters systems by domain', async () => {
    const api = new FixtureApi();
    const list = jest.spyOn(api, 'listSystems');
    await renderPage(<SystemsView />, {
      api,
      url: '/?domain=domain:default/commerce&text=pay',
    });
    expect(await names()).toEqual(['Payments']);
    expect(list).toHaveBeenCalledWith({
      text: 'pay',
      domain: ['domain:default/commerce'],
      limit: 200,
    });
  });

  it.each([
    ['/', 'No reviewed entity belongs to a system yet.'],
    ['/?by=domains', 'No reviewed entity belongs to a domain yet.'],
    ['/?text=x', 'Nothing matches these filters.'],
  ])('says at %s that there is nothing', async (url, text) => {
    await renderPage(<SystemsView />, {
      api: new FixtureApi('full', true),
      url,
    });
    expect(await screen.findByText(text)).toBeInTheDocument();
  });

  it('loads, is denied and fails', async () => {
    const slow = new FixtureApi();
    slow.listSystems = () => new Promise(() => {});
    const waiting = await renderPage(<SystemsView />, { api: slow });
    expect(
      await screen.findByRole('status', { name: 'Loading Systems' }),
    ).toBeInTheDocument();
    waiting.unmount();
    const denied = await renderPage(<SystemsView />, {
      api: new FixtureApi('forbidden'),
    });
    expect(
      await screen.findByText(/permission well-architected\.read/),
    ).toBeInTheDocument();
    denied.unmount();
    await renderPage(<SystemsView />, { api: new FixtureApi('error') });
    expect(
      await screen.findByText('The store of scorecards does not answer'),
    ).toBeInTheDocument();
  });
});
