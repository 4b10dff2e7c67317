/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * The first request of a new function instance waits until the code is loaded.
 * Where people wait for the answer, that is a slow request now and then.
 *
 * How we look: provisioned concurrency and SnapStart; else the cold starts of
 * the last complete day that Lambda Insights measured (`init_duration`)
 * against all invocations.
 * What we cannot see: functions without Lambda Insights, because a query of
 * the logs is billed and therefore not made: they are unknown.
 */
import {
  AssessContext,
  defineCheck,
  fail,
  known,
  maximum,
  notApplicable,
  pass,
  sum,
  unknown,
} from 'backstage-plugin-well-architected-node';
import restApi from '../../collectors/apigateway-rest-api';
import httpApi from '../../collectors/apigatewayv2-api';
import eventSourceMapping from '../../collectors/lambda-event-source-mapping';
import lambdaFunction from '../../collectors/lambda-function';
import { onlyAsynchronous } from '../../lambda/callersOf';
import { count, figure, percent, some } from '../../text/figures';

type Fn = ReturnType<typeof lambdaFunction.sample>;

const MIN_INVOCATIONS = 100;
const MAX_SHARE = 0.01;
const MAX_P95_MS = 500;
const SNAP_START_RUNTIME = /^(?:java|python|dotnet)/;
const INSIGHTS_LAYER = /LambdaInsightsExtension/;

/** What keeps instances warm, in words. */
function prevention(fn: Fn): string | undefined {
  const { runtime = '', snapStart } = fn.data;
  if (snapStart === 'PublishedVersions' && SNAP_START_RUNTIME.test(runtime)) {
    return 'SnapStart';
  }
  const units = known(fn.data.provisionedConcurrency);
  return units > 0 ? `provisioned concurrency of ${units}` : undefined;
}

function judgeColdStarts(fn: Fn, invocations: number, ctx: AssessContext) {
  const coldStarts = sum(ctx.metric('coldStarts', fn).values);
  const measured = fn.data.layers.some(arn => INSIGHTS_LAYER.test(arn));
  if (coldStarts === 0 && !measured) {
    return unknown(
      'NOT_ENOUGH_DATA',
      `Cold starts of function ${fn.name} are not measured: Lambda Insights is off`,
    );
  }
  const share = coldStarts / invocations;
  const p95 =
    coldStarts === 0 ? 0 : maximum(ctx.metric('initDurationP95', fn).values);
  const evidence = {
    invocations,
    coldStarts,
    share,
    initDurationP95Ms: p95,
    codeBytes: fn.data.codeBytes,
    vpcId: fn.data.vpcId ?? null,
    runtime: fn.data.runtime ?? 'container image',
  };
  const facts = `${percent(share)} of ${figure(
    invocations,
  )} invocations of function ${fn.name} are cold starts, p95 ${figure(p95)} ms`;
  if (share < MAX_SHARE || p95 < MAX_P95_MS) {
    return pass(facts, evidence);
  }
  const size = `${figure(fn.data.codeBytes / 1e6, 1)} MB of code`;
  const place = fn.data.vpcId ? `in ${fn.data.vpcId}` : 'outside a VPC';
  return fail(`${facts} (${evidence.runtime}, ${size}, ${place})`, evidence);
}

const cold = lambdaFunction.sample({
  data: { provisionedConcurrency: 0, runtime: 'nodejs22.x' },
});
const lambdaMetric = (stat: string) => ({
  namespace: 'LambdaInsights',
  name: 'init_duration',
  stat,
  periodSeconds: 86_400,
  days: 1,
  // Nothing is reported on a day without a cold start.
  minPoints: 0,
  dimensions: (fn: { id: string }) => ({ function_name: fn.id }),
});
const measured = (invocations: number, starts: number, p95: number) => ({
  invocations: { 'orders-handler': [invocations] },
  coldStarts: { 'orders-handler': starts > 0 ? [starts] : [] },
  initDurationP95: { 'orders-handler': starts > 0 ? [p95] : [] },
});

