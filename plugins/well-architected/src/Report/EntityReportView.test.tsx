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

const ENTITY = 'component:default/orders-api';

const show = (
  scenario: ScenarioName,
  api: FixtureApi = new FixtureApi(scenario),
) =>
  renderPage(
    <EntityReportView entityRef={ENTITY} entityName="orders-api" version={0} />,
    { api },
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

  it('has what people say of the framework where Markdown has it', async () => {
    const api = new FixtureApi('full');
    const report = structuredClone(await api.getReport(ENTITY));
    const said = {
      questionId: 'SEC10',
      questionTitle: 'How do you respond to incidents?',
      author: 'user:default/ada',
      answeredAt: '2026-11-02T12:00:00.000Z',
      expiresAt: '2027-11-02T12:00:00.000Z',
    };
    const security = report.pillars.find(each => each.pillar === 'security')!;
    security.framework.answered = [
      {
        ...said,
        practiceId: 'SEC10-BP01',
        title: 'Identify key personnel',
        value: 'yes',
        text: 'Two on call',
        link: 'https://wiki.example.com/on-call',
        contradiction: 'No on-call is declared for orders-api',
      },
      {
        ...said,
        practiceId: 'SEC10-BP02',
        title: 'Develop incident plans',
        value: 'no',
        text: 'Not yet',
      },
    ];
    api.getReport = async () => report;
    await show('full', api);
    const pillar = await screen.findByRole('region', { name: 'Security' });
    const part = (name: string) =>
      within(pillar).getByRole('heading', { level: 3, name }).parentElement!;
    const state = part('Current State');
    expect(state).toHaveTextContent(
      'Identify key personnel (SEC10-BP01): Followed: Two on callAnswered by ada on Nov 2, 2026, valid until Nov 2, 2027.',
    );
    expect(state).toHaveTextContent('No on-call is declared for orders-api');
    expect(state).not.toHaveTextContent('SEC10-BP02');
    expect(
      within(state).getByRole('link', { name: 'Link to the evidence' }),
    ).toHaveAttribute('href', 'https://wiki.example.com/on-call');
    expect(part('Gaps')).toHaveTextContent(
      'Develop incident plans (SEC10-BP02): Not followed: Not yet',
    );
    expect(
      within(pillar).getByRole('link', { name: /Questions of the framework/ }),
    ).toHaveAttribute('href', '/?view=answers&about=framework&pillar=security');
    expect(pillar).toHaveTextContent(
      'which change no score: 1 HIGH, 2 MEDIUM, 3 No risk, 4 Unanswered',
    );
  });

  it('folds what does not apply, each leading to its panel', async () => {
    const api = new FixtureApi('full');
    const report = structuredClone(await api.getReport(ENTITY));
    const { currentState } = report.pillars[2];
    currentState.facts.push('Not applicable: as a resource is called');
    currentState.notApplicable = [
      {
        ...report.pillars[2].gaps.found[0],
        checkId: 'rel-rds-backups',
        title: 'Databases are backed up',
        state: 'not-applicable',
        message: '0 database instances found in 2 accounts',
      },
    ];
    api.getReport = async () => report;
    await show('full', api);
    const folded = await screen.findByText('1 check does not apply');
    const details = folded.closest('details')!;
    expect(details).toHaveTextContent(
      'Databases are backed up: 0 database instances found in 2 accounts',
    );
    expect(details).not.toHaveTextContent('as a resource is called');
    expect(
      within(details).getByText('Databases are backed up'),
    ).toHaveAttribute('href', '/?finding=rel-rds-backups');
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
