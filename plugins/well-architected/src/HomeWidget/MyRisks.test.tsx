/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { screen, within } from '@testing-library/react';
import { identityApiRef } from '@backstage/core-plugin-api';
import { mockApis, TestApiProvider } from '@backstage/test-utils';
import { FixtureApi } from '../__testUtils__/FixtureApi';
import { renderPage } from '../__testUtils__/renderPage';
import { MyRisks } from './MyRisks';

jest.setTimeout(60_000);

const render = (
  api: FixtureApi,
  ownershipEntityRefs = ['user:default/ada', 'group:default/team-orders'],
) =>
  renderPage(
    <TestApiProvider
      apis={[[identityApiRef, mockApis.identity({ ownershipEntityRefs })]]}
    >
      <MyRisks />
    </TestApiProvider>,
    { api },
  );

describe('MyRisks', () => {
  it('counts the open HIGH risks, with change, course and the newest', async () => {
    const api = new FixtureApi();
    const overview = jest.spyOn(api, 'getOverview');
    const trend = jest.spyOn(api, 'getTrend');
    await render(api);
    const count = await screen.findByRole('link', {
      name: /open HIGH risks? of what you own/,
    });
    const owner = ['user:default/ada', 'group:default/team-orders'];
    expect(overview).toHaveBeenCalledWith({ owner, childGroups: false });
    expect(trend).toHaveBeenCalledWith(
      { type: 'org', owner, childGroups: false },
      { days: 30 },
    );
    const query = new URLSearchParams({
      owner: owner.join(','),
      children: 'no',
      risk: 'HIGH',
    });
    expect(count).toHaveAttribute('href', `/well-architected/risks?${query}`);
    expect(screen.getByText('-2 in 30 days')).toBeInTheDocument();
    expect(
      screen.getByRole('img', { name: /^Mean score from \d+ to \d+/ }),
    ).toBeInTheDocument();
    const newest = screen.getByRole('list', { name: 'Newest HIGH risks' });
    expect(within(newest).getAllByRole('link')[0]).toHaveAttribute(
      'href',
      expect.stringContaining('/well-architected?finding='),
    );
    expect(within(newest).getAllByRole('listitem').length).toBeLessThan(6);
  });

  it('asks for nothing where nothing is owned', async () => {
    const api = new FixtureApi();
    const overview = jest.spyOn(api, 'getOverview');
    await render(api, []);
    expect(
      await screen.findByText(/Nothing that you own, .* has been reviewed yet/),
    ).toBeInTheDocument();
    expect(overview).not.toHaveBeenCalled();
  });

  it('says so where what is owned has not been reviewed', async () => {
    await render(new FixtureApi('full', true));
    expect(
      await screen.findByText(/Nothing that you own, .* has been reviewed yet/),
    ).toBeInTheDocument();
  });

  it('loads under its name, names a missing permission, and words errors', async () => {
    const api = new FixtureApi();
    api.getOverview = () => new Promise(() => {});
    const waiting = await render(api);
    expect(
      await screen.findByRole('status', { name: /My HIGH risks/ }),
    ).toBeInTheDocument();
    waiting.unmount();
    api.getOverview = () =>
      Promise.reject(Object.assign(new Error('No'), { statusCode: 403 }));
    const denied = await render(api);
    expect(
      await screen.findByText(/for the permission well-architected\.read/),
    ).toBeInTheDocument();
    denied.unmount();
    api.getOverview = () => Promise.reject(new Error('No figures today'));
    await render(api);
    expect(await screen.findByText('No figures today')).toBeInTheDocument();
  });
});
