/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Work starts when there is work, not every few minutes to see whether there is.
 *
 * Why: work without need.
 * How we look: enabled schedules of Amazon EventBridge, rules and those of
 * EventBridge Scheduler, that start compute (functions, workflows, tasks,
 * builds) every 5 minutes or more often. A cron expression counts by its runs
 * within an hour. A tag `schedule=needed` or `purpose=keep-alive` on the rule
 * declares that it is needed; a schedule has no tags, its group's are not read.
 * What we cannot see: whether an event could replace the timer, and timers
 * inside of programs.
 */
import {
  defineCheck,
  fail,
  known,
  notApplicable,
  pass,
  ResourceOf,
} from 'backstage-plugin-well-architected-node';
import eventsRule from '../../collectors/events-rule';
import schedule from '../../collectors/scheduler-schedule';
import { minutesBetweenRuns } from '../../events/minutesBetweenRuns';
import { targetKind } from '../../events/targetKind';
import { count, figure, some } from '../../text/figures';

const rules = eventsRule.with('targets');
const schedules = schedule.with('timing');
type Timer = ResourceOf<typeof rules> | ResourceOf<typeof schedules>;

const DECLARED =
  /^(?:schedule=needed|purpose=(?:keep-?alive|warm-?up|synthetic.*|monitoring))$/i;
/** Function of a Synthetics canary, or a timer that keeps something warm. */
const MONITORING = /^cwsyn-|synthetic|canary|keep-?alive|warm-?up/i;

interface Facts {
  enabled: boolean;
  expression: string | undefined;
  targets: string[];
}

function factsOf(timer: Timer): Facts {
  if (timer.type === 'AWS::Events::Rule') {
    const { enabled, scheduleExpression, targets } = timer.data;
    return {
      enabled,
      expression: scheduleExpression,
      // A rule for events needs no answer about its targets.
      targets: scheduleExpression ? known(targets).map(t => t.arn) : [],
    };
  }
  const { enabled, targetArn, timing } = timer.data;
  const needed = enabled && targetKind(targetArn).computes;
  return {
    enabled,
    expression: needed ? known(timing).expression : undefined,
    targets: [targetArn],
  };
}

function exemptionOf(timer: Timer, { targets }: Facts): string | undefined {
  if (timer.type === 'AWS::Events::Rule' && timer.data.managedBy) {
    return `is made by ${timer.data.managedBy}`;
  }
  const tag = Object.entries(timer.tags)
    .map(([key, value]) => `${key}=${value}`)
    .find(text => DECLARED.test(text));
  if (tag) {
    return `is declared as needed (${tag})`;
  }
  const names = [timer.name, ...targets.map(t => t.split(/[:/]/).pop() ?? '')];
  return names.some(name => MONITORING.test(name))
    ? 'is for synthetic monitoring or keeps something warm'
    : undefined;
}

const every = (expression: string) =>
  eventsRule.sample({
    id: 'orders-poll',
    data: { scheduleExpression: expression, patterns: [] },
  });
const scheduled = (expression: string) =>
  schedule.sample({ data: { timing: { expression } } });

