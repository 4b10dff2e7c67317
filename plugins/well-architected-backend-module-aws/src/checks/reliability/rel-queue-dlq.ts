/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * A message that cannot be processed comes back until it expires, blocks the
 * ones behind it, and is then gone for good. A dead-letter queue keeps it.
 *
 * How we look: the redrive policy of queues and of subscriptions, how long the
 * dead-letter queue keeps messages, and whether the visibility timeout leaves
 * a consuming function time (six times its timeout).
 * Subscriptions of people (mail, text message) are not judged: a person is no
 * consumer that fails and recovers.
 * What we cannot see: whether somebody is alarmed by a filled dead-letter
 * queue (see the alarm checks), and dead-letter queues in other accounts.
 */
import {
  AssessContext,
  defineCheck,
  fail,
  known,
  notApplicable,
  pass,
} from 'backstage-plugin-well-architected-node';
import eventSourceMapping from '../../collectors/lambda-event-source-mapping';
import lambdaFunction from '../../collectors/lambda-function';
import subscription from '../../collectors/sns-subscription';
import sqsQueue from '../../collectors/sqs-queue';
import { count, figure, some } from '../../text/figures';

type Queue = ReturnType<typeof sqsQueue.sample>;
type Subscription = ReturnType<typeof subscription.sample>;
type Mapping = ReturnType<typeof eventSourceMapping.sample>;
type Fn = ReturnType<typeof lambdaFunction.sample>;

const MIN_RECEIVES = 3;
const VISIBILITY_FACTOR = 6;
const OF_PEOPLE = ['email', 'email-json', 'sms', 'application'];

const arnOfQueue = (queue: Queue) => queue.arn;
const arnOfFunction = (fn: Fn) => fn.arn;
const sourceOf = (mapping: Mapping) => mapping.data.eventSourceArn;
const targetOfQueue = (queue: Queue) => queue.data.deadLetterTargetArn;
const targetOfSubscription = (item: Subscription) =>
  known(item.data.deadLetterTargetArn) ?? undefined;
const targetsOfFunction = (fn: Fn) => [
  ...(fn.data.deadLetterTargetArn ? [fn.data.deadLetterTargetArn] : []),
  ...(known(fn.data.onFailureArn) ? [String(fn.data.onFailureArn)] : []),
];
const targetOfMapping = (mapping: Mapping) => mapping.data.onFailureArn;

/** Somebody sends failed messages to this queue. */
function isDeadLetterQueue(queue: Queue, ctx: AssessContext): boolean {
  const at = { region: queue.region };
  const arn = queue.arn ?? '';
  return (
    ctx.index(sqsQueue, targetOfQueue, at).has(arn) ||
    ctx.index(subscription, targetOfSubscription, at).has(arn) ||
    ctx.index(lambdaFunction, targetsOfFunction, at).has(arn) ||
    ctx.index(eventSourceMapping, targetOfMapping, at).has(arn)
  );
}

/** What is wrong although there is a dead-letter queue. */
function weaknesses(queue: Queue, ctx: AssessContext): string[] {
  const at = { region: queue.region };
  const {
    maxReceiveCount = 0,
    retentionSeconds,
    visibilityTimeoutSeconds,
  } = queue.data;
  const [target] =
    ctx
      .index(sqsQueue, arnOfQueue, at)
      .get(queue.data.deadLetterTargetArn ?? '') ?? [];
  const slow = (
    ctx.index(eventSourceMapping, sourceOf, at).get(queue.arn ?? '') ?? []
  )
    .flatMap(
      ({ data }) =>
        ctx.index(lambdaFunction, arnOfFunction, at).get(data.functionArn) ??
        [],
    )
    .filter(
      fn =>
        visibilityTimeoutSeconds < VISIBILITY_FACTOR * fn.data.timeoutSeconds,
    );
  return [
    ...(maxReceiveCount < MIN_RECEIVES
      ? [`gives up after ${count(maxReceiveCount, 'receive')}`]
      : []),
    ...(target && target.data.retentionSeconds <= retentionSeconds
      ? [`its dead-letter queue ${target.name} keeps messages no longer`]
      : []),
    ...slow.map(
      fn =>
        `its visibility timeout of ${figure(
          visibilityTimeoutSeconds,
        )} s is below 6 times the ${figure(
          fn.data.timeoutSeconds,
        )} s of function ${fn.name}`,
    ),
  ];
}

function judgeQueue(queue: Queue, ctx: AssessContext) {
  const { deadLetterTargetArn } = queue.data;
  if (!deadLetterTargetArn) {
    return isDeadLetterQueue(queue, ctx)
      ? notApplicable(`Queue ${queue.name} is itself a dead-letter queue`)
      : fail(`Queue ${queue.name} has no dead-letter queue`);
  }
  const evidence = { ...queue.data, policy: null };
  const found = weaknesses(queue, ctx);
  return found.length > 0
    ? fail(`Queue ${queue.name} ${some(found)}`, evidence, { risk: 'LOW' })
    : pass(
        `Queue ${queue.name} moves messages to ${deadLetterTargetArn
          .split(':')
          .pop()} after ${count(queue.data.maxReceiveCount ?? 0, 'receive')}`,
        evidence,
      );
}

