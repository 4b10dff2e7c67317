/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Users wait for every step that is done before the answer. Work handed to a
 * queue, topic, stream or workflow is done after it, and a spike fills the
 * queue instead of the database.
 *
 * How we look: queues (dead-letter queues apart), topics, streams, workflows,
 * event buses with rules, rules for events of the workload's own or of buckets,
 * event source mappings and functions that other services invoke
 * asynchronously; where there is none, methods that write and functions behind
 * an API with a p95 above 3 seconds.
 * The owner may attest that all requests are short reads, but not against a
 * method that writes or a slow function that is seen.
 * What we cannot see: queues and buses of other accounts, and what a route for
 * every method does.
 */
import {
  AssessContext,
  defineCheck,
  fail,
  known,
  maximum,
  notApplicable,
  pass,
} from 'backstage-plugin-well-architected-node';
import restApi from '../../collectors/apigateway-rest-api';
import httpApi from '../../collectors/apigatewayv2-api';
import eventBus from '../../collectors/events-event-bus';
import eventsRule from '../../collectors/events-rule';
import kinesisStream from '../../collectors/kinesis-stream';
import eventSourceMapping from '../../collectors/lambda-event-source-mapping';
import lambdaFunction from '../../collectors/lambda-function';
import stateMachine from '../../collectors/sfn-state-machine';
import topic from '../../collectors/sns-topic';
import sqsQueue from '../../collectors/sqs-queue';
import { httpApisInFront, restApisInFront } from '../../lambda/apisInFront';
import { asynchronousCallers } from '../../lambda/callersOf';
import { count, figure, some } from '../../text/figures';

type Queue = ReturnType<typeof sqsQueue.sample>;
type Fn = ReturnType<typeof lambdaFunction.sample>;
type Rule = ReturnType<typeof eventsRule.sample>;
type Bus = ReturnType<typeof eventBus.sample>;
type Api =
  | ReturnType<typeof restApi.sample>
  | ReturnType<typeof httpApi.sample>;

const SLOW_MS = 3_000;
const WRITES = /^(?:POST|PUT|PATCH|DELETE|ANY)\b/;
/** Methods that write for certain; a route for every method may only read. */
const CERTAIN = /^(?:POST|PUT|PATCH|DELETE)\b/;

const targetOf = (queue: Queue) => queue.data.deadLetterTargetArn;

function judgeQueue(queue: Queue, ctx: AssessContext) {
  const targets = ctx.index(sqsQueue, targetOf, { region: queue.region });
  return targets.has(queue.arn ?? '')
    ? notApplicable(`Queue ${queue.name} only keeps failed messages`)
    : pass(`Work is decoupled by queue ${queue.name}`);
}

/** Sources of events that are work, not news about the account. */
const WORK_OF_AWS: readonly string[] = ['aws.s3'];

/** A rule for events of the workload, in contrast to those of AWS services. */
function judgeRule({ name, data }: Rule) {
  const sources = data.patterns
    .flatMap(pattern => pattern.sources)
    .filter(
      source => WORK_OF_AWS.includes(source) || !/^(?:aws\.|\*|!)/.test(source),
    );
  return data.enabled && !data.managedBy && sources.length > 0
    ? pass(`Work is decoupled by rule ${name} for events of ${some(sources)}`)
    : notApplicable(`Rule ${name} is not for events of the workload`);
}

function judgeBus({ name, data }: Bus) {
  const rules = known(data.rules).filter(rule => rule.enabled);
  return rules.length > 0
    ? pass(
        `Work is decoupled by event bus ${name} with ${count(
          rules.length,
          'rule',
        )}`,
      )
    : notApplicable(`Event bus ${name} has no enabled rule`);
}

function judgeFunction(fn: Fn, ctx: AssessContext) {
  const callers = asynchronousCallers(fn);
  if (callers.length > 0) {
    return pass(`Function ${fn.name} works on events of ${some(callers)}`);
  }
  const { values } = ctx.metric('durationP95', fn);
  const p95 = values.length > 0 ? maximum(values) : 0;
  const waiting =
    p95 > SLOW_MS &&
    [...restApisInFront(fn, ctx), ...httpApisInFront(fn, ctx)].length > 0;
  return waiting
    ? fail(
        `Callers wait for function ${fn.name}: p95 ${figure(
          p95,
        )} ms behind an API`,
        { p95Ms: p95, certain: true },
      )
    : notApplicable(`Function ${fn.name} answers fast or nobody waits for it`, {
        p95Ms: p95,
      });
}

