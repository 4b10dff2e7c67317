/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Something besides a person acts when an event comes that comes often.
 *
 * Why: otherwise every event needs a person.
 * How we look: at least one of these in scope: an enabled rule of Amazon
 * EventBridge for events of AWS Health, CloudWatch, Config, GuardDuty or Auto
 * Scaling whose target is a function, a workflow or an automation of Systems
 * Manager; an alarm whose action is a function, Systems Manager or the recovery
 * of an instance; an automatic remediation of AWS Config in the account; an
 * Auto Scaling group that replaces unhealthy instances. Where nothing runs all
 * the time (instances, services of ECS, databases), the platform heals: then
 * the functions must keep their failed events (see rel-lambda-dlq).
 * What we cannot see: whether the automation does the right thing, rules of
 * other event buses, and automation outside of AWS.
 */
import {
  AssessContext,
  defineCheck,
  fail,
  known,
  notApplicable,
  pass,
  ResourceOf,
} from 'backstage-plugin-well-architected-node';
import { accountLabel } from '../../accounts/accountLabel';
import autoscalingGroup from '../../collectors/autoscaling-group';
import cloudwatchAlarm from '../../collectors/cloudwatch-alarm';
import remediation from '../../collectors/config-remediation-configuration';
import ec2Instance from '../../collectors/ec2-instance';
import ecsService from '../../collectors/ecs-service';
import eventsRule from '../../collectors/events-rule';
import eventSourceMapping from '../../collectors/lambda-event-source-mapping';
import lambdaFunction from '../../collectors/lambda-function';
import rdsInstance from '../../collectors/rds-instance';
import { matchesFilter } from '../../events/matchesFilter';
import { failedEventsOf } from '../../lambda/lostEvents';
import { count, some } from '../../text/figures';

const rules = eventsRule.with('targets');
const alarms = cloudwatchAlarm.with();
const groups = autoscalingGroup.with();
const functions = lambdaFunction.with('policy', 'onFailure');

const OPERATIONAL: readonly string[] = [
  'aws.health',
  'aws.cloudwatch',
  'aws.config',
  'aws.guardduty',
  'aws.autoscaling',
];
const ACTING_TARGET =
  /^arn:aws[a-z-]*:(?:lambda:|states:|ssm:[^:]*:[^:]*:automation-definition\/)/;
const ACTING_ALARM =
  /^arn:aws[a-z-]*:(?:lambda:|ssm:|ssm-incidents:|automate:[^:]+:ec2:recover)|AWS_EC2\.InstanceId\.Recover/;
const FUNCTION = 'AWS::Lambda::Function';

const nameOf = (arn: string) => arn.split(/[:/]/).pop() ?? arn;

function judgeRule({ name, data }: ResourceOf<typeof rules>) {
  // A rule for events of every source is a log, not an automation.
  const sources = data.patterns
    .map(pattern => pattern.sources)
    .filter(filters => !filters.includes('*'));
  const handled = OPERATIONAL.filter(source =>
    sources.some(filters => matchesFilter(filters, source)),
  );
  if (!data.enabled || handled.length === 0) {
    return notApplicable(`Rule ${name} handles no operational event`);
  }
  const acting = known(data.targets).filter(t => ACTING_TARGET.test(t.arn));
  const text = `Rule ${name} for events of ${some(handled)}`;
  return acting.length > 0
    ? pass(`${text} starts ${some(acting.map(t => nameOf(t.arn)))}`)
    : notApplicable(`${text} only tells somebody`);
}

function judgeAlarm({ name, data }: ResourceOf<typeof alarms>) {
  const acting = data.alarmActions.filter(arn => ACTING_ALARM.test(arn));
  return data.actionsEnabled && acting.length > 0
    ? pass(`Alarm ${name} starts ${some(acting.map(nameOf))}`)
    : notApplicable(`Alarm ${name} only tells somebody`);
}

function judgeGroup({ name, data }: ResourceOf<typeof groups>) {
  const off = ['ReplaceUnhealthy', 'HealthCheck', 'Launch'].filter(process =>
    data.suspendedProcesses.includes(process),
  );
  if (off.length > 0) {
    return fail(
      `Auto Scaling group ${name} replaces nothing: ${some(off)} is suspended`,
      { suspended: off },
    );
  }
  return data.maxSize > 0
    ? pass(`Auto Scaling group ${name} replaces unhealthy instances`)
    : notApplicable(`Auto Scaling group ${name} has no instances`);
}

