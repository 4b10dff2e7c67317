/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Critical buckets have a second copy.
 *
 * Why: the loss of a Region or of the account loses the data.
 * How we look: buckets that are tagged critical have an enabled rule that
 * replicates them to another Region, or a copy of AWS Backup there. Where the data
 * must stay in its Region, a replica in another account counts instead.
 * What we cannot see: the Region of buckets in other accounts, and whether
 * replication keeps up.
 */
import { ANNOTATIONS, Risk } from 'backstage-plugin-well-architected-common';
import {
  defineCheck,
  fail,
  known,
  notApplicable,
  pass,
} from 'backstage-plugin-well-architected-node';
import backupProtectedResource from '../../collectors/backup-protected-resource';
import backupVault from '../../collectors/backup-vault';
import s3Bucket from '../../collectors/s3-bucket';
import { regionsOf } from '../../regions/regionsOf';
import { markOfBucket } from '../../s3/purposeOfBucket';
import { outOf, verb } from '../../text/figures';

const bucket = s3Bucket.with('replicationRules');
const RISK_OF: Record<string, Risk> = {
  'mission-critical': 'HIGH',
  'business-critical': 'MEDIUM',
  standard: 'LOW',
  'non-critical': 'LOW',
};

const RULE = {
  id: 'copy',
  destinationBucket: 'orders-copy',
  replicationTimeControl: true,
};
const critical = (
  ...replicationRules: (typeof RULE & { destinationAccount?: string })[]
) =>
  s3Bucket.sample({
    tags: { criticality: 'critical' },
    data: { replicationRules },
  });
const stays = {
  annotations: {
    'aws.amazon.com/well-architected-data-residency': 'single-region',
  },
};

