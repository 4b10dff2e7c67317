/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Data that nobody needs any more takes storage, energy and money for ever
 * unless something deletes it.
 *
 * How we look: time to live of large tables, whether file systems of EFS move old
 * files to Infrequent Access, and whether the rules of backup plans delete old
 * recovery points. A table is exempt with the tag `data-retention=keep-all`.
 * What we cannot see: deletion by the application itself, and whether items really
 * carry an expiry; buckets have checks of their own.
 */
import {
  AssessContext,
  defineCheck,
  fail,
  known,
  notApplicable,
  pass,
} from 'backstage-plugin-well-architected-node';
import backupPlan from '../../collectors/backup-plan';
import dynamodbTable from '../../collectors/dynamodb-table';
import efsFileSystem from '../../collectors/efs-file-system';
import { figure } from '../../text/figures';

type Table = ReturnType<typeof dynamodbTable.sample>;
type Plan = ReturnType<typeof backupPlan.sample>;
type FileSystem = ReturnType<typeof efsFileSystem.sample>;

const GB = 1024 ** 3;

function judgeTable(table: Table, ctx: AssessContext) {
  const gb = table.data.sizeBytes / GB;
  const label = `Table ${table.name} of ${figure(gb, 1)} GB`;
  if (gb < ctx.number('minGb')) {
    return notApplicable(`${label} is small`, { gb });
  }
  if (table.tags['data-retention'] === 'keep-all') {
    return pass(`${label} is declared to keep everything`, { gb });
  }
  const timeToLive = known(table.data.timeToLive);
  const evidence = { gb, timeToLive };
  return timeToLive === 'ENABLED'
    ? pass(`${label} has time to live ENABLED`, evidence)
    : fail(`${label} has time to live ${timeToLive}`, evidence);
}

function judgePlan(plan: Plan) {
  const rules = known(plan.data.rules);
  const forever = rules
    .filter(rule => rule.deleteAfterDays === undefined)
    .map(rule => rule.name);
  return forever.length > 0
    ? fail(
        `Backup plan ${
          plan.name
        } keeps recovery points for ever (rule ${forever.join(', ')})`,
        { rules: forever },
      )
    : pass(`Backup plan ${plan.name} deletes old recovery points`);
}

function judgeFiles({ name, data }: FileSystem) {
  const gb = data.sizeBytes / GB;
  const label = `File system ${name} of ${figure(gb, 1)} GB`;
  const { toInfrequentAccess } = known(data.lifecycle);
  const evidence = { gb, toInfrequentAccess: toInfrequentAccess ?? null };
  return toInfrequentAccess
    ? pass(
        `${label} moves files to Infrequent Access (${toInfrequentAccess})`,
        evidence,
      )
    : fail(`${label} never moves files to Infrequent Access`, evidence);
}

const large = (gb: number, timeToLive: string) =>
  dynamodbTable.sample({ data: { sizeBytes: gb * GB, timeToLive } });

export default defineCheck({
  id: 'sus-data-expiry',
  pillar: 'sustainability',
  secondaryPillars: ['cost-optimization'],
  title: 'Data that is not needed expires',
  risk: 'LOW',
  riskClass: 'sustainability',
  wafRisk: 'MEDIUM',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['SUS04-BP03', 'SUS04-BP05', 'COST04-BP05'],
  seedRefs: ['SUS-C6', 'KA-SUS-1'],
  parameters: { minGb: 10 },
  impact: 'Stored for ever.',
  issue: f => `Data is stored for ever: ${f.message}`,
  recommendation: f =>
    `Use time to live of Amazon DynamoDB and the lifecycles of Amazon EFS and AWS Backup for ${f.names}.`,
  steps: f => [
    `Define retention of ${f.names}`,
    'Enable TTL',
    'Set DeleteAfterDays',
  ],
  successCriteria: () => ['Every large store has expiry'],
  tradeOffs: [{ pillar: 'reliability', text: 'check retention duties' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sus_sus_data_a4.html',
    'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/TTL.html',
  ],
  equivalents: {
    serviceScreener: [
      'dynamodb.disabledTTL',
      'efs.EnabledLifecycle',
      'backup.backupPlanNoLifecycle',
    ],
  },
  on: [
    dynamodbTable.with('timeToLive'),
    backupPlan.with('rules'),
    efsFileSystem.with('lifecycle'),
  ],
  evaluate(subject, ctx) {
    switch (subject.type) {
      case 'AWS::DynamoDB::Table':
        return judgeTable(subject, ctx);
      case 'AWS::EFS::FileSystem':
        return judgeFiles(subject);
      default:
        return judgePlan(subject);
    }
  },
  examples: [
    {
      name: 'large table with time to live, plan that deletes',
      resources: [large(20, 'ENABLED'), backupPlan.sample()],
      expect: { state: 'pass', says: ['orders of 20 GB'] },
    },
    {
      name: 'large table without time to live',
      resources: [large(20, 'DISABLED')],
      expect: { state: 'fail', risk: 'LOW', says: ['DISABLED'] },
    },
    {
      name: 'exactly 10 GB',
      resources: [large(10, 'DISABLED')],
      expect: { state: 'fail' },
    },
    {
      name: 'just below 10 GB',
      resources: [large(9.9, 'DISABLED')],
      expect: { state: 'not-applicable', says: ['is small'] },
    },
    {
      name: 'declared to keep everything',
      resources: [
        dynamodbTable.sample({
          tags: { 'data-retention': 'keep-all' },
          data: { sizeBytes: 20 * GB, timeToLive: 'DISABLED' },
        }),
      ],
      expect: { state: 'pass' },
    },
    {
      name: 'plan that never deletes',
      resources: [
        backupPlan.sample({
          data: {
            rules: [
              {
                name: 'monthly',
                vaultName: 'orders-vault',
                continuous: false,
                copiesTo: [],
              },
            ],
          },
        }),
      ],
      expect: { state: 'fail', says: ['rule monthly'] },
    },
    {
      name: 'a file system with a lifecycle',
      resources: [efsFileSystem.sample()],
      expect: {
        state: 'pass',
        says: ['orders-files of 50 GB', 'AFTER_30_DAYS'],
      },
    },
    {
      name: 'a file system without a lifecycle',
      resources: [efsFileSystem.sample({ data: { lifecycle: {} } })],
      expect: {
        state: 'fail',
        risk: 'LOW',
        says: ['orders-files of 50 GB never moves'],
      },
    },
    {
      name: 'lifecycles may not be read',
      resources: [
        efsFileSystem.sample({
          data: {
            lifecycle: {
              unread: {
                reason: 'ACCESS_DENIED',
                action: 'elasticfilesystem:DescribeLifecycleConfiguration',
                message: 'denied',
              },
            },
          },
        }),
      ],
      expect: {
        state: 'unknown',
        missingAction: 'elasticfilesystem:DescribeLifecycleConfiguration',
      },
    },
    {
      name: 'listing plans is denied',
      problems: [
        {
          collector: backupPlan,
          status: 'denied',
          missingAction: 'backup:ListBackupPlans',
        },
      ],
      expect: { state: 'unknown', missingAction: 'backup:ListBackupPlans' },
    },
  ],
});
