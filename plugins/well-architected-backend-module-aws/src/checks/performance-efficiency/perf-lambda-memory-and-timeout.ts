/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * A function near its timeout or its memory limit fails as soon as a
 * dependency is a little slower or an input a little larger.
 *
 * How we look: over 14 days the p99 duration against the timeout, errors
 * against invocations, the timeout of functions behind an API against the 29
 * seconds that API Gateway waits, and where Lambda Insights is on the memory.
 * What we cannot see: memory of functions without Lambda Insights; the other
 * three are judged without it.
 */
import {
  AssessContext,
  defineCheck,
  fail,
  maximum,
  notApplicable,
  pass,
  sum,
} from 'backstage-plugin-well-architected-node';
import restApi from '../../collectors/apigateway-rest-api';
import httpApi from '../../collectors/apigatewayv2-api';
import lambdaFunction from '../../collectors/lambda-function';
import { httpApisInFront, restApisInFront } from '../../lambda/apisInFront';
import { figure, percent, some } from '../../text/figures';

type Fn = ReturnType<typeof lambdaFunction.sample>;

const MAX_TIMEOUT_SHARE = 0.8;
const API_TIMEOUT_SECONDS = 29;
const MAX_ERROR_RATE = 0.01;
const MAX_MEMORY_PERCENT = 90;

const metric = (name: string, stat: string) => ({
  namespace: 'AWS/Lambda',
  name,
  stat,
  periodSeconds: 86_400,
  days: 14,
  // Lambda reports nothing while a function is not invoked.
  minPoints: 0,
  dimensions: (fn: Fn) => ({ FunctionName: fn.id }),
});

function problemsOf(fn: Fn, invocations: number, ctx: AssessContext) {
  const { timeoutSeconds } = fn.data;
  const p99 = maximum(ctx.metric('durationP99', fn).values) / 1000;
  const errorRate = sum(ctx.metric('errors', fn).values) / invocations;
  const memory = ctx.metric('memoryPercent', fn).values;
  const behindApi =
    timeoutSeconds > API_TIMEOUT_SECONDS &&
    [...restApisInFront(fn, ctx), ...httpApisInFront(fn, ctx)].length > 0;
  const most = memory.length > 0 ? maximum(memory) : null;
  return {
    evidence: {
      timeoutSeconds,
      p99Seconds: p99,
      errorRate,
      memoryPercent: most,
    },
    problems: [
      ...(p99 < MAX_TIMEOUT_SHARE * timeoutSeconds
        ? []
        : [
            `p99 of ${figure(
              p99,
              1,
            )} s against a timeout of ${timeoutSeconds} s`,
          ]),
      ...(behindApi
        ? [`a timeout of ${timeoutSeconds} s behind an API that waits 29 s`]
        : []),
      ...(errorRate < MAX_ERROR_RATE ? [] : [`${percent(errorRate)} errors`]),
      ...(most === null || most < MAX_MEMORY_PERCENT
        ? []
        : [`${figure(most)} % of ${fn.data.memoryMb} MB used`]),
    ],
  };
}

const measured = (options: {
  p99?: number;
  errors?: number;
  memory?: number;
  timeoutSeconds?: number;
}) => ({
  resources: [
    lambdaFunction.sample({
      data: { timeoutSeconds: options.timeoutSeconds ?? 10 },
    }),
    restApi.sample(),
  ],
  metrics: {
    invocations: { 'orders-handler': [10_000] },
    durationP99: { 'orders-handler': [options.p99 ?? 900] },
    errors: { 'orders-handler': [options.errors ?? 0] },
    memoryPercent: {
      'orders-handler': options.memory === undefined ? [] : [options.memory],
    },
  },
});

