/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * CloudFront distributions: origins, cache behaviours, protection.
 *
 * Calls: ListDistributions (100 per page); only when a check needs them:
 * GetDistributionConfig per distribution (access log), GetCachePolicy per
 * custom cache policy in use.
 * IAM: the actions of the same names. Global.
 * Cost of a run: one call per 100 distributions, one per distribution and
 * needed detail.
 */
import {
  CacheBehavior,
  CloudFrontClient,
  DefaultCacheBehavior,
  DistributionSummary,
  GetCachePolicyCommand,
  GetDistributionConfigCommand,
  Origin,
  paginateListDistributions,
} from '@aws-sdk/client-cloudfront';
import {
  defineCollector,
  readable,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { isManagedCachePolicy } from '../cloudfront/managedCachePolicies.data';
import { promised } from '../support/promised';

const originSchema = z.object({
  domainName: z.string(),
  /** `s3` through its REST endpoint, or `custom` (a website is custom). */
  kind: z.enum(['s3', 'custom']),
  /** How a bucket knows that CloudFront asks. */
  access: z.enum(['oac', 'oai', 'none']),
  /** `http-only`, `https-only` or `match-viewer`; custom origins only. */
  protocolPolicy: z.string().optional(),
});

const behaviorSchema = z.object({
  /** `*` for the default behaviour. */
  path: z.string(),
  originDomain: z.string(),
  viewerProtocolPolicy: z.string(),
  compress: z.boolean(),
  cachePolicyId: z.string().optional(),
  /** Only for behaviours of the old kind, without a cache policy. */
  maximumTtlSeconds: z.number().optional(),
});

const schema = z.object({
  domainName: z.string(),
  aliases: z.array(z.string()),
  enabled: z.boolean(),
  httpVersion: z.string(),
  webAclId: z.string().optional(),
  /** ARN of a certificate of ACM; absent for that of CloudFront itself. */
  certificateArn: z.string().optional(),
  /** `TLSv1` for the certificate of CloudFront itself. */
  minimumTls: z.string(),
  origins: z.array(originSchema),
  behaviors: z.array(behaviorSchema),
  accessLogEnabled: readable(z.boolean()),
  /** Longest time to live in seconds by custom cache policy. */
  cachePolicyTtls: readable(z.record(z.string(), z.number())),
});

function toOrigin(origin: Origin): z.infer<typeof originSchema> {
  const oai = origin.S3OriginConfig?.OriginAccessIdentity;
  const fallback = oai ? 'oai' : 'none';
  return {
    domainName: origin.DomainName ?? '',
    kind: origin.S3OriginConfig ? 's3' : 'custom',
    access: origin.OriginAccessControlId ? 'oac' : fallback,
    protocolPolicy: origin.CustomOriginConfig?.OriginProtocolPolicy,
  };
}

function toBehavior(
  behavior: DefaultCacheBehavior & Partial<CacheBehavior>,
  domains: ReadonlyMap<string | undefined, string | undefined>,
) {
  return {
    path: behavior.PathPattern ?? '*',
    originDomain: domains.get(behavior.TargetOriginId) ?? '',
    viewerProtocolPolicy: behavior.ViewerProtocolPolicy ?? 'allow-all',
    compress: behavior.Compress === true,
    cachePolicyId: behavior.CachePolicyId || undefined,
    maximumTtlSeconds: behavior.CachePolicyId ? undefined : behavior.MaxTTL,
  };
}

function describe(distribution: DistributionSummary) {
  const origins = distribution.Origins?.Items ?? [];
  const domains = new Map(origins.map(o => [o.Id, o.DomainName]));
  const behaviors = [
    ...(distribution.DefaultCacheBehavior
      ? [distribution.DefaultCacheBehavior]
      : []),
    ...(distribution.CacheBehaviors?.Items ?? []),
  ];
  return {
    domainName: distribution.DomainName ?? '',
    aliases: distribution.Aliases?.Items ?? [],
    enabled: distribution.Enabled === true,
    httpVersion: (distribution.HttpVersion ?? 'http1.1').toLowerCase(),
    webAclId: distribution.WebACLId || undefined,
    certificateArn: distribution.ViewerCertificate?.ACMCertificateArn,
    minimumTls:
      distribution.ViewerCertificate?.MinimumProtocolVersion ?? 'TLSv1',
    origins: origins.map(toOrigin),
    behaviors: behaviors.map(behavior => toBehavior(behavior, domains)),
  };
}

async function readTtls(client: CloudFrontClient, ids: readonly string[]) {
  const ttls: Record<string, number> = {};
  for (const Id of new Set(ids)) {
    const { CachePolicy } = await client.send(
      new GetCachePolicyCommand({ Id }),
    );
    // One year is what CloudFront takes where a policy names no maximum.
    ttls[Id] = CachePolicy?.CachePolicyConfig?.MaxTTL ?? 31_536_000;
  }
  return ttls;
}

async function readAccessLog(client: CloudFrontClient, Id: string) {
  const { DistributionConfig } = await client.send(
    new GetDistributionConfigCommand({ Id }),
  );
  return DistributionConfig?.Logging?.Enabled === true;
}

async function* listDistributions(client: CloudFrontClient) {
  for await (const page of paginateListDistributions({ client }, {})) {
    yield* promised(page.DistributionList, 'DistributionList').Items ?? [];
  }
}

export default defineCollector({
  id: 'cloudfront-distribution',
  type: 'AWS::CloudFront::Distribution',
  noun: { one: 'CloudFront distribution', many: 'CloudFront distributions' },
  scope: 'global',
  list: { 'cloudfront:ListDistributions': 'cloudfront:ListDistributions' },
  details: {
    accessLog: {
      'cloudfront:GetDistributionConfig': 'cloudfront:GetDistributionConfig',
    },
    cachePolicies: { 'cloudfront:GetCachePolicy': 'cloudfront:GetCachePolicy' },
  },
  schema,
  sample: {
    id: 'EDFDVBD6EXAMPLE',
    arn: 'arn:aws:cloudfront::111122223333:distribution/EDFDVBD6EXAMPLE',
    name: 'static.example.com',
    data: {
      domainName: 'd111111abcdef8.cloudfront.net',
      aliases: ['static.example.com'],
      enabled: true,
      httpVersion: 'http2and3',
      webAclId:
        'arn:aws:wafv2:us-east-1:111122223333:global/webacl/orders/a1b2c3',
      minimumTls: 'TLSv1.2_2021',
      origins: [
        {
          domainName: 'orders-static.s3.eu-west-1.amazonaws.com',
          kind: 's3',
          access: 'oac',
        },
      ],
      behaviors: [
        {
          path: '*',
          originDomain: 'orders-static.s3.eu-west-1.amazonaws.com',
          viewerProtocolPolicy: 'redirect-to-https',
          compress: true,
          cachePolicyId: '658327ea-f89d-4fab-a63d-7e88639e58f6',
        },
      ],
      accessLogEnabled: true,
      cachePolicyTtls: {},
    },
  },
  async *collect(ctx) {
    const client = ctx.client(CloudFrontClient);
    yield* ctx.each(listDistributions(client), async distribution => {
      const id = distribution.Id ?? '';
      const data = describe(distribution);
      const custom = data.behaviors.flatMap(({ cachePolicyId }) =>
        cachePolicyId && !isManagedCachePolicy(cachePolicyId)
          ? [cachePolicyId]
          : [],
      );
      return {
        id,
        arn: distribution.ARN,
        name: data.aliases[0] ?? id,
        data: {
          ...data,
          accessLogEnabled: await ctx.detail('accessLog', () =>
            readAccessLog(client, id),
          ),
          cachePolicyTtls: await ctx.detail('cachePolicies', () =>
            readTtls(client, custom),
          ),
        },
      };
    });
  },
});