function judgeApi(api: Api) {
  const writing =
    api.type === 'AWS::ApiGateway::RestApi'
      ? known(api.data.methods)
          .map(({ method, path }) => `${method} ${path}`)
          .filter(route => WRITES.test(route))
      : known(api.data.routes)
          .map(route => route.key)
          .filter(key => WRITES.test(key) || key === '$default');
  return writing.length > 0
    ? fail(
        `API ${api.name} has ${count(writing.length, 'write method')} (${some(
          writing,
        )})`,
        { writing, certain: writing.some(route => CERTAIN.test(route)) },
      )
    : notApplicable(`API ${api.name} has no method that writes`);
}

const apiWith = (method: string) =>
  restApi.sample({
    data: {
      methods: [
        {
          path: '/orders',
          method,
          authorizationType: 'AWS_IAM',
          apiKeyRequired: false,
          functionArn: lambdaFunction.sample().arn,
        },
      ],
    },
  });
const writingApi = apiWith('POST');
const anyMethod = apiWith('ANY');
const duration = (ms: number) => ({ durationP95: { 'orders-handler': [ms] } });

export default defineCheck({
  id: 'perf-async-processing',
  pillar: 'performance-efficiency',
  secondaryPillars: ['reliability', 'sustainability', 'cost-optimization'],
  title: 'Work is decoupled asynchronously',
  risk: 'MEDIUM',
  riskClass: 'performance',
  wafRisk: 'HIGH',
  effort: 'High',
  evidence: 'aws-resource',
  bestPractices: ['REL04-BP02', 'SUS03-BP01', 'PERF01-BP01', 'COST09-BP02'],
  seedRefs: ['PERF-C5', 'SUS-C7', 'ANTI-8'],
  attestation: {
    question:
      'Are all requests of this workload short synchronous reads (p95 below 1 s)?',
    yesMeans: 'Nothing is written while callers wait, and p95 is below 1 s.',
    noMeans: 'Some requests write or take longer.',
    expiresDays: 365,
  },
  impact: 'Users wait for slow work; spikes hit the database.',
  issue: f => `All work of ${f.entity.name} is done while callers wait`,
  recommendation: f =>
    `Put slow work of ${f.names} on Amazon SQS, SNS or EventBridge and answer early.`,
  steps: f => [
    `Find slow writes: ${f.message}`,
    'Queue them',
    'Make handlers idempotent',
  ],
  successCriteria: () => ['p95 of writes below 1 s'],
  tradeOffs: [
    { pillar: 'reliability', text: 'idempotency and DLQ needed' },
    { pillar: 'operational-excellence', text: 'tracing across queues' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_prevent_interaction_failure_loosely_coupled_system.html',
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/welcome.html',
  ],
  on: [
    sqsQueue.with(),
    topic.with(),
    eventSourceMapping.with(),
    stateMachine.with(),
    kinesisStream.with(),
    eventBus.with('rules'),
    eventsRule.with(),
    lambdaFunction.with('policy'),
    restApi.with('methods'),
    httpApi.with('routes'),
  ],
  metrics: {
    durationP95: {
      namespace: 'AWS/Lambda',
      name: 'Duration',
      stat: 'p95',
      periodSeconds: 86_400,
      days: 14,
      // Lambda reports nothing while a function is not invoked.
      minPoints: 0,
      dimensions: subject =>
        subject.type === 'AWS::Lambda::Function'
          ? { FunctionName: subject.id }
          : undefined,
    },
  },
  evaluate(subject, ctx) {
    switch (subject.type) {
      case 'AWS::SQS::Queue':
        return judgeQueue(subject, ctx);
      case 'AWS::Events::Rule':
        return judgeRule(subject);
      case 'AWS::Events::EventBus':
        return judgeBus(subject);
      case 'AWS::Lambda::Function':
        return judgeFunction(subject, ctx);
      case 'AWS::ApiGateway::RestApi':
      case 'AWS::ApiGatewayV2::Api':
        return judgeApi(subject);
      default:
        return pass(`Work is decoupled by ${subject.name}`);
    }
  },
  conclude(context) {
    const { observations } = context;
    const of = (status: string) =>
      observations.filter(o => o.status === status);
    const [decoupled] = of('pass');
    if (decoupled) {
      return pass(
        some(
          of('pass').map(o => o.message),
          3,
        ),
        { decouplers: of('pass').length },
      );
    }
    const { attested } = context;
    const denies = of('fail').some(o => o.evidence.certain === true);
    if (attested?.value === 'yes' && !denies) {
      return pass(attested.message, attested.evidence);
    }
    const [open] = of('unknown');
    return open && of('fail').length > 0
      ? { ...open, message: `${open.message}; ${of('fail')[0].message}` }
      : context.usual();
  },
  examples: [
    {
      name: 'a queue next to an API that writes',
      resources: [writingApi, sqsQueue.sample()],
      expect: { state: 'pass', says: ['queue orders'] },
    },
    {
      name: 'a function that works on events',
      resources: [
        writingApi,
        lambdaFunction.sample({
          data: {
            policy: [
              {
                effect: 'Allow',
                principals: ['Service:s3.amazonaws.com'],
                actions: ['lambda:InvokeFunction'],
                conditionKeys: ['aws:sourcearn'],
              },
            ],
          },
        }),
      ],
      expect: { state: 'pass', says: ['s3.amazonaws.com'] },
    },
    {
      name: 'a rule for own events',
      resources: [
        writingApi,
        eventsRule.sample({
          id: 'order-placed',
          data: {
            patterns: [{ sources: ['shop.orders'], detailTypes: ['*'] }],
          },
        }),
      ],
      expect: { state: 'pass', says: ['rule order-placed', 'shop.orders'] },
    },
    {
      name: 'a rule for events of a bucket',
      resources: [
        writingApi,
        eventsRule.sample({
          data: { patterns: [{ sources: ['aws.s3'], detailTypes: ['*'] }] },
        }),
      ],
      expect: { state: 'pass', says: ['aws.s3'] },
    },
    {
      name: 'rules for news of AWS and for a time of day',
      resources: [
        writingApi,
        eventsRule.sample(),
        eventsRule.sample({
          id: 'nightly',
          data: { patterns: [], scheduleExpression: 'rate(1 day)' },
        }),
      ],
      expect: { state: 'fail' },
    },
    {
      name: 'an event bus with a rule',
      resources: [writingApi, eventBus.sample()],
      expect: { state: 'pass', says: ['event bus orders with 1 rule'] },
    },
    {
      name: 'an event bus that nobody listens to',
      resources: [writingApi, eventBus.sample({ data: { rules: [] } })],
      expect: { state: 'fail' },
    },
    {
      name: 'a stream',
      resources: [writingApi, kinesisStream.sample()],
      expect: { state: 'pass' },
    },
    {
      name: 'an API that writes and nothing else',
      resources: [writingApi],
      expect: { state: 'fail', risk: 'MEDIUM', says: ['POST /orders'] },
    },
    {
      name: 'a function of 3 seconds behind a reading API',
      resources: [lambdaFunction.sample(), restApi.sample()],
      metrics: duration(3_000),
      expect: { state: 'not-applicable' },
    },
    {
      name: 'a function above 3 seconds behind a reading API',
      resources: [lambdaFunction.sample(), restApi.sample()],
      metrics: duration(3_001),
      expect: { state: 'fail', says: ['3 001 ms'] },
    },
    {
      name: 'a route for every method, and the owner attests short reads',
      resources: [anyMethod],
      answer: { value: 'yes' },
      expect: { state: 'pass', says: ['Answered "yes"'] },
    },
    {
      name: 'a route for every method',
      resources: [anyMethod],
      expect: { state: 'fail', says: ['ANY /orders'] },
    },
    {
      name: 'no answer stands against a method that writes',
      resources: [writingApi],
      answer: { value: 'yes' },
      expect: { state: 'fail' },
    },
    {
      name: 'only a dead-letter queue',
      resources: [
        writingApi,
        sqsQueue.sample({
          id: 'orders-dlq',
          data: {
            deadLetterTargetArn:
              'arn:aws:sqs:eu-west-1:111122223333:orders-dlq',
          },
        }),
      ],
      expect: { state: 'fail' },
    },
    {
      name: 'queues may not be listed',
      resources: [writingApi],
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
