/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * A resource that is too small answers slowly or times out at the peak, long
 * before an average shows it.
 *
 * How we look: the findings of AWS Compute Optimizer for each resource. Volumes
 * and Auto Scaling groups get no reason from it: they count when it rates the
 * performance risk of the size in use as medium or high. Instances of a group
 * are judged with the group. What we cannot see: memory, unless the CloudWatch
 * agent reports it; resources with fewer than 30 hours of metrics and accounts
 * that are not enrolled are unknown.
 */
import {
  defineCheck,
  fail,
  pass,
} from 'backstage-plugin-well-architected-node';
import group from '../../collectors/autoscaling-group';
import databases from '../../collectors/compute-optimizer-database';
import functions from '../../collectors/compute-optimizer-function';
import groups from '../../collectors/compute-optimizer-group';
import instances from '../../collectors/compute-optimizer-instance';
import services from '../../collectors/compute-optimizer-service';
import volumes from '../../collectors/compute-optimizer-volume';
import instance from '../../collectors/ec2-instance';
import volume from '../../collectors/ec2-volume';
import service from '../../collectors/ecs-service';
import lambda from '../../collectors/lambda-function';
import database from '../../collectors/rds-instance';
import {
  describeFinding,
  evidenceOf,
} from '../../computeOptimizer/describeFinding';
import { isUnderprovisioned } from '../../computeOptimizer/direction';
import { sizeChanges } from '../../computeOptimizer/evidenceTexts';
import { recommendationFor } from '../../computeOptimizer/recommendationFor';

const functionFound = (finding: string, reason: string) =>
  functions.sample({
    data: {
      findings: [
        {
          part: 'compute',
          finding,
          reasons: [reason],
          current: '128 MB',
          recommended: '256 MB',
        },
      ],
    },
  });
const groupAtRisk = (performanceRisk: string) =>
  groups.sample({
    data: {
      findings: [
        {
          part: 'compute',
          finding: 'NotOptimized',
          reasons: [],
          performanceRisk,
          current: '2 × t3.micro',
          recommended: '2 × t3.small',
          monthlySavingsUsd: 0,
        },
      ],
    },
  });

export default defineCheck({
  id: 'perf-compute-not-undersized',
  pillar: 'performance-efficiency',
  title: 'Compute is not under-provisioned',
  risk: 'MEDIUM',
  riskClass: 'performance',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'imported',
  bestPractices: ['PERF02-BP04', 'PERF02-BP03'],
  seedRefs: ['PERF-C1'],
  impact: 'Slow responses and timeouts.',
  issue: f =>
    `${f.names} ${f.failed === 1 ? 'is' : 'are'} too small for the load`,
  recommendation: f =>
    `Take the size that AWS Compute Optimizer recommends: ${sizeChanges(f)}.`,
  steps: f => [
    `Open the recommendation for ${f.names}`,
    `Change in test: ${sizeChanges(f)}`,
    `Deploy and compare p95 of ${f.entity.name}`,
  ],
  successCriteria: () => ['No Underprovisioned finding for 14 days'],
  tradeOffs: [{ pillar: 'cost-optimization', text: 'larger size' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/perf_compute_hardware_configure_and_right_size_compute_resources.html',
    'https://docs.aws.amazon.com/compute-optimizer/latest/ug/view-ec2-recommendations.html',
  ],
  equivalents: { trustedAdvisor: ['COr6dfpM04', 'COr6dfpM06'] },
  on: [
    instance.with(),
    group.with(),
    lambda.with(),
    service.with(),
    database.with(),
    volume.with(),
  ],
  uses: [
    instances.with(),
    groups.with(),
    functions.with(),
    services.with(),
    databases.with(),
    volumes.with(),
  ],
  evaluate(resource, ctx) {
    const found = recommendationFor(resource, ctx);
    if ('verdict' in found) {
      return found.verdict;
    }
    const { findings } = found.recommendation;
    const hits = findings.filter(isUnderprovisioned);
    const shown = hits.length > 0 ? hits : findings;
    const text = `${resource.name}: ${shown.map(describeFinding).join('; ')}`;
    return hits.length > 0
      ? fail(text, { sizes: hits.map(evidenceOf) })
      : pass(text);
  },
  examples: [
    {
      name: 'a function with enough memory',
      resources: [lambda.sample(), functions.sample()],
      expect: { state: 'pass', says: ['512 MB is Optimized'] },
    },
    {
      name: 'a function with too little memory',
      resources: [
        lambda.sample(),
        functionFound('NotOptimized', 'MemoryUnderprovisioned'),
      ],
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: ['orders-handler: 128 MB', 'recommends 256 MB'],
      },
    },
    {
      name: 'a function with too much memory is fast enough',
      resources: [
        lambda.sample(),
        functionFound('NotOptimized', 'MemoryOverprovisioned'),
      ],
      expect: { state: 'pass' },
    },
    {
      name: 'an instance that is too small',
      resources: [
        instance.sample(),
        instances.sample({
          data: {
            findings: [
              {
                part: 'compute',
                finding: 'Underprovisioned',
                reasons: ['CPUUnderprovisioned', 'MemoryUnderprovisioned'],
                current: 't3.small',
                recommended: 't3.large',
              },
            ],
          },
        }),
      ],
      expect: { state: 'fail', says: ['CPUUnderprovisioned', 't3.large'] },
    },
    {
      name: 'a group at medium risk',
      resources: [group.sample(), groupAtRisk('Medium')],
      expect: { state: 'fail', says: ['performance risk Medium'] },
    },
    {
      name: 'a group at low risk',
      resources: [group.sample(), groupAtRisk('Low')],
      expect: { state: 'pass' },
    },
    {
      name: 'a function that is hardly called, and a stopped instance',
      resources: [
        lambda.sample(),
        functionFound('Unavailable', 'InsufficientData'),
        instance.sample({ data: { state: 'stopped' } }),
      ],
      expect: {
        state: 'not-applicable',
        says: ['fewer than 50 times', 'does not run'],
      },
    },
    {
      name: 'no conclusion',
      resources: [
        lambda.sample(),
        functionFound('Unavailable', 'Inconclusive'),
      ],
      expect: {
        state: 'unknown',
        reason: 'NOT_ENOUGH_DATA',
        says: ['Inconclusive'],
      },
    },
    {
      name: 'fewer than 30 hours of metrics',
      resources: [service.sample()],
      expect: { state: 'unknown', reason: 'NOT_ENOUGH_DATA' },
    },
    {
      name: 'the account is not enrolled',
      resources: [database.sample()],
      problems: [{ collector: databases, status: 'opt-in-required' }],
      expect: { state: 'unknown', reason: 'OPT_IN_REQUIRED' },
    },
  ],
});
