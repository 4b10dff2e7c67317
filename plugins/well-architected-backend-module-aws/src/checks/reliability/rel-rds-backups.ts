/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Databases are backed up automatically.
 *
 * Why: without a backup a wrong statement or a lost volume is permanent.
 * How we look: the backup retention of instances and clusters, DocumentDB and
 * Neptune among them, which the RDS API lists together; where it is too short, a
 * recovery point of AWS Backup within the last 24 hours counts too. Members of a
 * cluster and read replicas are judged through their cluster or source.
 * What we cannot see: whether a restore works (see the restore tests).
 */
import { moment } from 'backstage-plugin-well-architected-common';
import {
  defineCheck,
  fail,
  notApplicable,
  pass,
  unknown,
} from 'backstage-plugin-well-architected-node';
import { lastBackupOf } from '../../backup/lastBackupOf';
import backupProtectedResource from '../../collectors/backup-protected-resource';
import rdsCluster from '../../collectors/rds-cluster';
import rdsInstance from '../../collectors/rds-instance';
import { isNew } from '../../support/age';
import { count, outOf, verb } from '../../text/figures';

const backedUp = (lastBackupTime: string) => {
  const { arn = '' } = rdsInstance.sample();
  return backupProtectedResource.sample({
    id: arn,
    data: { resourceArn: arn, resourceType: 'RDS', lastBackupTime },
  });
};

