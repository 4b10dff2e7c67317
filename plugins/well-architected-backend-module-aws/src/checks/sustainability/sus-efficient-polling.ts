/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * A consumer that asks an empty queue again and again, or takes messages one
 * by one, does the same work with many times the requests.
 *
 * How we look: the receive wait time of queues that Lambda does not poll, and
 * batch size and window of event source mappings. First-in-first-out sources
 * may be read one by one, because order can demand it.
 * What we cannot see: a wait time that the consumer sets in each request, and
 * other consumers of a queue that Lambda also reads.
 */
import {
  AssessContext,
  defineCheck,
  fail,
  notApplicable,
  pass,
} from 'backstage-plugin-well-architected-node';
import eventSourceMapping from '../../collectors/lambda-event-source-mapping';
import sqsQueue from '../../collectors/sqs-queue';

type Queue = ReturnType<typeof sqsQueue.sample>;
type Mapping = ReturnType<typeof eventSourceMapping.sample>;

const MIN_WAIT_SECONDS = 10;

const sourceOf = (mapping: Mapping) => mapping.data.eventSourceArn;

function judgeQueue(queue: Queue, ctx: AssessContext) {
  const { waitTimeSeconds } = queue.data;
  const mappings = ctx
    .index(eventSourceMapping, sourceOf, { region: queue.region })
    .get(queue.arn ?? '');
  if (mappings) {
    return notApplicable(
      `Queue ${queue.name} is polled by Lambda, which always polls long`,
    );
  }
  const message = `Queue ${queue.name} waits ${waitTimeSeconds} s for messages`;
  return waitTimeSeconds >= MIN_WAIT_SECONDS
    ? pass(message, { waitTimeSeconds })
    : fail(`${message}, less than ${MIN_WAIT_SECONDS} s`, { waitTimeSeconds });
}

function judgeMapping(mapping: Mapping) {
  const { batchSize, batchingWindowSeconds, eventSourceArn } = mapping.data;
  const evidence = { batchSize, batchingWindowSeconds };
  if (eventSourceArn?.endsWith('.fifo')) {
    return notApplicable(`${mapping.name} keeps the order of its queue`);
  }
  const message = `${mapping.name} takes batches of ${batchSize}, collected for ${batchingWindowSeconds} s`;
  return batchSize > 1 || batchingWindowSeconds > 0
    ? pass(message, evidence)
    : fail(message, evidence);
}

export default defineCheck({
  id: 'sus-efficient-polling',
  pillar: 'sustainability',
  secondaryPillars: ['cost-optimization'],
  title: 'Queues and streams are read efficiently',
  risk: 'LOW',
  riskClass: 'sustainability',
  wafRisk: 'MEDIUM',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['SUS03-BP01', 'SUS02-BP06', 'COST09-BP02'],
  seedRefs: ['SUS-C7', 'PERF-C5'],
  impact: 'Many empty requests and invocations.',
  issue: f => `Many empty or small requests: ${f.message}`,
  recommendation: f =>
    `Use long polling of Amazon SQS and batching with partial batch response for ${f.names}.`,
  steps: f => [
    `Set wait time 20 (${f.names})`,
    'BatchSize 10',
    'ReportBatchItemFailures',
  ],
  successCriteria: () => ['Empty receives fall'],
  tradeOffs: [
    {
      pillar: 'performance-efficiency',
      text: 'up to the batching window of delay',
    },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sus_sus_software_a2.html',
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-short-and-long-polling.html',
  ],
  equivalents: {
    serviceScreener: [
      'sqs.LongPollingConfiguration',
      'lambda.lambdaBatchingWindowNotConfigured',
    ],
  },
  on: [sqsQueue.with(), eventSourceMapping.with()],
  evaluate(subject, ctx) {
    return subject.type === 'AWS::SQS::Queue'
      ? judgeQueue(subject, ctx)
      : judgeMapping(subject);
  },
  examples: [
    {
      name: 'long polling of 10 seconds',
      resources: [sqsQueue.sample({ data: { waitTimeSeconds: 10 } })],
      expect: { state: 'pass', says: ['waits 10 s'] },
    },
    {
      name: 'polling of 9 seconds',
      resources: [sqsQueue.sample({ data: { waitTimeSeconds: 9 } })],
      expect: { state: 'fail', risk: 'LOW', says: ['Queue orders waits 9 s'] },
    },
    {
      name: 'short polling, but read by Lambda in batches',
      resources: [
        sqsQueue.sample({ data: { waitTimeSeconds: 0 } }),
        eventSourceMapping.sample(),
      ],
      expect: { state: 'pass', says: ['batches of 10'] },
    },
    {
      name: 'one by one',
      resources: [
        eventSourceMapping.sample({
          data: { batchSize: 1, batchingWindowSeconds: 0 },
        }),
      ],
      expect: { state: 'fail', says: ['batches of 1'] },
    },
    {
      name: 'one by one from a queue with order',
      resources: [
        eventSourceMapping.sample({
          data: {
            batchSize: 1,
            batchingWindowSeconds: 0,
            eventSourceArn: 'arn:aws:sqs:eu-west-1:111122223333:orders.fifo',
          },
        }),
      ],
      expect: { state: 'not-applicable' },
    },
    {
      name: 'listing queues is denied',
      problems: [
        {
          collector: sqsQueue,
          status: 'denied',
          missingAction: 'sqs:ListQueues',
        },
      ],
      expect: { state: 'unknown', missingAction: 'sqs:ListQueues' },
    },
  ],
});
