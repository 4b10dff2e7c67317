/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ActionItem } from '../api';
import { withConflicts } from './withConflicts';

const action = (overrides: Partial<ActionItem>): ActionItem => ({
  checkId: 'rel-pitr',
  pillar: 'reliability',
  issue: 'Table orders has no point-in-time recovery',
  risk: 'HIGH',
  effort: 'Low',
  impact: '',
  recommendation: '',
  steps: [],
  successCriteria: [],
  tradeOffs: [{ pillar: 'cost-optimization', text: '0.20 USD per GB' }],
  resources: [],
  phase: 'now',
  evidenceIds: [
    'rel-pitr/111122223333/eu-west-1/AWS::DynamoDB::Table/orders',
    'rel-pitr/111122223333/eu-west-1/AWS::DynamoDB::Table/carts',
  ],
  ...overrides,
});
const saving = (overrides: Partial<ActionItem> = {}) =>
  action({
    checkId: 'cost-capacity',
    pillar: 'cost-optimization',
    issue: 'Table orders is provisioned but spiky',
    risk: 'MEDIUM',
    tradeOffs: [],
    evidenceIds: [
      'cost-capacity/111122223333/eu-west-1/AWS::DynamoDB::Table/orders',
    ],
    ...overrides,
  });
const conflictsIn = (...actions: ActionItem[]) =>
  withConflicts(actions).map(({ pullsAgainst }) => pullsAgainst);

describe('withConflicts', () => {
  it('names each other on both actions, with the resource and who pays', () => {
    const shared = {
      tradeOff: { pillar: 'cost-optimization', text: '0.20 USD per GB' },
      resources: ['orders'],
    };
    expect(conflictsIn(action({}), saving())).toEqual([
      [
        {
          ...shared,
          checkId: 'cost-capacity',
          issue: 'Table orders is provisioned but spiky',
          pillar: 'cost-optimization',
          risk: 'MEDIUM',
          paidBy: 'this',
        },
      ],
      [
        {
          ...shared,
          checkId: 'rel-pitr',
          issue: 'Table orders has no point-in-time recovery',
          pillar: 'reliability',
          risk: 'HIGH',
          paidBy: 'other',
        },
      ],
    ]);
  });

  it('has both where both pay', () => {
    const both = saving({
      tradeOffs: [{ pillar: 'reliability', text: 'less headroom' }],
    });
    expect(
      conflictsIn(action({}), both)[0]?.map(({ paidBy }) => paidBy),
    ).toEqual(['this', 'other']);
  });

  it.each<[string, ActionItem, ActionItem]>([
    [
      'another resource',
      action({}),
      saving({
        evidenceIds: [
          'cost-capacity/111122223333/eu-west-1/AWS::DynamoDB::Table/invoices',
        ],
      }),
    ],
    [
      'another account',
      action({}),
      saving({
        evidenceIds: [
          'cost-capacity/444455556666/eu-west-1/AWS::DynamoDB::Table/orders',
        ],
      }),
    ],
    [
      'a gain',
      action({
        tradeOffs: [
          { pillar: 'cost-optimization', text: 'saves', costsNothing: true },
        ],
      }),
      saving(),
    ],
    [
      'a trade-off of a third pillar',
      action({}),
      saving({ pillar: 'security' }),
    ],
    ['the same pillar', saving(), saving({ checkId: 'cost-other' })],
    [
      'the account as a whole',
      action({
        evidenceIds: ['rel-pitr/111122223333//AWS::::Account/111122223333'],
      }),
      saving({
        evidenceIds: [
          'cost-capacity/111122223333//AWS::::Account/111122223333',
        ],
      }),
    ],
    [
      'the entity as a whole',
      action({ evidenceIds: ['rel-pitr/component:default/orders'] }),
      saving({ evidenceIds: ['cost-capacity/component:default/orders'] }),
    ],
  ])('does not see a conflict in %s', (_, a, b) => {
    expect(conflictsIn(a, b)).toEqual([undefined, undefined]);
  });

  it('shortens an ARN to its name', () => {
    const id = 'arn:aws:sns:eu-west-1:111122223333:orders-events';
    const at = (check: string) => [
      `${check}/111122223333/eu-west-1/AWS::SNS::Topic/${id}`,
    ];
    expect(
      conflictsIn(
        action({ evidenceIds: at('rel-pitr') }),
        saving({ evidenceIds: at('cost-capacity') }),
      )[0]?.[0].resources,
    ).toEqual(['orders-events']);
  });
});
