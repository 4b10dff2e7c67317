/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * A stack that was changed by hand can no longer be rebuilt from its template.
 *
 * How we look: the result of the last drift detection of every stack; we start
 * none. Nested stacks count with their root, stacks being deleted do not count.
 * What we cannot see: drift since that detection, and what Terraform manages.
 */
import {
  defineCheck,
  fail,
  notApplicable,
  pass,
} from 'backstage-plugin-well-architected-node';
import stack from '../../collectors/cloudformation-stack';
import { count, outOf, verb } from '../../text/figures';
import { daysSince } from '../../time/age';

const NOW = '2026-01-31T00:00:00.000Z';

export default defineCheck({
  id: 'ops-iac-drift-free',
  pillar: 'operational-excellence',
  secondaryPillars: ['reliability'],
  title: 'Stacks show no drift',
  risk: 'MEDIUM',
  riskClass: 'operations',
  wafRisk: 'HIGH',
  effort: 'Medium',
  evidence: 'aws-resource',
  bestPractices: ['OPS05-BP03', 'REL13-BP04', 'REL08-BP05'],
  seedRefs: ['ANTI-2', 'OPS-C1'],
  parameters: { maxAgeDays: 30 },
  impact: 'The recorded definition no longer rebuilds the running system.',
  issue: f =>
    `${outOf(f.failed, f.total, 'stack')} of ${f.entity.name} ${verb(
      f.failed,
      'drifted or was',
      'drifted or were',
    )} not checked: ${f.names}`,
  recommendation: f =>
    `Run AWS CloudFormation drift detection on a schedule for ${f.names} and reconcile by updating the template or reverting the change.`,
  steps: f => [
    `Run DetectStackDrift on ${f.names} on a schedule (AWS Config rule CLOUDFORMATION_STACK_DRIFT_DETECTION_CHECK or EventBridge Scheduler)`,
    'Open each drifted resource',
    'Import the change into the template or revert it',
  ],
  successCriteria: () => [
    'All stacks IN_SYNC',
    'Last detection younger than 30 days',
  ],
  tradeOffs: [
    { pillar: 'cost-optimization', text: 'Config rule evaluations are billed' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_dev_integ_conf_mgmt_sys.html',
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-stack-drift.html',
  ],
  on: [stack.with()],
  evaluate({ name, data }, ctx) {
    if (data.rootId) {
      return notApplicable(`Stack ${name} counts with its root stack`);
    }
    if (data.status.startsWith('DELETE_')) {
      return notApplicable(`Stack ${name} is being deleted (${data.status})`);
    }
    const { driftStatus, driftCheckedAt } = data;
    const evidence = { driftStatus, driftCheckedAt: driftCheckedAt ?? null };
    if (driftStatus === 'DRIFTED') {
      return fail(`Stack ${name} is DRIFTED`, evidence);
    }
    const max = ctx.number('maxAgeDays');
    const days = Math.floor(daysSince(driftCheckedAt, ctx.now));
    if (driftStatus === 'IN_SYNC' && days <= max) {
      return pass(
        `Stack ${name} was IN_SYNC ${count(days, 'day')} ago`,
        evidence,
      );
    }
    const when = Number.isNaN(days) ? 'never' : `${count(days, 'day')} ago`;
    return fail(
      `Drift of stack ${name} was never or not recently checked (${driftStatus}, last: ${when})`,
      evidence,
      { risk: 'LOW' },
    );
  },
  examples: [
    {
      name: 'in sync 30 days ago',
      now: NOW,
      resources: [
        stack.sample({ data: { driftCheckedAt: '2026-01-01T00:00:00.000Z' } }),
      ],
      expect: { state: 'pass', says: ['30 days ago'] },
    },
    {
      name: 'in sync 31 days ago',
      now: NOW,
      resources: [
        stack.sample({ data: { driftCheckedAt: '2025-12-31T00:00:00.000Z' } }),
      ],
      expect: { state: 'fail', risk: 'LOW', says: ['31 days ago'] },
    },
    {
      name: 'drifted',
      now: NOW,
      resources: [stack.sample({ data: { driftStatus: 'DRIFTED' } })],
      expect: { state: 'fail', risk: 'MEDIUM', says: ['DRIFTED'] },
    },
    {
      name: 'never checked',
      now: NOW,
      resources: [
        stack.sample({
          data: { driftStatus: 'NOT_CHECKED', driftCheckedAt: undefined },
        }),
      ],
      expect: { state: 'fail', risk: 'LOW', says: ['never'] },
    },
    {
      name: 'a nested stack and one being deleted',
      now: NOW,
      resources: [
        stack.sample({
          id: 'nested',
          data: { rootId: 'arn:root', driftStatus: 'DRIFTED' },
        }),
        stack.sample({ id: 'gone', data: { status: 'DELETE_FAILED' } }),
      ],
      expect: { state: 'not-applicable', says: ['root stack'] },
    },
    {
      name: 'no stack',
      expect: { state: 'not-applicable', says: ['0 CloudFormation stacks'] },
    },
    {
      name: 'stacks are not readable',
      problems: [
        {
          collector: stack,
          status: 'denied',
          missingAction: 'cloudformation:DescribeStacks',
        },
      ],
      expect: {
        state: 'unknown',
        missingAction: 'cloudformation:DescribeStacks',
      },
    },
  ],
});
