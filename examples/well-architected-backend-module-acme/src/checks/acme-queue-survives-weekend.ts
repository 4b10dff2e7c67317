/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Nobody at ACME looks at a stuck consumer between Friday evening and Monday
 * morning. A queue that deletes its messages earlier loses orders.
 *
 * How we look: the retention of every SQS queue, compared with the longest time
 * that nobody may look. What we cannot see: whether somebody does look.
 */
import {
  defineCheck,
  fail,
  notApplicable,
  pass,
} from 'backstage-plugin-well-architected-node';
import { sqsQueue } from '../collectors';

const DAY = 86_400;
const days = (seconds: number) => `${+(seconds / DAY).toFixed(1)} days`;

export default defineCheck({
  id: 'acme-queue-survives-weekend',
  pillar: 'reliability',
  title: 'Queues keep their messages over a long weekend',
  risk: 'MEDIUM',
  riskClass: 'data-loss',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['REL05-BP01'],
  seedRefs: [],
  // wellArchitected.checks.parameters of the app-config may override it.
  parameters: { minDays: 4 },
  impact: 'Orders that nobody could process are deleted before Monday.',
  issue: f =>
    `${f.failed} of ${f.total} queues of ${f.entity.name} lose messages over a long weekend: ${f.names}`,
  recommendation: f =>
    `Raise the message retention period of the Amazon SQS queues ${f.names} to at least ${f.parameters.minDays} days.`,
  steps: f => [
    `Set MessageRetentionPeriod of ${f.names} to ${
      Number(f.parameters.minDays) * DAY
    } seconds or more in the template`,
    'Deploy, and read the attribute of each queue again',
  ],
  successCriteria: f => [
    `Every queue keeps its messages ${f.parameters.minDays} days or longer`,
  ],
  tradeOffs: [
    {
      pillar: 'performance-efficiency',
      text: 'A long backlog takes longer to work off.',
    },
  ],
  docs: [
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/setting-up-sqs-queue.html',
  ],
  on: [sqsQueue.with()],
  evaluate(queue, ctx) {
    if (queue.tags['acme:disposable'] === 'true') {
      return notApplicable(`Queue ${queue.name} carries disposable messages`);
    }
    const { retentionSeconds } = queue.data;
    const message = `Queue ${queue.name} keeps messages ${days(
      retentionSeconds,
    )}`;
    const evidence = { retentionSeconds };
    return retentionSeconds >= ctx.number('minDays') * DAY
      ? pass(message, evidence)
      : fail(`${message}, ${ctx.number('minDays')} are needed`, evidence);
  },
  examples: [
    {
      name: 'exactly as long as needed',
      resources: [sqsQueue.sample({ data: { retentionSeconds: 4 * DAY } })],
      expect: { state: 'pass', says: ['orders keeps messages 4 days'] },
    },
    {
      name: 'a second too short',
      resources: [sqsQueue.sample({ data: { retentionSeconds: 4 * DAY - 1 } })],
      expect: { state: 'fail', risk: 'MEDIUM', says: ['orders', '4 are'] },
    },
    {
      name: 'ACME decided on a week',
      resources: [sqsQueue.sample({ data: { retentionSeconds: 4 * DAY } })],
      parameters: { minDays: 7 },
      expect: { state: 'fail', says: ['7 are needed'] },
    },
    {
      name: 'nothing to lose',
      resources: [
        sqsQueue.sample({
          data: { retentionSeconds: 60 },
          tags: { 'acme:disposable': 'true' },
        }),
      ],
      expect: { state: 'not-applicable', says: ['disposable'] },
    },
    {
      name: 'no queue at all',
      expect: { state: 'not-applicable', says: ['0 SQS queues'] },
    },
    {
      name: 'the role may not list queues',
      problems: [
        {
          collector: sqsQueue,
          status: 'denied',
          missingAction: 'sqs:ListQueues',
        },
      ],
      expect: {
        state: 'unknown',
        reason: 'ACCESS_DENIED',
        missingAction: 'sqs:ListQueues',
      },
    },
  ],
});
