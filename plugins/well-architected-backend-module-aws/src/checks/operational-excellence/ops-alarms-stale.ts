/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Alarms are looked after.
 *
 * Why: people learn to ignore red, and dead alarms give false safety.
 * How we look: since when an alarm is in ALARM or in INSUFFICIENT_DATA.
 * What we cannot see: whether somebody is working on it.
 */
import {
  defineCheck,
  fail,
  pass,
  unknown,
} from 'backstage-plugin-well-architected-node';
import cloudwatchAlarm from '../../collectors/cloudwatch-alarm';
import { daysSince } from '../../time/age';
import { count, outOf, verb } from '../../text/figures';

/** The states that must not last, with the parameter of their limit in days. */
const LIMITS: Record<string, string> = {
  ALARM: 'maxAlarmDays',
  INSUFFICIENT_DATA: 'maxInsufficientDays',
};

const since = (state: string, stateSince: string) =>
  cloudwatchAlarm.sample({ data: { state, stateSince } });

export default defineCheck({
  id: 'ops-alarms-stale',
  pillar: 'operational-excellence',
  secondaryPillars: ['reliability'],
  title: 'Alarms are maintained',
  risk: 'LOW',
  riskClass: 'operations',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['OPS08-BP04', 'REL06-BP06', 'OPS11-BP07'],
  seedRefs: ['OPS-C4', 'ISSUE-OPS-3'],
  parameters: { maxAlarmDays: 14, maxInsufficientDays: 7 },
  impact: 'People learn to ignore red, and dead alarms give false safety.',
  issue: f =>
    `${outOf(f.failed, f.total, 'alarm')} ${verb(
      f.failed,
      'is',
      'are',
    )} stale: ${f.names}`,
  recommendation: f =>
    `Fix the cause, adjust the threshold or delete alarms of removed resources in Amazon CloudWatch: ${f.names}.`,
  steps: f => [
    `Sort by age: ${f.failing
      .slice(0, 3)
      .map(o => `${o.subject.name} (${count(Number(o.evidence.days), 'day')})`)
      .join(', ')}`,
    'Delete alarms of deleted resources',
    'Re-tune thresholds',
  ],
  successCriteria: () => ['No stale alarm'],
  tradeOffs: [
    { pillar: 'operational-excellence', text: 'no relevant trade-off' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_workload_observability_create_alerts.html',
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-evaluation.html',
  ],
  on: [cloudwatchAlarm.with()],
  evaluate({ name, data }, context) {
    const parameter = LIMITS[data.state];
    if (!parameter) {
      return pass(`Alarm ${name} is ${data.state}`, { state: data.state });
    }
    if (!data.stateSince) {
      return unknown(
        'NOT_ENOUGH_DATA',
        `Since when alarm ${name} is in ${data.state} is not known`,
      );
    }
    const days = daysSince(data.stateSince, context.now);
    const limit = context.number(parameter);
    const evidence = { state: data.state, days, limit };
    return days > limit
      ? fail(
          `Alarm ${name} has been in ${data.state} for ${count(
            days,
            'day',
          )}, more than ${limit}`,
          evidence,
        )
      : pass(
          `Alarm ${name} has been in ${data.state} for ${count(days, 'day')}`,
          evidence,
        );
  },
  examples: [
    {
      name: 'all is well',
      resources: [cloudwatchAlarm.sample()],
      expect: { state: 'pass', says: ['orders-errors is OK'] },
    },
    {
      name: 'in ALARM for 14 days',
      resources: [since('ALARM', '2026-11-02T06:00:00.000Z')],
      expect: { state: 'pass', says: ['14 days'] },
    },
    {
      name: 'in ALARM for 15 days',
      resources: [since('ALARM', '2026-11-01T06:00:00.000Z')],
      expect: {
        state: 'fail',
        risk: 'LOW',
        says: ['orders-errors', 'ALARM for 15 days'],
      },
    },
    {
      name: 'without data for 7 days',
      resources: [since('INSUFFICIENT_DATA', '2026-11-09T06:00:00.000Z')],
      expect: { state: 'pass' },
    },
    {
      name: 'without data for 8 days',
      resources: [since('INSUFFICIENT_DATA', '2026-11-08T06:00:00.000Z')],
      expect: { state: 'fail', says: ['INSUFFICIENT_DATA for 8 days'] },
    },
    {
      name: 'no alarm',
      expect: { state: 'not-applicable', says: ['0 CloudWatch alarms'] },
    },
    {
      name: 'not allowed to read alarms',
      problems: [
        {
          collector: cloudwatchAlarm,
          status: 'denied',
          missingAction: 'cloudwatch:DescribeAlarms',
        },
      ],
      expect: { state: 'unknown', missingAction: 'cloudwatch:DescribeAlarms' },
    },
  ],
});
