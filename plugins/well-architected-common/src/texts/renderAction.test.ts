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
});
