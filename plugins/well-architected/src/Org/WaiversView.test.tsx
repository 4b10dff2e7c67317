/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Waiver } from 'backstage-plugin-well-architected-common';
import { aWaiver, FixtureApi } from '../__testUtils__/FixtureApi';
import { renderPage } from '../__testUtils__/renderPage';
import { WaiversView } from './WaiversView';

jest.setTimeout(30_000);

class Listing extends FixtureApi {
  waivers: Waiver[] = [
    aWaiver({ ownerRef: 'group:default/team-orders' }),
    aWaiver({ id: 'waiver-2', checkId: 'sec-imdsv2', title: 'IMDSv2' }),
  ];
  readonly asked: object[] = [];

  listWaivers: FixtureApi['listWaivers'] = async (request = {}) => {
    this.asked.push(request);
    const start = Number(request.cursor ?? 0);
    const items = this.waivers.slice(start, start + 1);
    return {
      items,
      totalItems: this.waivers.length,
      nextCursor:
        start + 1 < this.waivers.length ? String(start + 1) : undefined,
    };
  };
  decideWaiver: FixtureApi['decideWaiver'] = async (id, { version }) => {
    this.waivers = this.waivers.filter(waiver => waiver.id !== id);
    return aWaiver({ id, state: 'approved', version: version + 1 });
  };
}

const address = () => screen.getByTestId('address').textContent;

describe('WaiversView', () => {
  it('begins with what waits for approval, linked to its finding', async () => {
    const api = new Listing();
    await renderPage(<WaiversView />, { api });
    expect(
      await screen.findByRole('link', { name: /^orders-api: Every DynamoDB/ }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/orders-api/well-architected?finding=rel-dynamodb-pitr',
    );
    expect(
      screen.getByRole('link', { name: 'Owner: team-orders' }),
    ).toHaveAttribute(
      'href',
      expect.stringMatching(/\/entities\?owner=group%3Adefault%2Fteam-orders$/),
    );
    expect(screen.queryByText('No owner')).not.toBeInTheDocument();
    expect(api.asked).toEqual([{ state: ['requested'], limit: 25 }]);
    expect(screen.getByText('1 of 2')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Load more' }));
    expect(await screen.findByText('2 of 2')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'orders-api: IMDSv2' }),
    ).toBeInTheDocument();
    expect(screen.getByText('No owner')).toBeInTheDocument();
  });

  it('lets a waiver be approved, which then leaves the list', async () => {
    const api = new Listing();
    await renderPage(<WaiversView />, { api });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Approve' }),
    );
    expect(
      await screen.findByRole('link', { name: 'orders-api: IMDSv2' }),
    ).toBeInTheDocument();
    expect(screen.getByText('1 of 1')).toBeInTheDocument();
  });

  it('shows what ends soon, by owner, as the address says', async () => {
    const api = new Listing();
    await renderPage(<WaiversView />, {
      api,
      url: '/?owner=group:default/team-orders',
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Expiring in 30 days' }),
    );
    expect(address()).toContain('waivers=expiring');
    expect(api.asked.at(-1)).toEqual({
      state: ['approved'],
      expiresBy: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      owner: ['group:default/team-orders'],
      childGroups: true,
      limit: 25,
    });
  });

  it('is filtered as all lists are, each filter in the address', async () => {
    const api = new Listing();
    api.waivers = [];
    await renderPage(<WaiversView />, {
      api,
      url: '/?risk=HIGH&system=system:default/orders&text=dynamo&state=fail&pillar=security',
    });
    expect(
      await screen.findByText('No waiver matches these filters.'),
    ).toBeInTheDocument();
    expect(JSON.parse(JSON.stringify(api.asked.at(-1)))).toEqual({
      state: ['requested'],
      risk: ['HIGH'],
      system: ['system:default/orders'],
      text: 'dynamo',
      limit: 25,
    });
    await userEvent.click(
      screen.getByRole('button', { name: 'Reset filters' }),
    );
    expect(address()).toBe('/?state=fail&pillar=security');
  });

  it('downloads what is filtered', async () => {
    const api = new Listing();
    const csv = jest
      .spyOn(api, 'getWaiversCsv')
      .mockRejectedValue(new Error('The table could not be read'));
    await renderPage(<WaiversView />, {
      api,
      url: '/?waivers=all&risk=HIGH&owner=group:default/team-orders',
    });
    await userEvent.click(await screen.findByRole('button', { name: /CSV/ }));
    expect(JSON.parse(JSON.stringify(csv.mock.lastCall))).toEqual([
      {
        risk: ['HIGH'],
        owner: ['group:default/team-orders'],
        childGroups: true,
      },
    ]);
    expect(
      await screen.findByText(/The table could not be read/),
    ).toBeInTheDocument();
  });

  it('says that nothing waits', async () => {
    await renderPage(<WaiversView />, { api: new FixtureApi() });
    expect(
      await screen.findByText('No waiver waits for approval.'),
    ).toBeInTheDocument();
  });

  it('names the permission when the backend refuses', async () => {
    const api = new FixtureApi();
    api.listWaivers = () =>
      Promise.reject(Object.assign(new Error('No'), { statusCode: 403 }));
    await renderPage(<WaiversView />, { api });
    expect(
      await screen.findByText(/for the permission well-architected\.read/),
    ).toBeInTheDocument();
  });

  it('words errors, and can be tried again', async () => {
    const api = new Listing();
    const list = api.listWaivers;
    api.listWaivers = () => Promise.reject(new Error('No waivers today'));
    await renderPage(<WaiversView />, { api });
    expect(await screen.findByText('No waivers today')).toBeInTheDocument();
    api.listWaivers = list;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('link', { name: /^orders-api: Every DynamoDB/ }),
    ).toBeInTheDocument();
  });
});
