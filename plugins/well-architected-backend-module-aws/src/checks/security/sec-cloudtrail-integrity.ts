/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Whoever breaks in wants the record of it gone. Validated, encrypted logs in a
 * private bucket cannot be changed unnoticed.
 *
 * How we look: every trail (log file validation, KMS key), and the log bucket
 * where it is in the same account. What we cannot see: a bucket in another
 * account; its part is unknown. Whether Object Lock is on is not looked at.
 */
import {
  defineAccountCheck,
  fail,
  known,
  notApplicable,
  pass,
  unknown,
} from 'backstage-plugin-well-architected-node';
import { accountLabel } from '../../accounts/accountLabel';
import trail from '../../collectors/cloudtrail-trail';
import bucket from '../../collectors/s3-bucket';

export default defineAccountCheck({
  id: 'sec-cloudtrail-integrity',
  pillar: 'security',
  title: 'Trail logs are tamper-evident',
  risk: 'MEDIUM',
  riskClass: 'security-vulnerability',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-account',
  bestPractices: ['SEC04-BP01', 'SEC08-BP02'],
  seedRefs: ['SEC-C4'],
  impact: 'Attackers can hide their traces.',
  issue: f => `Trail logs can be tampered with: ${f.message}`,
  recommendation: f =>
    `Turn on AWS CloudTrail log file validation, SSE-KMS and Object Lock on the bucket for the trails of ${f.names}, which record ${f.entity.name}.`,
  steps: f => [
    `Update the trail: ${f.message}`,
    'Lock the bucket',
    'Restrict the key policy',
  ],
  successCriteria: () => ['Validation on', 'Bucket private'],
  tradeOffs: [{ pillar: 'cost-optimization', text: 'KMS requests' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_detect_investigate_events_app_service_logging.html',
    'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-intro.html',
  ],
  equivalents: {
    prowler: [
      'cloudtrail_log_file_validation_enabled',
      'cloudtrail_kms_encryption_enabled',
      'cloudtrail_logs_s3_bucket_is_not_publicly_accessible',
    ],
    serviceScreener: [
      'cloudtrail.LogFileValidationEnabled',
      'cloudtrail.RequiresKmsKey',
    ],
    configRules: [
      'CLOUD_TRAIL_LOG_FILE_VALIDATION_ENABLED',
      'CLOUD_TRAIL_ENCRYPTION_ENABLED',
      'CLOUDTRAIL_S3_BUCKET_PUBLIC_ACCESS_PROHIBITED',
    ],
    securityHub: ['CloudTrail.2', 'CloudTrail.4', 'CloudTrail.6'],
    trustedAdvisor: ['Hs4Ma3G109', 'Hs4Ma3G110'],
  },
  uses: [trail.with(), bucket.with('policyIsPublic')],
  evaluate(account, ctx) {
    const label = accountLabel(account);
    const trails = ctx.all(trail);
    if (trails.length === 0) {
      return notApplicable(
        `0 trails found in account ${label} (judged by sec-cloudtrail-all-regions)`,
      );
    }
    const evidence = { trails: trails.map(t => t.name) };
    const problems = trails.flatMap(({ name, data }) => [
      ...(data.logFileValidation ? [] : [`${name} has no log file validation`]),
      ...(data.kmsKeyId ? [] : [`${name} is not encrypted with a KMS key`]),
    ]);
    const used = new Set(trails.flatMap(t => t.data.bucket ?? []));
    const own = ctx.all(bucket).filter(b => used.has(b.name));
    const open = own.filter(b => known(b.data.policyIsPublic));
    if (open.length > 0) {
      return fail(
        `Account ${label}: log bucket ${open
          .map(b => b.name)
          .join(', ')} is public`,
        evidence,
        { risk: 'HIGH' },
      );
    }
    if (problems.length > 0) {
      return fail(`Account ${label}: ${problems.join('; ')}`, evidence);
    }
    const elsewhere = [...used].filter(name => !own.some(b => b.name === name));
    return elsewhere.length > 0
      ? unknown(
          'NO_ACCOUNT',
          `Trails of account ${label} are validated and encrypted, but log bucket ${elsewhere.join(
            ', ',
          )} is in another account`,
          { evidence },
        )
      : pass(
          `Account ${label}: ${trails
            .map(t => t.name)
            .join(', ')} validated, encrypted, bucket private`,
          evidence,
        );
  },
  examples: [
    {
      name: 'validated, encrypted, private bucket',
      resources: [trail.sample(), bucket.sample({ id: 'log-archive' })],
      expect: { state: 'pass', says: ['organization-trail'] },
    },
    {
      name: 'no validation',
      resources: [
        trail.sample({ data: { logFileValidation: false } }),
        bucket.sample({ id: 'log-archive' }),
      ],
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: ['no log file validation'],
      },
    },
    {
      name: 'no KMS key, bucket elsewhere',
      resources: [trail.sample({ data: { kmsKeyId: undefined } })],
      expect: { state: 'fail', risk: 'MEDIUM', says: ['KMS key'] },
    },
    {
      name: 'a public log bucket',
      resources: [
        trail.sample(),
        bucket.sample({ id: 'log-archive', data: { policyIsPublic: true } }),
      ],
      expect: { state: 'fail', risk: 'HIGH', says: ['log-archive'] },
    },
    {
      name: 'the bucket is in another account',
      resources: [trail.sample()],
      expect: { state: 'unknown', reason: 'NO_ACCOUNT', says: ['log-archive'] },
    },
    {
      name: 'no trail',
      expect: { state: 'not-applicable', says: ['0 trails'] },
    },
    {
      name: 'trails are not readable',
      problems: [
        {
          collector: trail,
          status: 'denied',
          missingAction: 'cloudtrail:DescribeTrails',
        },
      ],
      expect: { state: 'unknown', missingAction: 'cloudtrail:DescribeTrails' },
    },
  ],
});
