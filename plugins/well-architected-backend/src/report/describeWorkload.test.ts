/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ScorecardScope } from 'backstage-plugin-well-architected-common';
import { describeWorkload } from './describeWorkload';

const scope: ScorecardScope = {
  accounts: [
    {
      id: '111122223333',
      name: 'Production',
      environment: 'production',
      configured: true,
      lastCompleteAt: '2026-11-23T05:00:00.000Z',
    },
  ],
  regions: ['eu-west-1'],
  selectors: { tags: {}, arns: [], stacks: [] },
  context: {
    rto: 'PT8H',
    painPoints: 'Slow first request after quiet hours',
    criticality: 'standard',
  },
  origin: {},
  facts: {},
  confirmation: { overdue: false },
  resourceCounts: { 'AWS::SNS::Topic': 1, 'AWS::EC2::Instance': 2 },
};

const nouns = new Map([
  ['AWS::EC2::Instance', { one: 'EC2 instance', many: 'EC2 instances' }],
  ['AWS::SNS::Topic', { one: 'SNS topic', many: 'SNS topics' }],
]);

describe('describeWorkload', () => {
  it('words accounts, Regions, resources and what was declared', () => {
    expect(describeWorkload({ name: 'orders-api', scope, nouns })).toEqual([
      'Account: 111122223333 (Production, production), read at 2026-11-23 05:00 UTC',
      'Region: eu-west-1',
      '3 resources in scope: 2 EC2 instances, 1 SNS topic',
      'Deployment method: not known, no check looked at it in this installation',
      'Declared: criticality: standard; pain points: Slow first request after quiet hours; RTO: PT8H',
    ]);
  });

  it('says what is not known of an entity without an account', () => {
    expect(
      describeWorkload({
        name: 'orders-api',
        nouns,
        scope: { ...scope, accounts: [], regions: [], resourceCounts: {} },
      }).slice(0, 2),
    ).toEqual([
      'No AWS account is linked to orders-api, so nothing was read from AWS.',
      'No resource is in scope.',
    ]);
  });

  it('has words for a type that no check needs', () => {
    expect(
      describeWorkload({
        name: 'orders-api',
        scope: { ...scope, resourceCounts: { 'AWS::Glue::Table': 3 } },
        nouns,
      }),
    ).toContain('3 resources in scope: 3 × Glue Table');
  });
});
