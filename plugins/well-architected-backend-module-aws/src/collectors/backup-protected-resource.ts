/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Resources that AWS Backup has backed up at least once, with the time of the
 * last recovery point.
 *
 * Calls: backup:ListProtectedResources (action of the same name), regional.
 * One call per 1000 protected resources.
 */
import {
  BackupClient,
  paginateListProtectedResources,
} from '@aws-sdk/client-backup';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';

const TABLE = 'arn:aws:dynamodb:eu-west-1:111122223333:table/orders';

export default defineCollector({
  id: 'backup-protected-resource',
  type: 'AWS::Backup::ProtectedResource',
  noun: {
    one: 'resource protected by AWS Backup',
    many: 'resources protected by AWS Backup',
  },
  scope: 'regional',
  list: {
    'backup:ListProtectedResources': 'backup:ListProtectedResources',
  },
  schema: z.object({
    /** The protected resource itself. */
    resourceArn: z.string(),
    /** In AWS Backup's words: `DynamoDB`, `RDS`, `Aurora`, `EBS`, `S3` … */
    resourceType: z.string(),
    /** ISO 8601. */
    lastBackupTime: z.string().optional(),
    lastBackupVaultArn: z.string().optional(),
    lastRecoveryPointArn: z.string().optional(),
  }),
  sample: {
    id: TABLE,
    name: 'orders',
    parents: [TABLE],
    data: {
      resourceArn: TABLE,
      resourceType: 'DynamoDB',
      lastBackupTime: '2026-11-16T03:00:00.000Z',
      lastBackupVaultArn:
        'arn:aws:backup:eu-west-1:111122223333:backup-vault:Default',
    },
  },
  async *collect(ctx) {
    const pages = paginateListProtectedResources(
      { client: ctx.client(BackupClient), pageSize: 1000 },
      {},
    );
    for await (const page of pages) {
      for (const item of page.Results ?? []) {
        if (item.ResourceArn) {
          yield {
            id: item.ResourceArn,
            name: item.ResourceName ?? item.ResourceArn,
            parents: [item.ResourceArn],
            data: {
              resourceArn: item.ResourceArn,
              resourceType: item.ResourceType ?? 'unknown',
              lastBackupTime: item.LastBackupTime?.toISOString(),
              lastBackupVaultArn: item.LastBackupVaultArn,
              lastRecoveryPointArn: item.LastRecoveryPointArn,
            },
          };
        }
      }
    }
  },
});
