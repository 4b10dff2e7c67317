/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { FixtureApi } from '../__testUtils__/FixtureApi';
import { ScenarioName } from '../__testUtils__/fixtures/scenarios';
import { anEntity } from '../__testUtils__/ordersEntity';
import { renderPage, TestSignals } from '../__testUtils__/renderPage';
import { EntityTab } from './EntityTab';

jest.setTimeout(30_000);

const show = (scenario: ScenarioName, url?: string) => {
  const api = new FixtureApi(scenario);
  return renderPage(<EntityTab />, { api, url }).then(() => api);
};

const address = () => screen.getByTestId('address').textContent;
const findings = () => screen.findByRole('table', { name: /Findings of/ });

describe('EntityTab', () => {
  it('answers the question, with level, range, coverage and change', async () => {
    await show('full');
    expect(
      await screen.findByText(/^orders-api is at risk: it scores/),
    ).toBeInTheDocument();
    expect(screen.getAllByText('At risk').length).toBeGreaterThan(0);
    expect(
      screen.getByText('(up to 66: 15 points are unknown)'),
    ).toBeInTheDocument();
    expect(screen.getByText('85 %')).toBeInTheDocument();
    expect(screen.getByText('+6 in 30 days')).toBeInTheDocument();
    expect(screen.getByText('52 without accepted risks')).toBeInTheDocument();
    expect(
      screen.getByText(/orders-production \(111122223333\)/),
    ).toBeVisible();
  });

  it('shows six pillars, and no number without enough evidence', async () => {
    await show('full');
    const tiles = await screen.findByRole('list', { name: 'Six pillars' });
    expect(within(tiles).getAllByRole('button')).toHaveLength(6);
    expect(
      within(tiles).getByRole('button', { name: /^Sustainability/ }),
    ).toHaveTextContent('Not enough evidence (coverage 40 %)');
    expect(
      within(tiles).getByRole('button', { name: /^Performance/ }),
    ).toHaveTextContent('2 LOW');
  });

  it('says quietly what the administrator decided, and why on demand', async () => {
    await show('full');
    const line = await screen.findByText(
      '2 checks turned off by the administrator · 1 check re-graded by the administrator',
    );
    await userEvent.click(line);
    for (const text of [
      'Source cost-explorer: each request costs money',
      'Cost anomalies are detected',
      'Runbooks exist · Operational Excellence: replaced by the runbook portal',
      'Tables can be restored · Reliability: from HIGH to MEDIUM: tables are rebuilt from events',
    ]) {
      expect(screen.getByText(text)).toBeVisible();
    }
  });

  it('keeps a pillar that is turned off as one of six, without a score', async () => {
    await show('pillar-off');
    const tiles = await screen.findByRole('list', { name: 'Six pillars' });
    expect(within(tiles).getAllByRole('button')).toHaveLength(6);
    const tile = within(tiles).getByRole('button', { name: /^Sustainability/ });
    expect(tile).toHaveTextContent(
      'Sustainability. Turned off by the administrator: reviewed by the sustainability office',
    );
    expect(tile).not.toHaveTextContent(/\d/);
    expect(
      screen.getByText(
        'Pillar Sustainability: reviewed by the sustainability office',
      ),
    ).toBeInTheDocument();
  });

  it('lists open findings in the order of the plan', async () => {
    await show('full');
    const rows = within(await findings()).getAllByRole('row');
    expect(rows).toHaveLength(13);
    expect(rows[1]).toHaveTextContent('No secrets in environment variables');
    expect(rows[1]).toHaveTextContent('3 of 12 resources');
    expect(rows[2]).toHaveTextContent('Point-in-time recovery');
    expect(rows[12]).toHaveTextContent('LOW');
  });

  it('filters by pillar tile, and keeps it in the address', async () => {
    await show('full');
    const tiles = await screen.findByRole('list', { name: 'Six pillars' });
    await userEvent.click(
      within(tiles).getByRole('button', { name: /^Reliability/ }),
    );
    expect(address()).toContain('pillar=reliability');
    expect(within(await findings()).getAllByRole('row')).toHaveLength(2);
  });

  it('reads filters and order from the address', async () => {
    await show('full', '/?state=all&risk=HIGH&sort=title&dir=desc');
    const rows = within(await findings())
      .getAllByRole('row')
      .slice(1);
    const titles = rows.map(row => within(row).getByRole('rowheader'));
    expect(rows).toHaveLength(8);
    expect(titles[0]).toHaveTextContent('Threats that GuardDuty found');
    expect(
      screen.getByRole('columnheader', { name: /Finding/ }),
    ).toHaveAttribute('aria-sort', 'descending');
  });

  it('searches, and offers a way back', async () => {
    await show('full');
    await userEvent.type(
      await screen.findByRole('searchbox', { name: 'Search findings' }),
      'no such thing',
    );
    expect(
      await screen.findByText('No check matches these filters.'),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Reset filters' }),
    );
    expect(await findings()).toBeInTheDocument();
  });

  it('sorts by a column with the keyboard', async () => {
    await show('full');
    await findings();
    screen.getByRole('button', { name: 'Effort' }).focus();
    await userEvent.keyboard('{Enter}{Enter}');
    expect(address()).toContain('sort=effort');
    expect(address()).toContain('dir=desc');
    const rows = within(await findings()).getAllByRole('row');
    expect(rows[1]).toHaveTextContent('Medium');
  });

  it.each<[ScenarioName, RegExp]>([
    ['account-not-configured', /names account 777788889999/],
    ['pending', /are being read for the first time/],
    ['run-failed', /WellArchitectedRead could not be assumed/],
    ['stale', /is 9 days old/],
    ['nothing-found', /carries the tag component=orders-api/],
    ['annotations', /'1111' is not an AWS account/],
    ['forbidden', /permission well-architected\.read/],
    ['missing', /Nothing is known about this entity yet/],
    ['error', /store of scorecards does not answer/],
  ])('words the state %s', async (scenario, words) => {
    await show(scenario);
    expect(await screen.findByText(words)).toBeInTheDocument();
  });

  it('makes the annotations to copy from the entity itself', async () => {
    await show('no-account');
    const yaml = await screen.findByRole('region', {
      name: 'Annotations for orders-api',
    });
    expect(yaml).toHaveTextContent("aws.amazon.com/account-id: '111122223333");
    expect(yaml).toHaveTextContent('name: orders-api');
    expect(screen.getByText(/36 of 36 checks are unknown/)).toBeInTheDocument();
    expect(screen.getByText('no reading 30 days ago')).toBeInTheDocument();
  });

  it('names missing IAM actions with the policy that grants them', async () => {
    await show('permission-missing');
    expect(
      await screen.findByText('2 permissions are missing in AWS'),
    ).toBeInTheDocument();
    const policy = screen.getByRole('region', { name: /Policy/, hidden: true });
    expect(JSON.parse(policy.textContent!).Statement[0].Action).toEqual([
      'budgets:ViewBudget',
      'guardduty:ListFindings',
    ]);
  });

  it('says that nothing is open only with what that rests on', async () => {
    await show('good');
    expect(
      await screen.findByText(
        /No open finding in 31 checks \(coverage 100 %\)/,
      ),
    ).toBeInTheDocument();
  });

  it('shows placeholders while it loads', async () => {
    await show('loading');
    expect(
      await screen.findByRole('status', { name: 'Loading Scorecard' }),
    ).toBeInTheDocument();
  });

  it('tries again after an error', async () => {
    const api = await show('error');
    const retry = await screen.findByRole('button', { name: 'Try again' });
    api.scenario = 'full';
    await userEvent.click(retry);
    expect(
      await screen.findByText(/^orders-api is at risk: it scores/),
    ).toBeInTheDocument();
  });

  it('keeps the rest of the page when only the findings fail', async () => {
    const api = new FixtureApi('full');
    api.listResults = () => Promise.reject(new Error('The list is broken'));
    await renderPage(<EntityTab />, { api });
    expect(await screen.findByText('The list is broken')).toBeInTheDocument();
    expect(screen.getByRole('list', { name: 'Six pillars' })).toBeVisible();
  });

  it('asks for a fresh reading and reloads on the signal', async () => {
    const api = new FixtureApi('full');
    const signals = new TestSignals();
    const read = jest.spyOn(api, 'getScorecard');
    await renderPage(<EntityTab />, { api, signals });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Refresh' }),
    );
    expect(
      await screen.findByText(
        'Reading accounts 111122223333 and 444455556666.',
      ),
    ).toBeInTheDocument();
    act(() =>
      signals.send({
        type: 'run-progress',
        accountId: '111122223333',
        done: 3,
        total: 24,
      }),
    );
    expect(await screen.findByText(/3 of 24 parts/)).toBeInTheDocument();
    const before = read.mock.calls.length;
    act(() =>
      signals.send({ type: 'scored', entityRefs: ['component:default/other'] }),
    );
    act(() =>
      signals.send({
        type: 'scored',
        entityRefs: ['component:default/orders-api'],
      }),
    );
    await waitFor(() => expect(read).toHaveBeenCalledTimes(before + 1));
  });

  it('polls while the first reading is on its way', async () => {
    jest.useFakeTimers();
    try {
      const api = new FixtureApi('pending');
      const read = jest.spyOn(api, 'getScorecard');
      await renderPage(<EntityTab />, { api });
      await screen.findByText('The first reading is on its way');
      expect(read).toHaveBeenCalledTimes(1);
      await act(() => jest.advanceTimersByTimeAsync(5_100));
      expect(read).toHaveBeenCalledTimes(2);
    } finally {
      jest.useRealTimers();
    }
  });

  it('lists the entities of a System beside its own scorecard', async () => {
    const api = new FixtureApi('full');
    const overview = jest.spyOn(api, 'getOverview');
    await renderPage(
      <EntityProvider entity={{ ...anEntity('shop'), kind: 'System' }}>
        <EntityTab />
      </EntityProvider>,
      { api },
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Entities' }),
    );
    expect(address()).toBe('/?view=members');
    expect(
      await screen.findByRole('heading', { name: 'Entities, worst first' }),
    ).toBeInTheDocument();
    expect(overview).toHaveBeenCalledWith({ system: ['system:default/shop'] });
  });

  it('has no list of entities where nothing belongs to the entity', async () => {
    await show('full');
    expect(
      await screen.findByRole('button', { name: 'Questions' }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Entities' }),
    ).not.toBeInTheDocument();
  });
});