export default defineCheck({
  id: 'sus-event-driven-not-cron',
  pillar: 'sustainability',
  title: 'Frequent timers are replaced by events',
  risk: 'LOW',
  riskClass: 'sustainability',
  wafRisk: 'MEDIUM',
  effort: 'Medium',
  evidence: 'aws-resource',
  bestPractices: ['SUS03-BP01', 'SUS02-BP06'],
  seedRefs: ['SUS-C7'],
  parameters: { minMinutes: 5 },
  impact: 'Work without need.',
  issue: f =>
    `Timers start work every ${count(
      Number(f.parameters.minMinutes),
      'minute',
    )} or more often: ${f.names}`,
  recommendation: f =>
    `Use Amazon EventBridge, S3 or DynamoDB stream events instead of the timers ${f.names}.`,
  steps: f => [
    `Find the trigger behind ${f.names}`,
    'Subscribe to the event',
    'Remove the timer',
  ],
  successCriteria: () => ['No such timer'],
  tradeOffs: [{ pillar: 'reliability', text: 'event delivery needs DLQ' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sus_sus_software_a2.html',
    'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-what-is.html',
  ],
  on: [rules, schedules],
  evaluate(timer, ctx) {
    const facts = factsOf(timer);
    const { enabled, expression, targets } = facts;
    const minutes = minutesBetweenRuns(expression);
    const compute = targets
      .map(targetKind)
      .filter(target => target.computes)
      .map(target => target.service);
    const label = `${timer.name}${expression ? ` (${expression})` : ''}`;
    if (!enabled || minutes === undefined || compute.length === 0) {
      return notApplicable(
        `${label} ${
          enabled ? 'starts no compute again and again' : 'is disabled'
        }`,
      );
    }
    const evidence = { expression: expression ?? null, minutes, targets };
    const often = minutes === 1 ? 'minute' : `${figure(minutes, 1)} minutes`;
    // A cron expression is only known to run at most so often.
    const isRare = expression?.startsWith('cron') && minutes >= 60;
    const text = `${label} starts ${some(compute)} ${
      isRare ? 'at most once an hour' : `every ${often}`
    }`;
    if (minutes > ctx.number('minMinutes')) {
      return pass(text, evidence);
    }
    const why = exemptionOf(timer, facts);
    return why
      ? notApplicable(`${label} ${why}`, evidence)
      : fail(text, evidence);
  },
  examples: [
    {
      name: 'a rule every six minutes',
      resources: [every('rate(6 minutes)')],
      expect: { state: 'pass', says: ['orders-poll', 'every 6 minutes'] },
    },
    {
      name: 'a rule every five minutes',
      resources: [every('rate(5 minutes)')],
      expect: {
        state: 'fail',
        risk: 'LOW',
        says: ['orders-poll (rate(5 minutes)) starts lambda every 5 minutes'],
      },
    },
    {
      name: 'a cron expression of every minute',
      resources: [every('cron(* * * * ? *)')],
      expect: { state: 'fail', says: ['every minute'] },
    },
    {
      name: 'a schedule every two minutes',
      resources: [scheduled('rate(2 minutes)')],
      expect: { state: 'fail', says: ['orders-report (rate(2 minutes))'] },
    },
    {
      name: 'a schedule once a day',
      resources: [scheduled('cron(0 6 * * ? *)')],
      expect: {
        state: 'pass',
        says: ['orders-report (cron(0 6 * * ? *))', 'at most once an hour'],
      },
    },
    {
      name: 'a single run',
      resources: [scheduled('at(2026-11-20T13:00:00)')],
      expect: { state: 'not-applicable' },
    },
    {
      name: 'a rule for events',
      resources: [eventsRule.sample()],
      expect: { state: 'not-applicable' },
    },
    {
      name: 'a disabled rule',
      resources: [
        eventsRule.sample({
          data: {
            enabled: false,
            scheduleExpression: 'rate(1 minute)',
            patterns: [],
          },
        }),
      ],
      expect: { state: 'not-applicable', says: ['is disabled'] },
    },
    {
      name: 'a timer that only fills a queue',
      resources: [
        schedule.sample({
          data: {
            targetArn: 'arn:aws:sqs:eu-west-1:111122223333:orders',
            timing: { expression: 'rate(1 minute)' },
          },
        }),
      ],
      expect: { state: 'not-applicable' },
    },
    {
      name: 'declared as keep-alive',
      resources: [
        { ...every('rate(5 minutes)'), tags: { purpose: 'keep-alive' } },
      ],
      expect: { state: 'not-applicable', says: ['purpose=keep-alive'] },
    },
    {
      name: 'a rule of another service',
      resources: [
        eventsRule.sample({
          data: {
            scheduleExpression: 'rate(1 minute)',
            managedBy: 'synthetics.amazonaws.com',
          },
        }),
      ],
      expect: { state: 'not-applicable', says: ['synthetics.amazonaws.com'] },
    },
    {
      name: 'targets may not be listed',
      resources: [
        eventsRule.sample({
          data: {
            scheduleExpression: 'rate(1 minute)',
            targets: {
              unread: {
                reason: 'ACCESS_DENIED',
                action: 'events:ListTargetsByRule',
                message: 'denied',
              },
            },
          },
        }),
      ],
      expect: { state: 'unknown', missingAction: 'events:ListTargetsByRule' },
    },
    {
      name: 'the timing of a schedule may not be read',
      resources: [
        schedule.sample({
          data: {
            timing: {
              unread: {
                reason: 'ACCESS_DENIED',
                action: 'scheduler:GetSchedule',
                message: 'denied',
              },
            },
          },
        }),
      ],
      expect: { state: 'unknown', missingAction: 'scheduler:GetSchedule' },
    },
  ],
});
