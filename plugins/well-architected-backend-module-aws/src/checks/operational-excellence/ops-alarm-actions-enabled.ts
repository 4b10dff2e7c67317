/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * An alarm tells somebody.
 *
 * Why: an alarm that tells nobody is not an alarm.
 * How we look: actions are enabled, the ALARM state has at least one, and where
 * that is an SNS topic of this account it has a confirmed subscription. Alarms
 * that only drive scaling, or that a composite alarm combines, need none.
 * What we cannot see: topics of other accounts, and whether anybody reads.
 */
import {
  AssessContext,
  defineCheck,
  fail,
  notApplicable,
  pass,
  ResourceOf,
  unknown,
  Verdict,
} from 'backstage-plugin-well-architected-node';
import { childrenOfRule } from '../../cloudwatch/childrenOfRule';
import cloudwatchAlarm from '../../collectors/cloudwatch-alarm';
import snsSubscription from '../../collectors/sns-subscription';
import { outOf, verb } from '../../text/figures';

const need = cloudwatchAlarm.with();
type Alarm = ResourceOf<typeof need>;

const childrenOf = ({ data }: Alarm) => childrenOfRule(data.rule ?? '');
const byTopic = (found: { data: { topicArn: string } }) => found.data.topicArn;
const nameOf = (arn: string) => arn.split(':').pop() ?? arn;

/** One target that reaches somebody is enough. */
function judgeTargets(
  { name, accountId, data }: Alarm,
  context: AssessContext,
): Verdict {
  const topics = data.alarmActions.filter(arn => arn.split(':')[2] === 'sns');
  const direct = data.alarmActions.filter(arn => !topics.includes(arn));
  if (direct.length > 0) {
    return pass(`Alarm ${name} triggers ${nameOf(direct[0])}`, {
      actions: data.alarmActions,
    });
  }
  const subscriptions = context.index(snsSubscription, byTopic);
  const heard = topics.find(arn =>
    subscriptions.get(arn)?.some(s => s.data.confirmed),
  );
  if (heard) {
    return pass(
      `Alarm ${name} notifies topic ${nameOf(
        heard,
      )}, which has a confirmed subscription`,
      { actions: data.alarmActions },
    );
  }
  const foreign = topics.find(
    arn =>
      arn.split(':')[4] !== accountId ||
      !context.regions.includes(arn.split(':')[3]),
  );
  return foreign
    ? unknown(
        'NOT_COLLECTED',
        `Alarm ${name} notifies topic ${foreign}, whose subscriptions are not read`,
      )
    : fail(
        `Alarm ${name} notifies nobody: topic ${topics
          .map(nameOf)
          .join(', ')} has no confirmed subscription`,
        { actions: data.alarmActions },
      );
}

const subscription = (confirmed: boolean) =>
  snsSubscription.sample({
    id: 'team',
    data: {
      topicArn: 'arn:aws:sns:eu-west-1:111122223333:team-orders',
      protocol: 'email',
      endpointArn: undefined,
      confirmed,
    },
  });

