/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ActionItem } from '../api';
import { issueTitleOf, renderPlan } from './renderPlan';

const action = (
  issue: string,
  phase: ActionItem['phase'],
  due?: string,
): ActionItem => ({
  checkId: issue,
  pillar: 'reliability',
  issue,
  risk: 'HIGH',
  effort: 'Low',
  impact: '',
  recommendation: '',
  steps: [],
  successCriteria: [],
  tradeOffs: [],
  resources: [],
  phase,
  evidenceIds: [],
  ...(due
    ? {
        tracking: {
          dueDate: due,
          status: 'open',
          updatedBy: 'user:default/ada',
          updatedAt: '2026-11-18T00:00:00.000Z',
          version: 1,
          overdue: due < '2026-11-20',
        },
      }
    : {}),
});

describe('renderPlan', () => {
  it('is phased, with what is overdue on top', () => {
    const lines = renderPlan([
      action('first', 'now', '2026-11-19'),
      action('second', 'now', '2026-12-24'),
      action('third', 'later'),
    ])
      .split('\n')
      .filter(line => /^(# |### Issue|\*\*Over|Nothing|- \*\*Due)/.test(line));
    expect(lines).toEqual([
      '**Overdue (1):** first (2026-11-19)',
      '# Action plan: Now (HIGH)',
      '### Issue: first',
      '- **Due:** 2026-11-19, overdue',
      '### Issue: second',
      '- **Due:** 2026-12-24',
      '# Action plan: Next (MEDIUM)',
      'Nothing in this phase.',
      '# Action plan: Later (LOW)',
      '### Issue: third',
    ]);
  });

  it('has titles that fit into an issue tracker', () => {
    expect(issueTitleOf(action('no\n backup', 'now'))).toBe('[HIGH] no backup');
    expect(issueTitleOf(action('x'.repeat(300), 'now'))).toHaveLength(200);
  });
});
