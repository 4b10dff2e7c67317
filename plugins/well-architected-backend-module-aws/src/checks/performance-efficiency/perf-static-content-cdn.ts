/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Static content served from one Region is slow for distant users, and every
 * request is paid at the origin.
 *
 * How we look: buckets that are websites or public, and for websites the
 * internet-facing load balancers, must be an origin of an enabled CloudFront
 * distribution of the same account.
 * What we cannot see: other content delivery networks, distributions in other
 * accounts, and load balancers that a distribution reaches by a name of the
 * owner's own domain.
 */
import {
  AssessContext,
  defineCheck,
  fail,
  known,
  notApplicable,
  pass,
} from 'backstage-plugin-well-architected-node';
import { distributionsOf } from '../../cloudfront/distributionsOf';
import distribution from '../../collectors/cloudfront-distribution';
import loadBalancer from '../../collectors/elbv2-load-balancer';
import bucket from '../../collectors/s3-bucket';

type Bucket = ReturnType<typeof bucket.sample>;
type Balancer = ReturnType<typeof loadBalancer.sample>;

/** The addresses under which a distribution may take content of a bucket. */
function addressesOf({ name, region }: Bucket): string[] {
  return [
    `${name}.s3.${region}.amazonaws.com`,
    `${name}.s3.amazonaws.com`,
    `${name}.s3-website-${region}.amazonaws.com`,
    `${name}.s3-website.${region}.amazonaws.com`,
  ];
}

function judgeBucket(item: Bucket, ctx: AssessContext) {
  const [front] = distributionsOf(addressesOf(item), ctx);
  if (front) {
    return pass(
      `Bucket ${item.name} is served by CloudFront distribution ${front.name}`,
      { distribution: front.id },
    );
  }
  const website = known(item.data.website);
  const { publicAccessBlock, accountPublicAccessBlock } = item.data;
  const closed =
    known(publicAccessBlock)?.restrictPublicBuckets === true ||
    known(accountPublicAccessBlock)?.restrictPublicBuckets === true;
  const isPublic = !closed && known(item.data.policyIsPublic);
  const what = website ? 'is a website' : 'is public';
  return website || isPublic
    ? fail(
        `Bucket ${item.name} ${what} in ${item.region} and is not the origin of an enabled CloudFront distribution`,
        { website, isPublic },
      )
    : notApplicable(`Bucket ${item.name} holds no public web content`, {
        website,
        isPublic,
      });
}

function judgeBalancer(item: Balancer, ctx: AssessContext) {
  const { dnsName, scheme } = item.data;
  if (scheme !== 'internet-facing') {
    return notApplicable(`Load balancer ${item.name} is internal`, { scheme });
  }
  const [front] = distributionsOf([dnsName], ctx);
  return front
    ? pass(
        `Load balancer ${item.name} is behind CloudFront distribution ${front.name}`,
        { distribution: front.id },
      )
    : fail(
        `Load balancer ${item.name} answers the internet without CloudFront`,
        { scheme },
      );
}

const BALANCER = 'AWS::ElasticLoadBalancingV2::LoadBalancer';
const staticBucket = bucket.sample({ id: 'orders-static' });
const direct = bucket.sample({ id: 'shop-www', data: { website: true } });

export default defineCheck({
  id: 'perf-static-content-cdn',
  pillar: 'performance-efficiency',
  secondaryPillars: ['cost-optimization', 'sustainability'],
  title: 'Static content comes from CloudFront',
  risk: 'MEDIUM',
  riskClass: 'performance',
  wafRisk: 'HIGH',
  effort: 'Medium',
  evidence: 'aws-resource',
  bestPractices: ['PERF04-BP02', 'PERF04-BP06', 'PERF03-BP05', 'SUS02-BP04'],
  seedRefs: ['PERF-C2', 'CACHE-1', 'RWE-PERF-1', 'KA-PERF-5'],
  impact: 'Slow for distant users; more origin load.',
  issue: f => `Public content is served directly from one Region: ${f.names}`,
  recommendation: f =>
    `Put Amazon CloudFront with origin access control in front of ${f.names}.`,
  steps: f => [
    `Create the distribution with ${f.names} as origin`,
    'Use the CachingOptimized policy',
    'Move DNS',
  ],
  successCriteria: () => ['Cache hit ratio above 80 %'],
  tradeOffs: [
    { pillar: 'cost-optimization', text: 'requests, but lower egress price' },
    { pillar: 'security', text: 'gains WAF and Shield', costsNothing: true },
    { pillar: 'operational-excellence', text: 'invalidations' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/perf_networking_evaluate_networking_features.html',
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/Introduction.html',
  ],
  equivalents: { trustedAdvisor: ['796d6f3D83'] },
  on: [
    bucket.with(
      'website',
      'policyIsPublic',
      'publicAccessBlock',
      'accountPublicAccessBlock',
    ),
    loadBalancer.with(),
  ],
  uses: [distribution.with()],
  evaluate(item, ctx) {
    return item.type === BALANCER
      ? judgeBalancer(item, ctx)
      : judgeBucket(item, ctx);
  },
  conclude(context) {
    const usual = context.usual();
    const { observations, entity } = context;
    if (entity.type === 'website' || usual.status !== 'fail') {
      return usual;
    }
    // Only the load balancers of websites deliver static content.
    const buckets = observations.filter(o => o.subject.type !== BALANCER);
    if (buckets.some(o => o.status === 'fail')) {
      return usual;
    }
    const open = buckets.find(o => o.status === 'unknown');
    if (open) {
      return { ...open, message: open.message };
    }
    const served = observations.find(o => o.status === 'pass');
    return served
      ? pass(served.message, served.evidence)
      : notApplicable(
          `${entity.name} is not a website and none of its buckets is public`,
        );
  },
  examples: [
    {
      name: 'the bucket is the origin of a distribution',
      resources: [staticBucket, distribution.sample()],
      expect: { state: 'pass', says: ['orders-static'] },
    },
    {
      name: 'a bucket website without distribution',
      resources: [direct, distribution.sample()],
      expect: { state: 'fail', risk: 'MEDIUM', says: ['shop-www'] },
    },
    {
      name: 'the distribution is disabled',
      resources: [
        bucket.sample({ id: 'orders-static', data: { website: true } }),
        distribution.sample({ data: { enabled: false } }),
      ],
      expect: { state: 'fail', says: ['orders-static'] },
    },
    {
      name: 'a public bucket without distribution',
      resources: [
        bucket.sample({
          id: 'downloads',
          data: {
            policyIsPublic: true,
            publicAccessBlock: null,
            accountPublicAccessBlock: null,
          },
        }),
      ],
      expect: { state: 'fail', says: ['downloads is public'] },
    },
    {
      name: 'the load balancer of a website',
      entity: { type: 'website' },
      resources: [loadBalancer.sample()],
      expect: { state: 'fail', says: ['Load balancer orders'] },
    },
    {
      name: 'the load balancer of a service delivers no static content',
      entity: { type: 'service' },
      resources: [loadBalancer.sample()],
      expect: { state: 'not-applicable', says: ['not a website'] },
    },
    {
      name: 'a closed bucket',
      resources: [bucket.sample()],
      expect: { state: 'not-applicable', says: ['no public web content'] },
    },
    {
      name: 'distributions may not be listed',
      resources: [direct],
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
