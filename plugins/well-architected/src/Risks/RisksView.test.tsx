/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FixtureApi } from '../__testUtils__/FixtureApi';
import { renderPage } from '../__testUtils__/renderPage';
import { RisksView } from './RisksView';

jest.setTimeout(30_000);

const address = () => screen.getByTestId('address').textContent;
const table = () =>
  screen.findByRole('table', { name: /^Findings, the oldest/ });
const rows = async () =>
  within(await table())
    .getAllByRole('row')
    .slice(1);

describe('RisksView', () => {
  it('begins with open HIGH risks, each linked to its finding', async () => {
    const api = new FixtureApi();
    const list = jest.spyOn(api, 'listFindings');
    await renderPage(<RisksView />, { api });
    const [first] = await rows();
    expect(list.mock.calls[0][0]).toMatchObject({
      risk: ['HIGH'],
      state: ['fail'],
      limit: 50,
    });
    expect(within(first).getAllByRole('link')[0]).toHaveAttribute(
      'href',
      '/catalog/default/component/orders-api/well-architected?finding=sec-lambda-env-no-secrets',
    );
    expect(within(first).getByText('120 days')).toBeInTheDocument();
    expect(within(first).getByText('Overdue')).toBeInTheDocument();
    expect(within(first).getByText('Assigned to ada')).toBeInTheDocument();
  });

  it('sums up by age, due date and owner, each number linked', async () => {
    await renderPage(<RisksView />, {
      api: new FixtureApi(),
      url: '/?pillar=security',
    });
    expect(
      await screen.findByRole('link', { name: /^31 to 90 days old/ }),
    ).toHaveAttribute('href', '/?pillar=security&age=31-90');
    expect(
      screen.getByRole('link', { name: /^Over 90 days old/ }),
    ).toHaveAttribute('href', '/?pillar=security&age=91-');
    expect(screen.getByRole('link', { name: /^Overdue/ })).toHaveAttribute(
      'href',
      '/?pillar=security&due=overdue',
    );
    expect(screen.getByRole('link', { name: /^Accepted/ })).toHaveAttribute(
      'href',
      '/?pillar=security&state=waived',
    );
    const owners = screen.getByRole('table', { name: /^Owners with/ });
    const [, orders, nobody] = within(owners).getAllByRole('row');
    expect(
      within(orders)
        .getAllByRole('link')
        .map(link => [link.textContent, link.getAttribute('href')]),
    ).toEqual([
      [
        '6',
        '/?pillar=security&owner=group%3Adefault%2Fteam-orders&children=no',
      ],
      [
        '67 %',
        '/?pillar=security&owner=group%3Adefault%2Fteam-orders&children=no',
      ],
      [
        '1',
        '/?pillar=security&owner=group%3Adefault%2Fteam-orders&children=no&due=overdue',
      ],
    ]);
    expect(within(nobody).getByText('No owner')).toBeInTheDocument();
    expect(within(nobody).getByRole('link', { name: '3' })).toHaveAttribute(
      'href',
      '/?pillar=security&owner=none&children=no',
    );
  });

  it('tells due dates of the organisation from settled ones', async () => {
    const api = new FixtureApi();
    const { listFindings, getFindingsSummary } = api;
    api.getFindingsSummary = async filter => ({
      ...(await getFindingsSummary(filter)),
      withDefaultDueDate: 5,
    });
    api.listFindings = async request => {
      const page = await listFindings(request);
      return {
        ...page,
        items: page.items.map(item => ({
          ...item,
          defaultDue: { dueDate: '2026-10-01', days: 30, overdue: true },
        })),
      };
    };
    await renderPage(<RisksView />, { api, url: '/?due=default' });
    expect(
      await screen.findByRole('link', { name: /^Due by default/ }),
    ).toHaveAttribute('aria-current', 'true');
    expect(
      screen.getByRole('button', { name: 'Remove filter Due by default' }),
    ).toBeInTheDocument();
    const [settled, byDefault] = await rows();
    expect(
      within(settled).queryByText('Default of the organisation'),
    ).not.toBeInTheDocument();
    expect(
      within(byDefault).getByText('Default of the organisation'),
    ).toBeInTheDocument();
    expect(within(byDefault).getByText('Overdue')).toBeInTheDocument();
  });

  it('has no figure for defaults where there are none', async () => {
    await renderPage(<RisksView />, { api: new FixtureApi() });
    await screen.findByRole('link', { name: /^Without a due date/ });
    expect(
      screen.queryByRole('link', { name: /^Due by default/ }),
    ).not.toBeInTheDocument();
  });

  it('asks for what the address says, and takes filters off', async () => {
    const api = new FixtureApi();
    const list = jest.spyOn(api, 'listFindings');
    await renderPage(<RisksView />, {
      api,
      url: '/?risk=MEDIUM&age=8-30&due=none&owner=group:default/team-orders&children=no&level=good&sort=dueDate&dir=desc',
    });
    await screen.findByRole('link', { name: /^Overdue/ });
    const [request] = list.mock.calls[0];
    expect(JSON.parse(JSON.stringify(request))).toEqual({
      owner: ['group:default/team-orders'],
      childGroups: false,
      risk: ['MEDIUM'],
      state: ['fail'],
      minAge: 8,
      maxAge: 30,
      due: 'none',
      sort: 'dueDate',
      order: 'desc',
      limit: 50,
    });
    expect(
      screen.getByRole('link', { name: /^8 to 30 days old/ }),
    ).toHaveAttribute('aria-current', 'true');
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove filter Age: 8–30 days' }),
    );
    expect(address()).not.toContain('age=');
  });

  it('lists what nobody owns, how it is known, and states that links ask for', async () => {
    const api = new FixtureApi();
    const list = jest.spyOn(api, 'listFindings');
    await renderPage(<RisksView />, {
      api,
      url: '/?owner=none&basis=attested&state=unknown&risk=all&type=service,website',
    });
    await screen.findByRole('link', { name: /^Overdue/ });
    expect(JSON.parse(JSON.stringify(list.mock.calls[0][0]))).toEqual({
      owner: ['none'],
      childGroups: true,
      type: ['service', 'website'],
      basis: ['attested'],
      state: ['unknown'],
      limit: 50,
    });
    expect(screen.getByRole('combobox', { name: 'Owner' })).toHaveDisplayValue(
      'No owner',
    );
    expect(
      screen.getByRole('combobox', { name: 'Known by' }),
    ).toHaveDisplayValue('People’s answers');
    expect(screen.getByRole('combobox', { name: 'Type' })).toHaveDisplayValue(
      'service, website',
    );
    const states = screen.getByRole('group', { name: 'Open or accepted' });
    expect(
      within(states).getByRole('button', { name: 'Unknown', pressed: true }),
    ).toBeInTheDocument();
  });

  it('sorts on the server, by the column that is pressed', async () => {
    const api = new FixtureApi();
    const list = jest.spyOn(api, 'listFindings');
    await renderPage(<RisksView />, { api });
    await userEvent.click(
      within(await table()).getByRole('button', { name: 'Age' }),
    );
    expect(address()).toBe('/?sort=age&dir=desc');
    await rows();
    expect(list).toHaveBeenLastCalledWith(
      expect.objectContaining({ sort: 'age', order: 'desc' }),
    );
  });

  it('loads page after page', async () => {
    const api = new FixtureApi();
    const list = api.listFindings;
    api.listFindings = request => list({ ...request, limit: 2 });
    await renderPage(<RisksView />, { api });
    expect(await rows()).toHaveLength(2);
    await userEvent.click(screen.getByRole('button', { name: 'Load more' }));
    expect(await rows()).toHaveLength(4);
  });

  it('downloads what is filtered', async () => {
    const api = new FixtureApi();
    const csv = jest
      .spyOn(api, 'getFindingsCsv')
      .mockRejectedValue(new Error('The table could not be read'));
    await renderPage(<RisksView />, { api, url: '/?risk=LOW&sort=owner' });
    await userEvent.click(await screen.findByRole('button', { name: /CSV/ }));
    expect(csv).toHaveBeenCalledWith(
      expect.objectContaining({
        risk: ['LOW'],
        state: ['fail'],
        sort: 'owner',
        order: 'asc',
      }),
    );
    expect(
      await screen.findByText(/The table could not be read/),
    ).toBeInTheDocument();
  });

  it.each([
    ['/', 'No HIGH risk is open.'],
    ['/?risk=all', 'No risk is open.'],
    ['/?state=waived', 'No risk has been accepted.'],
    ['/?pillar=security', 'No finding matches these filters.'],
  ])('says at %s that there is none', async (url, text) => {
    await renderPage(<RisksView />, { api: new FixtureApi('full', true), url });
    expect(await screen.findByText(text)).toBeInTheDocument();
    expect(screen.queryByText('By owner')).not.toBeInTheDocument();
  });

  it('loads, is denied and fails section by section', async () => {
    const waiting = new FixtureApi();
    waiting.listFindings = () => new Promise(() => {});
    const { unmount } = await renderPage(<RisksView />, { api: waiting });
    expect(
      await screen.findByRole('status', { name: 'Loading Risks' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('link', { name: /^Overdue/ }),
    ).toBeInTheDocument();
    unmount();

    const partly = new FixtureApi();
    partly.getFindingsSummary = () => Promise.reject(new Error('Not today'));
    const view = await renderPage(<RisksView />, { api: partly });
    expect(await screen.findByText('Not today')).toBeInTheDocument();
    expect(await rows()).not.toHaveLength(0);
    view.unmount();

    await renderPage(<RisksView />, { api: new FixtureApi('forbidden') });
    expect(
      (await screen.findAllByText(/permission well-architected\.read/)).length,
    ).toBeGreaterThan(0);
  });
});
