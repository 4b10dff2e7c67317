/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * A certificate that runs out takes the service with it, at a known minute.
 *
 * How we look: the end of every certificate of ACM that something uses, and how its
 * last renewal went. A certificate that ACM issued and may renew by itself passes
 * until a renewal has failed. A certificate belongs to what uses it.
 * What we cannot see: certificates in IAM or on servers. A distribution whose
 * certificate lives in a Region that is not read (CloudFront wants us-east-1) is
 * unknown.
 */
import {
  AssessContext,
  defineCheck,
  fail,
  notApplicable,
  pass,
  unknown,
  Verdict,
} from 'backstage-plugin-well-architected-node';
import certificate from '../../collectors/acm-certificate';
import distribution from '../../collectors/cloudfront-distribution';
import { count, outOf, some, verb } from '../../text/figures';
import { daysUntil } from '../../time/age';
import { evidenceTexts } from '../../text/evidence';
import { regionOfArn } from '../../arns/regionOfArn';

type Certificate = ReturnType<typeof certificate.sample>;

/** Nobody renews an imported certificate but its owner: told earlier. */
const EARLY_DAYS = 60;
const byArn = (found: Certificate) => found.arn;

/** The end in words; the days are counted when they are few. */
function endOf(options: {
  day: string;
  left: number;
  hasEnded: boolean;
}): string {
  const { day, left, hasEnded } = options;
  if (hasEnded) {
    return `ended on ${day}`;
  }
  if (left > EARLY_DAYS) {
    return `ends on ${day}`;
  }
  return `ends on ${day}, ${left === 0 ? 'today' : `in ${count(left, 'day')}`}`;
}

function judgeCertificate(found: Certificate, ctx: AssessContext): Verdict {
  const { data, name, region } = found;
  const { kind, expiresAt, renewable, renewalStatus, inUseBy } = data;
  const label = `Certificate ${name} in ${region}`;
  if (inUseBy.length === 0) {
    return notApplicable(`${label} is used by nothing: delete it`);
  }
  if (!expiresAt) {
    return unknown(
      'NOT_ENOUGH_DATA',
      `${label} is ${data.status}, without an end`,
    );
  }
  const left = daysUntil(expiresAt, ctx.now);
  const hasEnded = Date.parse(expiresAt) < ctx.now.getTime();
  const end = endOf({ day: expiresAt.slice(0, 10), left, hasEnded });
  const failed = renewalStatus === 'FAILED';
  const evidence = {
    expiresAt,
    kind,
    renewalStatus: renewalStatus ?? null,
    usedBy: inUseBy.length,
    end: `${name} ${end}${failed ? ', renewal FAILED' : ''}`,
  };
  const says = `${label} (${kind}, used by ${inUseBy.length}) ${end}`;
  if (failed) {
    return fail(`${says}; its renewal FAILED`, evidence);
  }
  if (hasEnded) {
    return fail(says, evidence);
  }
  if (kind === 'AMAZON_ISSUED' && renewable) {
    const status = renewalStatus ? `, renewal ${renewalStatus}` : '';
    return pass(`${says}; ACM renews it${status}`, evidence);
  }
  if (left <= ctx.number('days')) {
    return fail(says, evidence);
  }
  return kind === 'IMPORTED' && left <= EARLY_DAYS
    ? fail(says, evidence, { risk: 'MEDIUM' })
    : pass(says, evidence);
}

function judgeDistribution(
  { name, data, accountId }: ReturnType<typeof distribution.sample>,
  ctx: AssessContext,
): Verdict {
  const { certificateArn } = data;
  const label = `Distribution ${name}`;
  if (!certificateArn) {
    return notApplicable(`${label} has no certificate of ACM`);
  }
  const region = regionOfArn(certificateArn) ?? 'us-east-1';
  const isRead = ctx.regions.includes(region);
  if (isRead && ctx.index(certificate, byArn, { region }).has(certificateArn)) {
    return notApplicable(`${label} is judged by its certificate`);
  }
  const why = isRead
    ? `account ${accountId} has no such certificate`
    : `${region} is not among the Regions that are read`;
  return unknown(
    'NOT_COLLECTED',
    `${label} has certificate ${certificateArn}, and ${why}`,
  );
}

const expiring = (expiresAt: string, data: Partial<Certificate['data']> = {}) =>
  certificate.sample({
    data: { kind: 'IMPORTED', renewable: false, expiresAt, ...data },
  });
const IN_US = 'arn:aws:acm:us-east-1:111122223333:certificate/0f00d002';