export default defineCheck({
  id: 'rel-s3-replication',
  pillar: 'reliability',
  title: 'Critical buckets have a second copy',
  risk: 'LOW',
  riskClass: 'data-loss',
  wafRisk: 'HIGH',
  effort: 'Medium',
  evidence: 'aws-resource',
  bestPractices: ['REL09-BP01', 'REL13-BP02'],
  seedRefs: ['BKP-3', 'HA-2'],
  impact: 'Region loss or account compromise loses the data.',
  issue: f =>
    `${outOf(f.failed, f.total, 'critical bucket')} ${verb(
      f.failed,
      'has',
      'have',
    )} no second copy: ${f.names}`,
  recommendation: f =>
    `Amazon S3 Replication with Replication Time Control, or AWS Backup for S3, for ${
      f.names
    } (now only in ${f.regions.join(', ')}).`,
  steps: f => [
    `Enable versioning on ${f.names}`,
    'Create the rule to a bucket in a backup account',
    'Check replication metrics',
  ],
  successCriteria: () => ['Replication latency below 15 minutes'],
  tradeOffs: [
    { pillar: 'cost-optimization', text: 'double storage plus transfer' },
    { pillar: 'sustainability', text: 'second copy' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_backing_up_data_identified_backups_data.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication.html',
  ],
  equivalents: {
    prowler: ['s3_bucket_cross_region_replication'],
    serviceScreener: ['s3.CrossRegionReplication', 's3.BucketReplication'],
    configRules: [
      'S3_BUCKET_REPLICATION_ENABLED',
      'S3_BUCKET_CROSS_REGION_REPLICATION_ENABLED',
    ],
    securityHub: ['S3.7'],
    trustedAdvisor: ['c18d2gz119'],
  },
  on: [bucket],
  uses: [
    backupProtectedResource.with(),
    backupVault.with('copies'),
    s3Bucket.with(),
  ],
  evaluate(resource, context) {
    const { name, tags, data } = resource;
    const mark = markOfBucket(tags);
    if (!mark) {
      return notApplicable(`Bucket ${name} is not marked critical`);
    }
    const accounts = known(data.replicationRules).flatMap(
      rule => rule.destinationAccount ?? [],
    );
    const [, ...elsewhere] = regionsOf(resource, context);
    const evidence = { mark, copies: elsewhere, otherAccounts: accounts };
    return elsewhere.length > 0
      ? pass(
          `Bucket ${name} (${mark}) has a copy in ${elsewhere.join(', ')}`,
          evidence,
        )
      : fail(
          `Bucket ${name} (${mark}) has no copy outside ${resource.region}`,
          evidence,
        );
  },
  conclude(context) {
    const usual = context.usual();
    const residency = context.entity.annotations[ANNOTATIONS.dataResidency];
    const failing = context.observations.filter(o => o.status === 'fail');
    if (usual.status !== 'fail') {
      return usual;
    }
    if (residency) {
      const without = failing.filter(
        o =>
          !Array.isArray(o.evidence.otherAccounts) ||
          o.evidence.otherAccounts.length === 0,
      );
      if (without.length === 0) {
        return pass(
          `Data residency '${residency}': ${failing
            .map(
              o =>
                `${o.subject.name} is replicated to account ${o.evidence.otherAccounts}`,
            )
            .join(', ')}`,
        );
      }
      return {
        ...usual,
        message: `Data residency '${residency}' asks for a replica in a second account: ${without
          .map(o => o.subject.name)
          .join(', ')} has none`,
        risk: RISK_OF[context.context.criticality ?? 'standard'],
      };
    }
    return {
      ...usual,
      risk: RISK_OF[context.context.criticality ?? 'standard'],
    };
  },
  examples: [
    {
      name: 'replicated to another Region',
      resources: [
        critical(RULE),
        s3Bucket.sample({ id: 'orders-copy', region: 'eu-central-1' }),
      ],
      expect: {
        state: 'pass',
        says: ['orders-data (criticality=critical) has a copy in eu-central-1'],
      },
    },
    {
      name: 'a copy of AWS Backup in another Region',
      resources: [
        critical(),
        backupVault.sample({
          region: 'eu-central-1',
          data: {
            copies: [
              {
                resourceArn: 'arn:aws:s3:::orders-data',
                sourceVaultArn:
                  'arn:aws:backup:eu-west-1:111122223333:backup-vault:orders-vault',
              },
            ],
          },
        }),
      ],
      expect: { state: 'pass' },
    },
    {
      name: 'no copy',
      resources: [critical()],
      expect: {
        state: 'fail',
        risk: 'LOW',
        says: ['orders-data', 'eu-west-1'],
      },
    },
    {
      name: 'no copy, business-critical',
      resources: [critical()],
      context: { criticality: 'business-critical' },
      expect: { state: 'fail', risk: 'MEDIUM' },
    },
    {
      name: 'no copy, mission-critical',
      resources: [critical()],
      context: { criticality: 'mission-critical' },
      expect: { state: 'fail', risk: 'HIGH' },
    },
    {
      name: 'a replica in the same Region',
      resources: [critical(RULE), s3Bucket.sample({ id: 'orders-copy' })],
      expect: { state: 'fail' },
    },
    {
      name: 'data must stay, replica in another account and the same Region',
      resources: [
        critical({ ...RULE, destinationAccount: '444455556666' }),
        s3Bucket.sample({ id: 'orders-copy' }),
      ],
      entity: stays,
      expect: { state: 'pass', says: ['444455556666'] },
    },
    {
      name: 'data must stay and has no copy',
      resources: [critical()],
      entity: stays,
      expect: { state: 'fail', says: ['single-region'] },
    },
    {
      name: 'not marked critical',
      resources: [s3Bucket.sample()],
      expect: { state: 'not-applicable', says: ['not marked critical'] },
    },
    {
      name: 'a replica that cannot be looked at',
      resources: [critical(RULE)],
      expect: {
        state: 'unknown',
        reason: 'NOT_COLLECTED',
        says: ['orders-copy'],
      },
    },
    {
      name: 'AWS Backup not readable',
      resources: [critical()],
      problems: [
        {
          collector: backupProtectedResource,
          status: 'denied',
          missingAction: 'backup:ListProtectedResources',
        },
      ],
      expect: {
        state: 'unknown',
        missingAction: 'backup:ListProtectedResources',
      },
    },
  ],
});
