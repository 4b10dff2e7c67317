/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { screen, within } from '@testing-library/react';
import { FixtureApi } from '../__testUtils__/FixtureApi';
import { someWork } from '../__testUtils__/fixtures/installation';
import { renderPage } from '../__testUtils__/renderPage';
import { HealthView } from './HealthView';
import { roundedSeconds } from './roundedSeconds';

jest.setTimeout(30_000);

describe('back-pressure on the Health page', () => {
  it('tells what is due, the pace and how long the rest takes', async () => {
    await renderPage(<HealthView />, { api: new FixtureApi() });
    const rows = within(
      await screen.findByRole('table', { name: 'Whether the workers keep up' }),
    );
    const [, accounts, entities] = rows.getAllByRole('row');
    expect(
      within(accounts)
        .getAllByRole('cell')
        .map(cell => cell.textContent),
    ).toEqual(['12', expect.stringMatching(/hour/), '24', '30 minutes']);
    expect(accounts).toHaveTextContent('Accounts to read');
    expect(entities).toHaveTextContent(
      'Not known: nothing was done within the last hour',
    );
  });

  it('is a problem where it takes longer than six hours', async () => {
    const api = new FixtureApi();
    api.getInstallationWork = async () =>
      someWork({
        pressure: [
          {
            kind: 'accounts',
            due: 480,
            donePerHour: 20,
            catchUpSeconds: 86_400,
          },
          { kind: 'entities', due: 0, donePerHour: 5, catchUpSeconds: 0 },
        ],
      });
    await renderPage(<HealthView />, { api });
    expect(
      await screen.findByText(
        /Accounts to read: at the pace of the last hour the workers need 1 day for the 480 that are due/,
      ),
    ).toBeInTheDocument();
    expect(await screen.findByText('Nothing to catch up')).toBeInTheDocument();
  });

  it.each([
    [59, 59],
    [119, 119],
    [121, 180],
    [7_201, 10_800],
    [172_801, 259_200],
  ])('rounds an estimate of %d seconds to %d', (seconds, rounded) => {
    expect(roundedSeconds(seconds)).toBe(rounded);
  });
});
