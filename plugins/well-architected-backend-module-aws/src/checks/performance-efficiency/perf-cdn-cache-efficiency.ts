/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * A distribution that does not keep what it fetched, or sends it uncompressed,
 * only adds a stop on the way.
 *
 * How we look: whether the default behaviour caches and compresses (behaviours
 * in front of APIs and load balancers may do neither), the HTTP version, and
 * the cache hit rate of 14 days.
 * What we cannot see: the hit rate where additional metrics of the
 * distribution are off; a well configured distribution is then unknown.
 */
import {
  AssessContext,
  defineCheck,
  fail,
  mean,
  notApplicable,
  pass,
  unknown,
} from 'backstage-plugin-well-architected-node';
import { caches, Distribution } from '../../cloudfront/distributionsOf';
import distribution from '../../collectors/cloudfront-distribution';
import { percent } from '../../text/figures';

const OF_APIS =
  /\.(?:execute-api|elb|lambda-url)\..*\.?(?:amazonaws\.com|on\.aws)$/;

function settingsOf(item: Distribution): string[] {
  const main = item.data.behaviors.find(behavior => behavior.path === '*');
  const isStatic = main && !OF_APIS.test(main.originDomain);
  return [
    ...(isStatic && !caches(item, main) ? ['does not cache'] : []),
    ...(isStatic && !main.compress ? ['does not compress'] : []),
    ...(item.data.httpVersion.startsWith('http1') ? ['speaks HTTP/1.1'] : []),
  ];
}

function judgeHitRate(item: Distribution, ctx: AssessContext) {
  const { values } = ctx.metric('cacheHitRate', item);
  const label = `Distribution ${item.name}`;
  if (values.length === 0) {
    return unknown(
      'NOT_ENOUGH_DATA',
      `${label} caches and compresses, but its hit rate is not measured: additional metrics are off`,
    );
  }
  const rate = mean(values) / 100;
  const message = `${label} has a cache hit rate of ${percent(
    rate,
  )} over 14 days`;
  return rate >= ctx.number('minHitRate')
    ? pass(message, { hitRate: rate })
    : fail(message, { hitRate: rate });
}

const hits = (...values: number[]) => ({
  cacheHitRate: { EDFDVBD6EXAMPLE: values },
});
const [healthy] = distribution.sample().data.behaviors;
const behaving = (overrides: Partial<typeof healthy>) =>
  distribution.sample({ data: { behaviors: [{ ...healthy, ...overrides }] } });

export default defineCheck({
  id: 'perf-cdn-cache-efficiency',
  pillar: 'performance-efficiency',
  secondaryPillars: ['sustainability'],
  title: 'The CDN really caches and compresses',
  risk: 'LOW',
  riskClass: 'performance',
  wafRisk: 'MEDIUM',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['PERF03-BP05', 'PERF04-BP05', 'SUS04-BP07'],
  seedRefs: ['PERF-C2', 'PERF-C4', 'CACHE-1', 'KA-PERF-4'],
  parameters: { minHitRate: 0.8 },
  impact: 'Origin pays for every request.',
  issue: f => `The cache of ${f.names} does little: ${f.message}`,
  recommendation: f =>
    `Use managed cache policies of Amazon CloudFront, compression and fewer forwarded headers for ${f.names}.`,
  steps: f => [
    `Split behaviours of ${f.names}`,
    'Turn on Compress',
    'Remove cookies from the cache key',
  ],
  successCriteria: () => ['Hit ratio 80 %'],
  tradeOffs: [
    {
      pillar: 'reliability',
      text: 'stale content, set TTL and versioned names',
    },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/perf_data_access_patterns_caching.html',
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cache-hit-ratio.html',
  ],
  equivalents: {
    serviceScreener: ['cloudfront.compressObjectsAutomatically'],
    trustedAdvisor: ['N415c450f2'],
  },
  on: [distribution.with('cachePolicies')],
  metrics: {
    cacheHitRate: {
      namespace: 'AWS/CloudFront',
      name: 'CacheHitRate',
      stat: 'Average',
      periodSeconds: 86_400,
      days: 14,
      // Only there when additional metrics are on.
      minPoints: 0,
      dimensions: item => ({ DistributionId: item.id, Region: 'Global' }),
    },
  },
  evaluate(item, ctx) {
    if (!item.data.enabled) {
      return notApplicable(`Distribution ${item.name} is disabled`);
    }
    const problems = settingsOf(item);
    return problems.length > 0
      ? fail(`Distribution ${item.name} ${problems.join(', ')}`, { problems })
      : judgeHitRate(item, ctx);
  },
  examples: [
    {
      name: 'hit rate of 80 %',
      resources: [distribution.sample()],
      metrics: hits(70, 90),
      expect: { state: 'pass', says: ['80 %'] },
    },
    {
      name: 'hit rate of 79 %',
      resources: [distribution.sample()],
      metrics: hits(70, 88),
      expect: { state: 'fail', risk: 'LOW', says: ['79 %'] },
    },
    {
      name: 'caching disabled for static content',
      resources: [
        behaving({ cachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad' }),
      ],
      expect: { state: 'fail', says: ['does not cache'] },
    },
    {
      name: 'caching disabled in front of an API',
      resources: [
        behaving({
          cachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
          originDomain: 'a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com',
        }),
      ],
      metrics: hits(85),
      expect: { state: 'pass' },
    },
    {
      name: 'no compression and an old protocol',
      resources: [
        distribution.sample({
          data: {
            httpVersion: 'http1.1',
            behaviors: [{ ...healthy, compress: false }],
          },
        }),
      ],
      expect: { state: 'fail', says: ['does not compress, speaks HTTP/1.1'] },
    },
    {
      name: 'hit rate is not measured',
      resources: [distribution.sample()],
      metrics: hits(),
      expect: { state: 'unknown', reason: 'NOT_ENOUGH_DATA' },
    },
    {
      name: 'disabled',
      resources: [distribution.sample({ data: { enabled: false } })],
      expect: { state: 'not-applicable' },
    },
  ],
});
