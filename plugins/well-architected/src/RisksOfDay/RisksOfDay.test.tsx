/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FindingDayPage } from 'backstage-plugin-well-architected-common';
import { failure, FixtureApi } from '../__testUtils__/FixtureApi';
import { renderPage } from '../__testUtils__/renderPage';
import { RisksView } from '../Risks';

jest.setTimeout(60_000);

const ORDERS = 'component:default/orders-api';
const address = () => screen.getByTestId('address').textContent;

const view = (api: FixtureApi, query: string) =>
  renderPage(<RisksView />, { api, url: `/?${query}` });

const answering = (change: Partial<FindingDayPage>) => {
  const api = new FixtureApi();
  const read = api.listFindingDays;
  api.listFindingDays = async (day, request) => ({
    ...(await read(day, request)),
    ...change,
  });
  return api;
};

describe('findings of a day', () => {
  it('are those of the entity and risk asked for, with what became of them', async () => {
    const api = new FixtureApi();
    const asked = jest.spyOn(api, 'listFindingDays');
    await view(api, `day=2026-10-03&entity=${ORDERS}&risk=HIGH&account=1`);
    const table = await screen.findByRole('table', {
      name: 'Findings on Oct 3, 2026, the highest risk first',
    });
    expect(JSON.parse(JSON.stringify(asked.mock.calls[0]))).toEqual([
      '2026-10-03',
      { entity: [ORDERS], risk: ['HIGH'], state: ['fail'], limit: 50 },
    ]);
    const [, first, second] = within(table).getAllByRole('row');
    expect(first).toHaveTextContent(/Open.*HIGH.*orders-api.*Passed$/);
    expect(second).toHaveTextContent(/Open.*HIGH.*orders-api.*Open$/);
    expect(within(first).getAllByRole('link')[0]).toHaveAttribute(
      'href',
      expect.stringMatching(
        /^\/catalog\/default\/component\/orders-api\/well-architected\?finding=/,
      ),
    );
    expect(
      screen.getByText(/as they stood at the end of Oct 3, 2026/),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/This list is not filtered by Account/),
    ).toBeInTheDocument();
    expect(screen.queryByText(/scores of that day counted/)).toBeNull();
  });

  it('say why there are not as many as the scores counted', async () => {
    await view(answering({ counted: 40, totalItems: 37 }), 'day=2026-10-03');
    expect(
      await screen.findByText(
        /^The scores of that day counted 40, here are 37: checks that are gone/,
      ),
    ).toBeInTheDocument();
  });

  it('are the results of a campaign, and say why the campaign counted others', async () => {
    const api = answering({ counted: 20 });
    const asked = jest.spyOn(api, 'listFindingDays');
    await view(api, 'day=2026-10-03&campaign=c1&risk=all&state=all');
    expect(
      await screen.findByText(/^The campaign counted 20 on that day, here are/),
    ).toBeInTheDocument();
    expect(asked.mock.calls[0][1]).toMatchObject({
      campaign: 'c1',
      state: ['pass', 'fail', 'unknown', 'waived'],
    });
    expect(
      screen.getByRole('button', { name: 'All that apply', pressed: true }),
    ).toBeInTheDocument();
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Remove filter Campaign: Restore anything',
      }),
    );
    expect(address()).toBe('/?day=2026-10-03&risk=all&state=all');
  });

  it('go on like for like, and back to today', async () => {
    const api = new FixtureApi();
    const asked = jest.spyOn(api, 'listFindingDays');
    await view(
      api,
      'day=2026-10-03&alikeFrom=2026-10-01&alikeTo=2026-10-20&state=unknown',
    );
    await screen.findByText(/as they stood at the end/);
    expect(asked.mock.calls[0][1]).toMatchObject({
      alikeFrom: '2026-10-01',
      alikeTo: '2026-10-20',
      state: ['unknown'],
    });
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove filter As of Oct 3, 2026' }),
    );
    expect(address()).toBe('/?state=unknown');
  });

  it('are exported as they are filtered', async () => {
    const api = new FixtureApi();
    const asked = jest.spyOn(api, 'getFindingDaysCsv');
    URL.createObjectURL = jest.fn(() => 'blob:1');
    URL.revokeObjectURL = jest.fn();
    await view(api, `day=2026-10-03&entity=${ORDERS}`);
    await userEvent.click(await screen.findByRole('button', { name: /CSV/ }));
    await waitFor(() =>
      expect(asked).toHaveBeenCalledWith(
        '2026-10-03',
        expect.objectContaining({ entity: [ORDERS], risk: ['HIGH'] }),
      ),
    );
  });

  it('load, are none, are not kept, are denied and fail under their name', async () => {
    const api = new FixtureApi();
    api.listFindingDays = () => new Promise(() => {});
    let shown = await view(api, 'day=2026-10-03');
    expect(
      await screen.findByRole('status', { name: /risks/i }),
    ).toBeInTheDocument();
    const none = { items: [], totalItems: 0, counted: 0 };
    for (const [change, words] of [
      [none, 'No finding matched these filters on Oct 3, 2026.'],
      [{ ...none, kept: false }, /No scores are kept of Oct 3, 2026/],
    ] as const) {
      shown.unmount();
      shown = await view(answering(change), 'day=2026-10-03');
      expect(await screen.findByText(words)).toBeInTheDocument();
    }
    for (const [status, words] of [
      [403, /for the permission well-architected\.read/],
      [500, 'No list today'],
    ] as const) {
      shown.unmount();
      api.listFindingDays = async () => {
        throw await failure(status, 'No list today');
      };
      shown = await view(api, 'day=2026-10-03');
      expect(await screen.findByText(words)).toBeInTheDocument();
    }
  });

  it('are of today where the address names no day', async () => {
    await view(new FixtureApi(), 'day=2026-02-30');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      '“2026-02-30” is no day. The list is of today.',
    );
  });
});
