/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Answers that are the same for a while need not be computed for every caller:
 * a cache in front saves time, function runs and table reads.
 *
 * How we look: the cache of REST API stages and whether a method uses it; else
 * an enabled CloudFront distribution that has the API's own address as origin
 * and a behaviour that caches.
 * What we cannot see: a distribution in front of a custom domain name of the
 * API, caches inside the code, and that answers must not be cached.
 */
import {
  AssessContext,
  defineCheck,
  fail,
  known,
  notApplicable,
  pass,
} from 'backstage-plugin-well-architected-node';
import { caches, distributionsOf } from '../../cloudfront/distributionsOf';
import restApi from '../../collectors/apigateway-rest-api';
import apiStage from '../../collectors/apigateway-stage';
import httpStage from '../../collectors/apigatewayv2-stage';
import distribution from '../../collectors/cloudfront-distribution';
import { count } from '../../text/figures';

type Stage = ReturnType<typeof apiStage.sample>;

const READING = ['GET', 'HEAD', 'ANY'];
const byId = (api: { id: string }) => api.id;

/** Reading methods of the API behind a stage, such as `GET /orders`. */
function readingMethods(stage: Stage, ctx: AssessContext): string[] {
  const { region } = stage;
  return (ctx.index(restApi, byId, { region }).get(stage.data.apiId) ?? [])
    .flatMap(api => known(api.data.methods))
    .filter(({ method }) => READING.includes(method))
    .map(({ method, path }) => `${method} ${path}`);
}

/** Name of a distribution that caches answers of the API. */
function cachedBy(stage: Stage, ctx: AssessContext): string | undefined {
  const domain = `${stage.data.apiId}.execute-api.${stage.region}.amazonaws.com`;
  return distributionsOf([domain], ctx).find(item =>
    item.data.behaviors.some(
      behavior =>
        behavior.originDomain.toLowerCase() === domain.toLowerCase() &&
        caches(item, behavior),
    ),
  )?.name;
}

function judge(stage: Stage, ctx: AssessContext) {
  const { apiName, stageName, cacheEnabled, methodSettings } = stage.data;
  const label = `stage ${stageName} of API ${apiName}`;
  const methods = readingMethods(stage, ctx);
  const evidence = { cacheEnabled, readingMethods: methods };
  if (methods.length === 0) {
    return notApplicable(`No GET method to cache: ${label}`, evidence);
  }
  const used = methodSettings.some(setting => setting.cachingEnabled);
  if (cacheEnabled && used) {
    return pass(`The stage cache is on: ${label}`, evidence);
  }
  const front = cachedBy(stage, ctx);
  if (front) {
    return pass(`CloudFront distribution ${front} caches answers: ${label}`, {
      ...evidence,
      distribution: front,
    });
  }
  const why = cacheEnabled ? 'has a cache that no method uses' : 'has no cache';
  return fail(
    `No answer is cached: ${label} ${why}, and no CloudFront distribution is in front of its ${count(
      methods.length,
      'GET method',
    )}`,
    evidence,
  );
}

const bare = { cacheEnabled: false };
const frontOf = (cachePolicyId: string) => {
  const domain = 'a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com';
  return distribution.sample({
    data: {
      origins: [{ domainName: domain, kind: 'custom', access: 'none' }],
      behaviors: [
        {
          path: '*',
          originDomain: domain,
          viewerProtocolPolicy: 'https-only',
          compress: true,
          cachePolicyId,
        },
      ],
    },
  });
};

export default defineCheck({
  id: 'perf-api-caching',
  pillar: 'performance-efficiency',
  secondaryPillars: ['cost-optimization'],
  title: 'API responses are cached where possible',
  risk: 'LOW',
  riskClass: 'performance',
  wafRisk: 'MEDIUM',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['PERF03-BP05', 'COST09-BP02'],
  seedRefs: ['PERF-C4', 'CACHE-2', 'RWE-PERF-2', 'KA-COST-4'],
  impact: 'Repeated work in Lambda and database.',
  issue: f => `Answers of ${f.names} are computed anew for every request`,
  recommendation: f =>
    `Enable Amazon API Gateway caching with short TTL for ${f.names} or put Amazon CloudFront in front.`,
  steps: f => [
    `Pick safe GET routes of ${f.names}`,
    'TTL 30-300 s',
    'Include authorization in the cache key where needed',
  ],
  successCriteria: () => ['Hit ratio measured', 'p95 lower'],
  tradeOffs: [
    { pillar: 'cost-optimization', text: 'cache is billed per hour by size' },
    { pillar: 'security', text: 'never cache personal data across users' },
    { pillar: 'reliability', text: 'stale reads' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/perf_data_access_patterns_caching.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-caching.html',
  ],
  equivalents: {
    serviceScreener: ['apigateway.CachingEnabled'],
    configRules: ['API_GW_CACHE_ENABLED_AND_ENCRYPTED'],
  },
  on: [apiStage.with(), httpStage.with()],
  uses: [restApi.with('methods'), distribution.with('cachePolicies')],
  evaluate(stage, ctx) {
    return stage.type === 'AWS::ApiGateway::Stage'
      ? judge(stage, ctx)
      : notApplicable(
          `Stage ${stage.name} of an ${stage.data.protocol} API has no cache of its own; CloudFront in front could cache`,
        );
  },
  examples: [
    {
      name: 'stage cache in use',
      resources: [apiStage.sample(), restApi.sample()],
      expect: { state: 'pass', says: ['stage prod'] },
    },
    {
      name: 'no cache',
      resources: [apiStage.sample({ data: bare }), restApi.sample()],
      expect: { state: 'fail', risk: 'LOW', says: ['stage prod', '1 GET'] },
    },
    {
      name: 'a cache that no method uses',
      resources: [
        apiStage.sample({ data: { methodSettings: [] } }),
        restApi.sample(),
      ],
      expect: { state: 'fail', says: ['no method uses'] },
    },
    {
      name: 'behind a distribution that caches',
      resources: [
        apiStage.sample({ data: bare }),
        restApi.sample(),
        frontOf('658327ea-f89d-4fab-a63d-7e88639e58f6'),
      ],
      expect: { state: 'pass', says: ['static.example.com'] },
    },
    {
      name: 'behind a distribution that does not cache',
      resources: [
        apiStage.sample({ data: bare }),
        restApi.sample(),
        frontOf('4135ea2d-6df8-44a3-9df3-4b5a84be39ad'),
      ],
      expect: { state: 'fail' },
    },
    {
      name: 'API that only writes',
      resources: [
        apiStage.sample({ data: bare }),
        restApi.sample({
          data: {
            methods: [
              {
                path: '/orders',
                method: 'POST',
                authorizationType: 'AWS_IAM',
                apiKeyRequired: false,
              },
            ],
          },
        }),
      ],
      expect: { state: 'not-applicable', says: ['No GET method'] },
    },
    {
      name: 'only an HTTP API',
      resources: [httpStage.sample()],
      expect: { state: 'not-applicable', says: ['HTTP API'] },
    },
    {
      name: 'distributions may not be listed',
      resources: [apiStage.sample({ data: bare }), restApi.sample()],
      problems: [
        {
          collector: distribution,
          status: 'denied',
          missingAction: 'cloudfront:ListDistributions',
        },
      ],
      expect: {
        state: 'unknown',
        missingAction: 'cloudfront:ListDistributions',
      },
    },
  ],
});
