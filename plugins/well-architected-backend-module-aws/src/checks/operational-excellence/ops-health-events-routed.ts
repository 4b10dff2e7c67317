/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Somebody learns what AWS Health says about the account.
 *
 * Why: planned maintenance and service events surprise the team.
 * How we look: an enabled rule of Amazon EventBridge that lets events of
 * `aws.health` through, in any Region that is read. AWS User Notifications works
 * with such a rule of its own, so a notification that is configured there for
 * AWS Health is found too.
 * What we cannot see: whom the target of the rule reaches, and an organisation
 * that forwards its events without a rule in this account.
 */
import {
  defineAccountCheck,
  fail,
  pass,
  ResourceOf,
} from 'backstage-plugin-well-architected-node';
import { accountLabel } from '../../accounts/accountLabel';
import eventsRule from '../../collectors/events-rule';
import { matchesFilter } from '../../events/matchesFilter';
import { count, some } from '../../text/figures';

const need = eventsRule.with();

const routesHealth = ({ data }: ResourceOf<typeof need>) =>
  data.enabled &&
  data.patterns.some(
    ({ sources, detailTypes }) =>
      matchesFilter(sources, 'aws.health') &&
      matchesFilter(detailTypes, 'AWS Health Event'),
  );

export default defineAccountCheck({
  id: 'ops-health-events-routed',
  pillar: 'operational-excellence',
  secondaryPillars: ['reliability'],
  title: 'AWS Health events reach the team',
  risk: 'LOW',
  riskClass: 'operations',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-account',
  bestPractices: ['OPS10-BP01', 'REL11-BP06', 'OPS09-BP02'],
  seedRefs: ['ISSUE-OPS-4'],
  impact: 'Planned maintenance and service events surprise the team.',
  issue: f => `AWS Health events of ${f.names} reach nobody`,
  recommendation: f =>
    `Create an Amazon EventBridge rule for aws.health to SNS or chat in ${f.names}.`,
  steps: f => [
    `Create the rule in each used Region plus us-east-1: ${f.message}`,
    'Target SNS or AWS Chatbot (Amazon Q Developer in chat)',
    'Test',
  ],
  successCriteria: () => ['Rule exists in each used Region'],
  tradeOffs: [
    {
      pillar: 'operational-excellence',
      text: 'filter to services in use',
    },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_event_response_event_incident_problem_process.html',
    'https://docs.aws.amazon.com/health/latest/ug/cloudwatch-events-health.html',
  ],
  uses: [need],
  evaluate(account, ctx) {
    const rules = ctx.all(eventsRule);
    const routing = rules.filter(routesHealth);
    const covered = [...new Set(routing.map(rule => rule.region))];
    const open = ctx.regions.filter(region => !covered.includes(region));
    const evidence = {
      rules: routing.map(rule => rule.name).slice(0, 20),
      regions: covered,
      regionsWithout: open,
    };
    const label = accountLabel(account);
    if (routing.length === 0) {
      return fail(
        `No rule takes events of AWS Health among ${count(
          rules.length,
          'EventBridge rule',
        )} of account ${label} in ${some(ctx.regions)}`,
        evidence,
      );
    }
    return pass(
      `Account ${label}: ${some(
        routing.map(rule => `${rule.name} in ${rule.region}`),
      )} takes events of AWS Health${
        open.length > 0 ? `; no rule in ${some(open)}` : ''
      }`,
      evidence,
    );
  },
  examples: [
    {
      name: 'a rule for AWS Health',
      resources: [eventsRule.sample()],
      expect: { state: 'pass', says: ['orders-health in eu-west-1'] },
    },
    {
      name: 'a rule of AWS User Notifications',
      resources: [
        eventsRule.sample({
          id: 'AWSUserNotificationsManagedRule-1',
          data: { managedBy: 'notifications.amazonaws.com' },
        }),
      ],
      expect: { state: 'pass', says: ['AWSUserNotificationsManagedRule-1'] },
    },
    {
      name: 'a rule for every service of AWS, in one of two Regions',
      resources: [
        eventsRule.sample({
          data: { patterns: [{ sources: ['aws.*'], detailTypes: ['*'] }] },
        }),
        eventsRule.sample({
          id: 'nightly',
          region: 'eu-central-1',
          data: { patterns: [], scheduleExpression: 'rate(1 day)' },
        }),
      ],
      expect: { state: 'pass', says: ['no rule in eu-central-1'] },
    },
    {
      name: 'a disabled rule',
      resources: [eventsRule.sample({ data: { enabled: false } })],
      expect: {
        state: 'fail',
        risk: 'LOW',
        says: ['among 1 EventBridge rule of account 111122223333'],
      },
    },
    {
      name: 'a rule for another kind of event',
      resources: [
        eventsRule.sample({
          data: {
            patterns: [
              { sources: ['*'], detailTypes: ['EC2 Spot Instance Warning'] },
            ],
          },
        }),
      ],
      expect: { state: 'fail' },
    },
    {
      name: 'no rule at all',
      resources: [],
      expect: { state: 'fail', says: ['among 0 EventBridge rules'] },
    },
    {
      name: 'rules may not be listed',
      resources: [],
      problems: [
        {
          collector: eventsRule,
          status: 'denied',
          missingAction: 'events:ListRules',
        },
      ],
      expect: { state: 'unknown', missingAction: 'events:ListRules' },
    },
  ],
});
