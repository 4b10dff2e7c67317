/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * A request that crosses an API, functions and tables leaves its time and its
 * error somewhere: without a trace nobody can tell where.
 *
 * How we look: the tracing mode of functions and the tracing switch of REST API
 * stages, state machines and GraphQL APIs. A function that only passes traces through counts
 * as traced when a traced stage calls it, or when it carries a layer of an
 * OpenTelemetry or vendor tracer.
 * What we cannot see: tracers that are built into the code or a container
 * image; traces that X-Ray really received. HTTP APIs have no
 * X-Ray setting of their own.
 */
import {
  AssessContext,
  defineCheck,
  fail,
  notApplicable,
  pass,
} from 'backstage-plugin-well-architected-node';
import restApi from '../../collectors/apigateway-rest-api';
import apiStage from '../../collectors/apigateway-stage';
import httpStage from '../../collectors/apigatewayv2-stage';
import graphqlApi from '../../collectors/appsync-graphql-api';
import lambdaFunction from '../../collectors/lambda-function';
import stateMachine from '../../collectors/sfn-state-machine';
import { restApisInFront } from '../../lambda/apisInFront';

const TRACER_LAYER =
  /otel|opentelemetry|datadog|newrelic|dynatrace|lumigo|elastic-apm/i;

type Fn = ReturnType<typeof lambdaFunction.sample>;

/** Name of a traced stage whose API calls the function. */
function tracedStageInFront(fn: Fn, ctx: AssessContext): string | undefined {
  const traced = ctx
    .all(apiStage, { region: fn.region })
    .filter(stage => stage.data.tracingEnabled);
  if (traced.length === 0) {
    return undefined;
  }
  const apis = restApisInFront(fn, ctx).map(api => api.id);
  return traced.find(stage => apis.includes(stage.data.apiId))?.name;
}

function judgeFunction(fn: Fn, ctx: AssessContext) {
  const { tracingMode, layers } = fn.data;
  const evidence = { tracingMode };
  if (tracingMode === 'Active') {
    return pass(`X-Ray tracing of function ${fn.name} is Active`, evidence);
  }
  const layer = layers.find(arn => TRACER_LAYER.test(arn));
  if (layer) {
    return pass(
      `Function ${fn.name} is traced by layer ${layer.split(':')[6]}`,
      { ...evidence, layer },
    );
  }
  const stage = tracedStageInFront(fn, ctx);
  return stage
    ? pass(`Function ${fn.name} takes part in the traces of stage ${stage}`, {
        ...evidence,
        stage,
      })
    : fail(
        `X-Ray tracing is off: function ${fn.name} ${tracingMode}`,
        evidence,
      );
}

