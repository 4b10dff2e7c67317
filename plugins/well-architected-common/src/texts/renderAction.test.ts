/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ActionItem } from '../api';
import { renderAction } from './renderAction';

const action: ActionItem = {
  checkId: 'rel-dynamodb-pitr',
  pillar: 'reliability',
  issue: 'Table orders has no\npoint-in-time recovery',
  risk: 'HIGH',
  effort: 'Low',
  impact: 'Data written since the last export is lost.',
  recommendation: 'Enable point-in-time recovery of DynamoDB on orders.',
  steps: ['Enable it on orders', 'Set an alarm', 'Restore to a new table'],
  successCriteria: ['Status ENABLED on all tables', 'Restore tested'],
  tradeOffs: [{ pillar: 'cost-optimization', text: '0.20 USD per GB-month' }],
  resources: [
    {
      url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/PointInTimeRecovery.html',
      title: 'PointInTimeRecovery',
    },
  ],
  phase: 'now',
  evidenceIds: ['e1'],
};

describe('renderAction', () => {
  it('has the headings and labels of the template, in its order', () => {
    const lines = renderAction(action)
      .split('\n')
      .filter(text => text !== '');
    expect(lines).toEqual([
      '## Pillar: Reliability',
      '### Issue: Table orders has no point-in-time recovery',
      '- **Risk Level:** High',
      '- **Impact:** Data written since the last export is lost.',
      '- **Effort:** Low',
      '### Recommendation:',
      'Enable point-in-time recovery of DynamoDB on orders.',
      'Trade-off (Cost Optimization): 0.20 USD per GB-month',
      '### Implementation Steps:',
      '1. Enable it on orders',
      '2. Set an alarm',
      '3. Restore to a new table',
      '### Success Criteria:',
      '- Status ENABLED on all tables',
      '- Restore tested',
      '### Resources:',
      '- [PointInTimeRecovery](https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/PointInTimeRecovery.html)',
    ]);
  });

  it('marks a due date that nobody settled as the default', () => {
    const defaultDue = { dueDate: '2026-11-20', days: 30, overdue: true };
    expect(renderAction({ ...action, defaultDue })).toContain(
      '- **Due:** 2026-11-20 (default of the organisation for HIGH risks), overdue',
    );
  });

  it('tells what it pulls against and what was settled about it', () => {
    const text = renderAction({
      ...action,
      pullsAgainst: [
        {
          checkId: 'cost-dynamodb-capacity-mode',
          issue: 'Table orders is provisioned\nbut spiky',
          pillar: 'cost-optimization',
          risk: 'MEDIUM',
          paidBy: 'this',
          tradeOff: action.tradeOffs[0],
          resources: ['a', 'b', 'c', 'd', 'orders'],
        },
      ],
      tracking: {
        ownerRef: 'group:default/team-orders',
        dueDate: '2026-11-19',
        issueUrl: 'https://issues.example.com/ORD-1',
        status: 'done',
        note: 'after the\nrelease',
        updatedBy: 'user:default/ada',
        updatedAt: '2026-11-18T00:00:00.000Z',
        version: 1,
        overdue: true,
      },
    });
    expect(text).toContain(
      'Trade-off (Cost Optimization): 0.20 USD per GB-month\n\nPulls against "Table orders is provisioned but spiky" (Cost Optimization) on a, b, c, d and 1 more: this action costs Cost Optimization: 0.20 USD per GB-month\n',
    );
    expect(text.slice(text.indexOf('### Plan:')).trim().split('\n')).toEqual([
      '### Plan:',
      '',
      '- **Assigned to:** group:default/team-orders',
      '- **Due:** 2026-11-19, overdue',
      '- **Issue:** [`https://issues.example.com/ORD-1`](https://issues.example.com/ORD-1)',
      '- **Called done:** the finding closes when a reading proves it',
      '- **Note:** after the release',
    ]);
  });
});
