/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  accountCheck,
  protectionCheck,
  tableCollector,
} from '../testKit/sampleDefinitions.testUtils';
import { AnyCollector } from './defineCollector';
import { sourcesOf, sourcesOfCalls } from './sourcesOf';

const metric = {
  namespace: 'Sample',
  name: 'Reads',
  stat: 'Sum',
  periodSeconds: 3600,
  days: 14,
  minPoints: 1,
  dimensions: () => ({}),
};

describe('sourcesOf', () => {
  it('names the service of each call as people know it', () => {
    expect(
      sourcesOfCalls({
        'ce:GetAnomalyMonitors': 'ce:GetAnomalyMonitors',
        'ce:GetAnomalySubscriptions': 'ce:GetAnomalySubscriptions',
        'dynamodb:ListTables': 'dynamodb:ListTables',
      }),
    ).toEqual(['cost-explorer', 'dynamodb']);
  });

  it('counts only the details that a check needs, and its metrics', () => {
    const detailed: AnyCollector = {
      ...tableCollector,
      details: { findings: { 'securityhub:GetFindings': 'x:Y' }, other: {} },
    };
    const on = (details: string[]) => [{ collector: detailed, details }];
    expect(sourcesOf({ ...protectionCheck, on: on([]) })).toEqual(['sample']);
    expect(
      sourcesOf({
        ...protectionCheck,
        on: on(['findings']),
        metrics: { reads: metric },
      }),
    ).toEqual(['cloudwatch', 'sample', 'security-hub']);
    expect(sourcesOf(accountCheck)).toEqual(['sample']);
  });
});