export default defineCheck({
  id: 'ops-xray-tracing',
  pillar: 'operational-excellence',
  secondaryPillars: ['performance-efficiency', 'reliability'],
  title: 'Requests are traced end to end',
  risk: 'MEDIUM',
  riskClass: 'operations',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['OPS04-BP05', 'REL06-BP07', 'OPS08-BP03', 'PERF05-BP02'],
  seedRefs: ['PERF-C8', 'RWE-OPS-2', 'KA-PERF-3'],
  impact: 'Latency and errors across services cannot be located.',
  issue: f => `Requests cannot be followed through ${f.names}`,
  recommendation: f =>
    `Turn on AWS X-Ray active tracing or the AWS Distro for OpenTelemetry layer for ${f.names}.`,
  steps: f => [
    `Set Tracing: Active in IaC for ${f.names}`,
    'Add the ADOT layer or SDK',
    'Check the trace map in CloudWatch',
  ],
  successCriteria: () => [
    'Trace map shows all hops',
    '95 % of functions traced',
  ],
  tradeOffs: [
    {
      pillar: 'cost-optimization',
      text: 'traces are billed per recorded trace, use sampling',
    },
    { pillar: 'performance-efficiency', text: 'small overhead per request' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/ops_observability_dist_trace.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/services-xray.html',
  ],
  equivalents: {
    prowler: ['apigateway_restapi_tracing_enabled'],
    serviceScreener: [
      'lambda.lambdaTracingDisabled',
      'apigateway.XRayTracing',
      'stepfunctions.sfnTracingDisabled',
      'cloudwatch.missingXRayIntegration',
    ],
    configRules: ['API_GW_XRAY_ENABLED'],
    securityHub: ['APIGateway.3'],
    trustedAdvisor: ['Hs4Ma3G129'],
  },
  on: [
    lambdaFunction.with(),
    apiStage.with(),
    stateMachine.with(),
    graphqlApi.with(),
    httpStage.with(),
  ],
  uses: [restApi.with('methods')],
  evaluate(subject, ctx) {
    switch (subject.type) {
      case 'AWS::Lambda::Function':
        return judgeFunction(subject, ctx);
      case 'AWS::ApiGateway::Stage': {
        const { stageName, apiName, tracingEnabled } = subject.data;
        const label = `stage ${stageName} of REST API ${apiName}`;
        return tracingEnabled
          ? pass(`X-Ray tracing is on: ${label}`, { tracingEnabled })
          : fail(`X-Ray tracing is off: ${label}`, { tracingEnabled });
      }
      case 'AWS::StepFunctions::StateMachine': {
        const { tracingEnabled } = subject.data;
        return tracingEnabled
          ? pass(`X-Ray tracing is on: state machine ${subject.name}`)
          : fail(`X-Ray tracing is off: state machine ${subject.name}`);
      }
      case 'AWS::AppSync::GraphQLApi': {
        const { tracingEnabled } = subject.data;
        return tracingEnabled
          ? pass(`X-Ray tracing is on: GraphQL API ${subject.name}`)
          : fail(`X-Ray tracing is off: GraphQL API ${subject.name}`);
      }
      default:
        return notApplicable(
          `Stage ${subject.name} belongs to an ${subject.data.protocol} API, which has no X-Ray setting: its functions are judged`,
        );
    }
  },
  examples: [
    {
      name: 'function, stage and state machine are traced',
      resources: [
        lambdaFunction.sample(),
        apiStage.sample(),
        stateMachine.sample(),
        graphqlApi.sample(),
      ],
      expect: { state: 'pass', says: ['orders-handler'] },
    },
    {
      name: 'GraphQL API without tracing',
      resources: [graphqlApi.sample({ data: { tracingEnabled: false } })],
      expect: { state: 'fail', says: ['GraphQL API orders-graphql'] },
    },
    {
      name: 'function passes through and its stage is not traced',
      resources: [
        lambdaFunction.sample({ data: { tracingMode: 'PassThrough' } }),
        apiStage.sample({ data: { tracingEnabled: false } }),
        restApi.sample(),
      ],
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: ['orders-handler PassThrough', 'stage prod'],
      },
    },
    {
      name: 'function passes through behind a traced stage',
      resources: [
        lambdaFunction.sample({ data: { tracingMode: 'PassThrough' } }),
        apiStage.sample(),
        restApi.sample(),
      ],
      expect: { state: 'pass', says: ['orders/prod'] },
    },
    {
      name: 'function is traced by OpenTelemetry',
      resources: [
        lambdaFunction.sample({
          data: {
            tracingMode: 'PassThrough',
            layers: [
              'arn:aws:lambda:eu-west-1:901920570463:layer:aws-otel-nodejs-arm64-ver-1-30-2:1',
            ],
          },
        }),
      ],
      expect: { state: 'pass', says: ['aws-otel-nodejs'] },
    },
    {
      name: 'state machine without tracing',
      resources: [stateMachine.sample({ data: { tracingEnabled: false } })],
      expect: { state: 'fail', says: ['state machine orders-fulfilment'] },
    },
    {
      name: 'only an HTTP API',
      resources: [httpStage.sample()],
      expect: { state: 'not-applicable', says: ['no X-Ray setting'] },
    },
    {
      name: 'stages may not be read',
      resources: [lambdaFunction.sample()],
      problems: [
        {
          collector: apiStage,
          status: 'denied',
          missingAction: 'apigateway:GET',
        },
      ],
      expect: { state: 'unknown', missingAction: 'apigateway:GET' },
    },
  ],
});
