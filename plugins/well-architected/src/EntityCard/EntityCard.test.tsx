/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { screen } from '@testing-library/react';
import { FixtureApi } from '../__testUtils__/FixtureApi';
import { ScenarioName } from '../__testUtils__/fixtures/scenarios';
import { renderPage } from '../__testUtils__/renderPage';
import { EntityCard } from './EntityCard';

const show = (scenario: ScenarioName) =>
  renderPage(<EntityCard />, { api: new FixtureApi(scenario) });
const TAB = '/catalog/default/component/orders-api/well-architected';

describe('EntityCard', () => {
  it('answers in one sentence, with figures that lead to the tab', async () => {
    await show('full');
    expect(
      await screen.findByText(/^orders-api is at risk: it scores/),
    ).toBeInTheDocument();
    expect(screen.getByText('At risk')).toBeInTheDocument();
    expect(screen.getByText('up to 66: 15 points are unknown')).toBeVisible();
    expect(screen.getByRole('link', { name: '2 HIGH' })).toHaveAttribute(
      'href',
      `${TAB}?risk=HIGH`,
    );
    expect(
      screen.getByRole('link', { name: 'No secrets in environment variables' }),
    ).toHaveAttribute('href', `${TAB}?finding=sec-lambda-env-no-secrets`);
    expect(
      screen.getByRole('link', { name: 'Open scorecard' }),
    ).toHaveAttribute('href', TAB);
    expect(
      screen.getByRole('list', { name: 'Scores of the six pillars' }).children,
    ).toHaveLength(6);
  });

  it('never shows a score of a pillar that is turned off', async () => {
    await show('pillar-off');
    const bars = await screen.findByRole('list', {
      name: 'Scores of the six pillars',
    });
    expect(bars.children).toHaveLength(6);
    expect(bars.children[5]).toHaveTextContent(
      'Sustainability–Turned off by the administrator: reviewed by the sustainability office',
    );
  });

  it.each<[ScenarioName, string | RegExp]>([
    ['no-account', 'Link an AWS account'],
    ['pending', 'The first reading is on its way.'],
    ['run-failed', /out of date or could not be read/],
    ['good', /^orders-api is well-architected: it scores 100 of 100/],
    ['forbidden', /permission well-architected\.read/],
    ['error', /store of scorecards does not answer/],
  ])('words the state %s', async (scenario, words) => {
    await show(scenario);
    expect(await screen.findByText(words)).toBeInTheDocument();
  });

  it('shows no score where nothing is proven', async () => {
    await show('no-account');
    expect(
      await screen.findByText('Not enough evidence (coverage 0 %)'),
    ).toBeInTheDocument();
  });
});
