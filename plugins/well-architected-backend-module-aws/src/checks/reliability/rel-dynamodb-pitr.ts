/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * A wrong write or delete in a table without point-in-time recovery cannot be
 * undone: DynamoDB keeps no older version of an item.
 *
 * How we look: the recovery status of each table, and where it is off the last
 * recovery point that AWS Backup made in the same Region.
 * What we cannot see: whether a restore was ever tried; copies made by other
 * means, such as streams or exports to S3.
 */
import { moment } from 'backstage-plugin-well-architected-common';
import {
  defineCheck,
  fail,
  known,
  notApplicable,
  pass,
} from 'backstage-plugin-well-architected-node';
import { lastBackupOf } from '../../backup/lastBackupOf';
import backupProtectedResource from '../../collectors/backup-protected-resource';
import dynamodbTable from '../../collectors/dynamodb-table';
import { outOf } from '../../text/figures';

const TOLERANT = ['cache', 'session', 'rebuildable'];
const LOCK_TABLE = /(?:terraform|tf|tofu).*lock|lock.*(?:terraform|tf|tofu)/i;
const BACKUP_HOURS = 24;

const protectedTable = (lastBackupTime: string) =>
  backupProtectedResource.sample({ data: { lastBackupTime } });

export default defineCheck({
  id: 'rel-dynamodb-pitr',
  pillar: 'reliability',
  title: 'DynamoDB tables have point-in-time recovery',
  risk: 'HIGH',
  riskClass: 'data-loss',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['REL09-BP01', 'REL09-BP03'],
  seedRefs: ['REL-C5', 'BKP-2', 'ANTI-5', 'RWE-REL-3'],
  impact: 'Accidental writes or deletes cannot be undone.',
  issue: f =>
    `${outOf(
      f.failed,
      f.total,
      'DynamoDB table',
    )} cannot be restored to an earlier moment: ${f.names}`,
  recommendation: f =>
    `Enable point-in-time recovery (1 to 35 days) and deletion protection of Amazon DynamoDB for ${f.names}.`,
  steps: f => [
    `Set PointInTimeRecoveryEnabled in IaC for ${f.names}`,
    'Enable deletion protection',
    'Practise a restore to a new table',
  ],
  successCriteria: () => ['Status ENABLED on all tables', 'Restore tested'],
  tradeOffs: [
    { pillar: 'cost-optimization', text: 'about 0.20 USD per GB and month' },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_backing_up_data_identified_backups_data.html',
    'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/PointInTimeRecovery.html',
  ],
  equivalents: {
    prowler: [
      'dynamodb_tables_pitr_enabled',
      'dynamodb_table_protected_by_backup_plan',
    ],
    serviceScreener: [
      'dynamodb.disabledPointInTimeRecovery',
      'dynamodb.disabledBackup',
    ],
    configRules: [
      'DYNAMODB_PITR_ENABLED',
      'DYNAMODB_IN_BACKUP_PLAN',
      'DYNAMODB_RESOURCES_PROTECTED_BY_BACKUP_PLAN',
    ],
    securityHub: ['DynamoDB.2', 'DynamoDB.4'],
    trustedAdvisor: ['c18d2gz138'],
  },
  on: [dynamodbTable.with('pointInTimeRecovery')],
  uses: [backupProtectedResource.with()],
  evaluate(table, ctx) {
    const { status } = table.data;
    const tolerance = table.tags['data-loss-tolerance'];
    if (status !== 'ACTIVE') {
      return notApplicable(`Table ${table.name} is ${status}, not ACTIVE`, {
        status,
      });
    }
    if (tolerance && TOLERANT.includes(tolerance.toLowerCase())) {
      return notApplicable(
        `Table ${table.name} is tagged data-loss-tolerance=${tolerance}: its content can be rebuilt`,
        { 'data-loss-tolerance': tolerance },
      );
    }
    const recovery = known(table.data.pointInTimeRecovery);
    const evidence = { PointInTimeRecoveryStatus: recovery };
    if (recovery === 'ENABLED') {
      return pass(
        `Table ${table.name} has point-in-time recovery ENABLED`,
        evidence,
      );
    }
    const backup = lastBackupOf(table, ctx);
    if (backup && backup.hours <= BACKUP_HOURS) {
      return pass(
        `Table ${table.name} has an AWS Backup recovery point of ${moment(
          backup.at,
        )}`,
        { ...evidence, lastBackupAt: backup.at },
      );
    }
    const last = backup ? ` (the last one is of ${moment(backup.at)})` : '';
    const lock = LOCK_TABLE.test(table.name);
    return fail(
      `Table ${table.name} has point-in-time recovery ${recovery} and no AWS Backup recovery point in the last 24 hours${last}`,
      { ...evidence, lastBackupAt: backup?.at ?? null },
      lock ? { risk: 'LOW' } : {},
    );
  },
  examples: [
    {
      name: 'recovery on',
      resources: [dynamodbTable.sample()],
      expect: { state: 'pass', says: ['orders', 'ENABLED'] },
    },
    {
      name: 'recovery off and no backup',
      resources: [
        dynamodbTable.sample({ data: { pointInTimeRecovery: 'DISABLED' } }),
      ],
      expect: {
        state: 'fail',
        risk: 'HIGH',
        says: ['orders', 'DISABLED', 'no AWS Backup recovery point'],
      },
    },
    {
      name: 'backed up 23 hours ago',
      now: '2026-11-16T06:00:00.000Z',
      resources: [
        dynamodbTable.sample({ data: { pointInTimeRecovery: 'DISABLED' } }),
        protectedTable('2026-11-15T07:00:00.000Z'),
      ],
      expect: {
        state: 'pass',
        says: ['recovery point of 2026-11-15 07:00 UTC'],
      },
    },
    {
      name: 'backed up 25 hours ago',
      now: '2026-11-16T06:00:00.000Z',
      resources: [
        dynamodbTable.sample({ data: { pointInTimeRecovery: 'DISABLED' } }),
        protectedTable('2026-11-15T05:00:00.000Z'),
      ],
      expect: {
        state: 'fail',
        risk: 'HIGH',
        says: ['the last one is of 2026-11-15 05:00 UTC'],
      },
    },
    {
      name: 'lock table of an IaC tool',
      resources: [
        dynamodbTable.sample({
          id: 'terraform-locks',
          data: { pointInTimeRecovery: 'DISABLED' },
        }),
      ],
      expect: { state: 'fail', risk: 'LOW' },
    },
    {
      name: 'the only table is a cache',
      resources: [
        dynamodbTable.sample({
          id: 'sessions',
          tags: { 'data-loss-tolerance': 'session' },
          data: { pointInTimeRecovery: 'DISABLED' },
        }),
      ],
      expect: { state: 'not-applicable', says: ['sessions'] },
    },
    {
      name: 'the only table is being deleted',
      resources: [dynamodbTable.sample({ data: { status: 'DELETING' } })],
      expect: { state: 'not-applicable', says: ['DELETING'] },
    },
    {
      name: 'the status may not be read',
      resources: [
        dynamodbTable.sample({
          data: {
            pointInTimeRecovery: {
              unread: {
                reason: 'ACCESS_DENIED',
                action: 'dynamodb:DescribeContinuousBackups',
                message: 'dynamodb:DescribeContinuousBackups is not allowed',
              },
            },
          },
        }),
      ],
      expect: {
        state: 'unknown',
        missingAction: 'dynamodb:DescribeContinuousBackups',
      },
    },
    {
      name: 'recovery off and AWS Backup not readable',
      resources: [
        dynamodbTable.sample({ data: { pointInTimeRecovery: 'DISABLED' } }),
      ],
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