export default defineCheck({
  id: 'sec-certificates-renewed',
  pillar: 'security',
  secondaryPillars: ['reliability'],
  title: 'Certificates do not expire soon',
  risk: 'HIGH',
  riskClass: 'security-vulnerability',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['SEC09-BP01'],
  seedRefs: ['SEC-C8'],
  parameters: { days: 30 },
  impact: 'Outage on expiry.',
  issue: f =>
    `${outOf(f.failed, f.total, 'certificate')} ${verb(
      f.failed,
      'runs',
      'run',
    )} out: ${some(evidenceTexts(f, 'end'))}`,
  recommendation: f =>
    `Use certificates that AWS Certificate Manager issues, with DNS validation, for ${
      f.names
    }: ${some(evidenceTexts(f, 'end'))}.`,
  steps: f => [
    `Replace imported certificates: ${f.names}`,
    'Fix the DNS record',
    'Alarm on DaysToExpiry',
  ],
  successCriteria: () => ['No certificate below 30 days'],
  tradeOffs: [{ pillar: 'security', text: 'no relevant trade-off' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_protect_data_transit_key_cert_mgmt.html',
    'https://docs.aws.amazon.com/acm/latest/userguide/managed-renewal.html',
  ],
  equivalents: {
    prowler: ['acm_certificates_expiration_check'],
    serviceScreener: ['acm.acmCertExpiry30Days', 'acm.acmCertRenewalFailed'],
    configRules: ['ACM_CERTIFICATE_EXPIRATION_CHECK'],
    securityHub: ['ACM.1'],
    trustedAdvisor: ['Hs4Ma3G176'],
  },
  on: [certificate.with(), distribution.with()],
  evaluate(subject, ctx) {
    return subject.type === 'AWS::CloudFront::Distribution'
      ? judgeDistribution(subject, ctx)
      : judgeCertificate(subject, ctx);
  },
  examples: [
    {
      name: 'issued and renewed by ACM',
      resources: [certificate.sample()],
      expect: { state: 'pass', says: ['orders.example.com', 'ACM renews it'] },
    },
    {
      name: 'renewable and close to its end',
      resources: [
        certificate.sample({
          data: {
            expiresAt: '2026-12-01T06:00:00.000Z',
            renewalStatus: 'PENDING_AUTO_RENEWAL',
          },
        }),
      ],
      expect: { state: 'pass', says: ['PENDING_AUTO_RENEWAL'] },
    },
    {
      name: 'the renewal failed',
      resources: [certificate.sample({ data: { renewalStatus: 'FAILED' } })],
      expect: { state: 'fail', risk: 'HIGH', says: ['renewal FAILED'] },
    },
    {
      name: 'imported, 30 days left',
      resources: [expiring('2026-12-16T06:00:00.000Z')],
      expect: { state: 'fail', risk: 'HIGH', says: ['in 30 days'] },
    },
    {
      name: 'imported, 31 days left, as the day counts',
      resources: [expiring('2026-12-17T00:00:00.000Z')],
      expect: { state: 'fail', risk: 'MEDIUM' },
    },
    {
      name: 'imported, 60 days left',
      resources: [expiring('2027-01-15T06:00:00.000Z')],
      expect: { state: 'fail', risk: 'MEDIUM', says: ['in 60 days'] },
    },
    {
      name: 'imported, 61 days left, as the day counts',
      resources: [expiring('2027-01-16T00:00:00.000Z')],
      expect: { state: 'pass' },
    },
    {
      name: 'private, not renewed by ACM, 31 days left',
      resources: [expiring('2026-12-17T06:00:00.000Z', { kind: 'PRIVATE' })],
      expect: { state: 'pass', says: ['in 31 days'] },
    },
    {
      name: 'ended yesterday, though it may be renewed',
      resources: [
        certificate.sample({ data: { expiresAt: '2026-11-15T06:00:00.000Z' } }),
      ],
      expect: { state: 'fail', risk: 'HIGH', says: ['ended on 2026-11-15'] },
    },
    {
      name: 'used by nothing',
      resources: [expiring('2026-11-20T06:00:00.000Z', { inUseBy: [] })],
      expect: { state: 'not-applicable', says: ['used by nothing'] },
    },
    {
      name: 'a distribution whose certificate is read',
      resources: [
        distribution.sample({ data: { certificateArn: IN_US } }),
        certificate.sample({ id: IN_US, arn: IN_US, region: 'us-east-1' }),
      ],
      expect: { state: 'pass', says: ['used by 1'] },
    },
    {
      name: 'a distribution whose certificate is in a Region that is not read',
      resources: [
        distribution.sample({ data: { certificateArn: IN_US } }),
        certificate.sample(),
      ],
      expect: {
        state: 'unknown',
        reason: 'NOT_COLLECTED',
        says: ['us-east-1 is not among the Regions'],
      },
    },
    {
      name: 'no certificate',
      resources: [distribution.sample()],
      expect: { state: 'not-applicable' },
    },
    {
      name: 'certificates may not be described',
      problems: [
        {
          collector: certificate,
          status: 'denied',
          missingAction: 'acm:DescribeCertificate',
        },
      ],
      expect: { state: 'unknown', missingAction: 'acm:DescribeCertificate' },
    },
  ],
});
