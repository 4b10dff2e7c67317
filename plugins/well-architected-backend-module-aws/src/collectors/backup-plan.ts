/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Plans of AWS Backup.
 *
 * Calls: backup:ListBackupPlans (action of the same name), regional, one call
 * per 1000 plans. Detail `rules`: backup:GetBackupPlan, one call per plan.
 * Which resources a plan selects is not read: what it really backed up shows
 * in the protected resources.
 */
import {
  BackupClient,
  GetBackupPlanCommand,
  paginateListBackupPlans,
} from '@aws-sdk/client-backup';
import {
  defineCollector,
  readable,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';

const ID = '7c3f0e4a-orders';

export default defineCollector({
  id: 'backup-plan',
  type: 'AWS::Backup::BackupPlan',
  noun: { one: 'AWS Backup plan', many: 'AWS Backup plans' },
  scope: 'regional',
  list: { 'backup:ListBackupPlans': 'backup:ListBackupPlans' },
  details: { rules: { 'backup:GetBackupPlan': 'backup:GetBackupPlan' } },
  schema: z.object({
    /** ISO 8601; absent when it never ran. */
    lastRun: z.string().optional(),
    rules: readable(
      z.array(
        z.object({
          name: z.string(),
          schedule: z.string().optional(),
          vaultName: z.string(),
          airGappedVaultArn: z.string().optional(),
          deleteAfterDays: z.number().optional(),
          continuous: z.boolean(),
          /** ARNs of the vaults that it copies to. */
          copiesTo: z.array(z.string()),
        }),
      ),
    ),
  }),
  sample: {
    id: ID,
    name: 'orders-daily',
    arn: `arn:aws:backup:eu-west-1:111122223333:backup-plan:${ID}`,
    createdAt: '2026-01-05T08:00:00.000Z',
    data: {
      lastRun: '2026-11-16T03:00:00.000Z',
      rules: [
        {
          name: 'daily',
          schedule: 'cron(0 3 * * ? *)',
          vaultName: 'orders-vault',
          deleteAfterDays: 35,
          continuous: true,
          copiesTo: [
            'arn:aws:backup:eu-west-1:444455556666:backup-vault:copies',
          ],
        },
      ],
    },
  },
  async *collect(ctx) {
    const client = ctx.client(BackupClient);
    async function* plans() {
      for await (const page of paginateListBackupPlans(
        { client, pageSize: 1000 },
        {},
      )) {
        yield* page.BackupPlansList ?? [];
      }
    }
    yield* ctx.each(plans(), async plan => ({
      id: plan.BackupPlanId ?? '',
      name: plan.BackupPlanName,
      arn: plan.BackupPlanArn,
      createdAt: plan.CreationDate?.toISOString(),
      data: {
        lastRun: plan.LastExecutionDate?.toISOString(),
        rules: await ctx.detail('rules', () =>
          readRules(client, plan.BackupPlanId),
        ),
      },
    }));
  },
});

async function readRules(client: BackupClient, BackupPlanId?: string) {
  const { BackupPlan } = await client.send(
    new GetBackupPlanCommand({ BackupPlanId }),
  );
  return (BackupPlan?.Rules ?? []).map(rule => ({
    name: rule.RuleName ?? '',
    schedule: rule.ScheduleExpression,
    vaultName: rule.TargetBackupVaultName ?? '',
    airGappedVaultArn: rule.TargetLogicallyAirGappedBackupVaultArn,
    deleteAfterDays: rule.Lifecycle?.DeleteAfterDays,
    continuous: rule.EnableContinuousBackup === true,
    copiesTo: (rule.CopyActions ?? []).flatMap(
      copy => copy.DestinationBackupVaultArn ?? [],
    ),
  }));
}
