/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * DynamoDB tables: capacity, encryption, copies, recovery.
 *
 * Calls: ListTables (100 per page) and DescribeTable per table; per table and
 * only when a check needs it: DescribeContinuousBackups, DescribeTimeToLive.
 * IAM: the actions of the same names. Regional.
 * Cost of a run: one call per 100 tables, one per table and one per table and
 * needed detail.
 */
import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  paginateListTables,
  TableDescription,
} from '@aws-sdk/client-dynamodb';
import {
  defineCollector,
  readable,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { ifAbsent } from '../support/ifAbsent';
import { promised } from '../support/promised';

const schema = z.object({
  status: z.string(),
  /** `PROVISIONED` or `PAY_PER_REQUEST`. */
  billingMode: z.string(),
  readUnits: z.number(),
  writeUnits: z.number(),
  sizeBytes: z.number(),
  itemCount: z.number(),
  tableClass: z.string(),
  deletionProtection: z.boolean(),
  /** `AES256` for the key that DynamoDB owns, `KMS` for one in the account. */
  encryption: z.string(),
  kmsKeyArn: z.string().optional(),
  /** Regions of the replicas of a global table, this one left out. */
  replicaRegions: z.array(z.string()),
  streamEnabled: z.boolean(),
  /** `ENABLED` or `DISABLED`. */
  pointInTimeRecovery: readable(z.string()),
  recoveryPeriodDays: readable(z.number().nullable()),
  /** `ENABLED`, `DISABLED` or one on the way. */
  timeToLive: readable(z.string()),
});

function describe(table: TableDescription, region: string) {
  return {
    status: table.TableStatus ?? '',
    billingMode: table.BillingModeSummary?.BillingMode ?? 'PROVISIONED',
    readUnits: table.ProvisionedThroughput?.ReadCapacityUnits ?? 0,
    writeUnits: table.ProvisionedThroughput?.WriteCapacityUnits ?? 0,
    sizeBytes: table.TableSizeBytes ?? 0,
    itemCount: table.ItemCount ?? 0,
    tableClass: table.TableClassSummary?.TableClass ?? 'STANDARD',
    deletionProtection: table.DeletionProtectionEnabled === true,
    encryption: table.SSEDescription?.SSEType ?? 'AES256',
    kmsKeyArn: table.SSEDescription?.KMSMasterKeyArn,
    replicaRegions: (table.Replicas ?? []).flatMap(({ RegionName }) =>
      RegionName && RegionName !== region ? [RegionName] : [],
    ),
    streamEnabled: table.StreamSpecification?.StreamEnabled === true,
  };
}

async function readRecovery(client: DynamoDBClient, TableName: string) {
  return ifAbsent({
    errors: ['ContinuousBackupsUnavailableException'],
    absent: { status: 'DISABLED', days: null },
    read: async () => {
      const { ContinuousBackupsDescription } = await client.send(
        new DescribeContinuousBackupsCommand({ TableName }),
      );
      const recovery =
        ContinuousBackupsDescription?.PointInTimeRecoveryDescription;
      return {
        status: recovery?.PointInTimeRecoveryStatus ?? 'DISABLED',
        days: recovery?.RecoveryPeriodInDays ?? null,
      };
    },
  });
}

async function readTimeToLive(client: DynamoDBClient, TableName: string) {
  const { TimeToLiveDescription } = await client.send(
    new DescribeTimeToLiveCommand({ TableName }),
  );
  return TimeToLiveDescription?.TimeToLiveStatus ?? 'DISABLED';
}

async function* listNames(client: DynamoDBClient) {
  for await (const page of paginateListTables({ client }, {})) {
    yield* page.TableNames ?? [];
  }
}

export default defineCollector({
  id: 'dynamodb-table',
  type: 'AWS::DynamoDB::Table',
  noun: { one: 'DynamoDB table', many: 'DynamoDB tables' },
  scope: 'regional',
  list: {
    'dynamodb:ListTables': 'dynamodb:ListTables',
    'dynamodb:DescribeTable': 'dynamodb:DescribeTable',
  },
  details: {
    pointInTimeRecovery: {
      'dynamodb:DescribeContinuousBackups':
        'dynamodb:DescribeContinuousBackups',
    },
    timeToLive: {
      'dynamodb:DescribeTimeToLive': 'dynamodb:DescribeTimeToLive',
    },
  },
  schema,
  sample: {
    id: 'orders',
    arn: 'arn:aws:dynamodb:eu-west-1:111122223333:table/orders',
    createdAt: '2024-01-15T09:00:00.000Z',
    data: {
      status: 'ACTIVE',
      billingMode: 'PAY_PER_REQUEST',
      readUnits: 0,
      writeUnits: 0,
      sizeBytes: 2_000_000_000,
      itemCount: 500_000,
      tableClass: 'STANDARD',
      deletionProtection: true,
      encryption: 'AES256',
      replicaRegions: [],
      streamEnabled: false,
      pointInTimeRecovery: 'ENABLED',
      recoveryPeriodDays: 35,
      timeToLive: 'ENABLED',
    },
  },
  async *collect(ctx) {
    const client = ctx.client(DynamoDBClient);
    yield* ctx.each(listNames(client), async name => {
      const answer = await client.send(
        new DescribeTableCommand({ TableName: name }),
      );
      const table = promised(answer.Table, 'Table');
      const [recovery, timeToLive] = await Promise.all([
        ctx.detail('pointInTimeRecovery', () => readRecovery(client, name)),
        ctx.detail('timeToLive', () => readTimeToLive(client, name)),
      ]);
      return {
        id: name,
        arn: table.TableArn,
        createdAt: table.CreationDateTime?.toISOString(),
        data: {
          ...describe(table, ctx.region),
          pointInTimeRecovery:
            'unread' in recovery ? recovery : recovery.status,
          recoveryPeriodDays: 'unread' in recovery ? recovery : recovery.days,
          timeToLive,
        },
      };
    });
  },
});
