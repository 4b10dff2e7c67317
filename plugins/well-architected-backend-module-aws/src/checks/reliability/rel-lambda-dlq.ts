/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Lambda tries an asynchronous event three times and then drops it; a stream
 * mapping without a limit repeats a bad record until it expires. Without a
 * destination for failures nobody ever learns what was lost.
 *
 * How we look: who may invoke the function (its policy), its dead-letter
 * configuration and on-failure destination, and the same of stream mappings.
 * What we cannot see: asynchronous calls by code through the SDK; destinations
 * of versions and aliases (the function's own are read).
 */
import {
  defineCheck,
  fail,
  notApplicable,
  pass,
} from 'backstage-plugin-well-architected-node';
import eventSourceMapping from '../../collectors/lambda-event-source-mapping';
import lambdaFunction from '../../collectors/lambda-function';
import { failedEventsOf } from '../../lambda/lostEvents';
import { some } from '../../text/figures';

const byEvents = (overrides: object = {}) =>
  lambdaFunction.sample({
    data: {
      policy: [
        {
          effect: 'Allow',
          principals: ['Service:events.amazonaws.com'],
          actions: ['lambda:InvokeFunction'],
          conditionKeys: ['aws:sourcearn'],
        },
      ],
      ...overrides,
    },
  });
const stream = (overrides: object = {}) =>
  eventSourceMapping.sample({
    name: 'clicks to orders-handler',
    data: {
      eventSourceArn: 'arn:aws:kinesis:eu-west-1:111122223333:stream/clicks',
      onFailureArn: 'arn:aws:sqs:eu-west-1:111122223333:clicks-failed',
      maximumRetries: 3,
      ...overrides,
    },
  });

export default defineCheck({
  id: 'rel-lambda-dlq',
  pillar: 'reliability',
  title: 'Asynchronous functions keep failed events',
  risk: 'MEDIUM',
  riskClass: 'availability',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['REL04-BP02', 'REL05-BP04'],
  seedRefs: ['REL-C9', 'PERF-C5'],
  impact: 'Events disappear after two retries.',
  issue: f => `Failed events of ${f.names} disappear`,
  recommendation: f =>
    `Add an Amazon SQS on-failure destination for ${f.names} and alarm on it.`,
  steps: f => [
    `Create the queue for ${f.names}`,
    'Set OnFailure',
    'Alarm on depth',
  ],
  successCriteria: () => ['Each async function has a destination'],
  tradeOffs: [
    { pillar: 'cost-optimization', text: 'negligible', costsNothing: true },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_prevent_interaction_failure_loosely_coupled_system.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/invocation-async.html',
  ],
  equivalents: {
    prowler: ['awslambda_function_no_dead_letter_queue'],
    serviceScreener: [
      'lambda.lambdaDeadLetterQueueDisabled',
      'lambda.lambdaAsyncRetryNotConfigured',
    ],
    configRules: ['LAMBDA_DLQ_CHECK'],
  },
  on: [lambdaFunction.with('policy', 'onFailure')],
  uses: [eventSourceMapping.with()],
  evaluate(fn, ctx) {
    const { lost, ...evidence } = failedEventsOf(fn, ctx);
    const { callers, streams, target } = evidence;
    if (callers.length === 0 && streams.length === 0) {
      return notApplicable(
        `Function ${fn.name} is invoked by no asynchronous source and no stream`,
      );
    }
    return lost.length > 0
      ? fail(`Function ${fn.name} keeps no failed events of ${some(lost)}`, {
          ...evidence,
        })
      : pass(
          `Function ${fn.name} keeps failed events${
            target ? ` in ${target.split(':').pop()}` : ''
          }`,
          { ...evidence },
        );
  },
  examples: [
    {
      name: 'asynchronous with a dead-letter queue',
      resources: [byEvents()],
      expect: { state: 'pass', says: ['orders-handler-failed'] },
    },
    {
      name: 'asynchronous with an on-failure destination',
      resources: [
        byEvents({
          deadLetterTargetArn: undefined,
          onFailureArn: 'arn:aws:sqs:eu-west-1:111122223333:failures',
        }),
      ],
      expect: { state: 'pass', says: ['failures'] },
    },
    {
      name: 'asynchronous without either',
      resources: [byEvents({ deadLetterTargetArn: undefined })],
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: ['orders-handler', 'events.amazonaws.com'],
      },
    },
    {
      name: 'stream with destination and limited retries',
      resources: [lambdaFunction.sample(), stream()],
      expect: { state: 'pass' },
    },
    {
      name: 'stream that is retried without end',
      resources: [lambdaFunction.sample(), stream({ maximumRetries: -1 })],
      expect: { state: 'fail', says: ['clicks'] },
    },
    {
      name: 'stream without destination',
      resources: [lambdaFunction.sample(), stream({ onFailureArn: undefined })],
      expect: { state: 'fail', says: ['clicks'] },
    },
    {
      name: 'only a queue, which is judged itself',
      resources: [
        lambdaFunction.sample({ data: { deadLetterTargetArn: undefined } }),
        eventSourceMapping.sample(),
      ],
      expect: { state: 'not-applicable' },
    },
    {
      name: 'the policy may not be read',
      resources: [
        lambdaFunction.sample({
          data: {
            policy: {
              unread: {
                reason: 'ACCESS_DENIED',
                action: 'lambda:GetPolicy',
                message: 'lambda:GetPolicy is not allowed',
              },
            },
          },
        }),
      ],
      expect: { state: 'unknown', missingAction: 'lambda:GetPolicy' },
    },
  ],
});
