/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  MilestoneDetail,
  MilestoneFinding,
  scoreEntity,
} from 'backstage-plugin-well-architected-common';
import { renderMilestone } from './renderMilestone';

const ORDERS = 'component:default/orders';

const findings: MilestoneFinding[] = [
  {
    checkId: 'rel-backup',
    pillar: 'reliability',
    title: 'Tables have a backup',
    state: 'fail',
    risk: 'HIGH',
    basis: 'observed',
    message: 'orders has none\n<img src=x>',
    failed: 1,
    unknown: 0,
    total: 3,
    definition: 'd1',
  },
  {
    checkId: 'rel-plan',
    pillar: 'reliability',
    title: 'There is a plan',
    state: 'pass',
    risk: 'MEDIUM',
    basis: 'attested',
    message: 'carla answered yes',
    failed: 0,
    unknown: 0,
    total: 0,
    definition: 'd2',
  },
];

const score = scoreEntity({ checks: findings });

const milestone: MilestoneDetail = {
  id: 'm1',
  entityRef: ORDERS,
  number: 2,
  name: 'Launch',
  author: 'user:default/carla',
  at: '2026-11-21T08:00:00.000Z',
  evaluatedAt: '2026-11-21T06:10:00.000Z',
  low: score.low,
  high: score.high,
  coverage: score.coverage,
  level: score.level,
  counts: score.counts,
  catalogueVersion: '180-abc',
  lensVersion: '2025-02-25',
  score,
  findings,
  answers: [
    {
      entityRef: ORDERS,
      checkId: 'rel-plan',
      value: 'yes',
      text: 'Rehearsed',
      link: 'https://wiki.example.com/dr',
      author: 'user:default/carla',
      answeredAt: '2026-11-20T08:00:00.000Z',
      expiresAt: '2027-05-19T08:00:00.000Z',
    },
  ],
  waivers: [
    {
      id: 'w1',
      entityRef: ORDERS,
      checkId: 'rel-backup',
      title: 'Tables have a backup',
      risk: 'HIGH',
      state: 'requested',
      reason: 'Rebuilt from events',
      expires: '2026-12-24',
      requestedBy: 'user:default/carla',
      requestedAt: '2026-11-20T06:00:00.000Z',
      history: [],
      version: 1,
    },
  ],
  actions: [
    {
      checkId: 'rel-backup',
      ownerRef: 'group:default/team-orders',
      dueDate: '2026-11-01',
      issueUrl: 'https://issues.example.com/7',
      status: 'open',
      updatedBy: 'user:default/carla',
      updatedAt: '2026-10-01T08:00:00.000Z',
      version: 1,
      overdue: true,
    },
  ],
  acknowledgements: [
    {
      pillar: 'sustainability',
      text: 'No meter yet',
      author: 'user:default/dan',
      at: '2026-11-21T07:00:00.000Z',
      review: 2,
      version: 1,
    },
  ],
};

describe('renderMilestone', () => {
  const text = renderMilestone(milestone);

  it('names who froze what, when, and by which checks', () => {
    expect(text.split('\n').slice(0, 6)).toEqual([
      '# Review 2 of component:default/orders: Launch',
      '',
      '- Completed at 2026-11-21 08:00 UTC by user:default/carla',
      '- Scored at 2026-11-21 06:10 UTC by the checks 180-abc and the framework lens 2025-02-25',
      expect.stringMatching(/^- .+: score .+, coverage \d+ %$/),
      '',
    ]);
  });

  it('has all six pillars, with findings by state and acknowledgements', () => {
    expect(text.match(/^## .+$/gm)).toEqual([
      '## Operational Excellence',
      '## Security',
      '## Reliability',
      '## Performance Efficiency',
      '## Cost Optimization',
      '## Sustainability',
    ]);
    expect(text).toContain('### Open (1)');
    expect(text).toContain(
      '- HIGH, **Tables have a backup** (`rel-backup`): orders has none &lt;img src=x>',
    );
    expect(text).toContain(
      '### Passed (1)\n\n- **There is a plan** (`rel-plan`): carla answered yes',
    );
    expect(text).toContain(
      'Acknowledged by user:default/dan at 2026-11-21 07:00 UTC: No meter yet',
    );
  });

  it('tells answers, waivers and actions as they were', () => {
    expect(text).toContain(
      '- **There is a plan** (`rel-plan`): yes, by user:default/carla at 2026-11-20 08:00 UTC, valid until 2027-05-19 08:00 UTC: Rehearsed ([`https://wiki.example.com/dr`](https://wiki.example.com/dr))',
    );
    expect(text).toContain(
      '- **Tables have a backup** (`rel-backup`): user:default/carla asks to accept it until 2026-12-24: Rebuilt from events',
    );
    expect(text).toContain(
      '- **Tables have a backup** (`rel-backup`): open, owner group:default/team-orders, due 2026-11-01 (overdue), [`https://issues.example.com/7`](https://issues.example.com/7)',
    );
  });

  it('says so where nothing was settled', () => {
    const empty = renderMilestone({
      ...milestone,
      answers: [],
      waivers: [],
      actions: [],
    });
    expect(empty).toContain('# Answers\n\nNo question had been answered.');
    expect(empty).toContain('# Waivers\n\nNo risk had been accepted');
    expect(empty).toContain('# Actions\n\nNobody had taken over an action.');
  });
});
