/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Throttled requests are errors or delays that customers see, and the first
 * sign that a limit is too low.
 *
 * How we look: over 14 days throttles of functions against their invocations,
 * throttled reads and writes of tables against their consumed units, rejected
 * records of streams against those that came in.
 * What we cannot see: requests of a table (consumed units stand for them),
 * queues, whose throttling SQS does not measure, and limits of other services.
 */
import {
  defineCheck,
  fail,
  notApplicable,
  pass,
  sum,
} from 'backstage-plugin-well-architected-node';
import dynamodbTable from '../../collectors/dynamodb-table';
import kinesisStream from '../../collectors/kinesis-stream';
import lambdaFunction from '../../collectors/lambda-function';
import { figure, percent } from '../../text/figures';

const HIGH_RATE = 0.01;
const DAILY = { stat: 'Sum', periodSeconds: 86_400, days: 14, minPoints: 0 };

type Subject =
  | ReturnType<typeof lambdaFunction.sample>
  | ReturnType<typeof dynamodbTable.sample>
  | ReturnType<typeof kinesisStream.sample>;

const ofFunction = (name: string) => ({
  ...DAILY,
  namespace: 'AWS/Lambda',
  name,
  dimensions: (subject: Subject) =>
    subject.type === 'AWS::Lambda::Function'
      ? { FunctionName: subject.id }
      : undefined,
});
const ofTable = (name: string) => ({
  ...DAILY,
  namespace: 'AWS/DynamoDB',
  name,
  dimensions: (subject: Subject) =>
    subject.type === 'AWS::DynamoDB::Table'
      ? { TableName: subject.id }
      : undefined,
});

const ofStream = (name: string) => ({
  ...DAILY,
  namespace: 'AWS/Kinesis',
  name,
  dimensions: (subject: Subject) =>
    subject.type === 'AWS::Kinesis::Stream'
      ? { StreamName: subject.id }
      : undefined,
});
/** Words and metrics by type. */
const MEASURES: Record<
  Subject['type'],
  { noun: string; served: string[]; throttled: string[] }
> = {
  'AWS::Lambda::Function': {
    noun: 'Function',
    served: ['invocations'],
    throttled: ['throttles'],
  },
  'AWS::DynamoDB::Table': {
    noun: 'Table',
    served: ['reads', 'writes'],
    throttled: ['readThrottles', 'writeThrottles'],
  },
  'AWS::Kinesis::Stream': {
    noun: 'Stream',
    served: ['records'],
    throttled: ['rejectedRecords'],
  },
};

const handler = (invocations: number, throttles: number) => ({
  resources: [lambdaFunction.sample()],
  metrics: {
    invocations: { 'orders-handler': invocations > 0 ? [invocations] : [] },
    throttles: { 'orders-handler': throttles > 0 ? [throttles] : [] },
  },
});
const table = (units: number, throttles: number) => ({
  resources: [dynamodbTable.sample()],
  metrics: {
    reads: { orders: [units] },
    writes: { orders: [] },
    readThrottles: { orders: [throttles] },
    writeThrottles: { orders: [] },
  },
});

const stream = (records: number, rejected: number) => ({
  resources: [kinesisStream.sample()],
  metrics: {
    records: { 'orders-stream': [records] },
    rejectedRecords: { 'orders-stream': [rejected] },
  },
});

export default defineCheck({
  id: 'rel-no-throttling-seen',
  pillar: 'reliability',
  secondaryPillars: ['performance-efficiency'],
  title: 'No throttling or capacity errors are seen',
  risk: 'MEDIUM',
  riskClass: 'availability',
  wafRisk: 'HIGH',
  effort: 'Medium',
  evidence: 'aws-resource',
  bestPractices: ['REL01-BP03', 'REL07-BP03', 'PERF03-BP03'],
  seedRefs: ['KA-REL-5'],
  parameters: { maxRate: 0.001 },
  impact: 'Customers see errors or delays.',
  issue: f => `Requests are throttled: ${f.message}`,
  recommendation: f =>
    `Raise concurrency or capacity of ${f.names}, or switch Amazon DynamoDB tables and Kinesis streams to on-demand.`,
  steps: f => [
    `Find the hour in Amazon CloudWatch for ${f.names}`,
    'Raise limit or change mode',
    'Add alarm',
  ],
  successCriteria: () => ['Below 0.1 % for 14 days'],
  tradeOffs: [{ pillar: 'cost-optimization', text: 'more capacity' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_manage_service_limits_aware_fixed_limits.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html',
  ],
  equivalents: { serviceScreener: ['dynamodb.throttledRequest'] },
  on: [lambdaFunction.with(), dynamodbTable.with(), kinesisStream.with()],
  metrics: {
    invocations: ofFunction('Invocations'),
    throttles: ofFunction('Throttles'),
    reads: ofTable('ConsumedReadCapacityUnits'),
    writes: ofTable('ConsumedWriteCapacityUnits'),
    readThrottles: ofTable('ReadThrottleEvents'),
    writeThrottles: ofTable('WriteThrottleEvents'),
    records: ofStream('IncomingRecords'),
    rejectedRecords: ofStream('WriteProvisionedThroughputExceeded'),
  },
  evaluate(subject, ctx) {
    const total = (names: string[]) =>
      sum(names.flatMap(name => ctx.metric(name, subject).values));
    const { noun, served, throttled } = MEASURES[subject.type];
    const throttles = total(throttled);
    const requests = total(served) + throttles;
    const label = `${noun} ${subject.name}`;
    if (requests === 0) {
      return notApplicable(`${label} had no request in 14 days`, { requests });
    }
    const rate = throttles / requests;
    const evidence = { throttles, requests, rate };
    const message = `${label}: ${figure(throttles)} of ${figure(
      requests,
    )} requests were throttled in 14 days (${percent(rate)})`;
    return rate < ctx.number('maxRate')
      ? pass(message, evidence)
      : fail(message, evidence, rate > HIGH_RATE ? { risk: 'HIGH' } : {});
  },
  examples: [
    {
      name: 'function without throttles',
      ...handler(100_000, 0),
      expect: { state: 'pass', says: ['0 of 100 000'] },
    },
    {
      name: 'just below 0.1 %',
      ...handler(99_901, 99),
      expect: { state: 'pass' },
    },
    {
      name: '0.1 %',
      ...handler(99_900, 100),
      expect: { state: 'fail', risk: 'MEDIUM', says: ['0.1 %'] },
    },
    {
      name: '1 %',
      ...handler(99_000, 1_000),
      expect: { state: 'fail', risk: 'MEDIUM' },
    },
    {
      name: 'above 1 %',
      ...handler(98_999, 1_001),
      expect: { state: 'fail', risk: 'HIGH' },
    },
    {
      name: 'throttled table',
      ...table(9_000, 1_000),
      expect: { state: 'fail', risk: 'HIGH', says: ['Table orders', '10 %'] },
    },
    {
      name: 'a stream that rejects 0.1 % of the records',
      ...stream(99_900, 100),
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: ['Stream orders-stream: 100 of 100 000'],
      },
    },
    {
      name: 'a stream that rejects less',
      ...stream(99_901, 99),
      expect: { state: 'pass' },
    },
    {
      name: 'a stream without records',
      ...stream(0, 0),
      expect: { state: 'not-applicable', says: ['Stream orders-stream'] },
    },
    {
      name: 'never invoked',
      ...handler(0, 0),
      expect: { state: 'not-applicable' },
    },
    {
      name: 'metrics were not read',
      resources: [lambdaFunction.sample()],
      expect: { state: 'unknown', reason: 'NOT_ENOUGH_DATA' },
    },
  ],
});