export default defineCheck({
  id: 'rel-rds-backups',
  pillar: 'reliability',
  title: 'Databases are backed up automatically',
  risk: 'HIGH',
  riskClass: 'data-loss',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['REL09-BP01', 'REL09-BP03'],
  seedRefs: ['REL-C4', 'BKP-1', 'ANTI-5'],
  parameters: { minDaysProd: 7 },
  impact: 'Permanent data loss.',
  issue: f =>
    `${outOf(f.failed, f.total, 'database')} ${verb(
      f.failed,
      'is',
      'are',
    )} not backed up long enough: ${f.names}`,
  recommendation: f =>
    `Set the backup retention of ${f.names} to 7 to 35 days in Amazon RDS and add AWS Backup for copies.`,
  steps: f => [
    `Set retention on ${f.names}`,
    'Add AWS Backup plan',
    'Test restore',
  ],
  successCriteria: () => ['Retention 7 or more', 'Restore tested'],
  tradeOffs: [
    { pillar: 'cost-optimization', text: 'backup storage above database size' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_backing_up_data_identified_backups_data.html',
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.html',
  ],
  equivalents: {
    prowler: [
      'rds_instance_backup_enabled',
      'rds_instance_protected_by_backup_plan',
      'rds_cluster_protected_by_backup_plan',
      'documentdb_cluster_backup_enabled',
      'neptune_cluster_backup_enabled',
    ],
    serviceScreener: ['rds.Backup', 'rds.BackupTooLow'],
    configRules: [
      'DB_INSTANCE_BACKUP_ENABLED',
      'RDS_IN_BACKUP_PLAN',
      'RDS_RESOURCES_PROTECTED_BY_BACKUP_PLAN',
      'NEPTUNE_CLUSTER_BACKUP_RETENTION_CHECK',
    ],
    securityHub: ['RDS.11', 'RDS.26', 'DocumentDB.2', 'Neptune.5'],
    trustedAdvisor: ['opQPADkZvH'],
  },
  on: [rdsInstance.with(), rdsCluster.with()],
  uses: [backupProtectedResource.with()],
  evaluate(resource, context) {
    const { name, data } = resource;
    const source =
      'clusterId' in data && data.clusterId
        ? `cluster ${data.clusterId}`
        : data.replicaOf;
    if (source) {
      return notApplicable(
        `${name} is backed up through ${source}, which is judged`,
      );
    }
    const production =
      (context.environmentOf(resource) ?? 'production') === 'production';
    const needed = production ? context.number('minDaysProd') : 1;
    const days = data.backupRetentionDays;
    if (days >= needed) {
      return pass(
        `${name} (${data.engine}) keeps automated backups for ${count(
          days,
          'day',
        )}`,
        { days, needed },
      );
    }
    const backup = lastBackupOf(resource, context);
    const evidence = { days, needed, lastBackupAt: backup?.at ?? null };
    if (backup && backup.hours <= 24) {
      return pass(
        `${name} (${data.engine}) has an AWS Backup recovery point of ${moment(
          backup.at,
        )}`,
        evidence,
      );
    }
    if (isNew(resource, context.now)) {
      return unknown(
        'NOT_ENOUGH_DATA',
        `${name} is too new: it is younger than 24 h and its first backup may be on its way`,
        { evidence },
      );
    }
    return fail(
      `${name} (${data.engine}) keeps automated backups for ${count(
        days,
        'day',
      )}, ${needed} are needed, and has no AWS Backup recovery point of the last 24 hours`,
      evidence,
      { risk: days === 0 ? 'HIGH' : 'MEDIUM' },
    );
  },
  examples: [
    {
      name: '7 days in production',
      resources: [rdsInstance.sample({ data: { backupRetentionDays: 7 } })],
      expect: { state: 'pass', says: ['orders-db', '7 days'] },
    },
    {
      name: '6 days in production',
      resources: [rdsInstance.sample({ data: { backupRetentionDays: 6 } })],
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: ['orders-db', '6 days', '7 are needed'],
      },
    },
    {
      name: '1 day in development',
      environment: 'development',
      resources: [rdsInstance.sample({ data: { backupRetentionDays: 1 } })],
      expect: { state: 'pass' },
    },
    {
      name: 'no backup',
      resources: [rdsCluster.sample({ data: { backupRetentionDays: 0 } })],
      expect: {
        state: 'fail',
        risk: 'HIGH',
        says: ['orders-cluster', '0 days'],
      },
    },
    {
      name: 'a Neptune cluster with 7 days and a DocumentDB cluster with 6',
      resources: [
        rdsCluster.sample({
          id: 'orders-graph',
          data: { engine: 'neptune', backupRetentionDays: 7 },
        }),
        rdsCluster.sample({
          id: 'orders-documents',
          data: { engine: 'docdb', backupRetentionDays: 6 },
        }),
      ],
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: ['orders-documents (docdb)', '6 days', '1 of 2'],
      },
    },
    {
      name: 'no retention, but AWS Backup 23 hours ago',
      resources: [
        rdsInstance.sample({ data: { backupRetentionDays: 0 } }),
        backedUp('2026-11-15T07:00:00.000Z'),
      ],
      expect: {
        state: 'pass',
        says: ['recovery point of 2026-11-15 07:00 UTC'],
      },
    },
    {
      name: 'no retention, AWS Backup 25 hours ago',
      resources: [
        rdsInstance.sample({ data: { backupRetentionDays: 0 } }),
        backedUp('2026-11-15T05:00:00.000Z'),
      ],
      expect: { state: 'fail', risk: 'HIGH' },
    },
    {
      name: 'created an hour ago',
      resources: [
        rdsInstance.sample({
          createdAt: '2026-11-16T05:00:00.000Z',
          data: { backupRetentionDays: 0 },
        }),
      ],
      expect: { state: 'unknown', reason: 'NOT_ENOUGH_DATA' },
    },
    {
      name: 'only a read replica',
      resources: [
        rdsInstance.sample({
          data: { replicaOf: 'orders-main', backupRetentionDays: 0 },
        }),
      ],
      expect: { state: 'not-applicable', says: ['orders-main'] },
    },
    {
      name: 'no database',
      expect: {
        state: 'not-applicable',
        says: ['0 database instances', '1 account, 1 Region'],
      },
    },
    {
      name: 'AWS Backup not readable and retention off',
      resources: [rdsInstance.sample({ data: { backupRetentionDays: 0 } })],
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