function judgeSubscription(item: Subscription) {
  const { confirmed, protocol } = item.data;
  if (!confirmed || OF_PEOPLE.includes(protocol)) {
    return notApplicable(
      `Subscription ${item.name} ${
        confirmed ? 'informs people' : 'is not confirmed'
      }`,
      { protocol, confirmed },
    );
  }
  const target = known(item.data.deadLetterTargetArn);
  return target
    ? pass(
        `Subscription ${item.name} keeps undelivered messages in ${target
          .split(':')
          .pop()}`,
        { deadLetterTargetArn: target },
      )
    : fail(`Subscription ${item.name} has no dead-letter queue`, { protocol });
}

const deadLetters = (retentionSeconds = 1_209_600) =>
  sqsQueue.sample({
    id: 'orders-dlq',
    data: {
      deadLetterTargetArn: undefined,
      maxReceiveCount: undefined,
      retentionSeconds,
    },
  });

export default defineCheck({
  id: 'rel-queue-dlq',
  pillar: 'reliability',
  title: 'Queues and subscriptions have dead-letter queues',
  risk: 'MEDIUM',
  riskClass: 'availability',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['REL04-BP02', 'REL05-BP04'],
  seedRefs: ['REL-C9', 'PERF-C5'],
  impact: 'Poison messages block or vanish.',
  issue: f => `Failed messages are lost: ${f.message}`,
  recommendation: f =>
    `Add a dead-letter queue of Amazon SQS and a redrive runbook for ${f.names}.`,
  steps: f => [
    `Create DLQ for ${f.names}`,
    'Set maxReceiveCount 5',
    'Alarm on ApproximateNumberOfMessagesVisible',
  ],
  successCriteria: () => ['Every queue has a DLQ with alarm'],
  tradeOffs: [
    { pillar: 'cost-optimization', text: 'negligible', costsNothing: true },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_prevent_interaction_failure_loosely_coupled_system.html',
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html',
  ],
  equivalents: {
    serviceScreener: [
      'sqs.DeadLetterQueue',
      'sqs.VisibilityTimeout',
      'lambda.lambdaSQSVisibilityTimeout',
      'sns.snsSubscriptionNoDlq',
    ],
  },
  on: [sqsQueue.with(), subscription.with('deadLetterTarget')],
  uses: [lambdaFunction.with('onFailure'), eventSourceMapping.with()],
  evaluate(subject, ctx) {
    return subject.type === 'AWS::SQS::Queue'
      ? judgeQueue(subject, ctx)
      : judgeSubscription(subject);
  },
  examples: [
    {
      name: 'queue with dead-letter queue, subscription with one',
      resources: [sqsQueue.sample(), deadLetters(), subscription.sample()],
      expect: { state: 'pass', says: ['orders-dlq after 5 receives'] },
    },
    {
      name: 'queue without dead-letter queue',
      resources: [
        sqsQueue.sample({
          data: { deadLetterTargetArn: undefined, maxReceiveCount: undefined },
        }),
      ],
      expect: { state: 'fail', risk: 'MEDIUM', says: ['Queue orders has no'] },
    },
    {
      name: 'gives up after two receives',
      resources: [sqsQueue.sample({ data: { maxReceiveCount: 2 } })],
      expect: { state: 'fail', risk: 'LOW', says: ['2 receives'] },
    },
    {
      name: 'gives up after three receives',
      resources: [sqsQueue.sample({ data: { maxReceiveCount: 3 } })],
      expect: { state: 'pass' },
    },
    {
      name: 'the dead-letter queue keeps messages no longer',
      resources: [sqsQueue.sample(), deadLetters(345_600)],
      expect: { state: 'fail', risk: 'LOW', says: ['no longer'] },
    },
    {
      name: 'visibility timeout of six times the function timeout',
      resources: [
        sqsQueue.sample({ data: { visibilityTimeoutSeconds: 60 } }),
        eventSourceMapping.sample(),
        lambdaFunction.sample({ data: { timeoutSeconds: 10 } }),
      ],
      expect: { state: 'pass' },
    },
    {
      name: 'visibility timeout just below that',
      resources: [
        sqsQueue.sample({ data: { visibilityTimeoutSeconds: 59 } }),
        eventSourceMapping.sample(),
        lambdaFunction.sample({ data: { timeoutSeconds: 10 } }),
      ],
      expect: { state: 'fail', risk: 'LOW', says: ['59 s is below 6 times'] },
    },
    {
      name: 'subscription without dead-letter queue',
      resources: [subscription.sample({ data: { deadLetterTargetArn: null } })],
      expect: { state: 'fail', risk: 'MEDIUM', says: ['orders-events to sqs'] },
    },
    {
      name: 'only the mail of a person',
      resources: [
        subscription.sample({
          data: { protocol: 'email', deadLetterTargetArn: null },
        }),
      ],
      expect: { state: 'not-applicable', says: ['informs people'] },
    },
    {
      name: 'subscriptions may not be read, so a queue may be a dead-letter queue',
      resources: [
        sqsQueue.sample({
          data: { deadLetterTargetArn: undefined, maxReceiveCount: undefined },
        }),
      ],
      problems: [
        {
          collector: subscription,
          status: 'denied',
          missingAction: 'sns:ListSubscriptions',
        },
      ],
      expect: { state: 'unknown', missingAction: 'sns:ListSubscriptions' },
    },
  ],
});