function judgeFunction(fn: ResourceOf<typeof functions>, ctx: AssessContext) {
  const { lost, callers, streams } = failedEventsOf(fn, ctx);
  return lost.length > 0
    ? fail(`Function ${fn.name} keeps no failed events of ${some(lost)}`)
    : notApplicable(`The platform heals function ${fn.name}`, {
        keeps: callers.length + streams.length > 0,
      });
}

const healing = eventsRule.sample({
  id: 'orders-heal',
  data: { patterns: [{ sources: ['aws.cloudwatch'], detailTypes: ['*'] }] },
});
const byEvents = (deadLetterTargetArn: string | undefined) =>
  lambdaFunction.sample({
    data: {
      deadLetterTargetArn,
      policy: [
        {
          effect: 'Allow',
          principals: ['Service:s3.amazonaws.com'],
          actions: ['lambda:InvokeFunction'],
          conditionKeys: ['aws:sourcearn'],
        },
      ],
    },
  });

export default defineCheck({
  id: 'ops-automated-remediation',
  pillar: 'operational-excellence',
  secondaryPillars: ['reliability', 'cost-optimization'],
  title: 'Frequent events are handled automatically',
  risk: 'LOW',
  riskClass: 'operations',
  wafRisk: 'HIGH',
  effort: 'Medium',
  evidence: 'aws-resource',
  bestPractices: ['OPS10-BP07', 'REL06-BP04', 'OPS11-BP03', 'COST11-BP01'],
  seedRefs: ['ISSUE-OPS-4'],
  impact: 'Every event needs a person.',
  issue: f => `Every event of ${f.names} needs a person`,
  recommendation: f =>
    `Automate the top recurring event of ${f.names} with Amazon EventBridge plus Systems Manager Automation or Lambda.`,
  steps: f => [
    `Find the most frequent alarm of ${f.names}`,
    'Write an Automation runbook',
    'Trigger it with EventBridge',
    'Watch it for two weeks in notify-only mode',
  ],
  successCriteria: () => ['One recurring event handled without a person'],
  tradeOffs: [
    { pillar: 'security', text: 'automation roles need least privilege' },
    {
      pillar: 'operational-excellence',
      text: 'wrong automation can amplify an incident',
    },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_event_response_auto_event_response.html',
    'https://docs.aws.amazon.com/systems-manager/latest/userguide/systems-manager-automation.html',
  ],
  on: [
    rules,
    alarms,
    groups,
    functions,
    ec2Instance.with(),
    ecsService.with(),
    rdsInstance.with(),
  ],
  uses: [remediation.with(), eventSourceMapping.with()],
  evaluate(subject, ctx) {
    switch (subject.type) {
      case 'AWS::Events::Rule':
        return judgeRule(subject);
      case 'AWS::CloudWatch::Alarm':
        return judgeAlarm(subject);
      case 'AWS::AutoScaling::AutoScalingGroup':
        return judgeGroup(subject);
      case FUNCTION:
        return judgeFunction(subject, ctx);
      default:
        return fail(`${subject.name} runs all the time`);
    }
  },
  evaluateAccount(account, ctx) {
    const automatic = ctx.all(remediation).filter(r => r.data.automatic);
    const label = accountLabel(account);
    return automatic.length > 0
      ? pass(
          `Account ${label} remedies ${some(
            automatic.map(r => `${r.name} with ${r.data.document}`),
          )}`,
        )
      : notApplicable(`Account ${label} has no automatic Config remediation`);
  },
  conclude(context) {
    const { observations, entity } = context;
    const of = (status: string) =>
      observations.filter(o => o.status === status);
    const acting = of('pass').map(o => o.message);
    if (acting.length > 0) {
      return pass(some(acting), { automations: acting.length });
    }
    const [open] = of('unknown');
    if (open) {
      return { ...open };
    }
    const running = of('fail').filter(o => o.subject.type !== FUNCTION);
    if (running.length > 0) {
      return fail(
        `No rule, alarm, Config remediation or Auto Scaling group acts for ${count(
          running.length,
          'resource',
        )} of ${entity.name}: ${some(running.map(o => o.message))}`,
        { resources: running.length },
      );
    }
    const losing = of('fail').map(o => o.message);
    if (losing.length > 0) {
      return fail(
        `${
          entity.name
        } is serverless, but not every failed event is kept: ${some(losing)}`,
        { functions: losing.length },
      );
    }
    const healed = observations.filter(o => o.subject.type === FUNCTION);
    const serverless = `${
      entity.name
    } is serverless: the platform heals ${count(healed.length, 'function')}`;
    if (healed.some(o => o.evidence.keeps === true)) {
      return pass(`${serverless}, and failed events are kept`);
    }
    return healed.length > 0
      ? notApplicable(`${serverless}, none works on events`)
      : context.usual();
  },
  examples: [
    {
      name: 'a rule starts a function',
      resources: [healing, ec2Instance.sample()],
      expect: {
        state: 'pass',
        says: ['Rule orders-heal', 'aws.cloudwatch', 'orders-handler'],
      },
    },
    {
      name: 'an alarm recovers the instance',
      resources: [
        ec2Instance.sample(),
        cloudwatchAlarm.sample({
          data: { alarmActions: ['arn:aws:automate:eu-west-1:ec2:recover'] },
        }),
      ],
      expect: { state: 'pass', says: ['Alarm orders-errors starts recover'] },
    },
    {
      name: 'an automatic Config remediation',
      resources: [ec2Instance.sample(), remediation.sample()],
      expect: { state: 'pass', says: ['AWS-DisableS3BucketPublicReadWrite'] },
    },
    {
      name: 'an Auto Scaling group',
      resources: [autoscalingGroup.sample()],
      expect: { state: 'pass', says: ['replaces unhealthy instances'] },
    },
    {
      name: 'an Auto Scaling group that may not replace anything',
      resources: [
        autoscalingGroup.sample({
          data: { suspendedProcesses: ['ReplaceUnhealthy'] },
        }),
      ],
      expect: { state: 'fail', says: ['ReplaceUnhealthy is suspended'] },
    },
    {
      name: 'a rule and an alarm that only tell somebody, a manual remediation',
      resources: [
        ec2Instance.sample(),
        cloudwatchAlarm.sample(),
        remediation.sample({ data: { automatic: false } }),
        eventsRule.sample({
          data: {
            targets: [
              { id: 'team', arn: 'arn:aws:sns:eu-west-1:111122223333:team' },
            ],
          },
        }),
      ],
      expect: {
        state: 'fail',
        risk: 'LOW',
        says: ['acts for 1 resource of orders-api'],
      },
    },
    {
      name: 'a rule for every event is no automation',
      resources: [
        rdsInstance.sample(),
        eventsRule.sample({
          data: { patterns: [{ sources: ['*'], detailTypes: ['*'] }] },
        }),
      ],
      expect: { state: 'fail' },
    },
    {
      name: 'serverless, and failed events are kept',
      resources: [byEvents('arn:aws:sqs:eu-west-1:111122223333:failed')],
      expect: { state: 'pass', says: ['serverless', '1 function'] },
    },
    {
      name: 'serverless, and failed events disappear',
      resources: [byEvents(undefined)],
      expect: { state: 'fail', says: ['orders-handler', 's3.amazonaws.com'] },
    },
    {
      name: 'serverless without events',
      resources: [lambdaFunction.sample()],
      expect: { state: 'not-applicable', says: ['none works on events'] },
    },
    {
      name: 'rules may not be listed',
      resources: [ec2Instance.sample()],
      problems: [
        {
          collector: eventsRule,
          status: 'denied',
          missingAction: 'events:ListRules',
        },
      ],
      expect: { state: 'unknown', missingAction: 'events:ListRules' },
    },
    {
      name: 'remediations may not be described',
      resources: [ec2Instance.sample()],
      problems: [
        {
          collector: remediation,
          status: 'denied',
          missingAction: 'config:DescribeRemediationConfigurations',
        },
      ],
      expect: {
        state: 'unknown',
        missingAction: 'config:DescribeRemediationConfigurations',
      },
    },
  ],
});
