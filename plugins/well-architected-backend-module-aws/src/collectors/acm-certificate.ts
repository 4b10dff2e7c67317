/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Certificates of AWS Certificate Manager with when they end, how they are
 * renewed and what uses them. A certificate belongs to what uses it.
 *
 * Calls: ListCertificates (1 000 per page), DescribeCertificate per certificate
 * in use. IAM: the actions of the same names. Regional.
 * Cost of a run: one call per certificate in use and one per 1 000.
 * Cannot see: certificates that were uploaded to IAM or live on the servers, and
 * those of CloudFront unless us-east-1 is read.
 */
import {
  ACMClient,
  CertificateDetail,
  CertificateSummary,
  DescribeCertificateCommand,
  KeyAlgorithm,
  paginateListCertificates,
} from '@aws-sdk/client-acm';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';

async function* listCertificates(client: ACMClient) {
  for await (const page of paginateListCertificates(
    { client, pageSize: 1000 },
    // By default only RSA keys of 1 024 and 2 048 bits are listed.
    { Includes: { keyTypes: Object.values(KeyAlgorithm) } },
  )) {
    yield* page.CertificateSummaryList ?? [];
  }
}

/** The list tells all of a certificate that nothing uses. */
async function describe(
  client: ACMClient,
  summary: CertificateSummary,
): Promise<CertificateDetail> {
  const { CertificateArn } = summary;
  if (summary.InUse !== false) {
    const { Certificate } = await client.send(
      new DescribeCertificateCommand({ CertificateArn }),
    );
    return { CertificateArn, ...Certificate };
  }
  const { DomainName, Status, Type, NotAfter, RenewalEligibility } = summary;
  const { CreatedAt, ImportedAt } = summary;
  return {
    ...{ CertificateArn, DomainName, Status, Type, NotAfter },
    ...{ RenewalEligibility, CreatedAt, ImportedAt },
  };
}

export default defineCollector({
  id: 'acm-certificate',
  type: 'AWS::CertificateManager::Certificate',
  noun: { one: 'certificate', many: 'certificates' },
  scope: 'regional',
  list: {
    'acm:ListCertificates': 'acm:ListCertificates',
    'acm:DescribeCertificate': 'acm:DescribeCertificate',
  },
  schema: z.object({
    domainName: z.string(),
    /** Such as `ISSUED`, `EXPIRED` or `PENDING_VALIDATION`. */
    status: z.string(),
    /** `AMAZON_ISSUED`, `IMPORTED` or `PRIVATE`. */
    kind: z.string(),
    /** ISO 8601; absent before it is issued. */
    expiresAt: z.string().optional(),
    /** ACM may renew it by itself. */
    renewable: z.boolean(),
    /** Absent until the first renewal is due, then such as `SUCCESS`. */
    renewalStatus: z.string().optional(),
    /** ARNs. */
    inUseBy: z.array(z.string()),
  }),
  sample: {
    id: 'arn:aws:acm:eu-west-1:111122223333:certificate/0f00d001-1111-2222-3333-444455556666',
    name: 'orders.example.com',
    arn: 'arn:aws:acm:eu-west-1:111122223333:certificate/0f00d001-1111-2222-3333-444455556666',
    parents: [
      'arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/orders/50dc6c495c0c9188',
    ],
    createdAt: '2026-01-15T08:00:00.000Z',
    data: {
      domainName: 'orders.example.com',
      status: 'ISSUED',
      kind: 'AMAZON_ISSUED',
      expiresAt: '2027-06-15T23:59:59.000Z',
      renewable: true,
      inUseBy: [
        'arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/orders/50dc6c495c0c9188',
      ],
    },
  },
  async *collect(ctx) {
    const client = ctx.client(ACMClient);
    yield* ctx.each(listCertificates(client), async summary => {
      const certificate = await describe(client, summary);
      const arn = certificate.CertificateArn ?? '';
      const inUseBy = certificate.InUseBy ?? [];
      return {
        id: arn,
        name: certificate.DomainName ?? arn,
        arn,
        parents: inUseBy,
        createdAt: (
          certificate.CreatedAt ?? certificate.ImportedAt
        )?.toISOString(),
        data: {
          domainName: certificate.DomainName ?? '',
          status: certificate.Status ?? '',
          kind: certificate.Type ?? 'AMAZON_ISSUED',
          expiresAt: certificate.NotAfter?.toISOString(),
          renewable: certificate.RenewalEligibility === 'ELIGIBLE',
          renewalStatus: certificate.RenewalSummary?.RenewalStatus,
          inUseBy,
        },
      };
    });
  },
});
