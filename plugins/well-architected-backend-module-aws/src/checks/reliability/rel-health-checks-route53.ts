/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * A routing policy of Route 53 only helps when it knows which answer is alive.
 *
 * How we look: every record with a routing policy needs a health check that
 * exists and is on, or an alias that evaluates the health of its target; a
 * failover record needs its counterpart.
 * What we cannot see: what a health check probes, Application Recovery
 * Controller, and DNS outside Route 53. Zones of simple records only are not
 * applicable here: whether one Region is enough is judged by
 * rel-multi-region-strategy.
 */
import {
  AssessContext,
  defineCheck,
  fail,
  notApplicable,
  pass,
  Verdict,
} from 'backstage-plugin-well-architected-node';
import healthCheck from '../../collectors/route53-health-check';
import zone from '../../collectors/route53-hosted-zone';
import record from '../../collectors/route53-record-set';
import { count, verb } from '../../text/figures';

type DnsRecord = ReturnType<typeof record.sample>;
const byId = (found: { id: string }) => found.id;
const byZone = (found: DnsRecord) => found.data.zoneId;
const nameKey = ({ data }: DnsRecord) =>
  [data.zoneId, data.recordName, data.recordType].join('/');
const OTHER: { [role: string]: string } = {
  PRIMARY: 'SECONDARY',
  SECONDARY: 'PRIMARY',
};

/** What is wrong with how the health of a record is found out, if anything. */
function healthProblem(found: DnsRecord, ctx: AssessContext) {
  const { healthCheckId, evaluatesTargetHealth } = found.data;
  if (!healthCheckId) {
    return evaluatesTargetHealth
      ? undefined
      : 'has no health check and does not evaluate its target';
  }
  const [check] = ctx.index(healthCheck, byId).get(healthCheckId) ?? [];
  if (!check) {
    return `refers to health check ${healthCheckId}, which does not exist in the account`;
  }
  return check.data.disabled
    ? `refers to health check ${healthCheckId}, which is disabled and always healthy`
    : undefined;
}

function judgeRecord(found: DnsRecord, ctx: AssessContext): Verdict {
  const { policy, failover, healthCheckId } = found.data;
  const label = `${
    policy[0].toLocaleUpperCase('en-US') + policy.slice(1)
  } record ${found.name}`;
  const evidence = { policy, healthCheckId: healthCheckId ?? null };
  const problem = healthProblem(found, ctx);
  if (problem) {
    return fail(`${label} ${problem}`, evidence);
  }
  if (failover) {
    const other = OTHER[failover];
    const pair = ctx.index(record, nameKey).get(nameKey(found)) ?? [];
    if (!pair.some(({ data }) => data.failover === other)) {
      return fail(`${label} (${failover}) has no ${other} record`, evidence);
    }
  }
  return pass(
    `${label} is answered by ${
      healthCheckId
        ? `health check ${healthCheckId}`
        : 'the health of its target'
    }`,
    evidence,
  );
}

const HEALTH_CHECK = healthCheck.sample().id;
const primary = record.sample({
  data: {
    policy: 'failover',
    failover: 'PRIMARY',
    healthCheckId: HEALTH_CHECK,
    evaluatesTargetHealth: false,
  },
});
const secondary = record.sample({
  id: 'Z0ORDERS/orders.example.com/A/secondary',
  data: { policy: 'failover', failover: 'SECONDARY' },
});

export default defineCheck({
  id: 'rel-health-checks-route53',
  pillar: 'reliability',
  title: 'DNS fails over on health',
  risk: 'MEDIUM',
  riskClass: 'availability',
  wafRisk: 'HIGH',
  effort: 'Medium',
  evidence: 'aws-resource',
  bestPractices: ['REL11-BP02', 'REL02-BP01', 'REL13-BP05'],
  seedRefs: ['REL-C2', 'HA-2'],
  impact: 'Traffic goes to a dead endpoint.',
  issue: f =>
    `${f.names} (${f.failed} of ${f.total}) ${verb(
      f.failed,
      'is',
      'are',
    )} answered whether healthy or not`,
  recommendation: f =>
    `Add Amazon Route 53 health checks or ARC routing controls to ${f.names}: ${
      f.failing[0]?.message ?? f.message
    }.`,
  steps: f => [
    'Create the health check',
    `Attach it to ${f.names}`,
    'Alarm on HealthCheckStatus',
  ],
  successCriteria: () => ['All routing records health-checked'],
  tradeOffs: [{ pillar: 'cost-optimization', text: 'per health check' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_withstand_component_failures_failover2good.html',
    'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover.html',
  ],
  equivalents: {
    serviceScreener: [
      'route53.route53RecordNoHealthCheck',
      'route53.route53HealthCheckNoAlarm',
    ],
    trustedAdvisor: ['Cb877eB72b', 'b73EEdD790'],
  },
  on: [record.with(), zone.with()],
  uses: [healthCheck.with()],
  evaluate(subject, ctx) {
    if (subject.type === 'AWS::Route53::RecordSet') {
      return judgeRecord(subject, ctx);
    }
    const routed = (ctx.index(record, byZone).get(subject.id) ?? []).length;
    const label = `Zone ${subject.name} with ${count(
      subject.data.records,
      'record',
    )}`;
    return notApplicable(
      routed === 0
        ? `${label} has simple records only; whether one Region is enough is judged by rel-multi-region-strategy`
        : `${label} is judged by its ${count(routed, 'routing record')}`,
    );
  },
  examples: [
    {
      name: 'a failover pair with health',
      resources: [zone.sample(), primary, secondary, healthCheck.sample()],
      expect: { state: 'pass', says: [HEALTH_CHECK, 'health of its target'] },
    },
    {
      name: 'a latency record without any health',
      resources: [record.sample({ data: { evaluatesTargetHealth: false } })],
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: ['Latency record', 'orders.example.com', 'no health check'],
      },
    },
    {
      name: 'a health check that was deleted',
      resources: [primary, secondary],
      expect: { state: 'fail', says: ['does not exist'] },
    },
    {
      name: 'a health check that is disabled',
      resources: [
        primary,
        secondary,
        healthCheck.sample({ data: { disabled: true } }),
      ],
      expect: { state: 'fail', says: ['disabled'] },
    },
    {
      name: 'half a failover pair',
      resources: [primary, healthCheck.sample()],
      expect: { state: 'fail', says: ['no SECONDARY record'] },
    },
    {
      name: 'simple records only',
      resources: [zone.sample()],
      expect: {
        state: 'not-applicable',
        says: ['4 records', 'rel-multi-region-strategy'],
      },
    },
    {
      name: 'health checks may not be read',
      resources: [primary, secondary],
      problems: [
        {
          collector: healthCheck,
          status: 'denied',
          missingAction: 'route53:ListHealthChecks',
        },
      ],
      expect: { state: 'unknown', missingAction: 'route53:ListHealthChecks' },
    },
  ],
});
