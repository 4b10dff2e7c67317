/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Vaults of AWS Backup with the jobs and the copies that end in them.
 *
 * Calls: backup:ListBackupVaults (action of the same name), regional, one call
 * per 1000 vaults. Detail `jobs`: backup:ListBackupJobs over the last 7 days,
 * one call per 1000 jobs and vault. Detail `copies`:
 * backup:ListRecoveryPointsByBackupVault over the last 35 days, one call per
 * 1000 recovery points and vault.
 */
import {
  BackupClient,
  paginateListBackupJobs,
  paginateListBackupVaults,
  paginateListRecoveryPointsByBackupVault,
} from '@aws-sdk/client-backup';
import {
  defineCollector,
  readable,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { JobEnd, lastFailures } from '../backup/lastFailures';

const DAY = 24 * 60 * 60 * 1000;
const JOB_DAYS = 7;
const COPY_DAYS = 35;
const ARN = 'arn:aws:backup:eu-west-1:111122223333:backup-vault:orders-vault';

export default defineCollector({
  id: 'backup-vault',
  type: 'AWS::Backup::BackupVault',
  noun: { one: 'AWS Backup vault', many: 'AWS Backup vaults' },
  scope: 'regional',
  list: { 'backup:ListBackupVaults': 'backup:ListBackupVaults' },
  details: {
    jobs: { 'backup:ListBackupJobs': 'backup:ListBackupJobs' },
    copies: {
      'backup:ListRecoveryPointsByBackupVault':
        'backup:ListRecoveryPointsByBackupVault',
    },
  },
  schema: z.object({
    /** `BACKUP_VAULT`, `LOGICALLY_AIR_GAPPED_BACKUP_VAULT` … */
    vaultType: z.string(),
    encryptionKeyArn: z.string().optional(),
    /** Vault Lock is on. */
    locked: z.boolean(),
    recoveryPoints: z.number(),
    /** Resources whose last job of the last 7 days did not succeed. */
    jobs: readable(
      z.array(
        z.object({
          resourceArn: z.string(),
          state: z.string(),
          /** ISO 8601. */
          at: z.string(),
        }),
      ),
    ),
    /** Resources with a copy from another vault in the last 35 days. */
    copies: readable(
      z.array(
        z.object({ resourceArn: z.string(), sourceVaultArn: z.string() }),
      ),
    ),
  }),
  sample: {
    id: 'orders-vault',
    arn: ARN,
    createdAt: '2026-01-05T08:00:00.000Z',
    data: {
      vaultType: 'BACKUP_VAULT',
      encryptionKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/backup',
      locked: true,
      recoveryPoints: 35,
      jobs: [],
      copies: [],
    },
  },
  async *collect(ctx) {
    const client = ctx.client(BackupClient);
    const daysAgo = (days: number) =>
      new Date(Date.parse(ctx.now) - days * DAY);
    async function* vaults() {
      for await (const page of paginateListBackupVaults(
        { client, pageSize: 1000 },
        {},
      )) {
        yield* page.BackupVaultList ?? [];
      }
    }
    yield* ctx.each(vaults(), async vault => {
      const name = vault.BackupVaultName ?? '';
      return {
        id: name,
        arn: vault.BackupVaultArn,
        createdAt: vault.CreationDate?.toISOString(),
        data: {
          vaultType: vault.VaultType ?? 'BACKUP_VAULT',
          encryptionKeyArn: vault.EncryptionKeyArn,
          locked: vault.Locked === true,
          recoveryPoints: vault.NumberOfRecoveryPoints ?? 0,
          jobs: await ctx.detail('jobs', () =>
            readFailures(client, name, daysAgo(JOB_DAYS)),
          ),
          copies: await ctx.detail('copies', () =>
            readCopies(client, name, daysAgo(COPY_DAYS)),
          ),
        },
      };
    });
  },
});

async function readFailures(client: BackupClient, vault: string, since: Date) {
  const jobs: JobEnd[] = [];
  for await (const page of paginateListBackupJobs(
    { client, pageSize: 1000 },
    { ByBackupVaultName: vault, ByCreatedAfter: since },
  )) {
    for (const job of page.BackupJobs ?? []) {
      jobs.push({
        resourceArn: job.ResourceArn ?? '',
        state: job.State ?? 'unknown',
        at: (job.CompletionDate ?? job.CreationDate ?? since).toISOString(),
      });
    }
  }
  return lastFailures(jobs);
}

async function readCopies(client: BackupClient, vault: string, since: Date) {
  const copies = new Map<string, string>();
  for await (const page of paginateListRecoveryPointsByBackupVault(
    { client, pageSize: 1000 },
    { BackupVaultName: vault, ByCreatedAfter: since },
  )) {
    for (const point of page.RecoveryPoints ?? []) {
      if (point.SourceBackupVaultArn && point.ResourceArn) {
        copies.set(point.ResourceArn, point.SourceBackupVaultArn);
      }
    }
  }
  return [...copies].map(([resourceArn, sourceVaultArn]) => ({
    resourceArn,
    sourceVaultArn,
  }));
}