export default defineCheck({
  id: 'perf-lambda-cold-starts',
  pillar: 'performance-efficiency',
  title: 'Cold starts do not hurt users',
  risk: 'LOW',
  riskClass: 'performance',
  wafRisk: 'MEDIUM',
  effort: 'Medium',
  evidence: 'aws-resource',
  bestPractices: ['PERF02-BP02', 'PERF02-BP04'],
  seedRefs: ['RWE-PERF-3'],
  impact: 'Random slow requests.',
  issue: f => `Users wait for cold starts of ${f.names}: ${f.message}`,
  recommendation: f =>
    `Use AWS Lambda SnapStart first for ${f.names}, smaller packages, arm64, then provisioned concurrency.`,
  steps: f => [
    'Measure with Logs Insights',
    `Trim dependencies of ${f.names}`,
    'Enable SnapStart',
    'Re-measure',
  ],
  successCriteria: () => ['p95 init below 500 ms or share below 1 %'],
  tradeOffs: [
    {
      pillar: 'cost-optimization',
      text: 'provisioned concurrency is billed all the time, SnapStart is cheaper',
    },
    { pillar: 'sustainability', text: 'kept-warm capacity' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/perf_compute_hardware_understand_compute_configuration_features.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/snapstart.html',
  ],
  on: [lambdaFunction.with('policy', 'urls', 'provisionedConcurrency')],
  uses: [
    eventSourceMapping.with(),
    restApi.with('methods'),
    httpApi.with('routes'),
  ],
  metrics: {
    invocations: {
      namespace: 'AWS/Lambda',
      name: 'Invocations',
      stat: 'Sum',
      periodSeconds: 86_400,
      days: 1,
      // Lambda reports nothing while a function is not invoked.
      minPoints: 0,
      dimensions: fn => ({ FunctionName: fn.id }),
    },
    coldStarts: lambdaMetric('SampleCount'),
    initDurationP95: lambdaMetric('p95'),
  },
  evaluate(fn, ctx) {
    const sources = onlyAsynchronous(fn, ctx);
    if (sources) {
      return notApplicable(
        `Nobody waits for function ${fn.name}: it is invoked by ${some(
          sources,
        )} only`,
        { sources },
      );
    }
    const invocations = sum(ctx.metric('invocations', fn).values);
    if (invocations < MIN_INVOCATIONS) {
      return notApplicable(
        `Function ${fn.name} had ${count(
          invocations,
          'invocation',
        )} in 24 hours, fewer than ${MIN_INVOCATIONS}`,
        { invocations },
      );
    }
    const kept = prevention(fn);
    return kept
      ? pass(`Function ${fn.name} has ${kept}`, { kept })
      : judgeColdStarts(fn, invocations, ctx);
  },
  examples: [
    {
      name: 'provisioned concurrency',
      resources: [lambdaFunction.sample()],
      metrics: measured(5000, 0, 0),
      expect: { state: 'pass', says: ['provisioned concurrency of 1'] },
    },
    {
      name: 'SnapStart for Java',
      resources: [
        lambdaFunction.sample({
          data: {
            provisionedConcurrency: 0,
            runtime: 'java21',
            snapStart: 'PublishedVersions',
          },
        }),
      ],
      metrics: measured(5000, 0, 0),
      expect: { state: 'pass', says: ['SnapStart'] },
    },
    {
      name: '6 % cold starts of 1.4 seconds',
      resources: [cold],
      metrics: measured(10_000, 600, 1400),
      expect: { state: 'fail', risk: 'LOW', says: ['6 %', '1 400 ms'] },
    },
    {
      name: 'just below 1 % of the invocations',
      resources: [cold],
      metrics: measured(10_000, 99, 1400),
      expect: { state: 'pass' },
    },
    {
      name: '1 % of the invocations',
      resources: [cold],
      metrics: measured(10_000, 100, 1400),
      expect: { state: 'fail' },
    },
    {
      name: 'many, but just below 500 ms',
      resources: [cold],
      metrics: measured(10_000, 600, 499),
      expect: { state: 'pass' },
    },
    {
      name: 'many of 500 ms',
      resources: [cold],
      metrics: measured(10_000, 600, 500),
      expect: { state: 'fail' },
    },
    {
      name: 'only invoked by a queue',
      resources: [cold, eventSourceMapping.sample()],
      metrics: measured(10_000, 600, 1400),
      expect: { state: 'not-applicable', says: ['Nobody waits'] },
    },
    {
      name: 'only invoked by events',
      resources: [
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
          },
        }),
      ],
      metrics: measured(10_000, 600, 1400),
      expect: { state: 'not-applicable', says: ['events.amazonaws.com'] },
    },
    {
      name: '99 invocations',
      resources: [cold],
      metrics: measured(99, 60, 1400),
      expect: { state: 'not-applicable', says: ['99 invocations'] },
    },
    {
      name: 'no Lambda Insights',
      resources: [cold],
      metrics: measured(100, 0, 0),
      expect: { state: 'unknown', reason: 'NOT_ENOUGH_DATA' },
    },
    {
      name: 'Lambda Insights saw no cold start',
      resources: [
        lambdaFunction.sample({
          data: {
            provisionedConcurrency: 0,
            layers: [
              'arn:aws:lambda:eu-west-1:580247275435:layer:LambdaInsightsExtension:53',
            ],
          },
        }),
      ],
      metrics: measured(100, 0, 0),
      expect: { state: 'pass', says: ['0 %'] },
    },
    {
      name: 'listing functions is denied',
      problems: [
        {
          collector: lambdaFunction,
          status: 'denied',
          missingAction: 'lambda:ListFunctions',
        },
      ],
      expect: { state: 'unknown', missingAction: 'lambda:ListFunctions' },
    },
  ],
});
