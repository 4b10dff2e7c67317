/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CloudFrontClient,
  CreateDistributionCommand,
} from '@aws-sdk/client-cloudfront';
import distributions from '../../../plugins/well-architected-backend-module-aws/src/collectors/cloudfront-distribution';
import { PRODUCTION } from '../tests/support';
import { unreadBecauseOf, useCollectors } from './useCollectors';

const { running, settings, read } = useCollectors();
const DOMAIN = 'orders-static.s3.eu-central-1.amazonaws.com';
const MANAGED = '658327ea-f89d-4fab-a63d-7e88639e58f6';
const CUSTOM = '11111111-2222-3333-4444-555555555555';

const CERTIFICATE = 'arn:aws:acm:us-east-1:111111111111:certificate/1';

const createDistribution = (reference: string, CachePolicyId: string) =>
  new CloudFrontClient(settings()).send(
    new CreateDistributionCommand({
      DistributionConfig: {
        CallerReference: reference,
        Comment: '',
        Enabled: true,
        HttpVersion: 'http2',
        ViewerCertificate: {
          ACMCertificateArn: CERTIFICATE,
          SSLSupportMethod: 'sni-only',
          MinimumProtocolVersion: 'TLSv1.2_2021',
        },
        Aliases: { Quantity: 1, Items: [`${reference}.example.com`] },
        Origins: {
          Quantity: 1,
          Items: [
            {
              Id: 'static',
              DomainName: DOMAIN,
              OriginAccessControlId: 'E2QWRUHEXAMPLE',
              S3OriginConfig: { OriginAccessIdentity: '' },
            },
          ],
        },
        DefaultCacheBehavior: {
          TargetOriginId: 'static',
          ViewerProtocolPolicy: 'redirect-to-https',
          Compress: true,
          CachePolicyId,
        },
      },
    }),
  );

/** One disabled distribution with origins of these kinds. */
const listOf = (...origins: string[]) =>
  `<DistributionList xmlns="http://cloudfront.amazonaws.com/doc/2020-05-31/"><Marker></Marker><MaxItems>100</MaxItems><IsTruncated>false</IsTruncated><Quantity>1</Quantity><Items><DistributionSummary><Id>E1</Id><ARN>arn:aws:cloudfront::${PRODUCTION}:distribution/E1</ARN><Enabled>false</Enabled><Origins><Quantity>${
    origins.length
  }</Quantity><Items>${origins
    .map(
      (origin, i) =>
        `<Origin><Id>${i}</Id><DomainName>${i}.example.com</DomainName>${origin}</Origin>`,
    )
    .join(
      '',
    )}</Items></Origins></DistributionSummary></Items></DistributionList>`;

const cachePolicy = (maxTtl: number) =>
  `<CachePolicy xmlns="http://cloudfront.amazonaws.com/doc/2020-05-31/"><Id>${CUSTOM}</Id><CachePolicyConfig><Name>own</Name><MinTTL>0</MinTTL><MaxTTL>${maxTtl}</MaxTTL></CachePolicyConfig></CachePolicy>`;

describe('cloudfront-distribution', () => {
  it('reads distributions of all pages', async () => {
    await createDistribution('static', MANAGED);
    await createDistribution('shop', MANAGED);
    running.proxy.truncate('cloudfront:ListDistributions', { pageSize: 1 });
    const { resources, calls } = await read(distributions);
    expect(resources).toHaveLength(2);
    expect(resources.find(r => r.name === 'static.example.com')).toMatchObject({
      region: 'global',
      arn: expect.stringMatching(/^arn:aws:cloudfront::/),
      data: {
        enabled: true,
        httpVersion: 'http2',
        certificateArn: CERTIFICATE,
        minimumTls: 'TLSv1.2_2021',
        origins: [expect.objectContaining({ domainName: DOMAIN })],
        behaviors: [
          {
            path: '*',
            originDomain: DOMAIN,
            viewerProtocolPolicy: 'redirect-to-https',
            compress: true,
            cachePolicyId: MANAGED,
          },
        ],
        accessLogEnabled: false,
        cachePolicyTtls: {},
      },
    });
    expect(calls['cloudfront:GetCachePolicy']).toBeUndefined();
  });

  it('tells how a bucket knows that CloudFront asks', async () => {
    // The emulator forgets the access control of an origin.
    running.proxy.overrule('cloudfront:ListDistributions', () =>
      listOf(
        '<OriginAccessControlId>E2QWRUHEXAMPLE</OriginAccessControlId><S3OriginConfig><OriginAccessIdentity></OriginAccessIdentity></S3OriginConfig>',
        '<OriginAccessControlId></OriginAccessControlId><S3OriginConfig><OriginAccessIdentity>origin-access-identity/cloudfront/E1</OriginAccessIdentity></S3OriginConfig>',
        '<S3OriginConfig><OriginAccessIdentity></OriginAccessIdentity></S3OriginConfig>',
        '<CustomOriginConfig><HTTPPort>80</HTTPPort><HTTPSPort>443</HTTPSPort><OriginProtocolPolicy>https-only</OriginProtocolPolicy></CustomOriginConfig>',
      ),
    );
    const [{ data }] = (await read(distributions, { details: [] })).resources;
    expect(
      data.origins.map(({ kind, access, protocolPolicy }) => [
        kind,
        access,
        protocolPolicy,
      ]),
    ).toEqual([
      ['s3', 'oac', undefined],
      ['s3', 'oai', undefined],
      ['s3', 'none', undefined],
      ['custom', 'none', 'https-only'],
    ]);
  });

  it('asks for the time to live of own cache policies', async () => {
    await createDistribution('static', CUSTOM);
    running.proxy.overrule('cloudfront:GetCachePolicy', () => cachePolicy(0));
    const [{ data }] = (await read(distributions)).resources;
    expect(data.cachePolicyTtls).toEqual({ [CUSTOM]: 0 });
  });

  it('leaves details unread when they are denied', async () => {
    await createDistribution('static', CUSTOM);
    running.proxy.deny('cloudfront:GetCachePolicy');
    running.proxy.deny('cloudfront:GetDistributionConfig');
    const [{ data }] = (await read(distributions)).resources;
    expect(data).toMatchObject({
      cachePolicyTtls: unreadBecauseOf('cloudfront:GetCachePolicy'),
      accessLogEnabled: unreadBecauseOf('cloudfront:GetDistributionConfig'),
    });
    running.proxy.deny('cloudfront:ListDistributions');
    expect((await read(distributions)).status).toMatchObject({
      status: 'denied',
      missingAction: 'cloudfront:ListDistributions',
    });
  });
});
