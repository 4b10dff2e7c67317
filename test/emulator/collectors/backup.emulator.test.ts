/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  BackupClient,
  CreateBackupPlanCommand,
  CreateBackupVaultCommand,
} from '@aws-sdk/client-backup';
import planCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/backup-plan';
import protectedCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/backup-protected-resource';
import vaultCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/backup-vault';
import { PRODUCTION } from '../tests/support';
import { unreadBecauseOf, useCollectors } from './useCollectors';

const { running, settings, read, region } = useCollectors();
const TABLE = `arn:aws:dynamodb:${region}:${PRODUCTION}:table/orders`;
const COPIES = `arn:aws:backup:eu-west-1:${PRODUCTION}:backup-vault:copies`;
const seconds = (moment: string) => Date.parse(moment) / 1000;

const createVault = (BackupVaultName: string) =>
  new BackupClient(settings()).send(
    new CreateBackupVaultCommand({ BackupVaultName }),
  );

describe('backup-protected-resource', () => {
  it('reads all pages', async () => {
    running.proxy.overrule('backup:ListProtectedResources', call =>
      call.query.get('nextToken')
        ? {
            Results: [
              {
                ResourceArn: TABLE,
                ResourceType: 'DynamoDB',
                LastBackupTime: seconds('2026-09-07T03:00:00Z'),
              },
            ],
          }
        : {
            Results: [{ ResourceArn: 'arn:aws:s3:::a', ResourceType: 'S3' }],
            NextToken: 'more',
          },
    );
    const { resources } = await read(protectedCollector);
    expect(resources).toEqual([
      expect.objectContaining({
        id: 'arn:aws:s3:::a',
        parents: ['arn:aws:s3:::a'],
      }),
      expect.objectContaining({
        id: TABLE,
        region,
        parents: [TABLE],
        data: expect.objectContaining({
          resourceType: 'DynamoDB',
          lastBackupTime: '2026-09-07T03:00:00.000Z',
        }),
      }),
    ]);
  });

  it('tells which action is missing', async () => {
    running.proxy.deny('backup:ListProtectedResources');
    expect((await read(protectedCollector)).status).toMatchObject({
      status: 'denied',
      missingAction: 'backup:ListProtectedResources',
    });
  });
});

describe('backup-plan', () => {
  it('reads the rules of a plan', async () => {
    await createVault('orders');
    await new BackupClient(settings()).send(
      new CreateBackupPlanCommand({
        BackupPlan: {
          BackupPlanName: 'daily',
          Rules: [
            {
              RuleName: 'night',
              TargetBackupVaultName: 'orders',
              ScheduleExpression: 'cron(0 3 * * ? *)',
              Lifecycle: { DeleteAfterDays: 35 },
              CopyActions: [{ DestinationBackupVaultArn: COPIES }],
            },
          ],
        },
      }),
    );
    const { resources } = await read(planCollector);
    expect(resources).toEqual([
      expect.objectContaining({
        name: 'daily',
        data: {
          rules: [
            expect.objectContaining({
              name: 'night',
              vaultName: 'orders',
              deleteAfterDays: 35,
              continuous: false,
              copiesTo: [COPIES],
            }),
          ],
        },
      }),
    ]);
    running.proxy.deny('backup:GetBackupPlan');
    const [denied] = (await read(planCollector)).resources;
    expect(denied.data.rules).toEqual(unreadBecauseOf('backup:GetBackupPlan'));
  });

  it('tells which action is missing', async () => {
    running.proxy.deny('backup:ListBackupPlans');
    expect((await read(planCollector)).status).toMatchObject({
      status: 'denied',
      missingAction: 'backup:ListBackupPlans',
    });
  });
});

describe('backup-vault', () => {
  it('reads vaults of all pages, with failed jobs and copies', async () => {
    await createVault('orders');
    await createVault('other');
    const job = (State: string, moment: string) => ({
      ResourceArn: TABLE,
      State,
      CompletionDate: seconds(moment),
    });
    running.proxy.truncate('backup:ListBackupVaults', { pageSize: 1 });
    running.proxy.overrule('backup:ListBackupJobs', call => ({
      BackupJobs:
        call.query.get('backupVaultName') === 'orders'
          ? [
              job('COMPLETED', '2026-09-06T03:00:00Z'),
              job('FAILED', '2026-09-07T03:00:00Z'),
            ]
          : [
              job('FAILED', '2026-09-06T03:00:00Z'),
              job('COMPLETED', '2026-09-07T03:00:00Z'),
            ],
    }));
    running.proxy.overrule('backup:ListRecoveryPointsByBackupVault', () => ({
      RecoveryPoints: [
        { ResourceArn: TABLE, SourceBackupVaultArn: COPIES },
        { ResourceArn: 'arn:aws:s3:::a' },
      ],
    }));
    const { resources, status } = await read(vaultCollector);
    expect(status).toMatchObject({ status: 'ok', count: 2 });
    expect(resources.find(r => r.id === 'orders')?.data).toMatchObject({
      locked: false,
      jobs: [
        { resourceArn: TABLE, state: 'FAILED', at: '2026-09-07T03:00:00.000Z' },
      ],
      copies: [{ resourceArn: TABLE, sourceVaultArn: COPIES }],
    });
    expect(resources.find(r => r.id === 'other')?.data.jobs).toEqual([]);
  });

  it('leaves unread what is denied', async () => {
    await createVault('orders');
    running.proxy.deny('backup:ListBackupJobs');
    running.proxy.deny('backup:ListRecoveryPointsByBackupVault');
    const { resources } = await read(vaultCollector);
    expect(resources[0].data).toMatchObject({
      jobs: unreadBecauseOf('backup:ListBackupJobs'),
      copies: unreadBecauseOf('backup:ListRecoveryPointsByBackupVault'),
    });
    running.proxy.deny('backup:ListBackupVaults');
    expect((await read(vaultCollector)).status).toMatchObject({
      status: 'denied',
      missingAction: 'backup:ListBackupVaults',
    });
  });
});
