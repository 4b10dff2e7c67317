/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Logs do not stay for ever.
 *
 * Why: cost and data grow without end.
 * How we look: the retention of every log group that holds bytes. Where the
 * declared compliance demands a longer one (PCI DSS, or written out as "365
 * days"), a shorter retention fails instead.
 * What we cannot see: which groups hold audit logs, unless a tag says so
 * (legal-hold), and how old the stored bytes are; so there is no estimate of
 * waste.
 */
import {
  defineCheck,
  fail,
  notApplicable,
  pass,
} from 'backstage-plugin-well-architected-node';
import logGroup from '../../collectors/log-group';
import { demandedRetention } from '../../retention/demandedRetention';
import { count, outOf, some, verb } from '../../text/figures';

export default defineCheck({
  id: 'cost-log-retention',
  pillar: 'cost-optimization',
  secondaryPillars: ['sustainability', 'security'],
  title: 'Log groups have a retention period',
  risk: 'LOW',
  riskClass: 'cost-waste',
  wafRisk: 'MEDIUM',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['COST04-BP05', 'SUS04-BP03'],
  seedRefs: ['COST-C6', 'SUS-C6'],
  parameters: { minDays: 7, maxDays: 400 },
  impact: 'Cost and data grow without end.',
  issue: f =>
    f.failed > 0
      ? `${outOf(f.failed, f.total, 'log group')} ${verb(
          f.failed,
          'has',
          'have',
        )} no fitting retention: ${f.names}`
      : `Logs are kept for too short a time: ${f.message}`,
  recommendation: f =>
    `Set retention of the Amazon CloudWatch log groups ${f.names} in IaC; export to S3 for the long term.`,
  steps: f => [
    `Set 30-90 days on ${f.names}`,
    'Archive audit logs',
    'Enforce with Config',
  ],
  successCriteria: () => ['All groups set'],
  tradeOffs: [
    {
      pillar: 'security',
      text: 'AWS Config and Trusted Advisor ask for 365 days or more for audit logs: separate audit logs from debug logs',
    },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/cost_decomissioning_resources_data_retention.html',
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html',
  ],
  equivalents: {
    prowler: ['cloudwatch_log_group_retention_policy_specific_days_enabled'],
    serviceScreener: [
      'cloudwatch.SetRetentionDays',
      'cloudwatch.CISRetentionAtLeast1Yr',
    ],
    configRules: ['CW_LOGGROUP_RETENTION_PERIOD_CHECK'],
    securityHub: ['CloudWatch.16'],
    trustedAdvisor: ['c18d2gz186'],
  },
  on: [logGroup.with()],
  evaluate({ name, tags, data }, context) {
    if (data.storedBytes === 0) {
      return notApplicable(`Log group ${name} is empty`);
    }
    const hold = Object.keys(tags).find(key => /^legal-?hold$/i.test(key));
    if (hold) {
      return notApplicable(
        `Log group ${name} is under legal hold (${hold}=${tags[hold]})`,
      );
    }
    const [min, max] = [context.number('minDays'), context.number('maxDays')];
    const days = data.retentionDays;
    const evidence = {
      retentionDays: days ?? null,
      storedBytes: data.storedBytes,
    };
    if (days === undefined) {
      return fail(`Log group ${name} never expires`, evidence);
    }
    return days < min || days > max
      ? fail(
          `Log group ${name} keeps logs for ${count(
            days,
            'day',
          )}, outside ${min} to ${max}`,
          evidence,
        )
      : pass(
          `Log group ${name} keeps logs for ${count(days, 'day')}`,
          evidence,
        );
  },
  conclude(context) {
    const { compliance } = context.context;
    const demanded = demandedRetention(compliance);
    const judged = context.observations.filter(
      o => o.status === 'pass' || o.status === 'fail',
    );
    if (!demanded || judged.length === 0) {
      return context.usual();
    }
    const short = judged.filter(
      o =>
        typeof o.evidence.retentionDays === 'number' &&
        o.evidence.retentionDays < demanded,
    );
    const evidence = { demandedDays: demanded, tooShort: short.length };
    if (short.length > 0) {
      return fail(
        `${compliance} demands logs for ${demanded} days; ${count(
          short.length,
          'log group',
        )} ${verb(short.length, 'keeps', 'keep')} less: ${some(
          short.map(
            o =>
              `${o.subject.name} ${count(
                Number(o.evidence.retentionDays),
                'day',
              )}`,
          ),
        )}`,
        evidence,
      );
    }
    const unread = context.observations.find(o => o.status === 'unknown');
    return unread
      ? context.usual()
      : pass(
          `${count(judged.length, 'log group')} ${verb(
            judged.length,
            'keeps',
            'keep',
          )} logs for at least the ${demanded} days that ${compliance} demands`,
          evidence,
        );
  },
  examples: [
    {
      name: '30 days',
      resources: [logGroup.sample()],
      expect: {
        state: 'pass',
        says: ['/aws/lambda/orders-handler keeps logs for 30 days'],
      },
    },
    {
      name: 'the lower limit',
      resources: [logGroup.sample({ data: { retentionDays: 7 } })],
      expect: { state: 'pass' },
    },
    {
      name: 'below the lower limit',
      resources: [logGroup.sample({ data: { retentionDays: 5 } })],
      expect: { state: 'fail', risk: 'LOW', says: ['5 days'] },
    },
    {
      name: 'the upper limit',
      resources: [logGroup.sample({ data: { retentionDays: 400 } })],
      expect: { state: 'pass' },
    },
    {
      name: 'above the upper limit',
      resources: [logGroup.sample({ data: { retentionDays: 545 } })],
      expect: { state: 'fail', says: ['545 days'] },
    },
    {
      name: 'never expires',
      resources: [logGroup.sample({ data: { retentionDays: undefined } })],
      expect: { state: 'fail', says: ['never expires'] },
    },
    {
      name: '30 days where PCI DSS asks for a year',
      resources: [logGroup.sample()],
      context: { compliance: 'PCI DSS' },
      expect: { state: 'fail', says: ['PCI DSS', '365', '30 days'] },
    },
    {
      name: 'never expires where PCI DSS asks for a year',
      resources: [logGroup.sample({ data: { retentionDays: undefined } })],
      context: { compliance: 'PCI DSS' },
      expect: { state: 'pass', says: ['365'] },
    },
    {
      name: 'an empty log group',
      resources: [
        logGroup.sample({ data: { storedBytes: 0, retentionDays: undefined } }),
      ],
      expect: { state: 'not-applicable', says: ['is empty'] },
    },
    {
      name: 'legal hold',
      resources: [
        logGroup.sample({
          tags: { 'legal-hold': 'case 7' },
          data: { retentionDays: undefined },
        }),
      ],
      expect: { state: 'not-applicable', says: ['case 7'] },
    },
    {
      name: 'not allowed to list',
      problems: [
        {
          collector: logGroup,
          status: 'denied',
          missingAction: 'logs:DescribeLogGroups',
        },
      ],
      expect: { state: 'unknown', missingAction: 'logs:DescribeLogGroups' },
    },
  ],
});
