/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * A quota that nobody watched stops scaling, a deployment or a failover.
 *
 * How we look: the highest use of the last 14 days against the applied value of
 * each quota that CloudWatch measures as a number of resources (AWS/Usage) in
 * every Region that is read.
 * What we cannot see: quotas without such a metric, which are counted and do not
 * lower the result, request rates, and the recommendations of Trusted Advisor.
 */
import {
  defineAccountCheck,
  fail,
  known,
  notApplicable,
  pass,
} from 'backstage-plugin-well-architected-node';
import { accountLabel } from '../../accounts/accountLabel';
import quota from '../../collectors/service-quota';
import { count, figure, percent, some } from '../../text/figures';

const NEARLY_EXHAUSTED = 0.95;
const used = (instances: number) =>
  quota.sample({ data: { usage: { 'L-1216C47A': instances } } });

export default defineAccountCheck({
  id: 'rel-quotas-headroom',
  pillar: 'reliability',
  title: 'Service quotas have headroom',
  risk: 'MEDIUM',
  riskClass: 'availability',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-account',
  bestPractices: ['REL01-BP01', 'REL01-BP02', 'REL01-BP04', 'REL01-BP06'],
  seedRefs: ['KA-REL-5'],
  parameters: { maxUsage: 0.8 },
  impact: 'A hidden limit stops scaling or failover.',
  issue: f => `Quotas of account ${f.names} are nearly used up: ${f.message}`,
  recommendation: f =>
    `Request increases early and alarm with Service Quotas in account ${f.names}, in which ${f.entity.name} runs: ${f.message}.`,
  steps: f => [
    `Open the list: ${f.message}`,
    'Request increase in both Regions',
    'Create an alarm',
  ],
  successCriteria: () => ['All below 80 %'],
  tradeOffs: [{ pillar: 'reliability', text: 'no relevant trade-off' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_manage_service_limits_aware_quotas_and_constraints.html',
    'https://docs.aws.amazon.com/servicequotas/latest/userguide/intro.html',
  ],
  equivalents: {
    serviceScreener: [
      'cloudwatch.missingServiceQuotaAlarms',
      'ec2.EC2ServiceQuotas',
      'lambda.lambdaQuotasNotMonitored',
    ],
    configRules: ['DYNAMODB_THROUGHPUT_LIMIT_CHECK'],
    trustedAdvisor: ['eW7HH0l7J9'],
  },
  uses: [quota.with('usage')],
  evaluate(account, ctx) {
    const label = `Account ${accountLabel(account)}`;
    const services = ctx.all(quota);
    const notObservable = services.reduce(
      (total, { data }) => total + data.notObservable,
      0,
    );
    const uses = services
      .flatMap(({ id, region, data }) => {
        const usage = known(data.usage);
        return data.quotas.flatMap(({ code, name, value }) =>
          usage[code] > 0
            ? [
                {
                  share: usage[code] / value,
                  used: usage[code],
                  value,
                  says: `${id} ${name} in ${region}`,
                },
              ]
            : [],
        );
      })
      .sort((a, b) => b.share - a.share);
    const rest = `${count(notObservable, 'quota')} without a usage metric`;
    if (uses.length === 0) {
      return notApplicable(
        `${label} uses no service whose quotas are measured (${rest})`,
        { notObservable },
      );
    }
    const over = uses.filter(({ share }) => share > ctx.number('maxUsage'));
    const shown = (list: typeof uses) =>
      some(
        list.map(
          u =>
            `${u.says}: ${figure(u.used)} of ${figure(u.value)} (${figure(
              u.share * 100,
              1,
            )} %)`,
        ),
      );
    const evidence = {
      notObservable,
      judged: uses.length,
      over: over.map(u => ({ quota: u.says, used: u.used, value: u.value })),
    };
    return over.length === 0
      ? pass(
          `${label} has headroom in ${count(
            uses.length,
            'measured quota',
          )}, the fullest is ${shown(uses.slice(0, 1))}; ${rest}`,
          evidence,
        )
      : fail(
          `${label} uses more than ${percent(
            ctx.number('maxUsage'),
          )} of ${shown(over)}`,
          evidence,
          { risk: over[0].share > NEARLY_EXHAUSTED ? 'HIGH' : 'MEDIUM' },
        );
  },
  examples: [
    {
      name: 'plenty left',
      resources: [quota.sample()],
      expect: {
        state: 'pass',
        says: ['48 of 256 (18.8 %)', '120 quotas without a usage metric'],
      },
    },
    {
      name: 'exactly 80 %',
      resources: [
        quota.sample({
          data: {
            quotas: [
              { code: 'L-1', name: 'Instances', value: 100, adjustable: true },
            ],
            usage: { 'L-1': 80 },
          },
        }),
      ],
      expect: { state: 'pass', says: ['80 of 100'] },
    },
    {
      name: 'above 80 %',
      resources: [used(205)],
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: ['205 of 256 (80.1 %)', 'ec2'],
      },
    },
    {
      name: 'up to 95 %',
      resources: [used(243)],
      expect: { state: 'fail', risk: 'MEDIUM', says: ['243 of 256 (94.9 %)'] },
    },
    {
      name: 'above 95 %',
      resources: [used(244)],
      expect: { state: 'fail', risk: 'HIGH', says: ['eu-west-1'] },
    },
    {
      name: 'nothing in use',
      resources: [quota.sample({ data: { usage: {} } })],
      expect: { state: 'not-applicable', says: ['no service', '120 quotas'] },
    },
    {
      name: 'use may not be read',
      resources: [
        quota.sample({
          data: {
            usage: {
              unread: {
                reason: 'ACCESS_DENIED',
                action: 'cloudwatch:GetMetricData',
                message: 'not allowed',
              },
            },
          },
        }),
      ],
      expect: { state: 'unknown', missingAction: 'cloudwatch:GetMetricData' },
    },
    {
      name: 'quotas may not be listed',
      problems: [
        {
          collector: quota,
          status: 'denied',
          missingAction: 'servicequotas:ListServiceQuotas',
        },
      ],
      expect: {
        state: 'unknown',
        missingAction: 'servicequotas:ListServiceQuotas',
      },
    },
  ],
});
