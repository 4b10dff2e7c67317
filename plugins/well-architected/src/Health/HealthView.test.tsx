/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FixtureApi } from '../__testUtils__/FixtureApi';
import {
  aBrokenInstallation,
  anInstallation,
  someWork,
} from '../__testUtils__/fixtures/installation';
import { renderPage } from '../__testUtils__/renderPage';
import { HealthView } from './HealthView';

jest.setTimeout(30_000);

const section = async (name: string) =>
  within(await screen.findByRole('region', { name }));
const quietWork = () =>
  someWork({
    queues: someWork().queues.slice(1),
    tasks: someWork().tasks.slice(0, 1),
  });

/** With a queue and tasks in which nothing is wrong. */
function fineApi() {
  const api = new FixtureApi();
  api.getInstallationWork = async () => quietWork();
  return api;
}

describe('HealthView', () => {
  it('says that all is well, with figures that lead to their lists', async () => {
    await renderPage(<HealthView />, { api: fineApi() });
    const state = await section('State of the plugin');
    expect(
      await state.findByText('Everything is as it should be.'),
    ).toBeInTheDocument();
    expect(state.getByRole('link', { name: /^Accounts ?4/ })).toHaveAttribute(
      'href',
      '/well-architected/accounts?sort=name',
    );
    expect(
      state.getByRole('link', { name: /^Failing readings ?0/ }),
    ).toHaveAttribute('href', '/well-architected/accounts?state=failed');
    expect(state.getByText('Older than 7 days')).toBeInTheDocument();
    expect(
      state.getByText(/Time between two readings of an account: 1 day\./),
    ).toBeInTheDocument();
  });

  it('names what needs somebody, and what to do', async () => {
    const api = fineApi();
    api.getInstallation = async () => aBrokenInstallation();
    await renderPage(<HealthView />, { api });
    const state = await section('State of the plugin');
    expect(
      await state.findByText('6 things need somebody'),
    ).toBeInTheDocument();
    expect(
      state.getByRole('link', {
        name: 'The latest reading of 1 account failed.',
      }),
    ).toHaveAttribute('href', '/well-architected/accounts?state=failed');
    expect(state.getByText(/Open the account: its error/)).toBeInTheDocument();
    expect(
      state.getByRole('link', {
        name: '2 notifications could not be delivered so far.',
      }),
    ).toHaveAttribute('href', '/well-architected/health?messageState=waiting');
    expect(
      state.getByText('1 event could not be delivered so far.'),
    ).toBeInTheDocument();
    expect(
      state.getByText('The catalog was read yesterday last.'),
    ).toBeInTheDocument();
  });

  it('tells what failed in the queue, on what and what happens next', async () => {
    await renderPage(<HealthView />, { api: new FixtureApi() });
    const queue = await section('Work queue');
    const kinds = within(
      await queue.findByRole('table', { name: /^Work by kind/ }),
    );
    expect(
      kinds.getByRole('row', { name: /^Reading accounts/ }).textContent,
    ).toBe('Reading accounts21111 minute ago');
    const failures = within(queue.getByRole('table', { name: /^Failed work/ }));
    expect(
      failures.getByRole('link', { name: '444455556666' }),
    ).toHaveAttribute(
      'href',
      '/well-architected/accounts?account=444455556666',
    );
    expect(
      failures.getByText('The inventory is of another account'),
    ).toBeInTheDocument();
    expect(
      failures.getByText('It is tried again by itself'),
    ).toBeInTheDocument();
    expect(queue.getByText(/Shared by all replicas/)).toBeInTheDocument();

    const state = await section('State of the plugin');
    expect(
      state.getByText('1 item of Reading accounts was given up.'),
    ).toBeInTheDocument();
  });

  it('tells of work that nobody takes', async () => {
    const api = fineApi();
    const [collect] = someWork().queues;
    api.getInstallationWork = async () =>
      someWork({
        queues: [
          {
            ...collect,
            running: 0,
            failed: 0,
            failures: [],
            waitingSince: new Date(Date.now() - 3_600_000).toISOString(),
          },
        ],
        tasks: [],
      });
    await renderPage(<HealthView />, { api });
    expect(
      await screen.findByText(
        'Work waits since 1 hour ago, and none of its kind runs: Reading accounts.',
      ),
    ).toBeInTheDocument();
    expect(screen.getByText(/as it is no worker/)).toBeInTheDocument();
  });

  it('shows the last and the next run of each task, and what is late', async () => {
    await renderPage(<HealthView />, { api: new FixtureApi() });
    const tasks = await section('Scheduled tasks');
    const row = async (name: RegExp) =>
      within(await tasks.findByRole('row', { name }));
    const tick = await row(/^Finds what is due/);
    expect(tick.getByText('15 seconds')).toBeInTheDocument();
    expect(tick.getByText('Running now')).toBeInTheDocument();
    const pruning = await row(/^Removes old history/);
    expect(pruning.getByText('12 hours ago')).toBeInTheDocument();
    expect(
      pruning.getByText('It failed: The database is locked'),
    ).toBeInTheDocument();
    const state = await section('State of the plugin');
    expect(
      state.getByText(/^The task Removes old history failed/),
    ).toBeInTheDocument();
    expect(
      state.getByText(
        'The task Sums of the day for trends should have run 4 hours ago.',
      ),
    ).toBeInTheDocument();
  });

  it('says why the tasks cannot be read, and shows the queue', async () => {
    const api = fineApi();
    api.getInstallationWork = async () => ({
      ...quietWork(),
      tasks: [],
      tasksProblem: 'Request failed with 503',
    });
    await renderPage(<HealthView />, { api });
    expect(
      await screen.findByText(/^Request failed with 503\. The scheduler/),
    ).toBeInTheDocument();
    expect(screen.getByText('Scoring entities')).toBeInTheDocument();
  });

  it("lists the administrator's settings and the versions", async () => {
    await renderPage(<HealthView />, { api: fineApi() });
    const settings = await section('Checks as they are configured');
    expect(
      await settings.findByText(/178 of 180 checks are on/),
    ).toBeInTheDocument();
    expect(
      settings.getByText(/replaced by the runbook portal/),
    ).toBeInTheDocument();
    expect(
      settings.getByText(/tables are rebuilt from events/),
    ).toBeInTheDocument();
    expect(settings.getByText('days: 60')).toBeInTheDocument();
  });

  it('says that nothing is configured otherwise', async () => {
    const api = fineApi();
    api.getInstallation = async () =>
      anInstallation({
        parameters: [],
        selection: {
          disabledChecks: [],
          regradedChecks: [],
          disabledSources: [],
          disabledPillars: [],
        },
      });
    await renderPage(<HealthView />, { api });
    expect(
      await screen.findByText(/^No check is turned off/),
    ).toBeInTheDocument();
  });

  it('tells the size of the tables', async () => {
    await renderPage(<HealthView />, { api: fineApi() });
    const tables = await section('Tables');
    await userEvent.click(await tables.findByText('2 tables'));
    expect(
      tables.getByRole('row', { name: 'wa_resource 48,211 173 MiB' }),
    ).toBeInTheDocument();
    expect(tables.getByText(/^Together 182 MiB\./)).toBeInTheDocument();
  });

  it('has the log of notifications', async () => {
    await renderPage(<HealthView />, { api: fineApi() });
    expect(
      await screen.findByRole('region', { name: /notifications/i }),
    ).toBeInTheDocument();
  });

  it('is being loaded', async () => {
    const api = new FixtureApi();
    api.getInstallation = () => new Promise(() => {});
    await renderPage(<HealthView />, { api });
    expect(
      await screen.findByRole('status', {
        name: 'Loading State of the plugin',
      }),
    ).toBeInTheDocument();
  });

  it('fails section by section', async () => {
    const api = new FixtureApi();
    api.getInstallation = () => Promise.reject(new Error('No state today'));
    api.getInstallationTables = () =>
      Promise.reject(new Error('No tables today'));
    await renderPage(<HealthView />, { api });
    const state = await section('State of the plugin');
    expect(await state.findByText('No state today')).toBeInTheDocument();
    expect(await screen.findByText('No tables today')).toBeInTheDocument();
    const queue = await section('Work queue');
    expect(await queue.findByText('Scoring entities')).toBeInTheDocument();
  });

  it('names the permission when the backend refuses', async () => {
    const api = fineApi();
    api.getInstallation = () =>
      Promise.reject(
        Object.assign(
          new Error("The permission 'well-architected.administer' is needed"),
          { statusCode: 403 },
        ),
      );
    await renderPage(<HealthView />, { api });
    const state = await section('State of the plugin');
    expect(
      await state.findByText(/permission well-architected\.administer/),
    ).toBeInTheDocument();
  });
});
