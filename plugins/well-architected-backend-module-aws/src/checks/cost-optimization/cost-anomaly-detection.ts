/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * A resource that runs away costs for weeks when nobody is told.
 *
 * How we look: anomaly monitors, who subscribes to them, and the anomalies of
 * the last 30 days above a limit without feedback. What we cannot see: monitors
 * of the payer account, which a member account cannot read.
 */
import {
  defineAccountCheck,
  fail,
  known,
  pass,
} from 'backstage-plugin-well-architected-node';
import { accountLabel } from '../../accounts/accountLabel';
import monitor from '../../collectors/cost-anomaly-monitor';
import { count } from '../../text/figures';

const anomaly = {
  id: 'a-1',
  start: '2026-11-01',
  dimension: 'Amazon DynamoDB',
  impactUsd: 101,
};

export default defineAccountCheck({
  id: 'cost-anomaly-detection',
  pillar: 'cost-optimization',
  title: 'Cost anomalies are detected and handled',
  risk: 'MEDIUM',
  riskClass: 'cost-waste',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-account',
  bestPractices: ['COST01-BP06', 'COST03-BP05'],
  seedRefs: ['COST-C2', 'COST-C3'],
  parameters: { minImpactUsd: 100 },
  impact: 'A runaway resource costs for weeks.',
  issue: f => `Cost anomalies are not handled: ${f.message}`,
  recommendation: f =>
    `Create an AWS Cost Anomaly Detection services monitor with daily alerts for ${f.names}, which pays for ${f.entity.name}.`,
  steps: f => [
    `Create monitor for ${f.names}`,
    'Subscribe',
    'Give feedback on each anomaly',
  ],
  successCriteria: () => ['No unhandled anomaly'],
  tradeOffs: [{ pillar: 'cost-optimization', text: 'free' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_cloud_financial_management_proactive_process.html',
    'https://docs.aws.amazon.com/cost-management/latest/userguide/getting-started-ad.html',
  ],
  uses: [monitor.with('subscriptions', 'anomalies')],
  evaluate(account, ctx) {
    const label = accountLabel(account);
    const min = ctx.number('minImpactUsd');
    const monitors = ctx.all(monitor);
    if (monitors.length === 0) {
      return fail(
        `Account ${label} has no cost anomaly monitor`,
        {},
        {
          risk: 'LOW',
        },
      );
    }
    const open = monitors
      .flatMap(({ data }) => known(data.anomalies))
      .filter(one => one.impactUsd > min && !one.feedback);
    const subscribed = monitors.filter(({ data }) =>
      known(data.subscriptions).some(s => s.subscribers > 0),
    );
    const evidence = { monitors: monitors.map(m => m.name), open };
    if (open.length > 0) {
      const texts = open.map(
        one =>
          `${one.dimension} since ${one.start.slice(
            0,
            10,
          )}: ${one.impactUsd.toFixed(0)} USD`,
      );
      return fail(
        `Account ${label}: ${count(
          open.length,
          'anomaly',
          'anomalies',
        )} above ${min} USD without feedback (${texts.join(', ')})`,
        evidence,
      );
    }
    return subscribed.length > 0
      ? pass(
          `Account ${label}: monitor ${subscribed[0].name} alerts, no open anomaly above ${min} USD in 30 days`,
          evidence,
        )
      : fail(
          `Account ${label}: nobody subscribes to monitor ${monitors[0].name}`,
          evidence,
          { risk: 'LOW' },
        );
  },
  examples: [
    {
      name: 'a monitor with a subscription',
      resources: [monitor.sample()],
      expect: { state: 'pass', says: ['aws-services'] },
    },
    {
      name: 'no monitor',
      expect: { state: 'fail', risk: 'LOW', says: ['no cost anomaly monitor'] },
    },
    {
      name: 'nobody subscribes',
      resources: [monitor.sample({ data: { subscriptions: [] } })],
      expect: { state: 'fail', risk: 'LOW', says: ['nobody subscribes'] },
    },
    {
      name: 'an anomaly of 101 USD without feedback',
      resources: [monitor.sample({ data: { anomalies: [anomaly] } })],
      expect: { state: 'fail', risk: 'MEDIUM', says: ['101 USD', 'DynamoDB'] },
    },
    {
      name: 'an anomaly of 100 USD',
      resources: [
        monitor.sample({
          data: { anomalies: [{ ...anomaly, impactUsd: 100 }] },
        }),
      ],
      expect: { state: 'pass' },
    },
    {
      name: 'an anomaly that somebody looked at',
      resources: [
        monitor.sample({
          data: { anomalies: [{ ...anomaly, feedback: 'PLANNED_ACTIVITY' }] },
        }),
      ],
      expect: { state: 'pass' },
    },
    {
      name: 'a member account without access',
      problems: [
        {
          collector: monitor,
          status: 'denied',
          missingAction: 'ce:GetAnomalyMonitors',
        },
      ],
      expect: { state: 'unknown', missingAction: 'ce:GetAnomalyMonitors' },
    },
  ],
});