export default defineCheck({
  id: 'ops-alarm-actions-enabled',
  pillar: 'operational-excellence',
  secondaryPillars: ['reliability'],
  title: 'Alarms notify someone',
  risk: 'MEDIUM',
  riskClass: 'operations',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['OPS08-BP04', 'REL06-BP03', 'OPS10-BP02'],
  seedRefs: ['OPS-C4'],
  impact: 'An alarm that tells nobody is not an alarm.',
  issue: f =>
    `${outOf(f.failed, f.total, 'alarm')} ${verb(
      f.failed,
      'notifies',
      'notify',
    )} nobody: ${f.names}`,
  recommendation: f =>
    `Attach an Amazon SNS topic, Systems Manager Incident Manager response plan or Lambda action to ${f.names}.`,
  steps: f => [
    `List silent alarms: ${f.names}`,
    'Attach the team topic',
    'Confirm the subscription',
    'Send a test notification with SetAlarmState in test',
  ],
  successCriteria: () => ['No silent alarm', 'Test notification received'],
  tradeOffs: [{ pillar: 'operational-excellence', text: 'more pages' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_workload_observability_create_alerts.html',
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/US_SetupSNS.html',
  ],
  equivalents: {
    prowler: [
      'cloudwatch_alarm_actions_enabled',
      'cloudwatch_alarm_actions_alarm_state_configured',
    ],
    serviceScreener: ['cloudwatch.alarmsWithoutSNS'],
    configRules: [
      'CLOUDWATCH_ALARM_ACTION_CHECK',
      'CLOUDWATCH_ALARM_ACTION_ENABLED_CHECK',
    ],
    securityHub: ['CloudWatch.15', 'CloudWatch.17'],
    trustedAdvisor: ['c18d2gz109'],
  },
  on: [cloudwatchAlarm.with()],
  uses: [snsSubscription.with(), cloudwatchAlarm.with()],
  evaluate(resource, context) {
    const { name, region, data } = resource;
    const scaling = data.alarmActions.filter(arn =>
      /:(autoscaling|application-autoscaling):/.test(arn),
    );
    if (
      data.alarmActions.length > 0 &&
      scaling.length === data.alarmActions.length
    ) {
      return notApplicable(`Alarm ${name} only drives scaling`);
    }
    const [parent] =
      context.index(cloudwatchAlarm, childrenOf, { region }).get(name) ?? [];
    if (parent) {
      return notApplicable(
        `Alarm ${name} is part of the composite alarm ${parent.name}`,
      );
    }
    if (!data.actionsEnabled || data.alarmActions.length === 0) {
      return fail(
        data.actionsEnabled
          ? `Alarm ${name} has no action for the ALARM state`
          : `The actions of alarm ${name} are disabled`,
        {
          actionsEnabled: data.actionsEnabled,
          actions: data.alarmActions.length,
        },
      );
    }
    return judgeTargets(resource, context);
  },
  examples: [
    {
      name: 'a topic with a confirmed subscription',
      resources: [cloudwatchAlarm.sample(), subscription(true)],
      expect: { state: 'pass', says: ['orders-errors', 'team-orders'] },
    },
    {
      name: 'actions disabled',
      resources: [cloudwatchAlarm.sample({ data: { actionsEnabled: false } })],
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: ['orders-errors are disabled'],
      },
    },
    {
      name: 'no action',
      resources: [cloudwatchAlarm.sample({ data: { alarmActions: [] } })],
      expect: { state: 'fail', says: ['orders-errors has no action'] },
    },
    {
      name: 'nobody confirmed',
      resources: [cloudwatchAlarm.sample(), subscription(false)],
      expect: {
        state: 'fail',
        says: ['team-orders has no confirmed subscription'],
      },
    },
    {
      name: 'an action that needs no subscription',
      resources: [
        cloudwatchAlarm.sample({
          data: {
            alarmActions: [
              'arn:aws:lambda:eu-west-1:111122223333:function:notify',
            ],
          },
        }),
      ],
      expect: { state: 'pass' },
    },
    {
      name: 'only a child of a composite alarm',
      resources: [
        cloudwatchAlarm.sample({ data: { alarmActions: [] } }),
        cloudwatchAlarm.sample({
          id: 'all',
          data: {
            kind: 'composite',
            metrics: [],
            rule: 'ALARM("orders-errors")',
          },
        }),
        subscription(true),
      ],
      expect: { state: 'pass', says: ['part of the composite alarm all'] },
    },
    {
      name: 'only scaling',
      resources: [
        cloudwatchAlarm.sample({
          data: {
            alarmActions: [
              'arn:aws:autoscaling:eu-west-1:111122223333:scalingPolicy:1',
            ],
          },
        }),
      ],
      expect: { state: 'not-applicable', says: ['only drives scaling'] },
    },
    {
      name: 'a topic of another account',
      resources: [
        cloudwatchAlarm.sample({
          data: {
            alarmActions: ['arn:aws:sns:eu-west-1:999988887777:central'],
          },
        }),
      ],
      expect: { state: 'unknown', reason: 'NOT_COLLECTED', says: ['central'] },
    },
    {
      name: 'not allowed to list subscriptions',
      resources: [cloudwatchAlarm.sample()],
      problems: [
        {
          collector: snsSubscription,
          status: 'denied',
          missingAction: 'sns:ListSubscriptions',
        },
      ],
      expect: { state: 'unknown', missingAction: 'sns:ListSubscriptions' },
    },
  ],
});
