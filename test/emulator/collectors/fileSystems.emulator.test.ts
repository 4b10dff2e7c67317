/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Emulated: file systems of EFS and FSx, lifecycle policies. Overruled: the
 * age and state of FSx backups, which stay in creation in the emulator.
 */
import {
  CreateFileSystemCommand as CreateElastic,
  EFSClient,
  PutLifecycleConfigurationCommand,
} from '@aws-sdk/client-efs';
import {
  CreateFileSystemCommand as CreateFsx,
  FSxClient,
} from '@aws-sdk/client-fsx';
import efsFileSystem from '../../../plugins/well-architected-backend-module-aws/src/collectors/efs-file-system';
import fsxFileSystem from '../../../plugins/well-architected-backend-module-aws/src/collectors/fsx-file-system';
import { unreadBecauseOf, useCollectors } from './useCollectors';

const { running, settings, read } = useCollectors();

describe('efs-file-system', () => {
  it('reads a good and a bad file system, over all pages', async () => {
    const efs = new EFSClient(settings());
    const good = await efs.send(
      new CreateElastic({
        CreationToken: 'good',
        Encrypted: true,
        ThroughputMode: 'elastic',
        Tags: [{ Key: 'Name', Value: 'orders-files' }],
      }),
    );
    await efs.send(
      new PutLifecycleConfigurationCommand({
        FileSystemId: good.FileSystemId,
        LifecyclePolicies: [{ TransitionToIA: 'AFTER_30_DAYS' }],
      }),
    );
    await efs.send(
      new CreateElastic({
        CreationToken: 'bad',
        AvailabilityZoneName: 'eu-central-1a',
      }),
    );
    running.proxy.truncate('efs:DescribeFileSystems', { pageSize: 1 });
    const { resources, status, calls } = await read(efsFileSystem);
    expect(status).toMatchObject({ status: 'ok', count: 2 });
    expect(resources.find(r => r.id === good.FileSystemId)).toMatchObject({
      name: 'orders-files',
      arn: good.FileSystemArn,
      tags: { Name: 'orders-files' },
      createdAt: expect.any(String),
      data: {
        encrypted: true,
        throughputMode: 'elastic',
        lifecycle: { toInfrequentAccess: 'AFTER_30_DAYS' },
      },
    });
    expect(resources.find(r => r.id !== good.FileSystemId)?.data).toMatchObject(
      {
        encrypted: false,
        availabilityZone: 'eu-central-1a',
        lifecycle: {},
      },
    );
    expect(calls['efs:DescribeLifecycleConfiguration']).toBe(2);
  });

  it('leaves unread what is denied', async () => {
    await new EFSClient(settings()).send(
      new CreateElastic({ CreationToken: 'some' }),
    );
    running.proxy.deny('efs:DescribeLifecycleConfiguration');
    const { resources } = await read(efsFileSystem);
    expect(resources[0].data.lifecycle).toEqual(
      unreadBecauseOf('elasticfilesystem:DescribeLifecycleConfiguration'),
    );
  });

  it('tells which action is missing to list', async () => {
    running.proxy.deny('efs:DescribeFileSystems');
    expect((await read(efsFileSystem)).status).toMatchObject({
      status: 'denied',
      missingAction: 'elasticfilesystem:DescribeFileSystems',
    });
  });
});

describe('fsx-file-system', () => {
  const create = (name: string, retention: number) =>
    new FSxClient(settings()).send(
      new CreateFsx({
        FileSystemType: 'WINDOWS',
        StorageCapacity: 300,
        StorageType: 'SSD',
        SubnetIds: ['subnet-0a', 'subnet-0b'],
        Tags: [{ Key: 'Name', Value: name }],
        WindowsConfiguration: {
          DeploymentType: 'MULTI_AZ_1',
          ThroughputCapacity: 32,
          AutomaticBackupRetentionDays: retention,
        },
      }),
    );

  it('reads file systems with the youngest of their backups', async () => {
    const good = await create('good', 7);
    const bad = await create('bad', 0);
    const id = good.FileSystem?.FileSystemId;
    const backup = (hour: number, more: object) => ({
      BackupId: `backup-${hour}`,
      Lifecycle: 'AVAILABLE',
      Type: 'AUTOMATIC',
      CreationTime: Date.UTC(2026, 10, 16, hour) / 1000,
      FileSystem: { FileSystemId: id },
      ...more,
    });
    running.proxy.truncate('fsx:DescribeFileSystems', { pageSize: 1 });
    running.proxy.overrule('fsx:DescribeBackups', call =>
      call.input.NextToken
        ? {
            Backups: [
              backup(4, { Lifecycle: 'FAILED' }),
              backup(3, {
                FileSystem: undefined,
                Volume: { FileSystemId: id },
              }),
            ],
          }
        : { Backups: [backup(2, {})], NextToken: 'more' },
    );
    const { resources, calls } = await read(fsxFileSystem);
    expect(resources).toHaveLength(2);
    expect(resources.find(r => r.id === id)).toMatchObject({
      name: 'good',
      arn: good.FileSystem?.ResourceARN,
      data: {
        kind: 'WINDOWS',
        deploymentType: 'MULTI_AZ_1',
        storageGib: 300,
        backupRetentionDays: 7,
        subnetIds: ['subnet-0a', 'subnet-0b'],
        lastBackupTime: '2026-11-16T03:00:00.000Z',
      },
    });
    expect(
      resources.find(r => r.id === bad.FileSystem?.FileSystemId)?.data,
    ).toMatchObject({ backupRetentionDays: 0, lastBackupTime: null });
    expect(calls['fsx:DescribeBackups']).toBe(2);
  });

  it('asks for no backups where there is no file system', async () => {
    const { status, calls } = await read(fsxFileSystem);
    expect(status).toMatchObject({ status: 'ok', count: 0 });
    expect(calls['fsx:DescribeBackups']).toBeUndefined();
  });

  it('leaves unread what is denied', async () => {
    await create('some', 7);
    running.proxy.deny('fsx:DescribeBackups');
    const { resources } = await read(fsxFileSystem);
    expect(resources[0].data.lastBackupTime).toEqual(
      unreadBecauseOf('fsx:DescribeBackups'),
    );
  });

  it('tells which action is missing to list', async () => {
    running.proxy.deny('fsx:DescribeFileSystems');
    expect((await read(fsxFileSystem)).status).toMatchObject({
      status: 'denied',
      missingAction: 'fsx:DescribeFileSystems',
    });
  });
});
