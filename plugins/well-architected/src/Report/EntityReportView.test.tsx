/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { screen, within } from '@testing-library/react';
import { FixtureApi } from '../__testUtils__/FixtureApi';
import { ScenarioName } from '../__testUtils__/fixtures/scenarios';
import { renderPage } from '../__testUtils__/renderPage';
import { EntityReportView } from './EntityReportView';

jest.setTimeout(30_000);

const PILLARS = [
  'Operational Excellence',
  'Security',
  'Reliability',
  'Performance Efficiency',
  'Cost Optimization',
  'Sustainability',
];

const show = (scenario: ScenarioName) =>
  renderPage(
    <EntityReportView
      entityRef="component:default/orders-api"
      entityName="orders-api"
      version={0}
    />,
    { api: new FixtureApi(scenario) },
  );

describe('EntityReportView', () => {
  it('shows the facts before any recommendation', async () => {
    await show('full');
    for (const name of PILLARS) {
      const pillar = await screen.findByRole('region', { name });
      const headings = within(pillar)
        .getAllByRole('heading', { level: 3 })
        .map(heading => heading.textContent);
      expect(headings).toEqual([
        'Current State',
        'Gaps',
        'Risks',
        'Recommendations',
      ]);
    }
  });

  it('phases the action plan', async () => {
    await show('full');
    const plan = await screen.findByRole('region', { name: /Action plan/ });
    const headings = within(plan)
      .getAllByRole('heading', { level: 3 })
      .map(heading => heading.textContent);
    expect(headings.slice(1)).toEqual([
      expect.stringMatching(/now/i),
      expect.stringMatching(/next/i),
      expect.stringMatching(/later/i),
    ]);
  });
});
