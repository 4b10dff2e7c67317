/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Without measured use, sizes are guesses. AWS Compute Optimizer measures them
 * for free, once an account or its organization has opted in.
 *
 * How we look: the enrollment status of the account. A workload without an EC2
 * instance, Auto Scaling group, EBS volume, Lambda function, ECS service or RDS
 * instance has nothing to size. What we cannot see: whether anybody reads the
 * recommendations.
 */
import {
  defineAccountCheck,
  fail,
  notApplicable,
  pass,
} from 'backstage-plugin-well-architected-node';
import { accountLabel } from '../../accounts/accountLabel';
import group from '../../collectors/autoscaling-group';
import enrollment from '../../collectors/compute-optimizer-enrollment';
import instance from '../../collectors/ec2-instance';
import volume from '../../collectors/ec2-volume';
import service from '../../collectors/ecs-service';
import lambda from '../../collectors/lambda-function';
import database from '../../collectors/rds-instance';
import { count } from '../../text/figures';

const SIZED = [instance, group, volume, lambda, service, database];

export default defineAccountCheck({
  id: 'perf-compute-optimizer-enrolled',
  pillar: 'performance-efficiency',
  secondaryPillars: ['cost-optimization', 'sustainability'],
  title: 'Right-sizing data is collected',
  risk: 'LOW',
  riskClass: 'performance',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-account',
  bestPractices: ['PERF02-BP03', 'PERF02-BP04', 'COST06-BP02'],
  seedRefs: ['PERF-C1', 'COST-T1', 'COST-C8'],
  impact: 'Sizes are guesses.',
  issue: f => `Nobody measures the sizes of ${f.entity.name}: ${f.message}`,
  recommendation: f =>
    `Opt in to AWS Compute Optimizer (free tier of metrics) for ${f.names}.`,
  steps: f => [
    `Opt in from the management account, including ${f.names}`,
    'Wait 24 h',
    'Enable enhanced metrics where needed',
  ],
  successCriteria: () => ['Active'],
  tradeOffs: [
    {
      pillar: 'cost-optimization',
      text: 'enhanced metrics (93 days) are billed',
    },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/perf_compute_hardware_collect_compute_related_metrics.html',
    'https://docs.aws.amazon.com/compute-optimizer/latest/ug/account-opt-in.html',
  ],
  equivalents: { serviceScreener: ['ec2.ComputeOptimizerEnabled'] },
  uses: [enrollment.with(), ...SIZED.map(collector => collector.with())],
  evaluate(account, ctx) {
    const [found] = ctx.all(enrollment);
    const { status, statusReason } = found.data;
    const sized = [
      ctx.all(instance),
      ctx.all(group),
      ctx.all(volume),
      ctx.all(lambda),
      ctx.all(service),
      ctx.all(database),
    ].flat();
    const evidence = { status, resources: sized.length };
    const text = `Compute Optimizer is ${status} in account ${accountLabel(
      account,
    )}${statusReason ? ` (${statusReason})` : ''}`;
    return status === 'Active'
      ? pass(text, evidence)
      : fail(
          `${text}: ${count(sized.length, 'resource')} ${
            sized.length === 1 ? 'is' : 'are'
          } not measured`,
          evidence,
        );
  },
  conclude(context) {
    const sized = SIZED.map(c => context.resourceCounts[c.type] ?? 0);
    const nothing = sized.every(known => known === 0);
    return nothing && context.observations.every(o => o.status !== 'unknown')
      ? notApplicable(
          `${context.entity.name} has no ${SIZED.map(c => c.noun.one).join(
            ', ',
          )}`,
        )
      : context.usual();
  },
  examples: [
    {
      name: 'enrolled',
      resources: [enrollment.sample(), instance.sample()],
      expect: { state: 'pass', says: ['is Active'] },
    },
    {
      name: 'not enrolled',
      resources: [
        enrollment.sample({ data: { status: 'Inactive' } }),
        lambda.sample(),
        database.sample(),
      ],
      expect: {
        state: 'fail',
        risk: 'LOW',
        says: ['is Inactive', '2 resources are not measured'],
      },
    },
    {
      name: 'enrolling failed',
      resources: [
        enrollment.sample({
          data: { status: 'Failed', statusReason: 'no service-linked role' },
        }),
        instance.sample(),
      ],
      expect: { state: 'fail', says: ['no service-linked role'] },
    },
    {
      name: 'nothing to size',
      resources: [enrollment.sample({ data: { status: 'Inactive' } })],
      expect: { state: 'not-applicable', says: ['orders-api has no'] },
    },
    {
      name: 'the status may not be read',
      resources: [instance.sample()],
      problems: [
        {
          collector: enrollment,
          status: 'denied',
          missingAction: 'compute-optimizer:GetEnrollmentStatus',
        },
      ],
      expect: {
        state: 'unknown',
        missingAction: 'compute-optimizer:GetEnrollmentStatus',
      },
    },
  ],
});
