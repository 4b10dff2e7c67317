/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FixtureApi } from '../__testUtils__/FixtureApi';
import { renderPage } from '../__testUtils__/renderPage';
import { ChecksView } from './ChecksView';

jest.setTimeout(30_000);

const CHECK = 'sec-lambda-env-no-secrets';
const address = () => screen.getByTestId('address').textContent;
const table = () => screen.findByRole('table', { name: /^Checks with/ });
const rows = async () =>
  within(await table())
    .getAllByRole('row')
    .slice(1);

describe('the list of checks', () => {
  it('has the failing ones first, and numbers that lead to entities', async () => {
    await renderPage(<ChecksView />, {
      api: new FixtureApi(),
      url: '/?pillar=security&sort=failing&dir=desc',
    });
    const [first] = await rows();
    expect(
      within(first)
        .getAllByRole('link')
        .map(link => [link.textContent, link.getAttribute('href')]),
    ).toEqual([
      [
        'No secrets in environment variables',
        `/?pillar=security&check=${CHECK}`,
      ],
      ['3', `/?pillar=security&check=${CHECK}&state=fail`],
      [
        '9',
        `/?pillar=security&sort=resources&dir=desc&check=${CHECK}&state=fail`,
      ],
      ['3', `/?pillar=security&sort=owner&check=${CHECK}&state=fail`],
    ]);
    expect(within(first).getByText('Looks at resources')).toBeInTheDocument();
  });

  it('asks for what the address says and sorts on the server', async () => {
    const api = new FixtureApi();
    const list = jest.spyOn(api, 'listCheckSums');
    await renderPage(<ChecksView />, {
      api,
      url: '/?owner=group:default/team-orders&risk=HIGH&state=fail&age=8-30&due=none',
    });
    await rows();
    expect(JSON.parse(JSON.stringify(list.mock.calls[0][0]))).toEqual({
      owner: ['group:default/team-orders'],
      childGroups: true,
      risk: ['HIGH'],
      state: ['fail'],
      limit: 50,
    });
    await userEvent.click(screen.getByRole('button', { name: 'Resources' }));
    expect(address()).toContain('sort=resources&dir=desc');
    await rows();
    expect(list).toHaveBeenLastCalledWith(
      expect.objectContaining({ sort: 'resources', order: 'desc' }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Resources' }));
    expect(address()).toContain('sort=resources');
    expect(address()).not.toContain('dir=');
    await rows();
    await userEvent.click(screen.getByRole('button', { name: 'Resources' }));
    expect(address()).not.toContain('sort=');
  });

  it('names announced checks with the day from which they count', async () => {
    const api = new FixtureApi();
    const about = await api.getCheck('rel-dynamodb-pitr');
    const check = { ...about, bestPractices: ['REL09-BP01'] };
    api.listChecks = async () => ({
      items: [
        { ...check, countsFrom: '2026-12-24' },
        { ...check, checkId: 'a', title: 'Sooner', countsFrom: '2026-12-01' },
        { ...check, checkId: 'b', title: 'Counts already' },
        {
          ...check,
          checkId: 'c',
          pillar: 'security',
          countsFrom: '2026-12-01',
        },
      ],
    });
    await renderPage(<ChecksView />, { api, url: `/?pillar=${check.pillar}` });
    const announced = await screen.findByRole('table', {
      name: 'Announced checks',
    });
    const [, ...found] = within(announced).getAllByRole('row');
    expect(found.map(row => row.textContent)).toEqual([
      expect.stringMatching(/^Sooner.*Dec 1, 2026$/),
      expect.stringMatching(/Dec 24, 2026$/),
    ]);
    expect(within(found[0]).getByRole('link')).toHaveAttribute(
      'href',
      `/?pillar=${check.pillar}&check=a`,
    );
  });

  it('says from which day a check counts, and shows nothing where none is announced', async () => {
    const api = new FixtureApi();
    const { unmount } = await renderPage(<ChecksView />, { api });
    await rows();
    expect(screen.queryByText('Announced checks')).not.toBeInTheDocument();
    unmount();
    const read = api.getCheck;
    api.getCheck = async id => ({
      ...(await read(id)),
      countsFrom: '2026-12-01',
    });
    await renderPage(<ChecksView />, { api, url: `/?check=${CHECK}` });
    expect(
      await screen.findByText('Counts from Dec 1, 2026'),
    ).toBeInTheDocument();
  });

  it('loads page after page, and downloads all of them', async () => {
    const api = new FixtureApi();
    const list = api.listCheckSums;
    api.listCheckSums = request => list({ ...request, limit: 5 });
    const csv = jest.spyOn(api, 'getCheckSumsCsv');
    URL.createObjectURL = jest.fn(() => 'blob:x');
    URL.revokeObjectURL = jest.fn();
    await renderPage(<ChecksView />, { api, url: '/?risk=HIGH' });
    await rows();
    await userEvent.click(screen.getByRole('button', { name: /CSV/ }));
    expect(csv).toHaveBeenCalledWith(
      expect.objectContaining({ risk: ['HIGH'] }),
    );
  });

  it('is empty, waits, is denied and fails with words', async () => {
    const empty = await renderPage(<ChecksView />, {
      api: new FixtureApi('full', true),
    });
    expect(
      await screen.findByText('No entity has been reviewed yet.'),
    ).toBeInTheDocument();
    empty.unmount();

    const none = await renderPage(<ChecksView />, {
      api: new FixtureApi(),
      url: '/?text=nothing-like-it',
    });
    expect(
      await screen.findByText(/^No check has a result that matches/),
    ).toBeInTheDocument();
    none.unmount();

    const slow = new FixtureApi();
    slow.listCheckSums = () => new Promise(() => {});
    const waiting = await renderPage(<ChecksView />, { api: slow });
    expect(
      await screen.findByRole('status', { name: 'Loading Checks' }),
    ).toBeInTheDocument();
    waiting.unmount();

    const denied = await renderPage(<ChecksView />, {
      api: new FixtureApi('forbidden'),
    });
    expect(
      await screen.findByText(/permission well-architected\.read/),
    ).toBeInTheDocument();
    denied.unmount();

    await renderPage(<ChecksView />, { api: new FixtureApi('error') });
    expect(
      await screen.findByText('The store of scorecards does not answer'),
    ).toBeInTheDocument();
  });
});

describe('a check', () => {
  const entities = () =>
    screen.findByRole('table', { name: /^Entities with their result/ });

  it('says what it is and shows the entities behind it', async () => {
    await renderPage(<ChecksView />, {
      api: new FixtureApi(),
      url: `/?check=${CHECK}`,
    });
    expect(
      await screen.findByRole('heading', {
        name: 'No secrets in environment variables',
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/^Data that was deleted by mistake/),
    ).toBeInTheDocument();
    expect(screen.getByText(/dynamodb:ListTables/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /^REL09-BP01/ })).toHaveAttribute(
      'href',
      expect.stringContaining('docs.aws.amazon.com'),
    );
    const [, first] = within(await entities()).getAllByRole('row');
    expect(
      within(first).getByRole('link', { name: 'orders-api' }),
    ).toHaveAttribute(
      'href',
      `/catalog/default/component/orders-api/well-architected?finding=${CHECK}`,
    );
    expect(within(first).getByText('3 of 12')).toBeInTheDocument();
    const open = await screen.findByRole('button', { name: /^Open ?3$/ });
    expect(open).toHaveAttribute('aria-pressed', 'true');
  });

  it('keeps the filters, changes the state and leads back', async () => {
    const api = new FixtureApi();
    const list = jest.spyOn(api, 'listFindings');
    await renderPage(<ChecksView />, {
      api,
      url: `/?check=${CHECK}&owner=group:default/team-data&sort=resources`,
    });
    await entities();
    await userEvent.click(screen.getByRole('button', { name: /^Passed/ }));
    expect(
      await screen.findByText('No entity passes this check.'),
    ).toBeInTheDocument();
    expect(list).toHaveBeenLastCalledWith(
      expect.objectContaining({
        check: [CHECK],
        owner: ['group:default/team-data'],
        state: ['pass'],
        sort: 'resources',
      }),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Reset filters' }),
    );
    expect(address()).toBe(`/?check=${CHECK}&sort=resources&state=pass`);
    await userEvent.click(screen.getByRole('link', { name: 'All checks' }));
    expect(address()).toBe('/');
  });

  it('shows its entities where its texts cannot be read', async () => {
    const api = new FixtureApi();
    api.getCheck = () => Promise.reject(new Error('No texts today'));
    await renderPage(<ChecksView />, { api, url: `/?check=${CHECK}` });
    expect(await screen.findByText('No texts today')).toBeInTheDocument();
    expect(within(await entities()).getAllByRole('row').length).toBeGreaterThan(
      1,
    );
  });
});