export default defineCheck({
  id: 'perf-lambda-memory-and-timeout',
  pillar: 'performance-efficiency',
  secondaryPillars: ['reliability'],
  title: 'Functions have memory and time headroom',
  risk: 'MEDIUM',
  riskClass: 'performance',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['PERF02-BP04', 'REL05-BP05'],
  seedRefs: ['PERF-C1'],
  impact: 'Timeouts and out-of-memory errors.',
  issue: f => `No headroom: ${f.message}`,
  recommendation: f =>
    `Raise memory of ${f.names} (CPU grows with it) or fix code; use AWS Lambda Power Tuning.`,
  steps: f => [
    `Run power tuning for ${f.names}`,
    'Set memory',
    'Set timeout to 3 times p99',
  ],
  successCriteria: () => ['p99 below 80 % of timeout'],
  tradeOffs: [
    {
      pillar: 'cost-optimization',
      text: 'memory times duration, often neutral',
    },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/perf_compute_hardware_configure_and_right_size_compute_resources.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html',
  ],
  equivalents: {
    serviceScreener: [
      'lambda.lambdaTimeoutNotOptimized',
      'lambda.lambdaEnhancedMonitoringDisabled',
    ],
    trustedAdvisor: ['L4dfs2Q3C3', 'L4dfs2Q3C2'],
  },
  on: [lambdaFunction.with()],
  uses: [restApi.with('methods'), httpApi.with('routes')],
  metrics: {
    invocations: metric('Invocations', 'Sum'),
    durationP99: metric('Duration', 'p99'),
    errors: metric('Errors', 'Sum'),
    memoryPercent: {
      ...metric('memory_utilization', 'Maximum'),
      namespace: 'LambdaInsights',
      dimensions: fn => ({ function_name: fn.id }),
    },
  },
  evaluate(fn, ctx) {
    const invocations = sum(ctx.metric('invocations', fn).values);
    if (invocations === 0) {
      return notApplicable(`Function ${fn.name} was not invoked in 14 days`, {
        invocations,
      });
    }
    const { problems, evidence } = problemsOf(fn, invocations, ctx);
    return problems.length > 0
      ? fail(`Function ${fn.name} has ${some(problems, 4)}`, evidence)
      : pass(
          `Function ${fn.name}: p99 ${figure(evidence.p99Seconds, 1)} s of ${
            evidence.timeoutSeconds
          } s, ${percent(evidence.errorRate)} errors`,
          evidence,
        );
  },
  examples: [
    {
      name: 'fast and without errors',
      ...measured({}),
      expect: { state: 'pass', says: ['p99 0.9 s of 10 s'] },
    },
    {
      name: 'just below 80 % of the timeout',
      ...measured({ p99: 7_999 }),
      expect: { state: 'pass' },
    },
    {
      name: '80 % of the timeout',
      ...measured({ p99: 8_000 }),
      expect: { state: 'fail', risk: 'MEDIUM', says: ['p99 of 8 s'] },
    },
    {
      name: 'just below 1 % errors',
      ...measured({ errors: 99 }),
      expect: { state: 'pass' },
    },
    {
      name: '1 % errors',
      ...measured({ errors: 100 }),
      expect: { state: 'fail', says: ['1 % errors'] },
    },
    {
      name: '29 seconds behind an API',
      ...measured({ timeoutSeconds: 29 }),
      expect: { state: 'pass' },
    },
    {
      name: '30 seconds behind an API',
      ...measured({ timeoutSeconds: 30 }),
      expect: { state: 'fail', says: ['behind an API'] },
    },
    {
      name: '89 % of the memory',
      ...measured({ memory: 89 }),
      expect: { state: 'pass' },
    },
    {
      name: '90 % of the memory',
      ...measured({ memory: 90 }),
      expect: { state: 'fail', says: ['90 % of 512 MB'] },
    },
    {
      name: 'not invoked',
      resources: [lambdaFunction.sample()],
      metrics: { invocations: { 'orders-handler': [] } },
      expect: { state: 'not-applicable' },
    },
    {
      name: 'metrics were not read',
      resources: [lambdaFunction.sample()],
      expect: { state: 'unknown', reason: 'NOT_ENOUGH_DATA' },
    },
  ],
});
