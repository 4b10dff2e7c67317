/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CreateDBClusterCommand,
  CreateDBInstanceCommand,
  CreateDBParameterGroupCommand,
  CreateDBSnapshotCommand,
  ModifyDBParameterGroupCommand,
  ModifyDBSnapshotAttributeCommand,
  RDSClient,
} from '@aws-sdk/client-rds';
import rdsCluster from '../../../plugins/well-architected-backend-module-aws/src/collectors/rds-cluster';
import rdsInstance from '../../../plugins/well-architected-backend-module-aws/src/collectors/rds-instance';
import rdsSnapshot from '../../../plugins/well-architected-backend-module-aws/src/collectors/rds-snapshot';
import { unreadBecauseOf, useCollectors } from './useCollectors';

const { running, settings, read } = useCollectors();

const createInstance = (
  rds: RDSClient,
  DBInstanceIdentifier: string,
  more: Partial<CreateDBInstanceCommand['input']> = {},
) =>
  rds.send(
    new CreateDBInstanceCommand({
      DBInstanceIdentifier,
      DBInstanceClass: 'db.t4g.medium',
      Engine: 'postgres',
      AllocatedStorage: 100,
      MasterUsername: 'orders',
      MasterUserPassword: 'not-a-secret-of-anybody',
      ...more,
    }),
  );

describe('rds-instance', () => {
  it('reads a good and a bad instance', async () => {
    const rds = new RDSClient(settings());
    await createInstance(rds, 'good', {
      MultiAZ: true,
      StorageEncrypted: true,
      BackupRetentionPeriod: 14,
      DeletionProtection: true,
      PubliclyAccessible: false,
      Tags: [{ Key: 'component', Value: 'orders-api' }],
    });
    await createInstance(rds, 'bad', {
      MultiAZ: false,
      BackupRetentionPeriod: 0,
      PubliclyAccessible: true,
    });
    const { resources, status } = await read(rdsInstance, { details: [] });
    expect(status).toMatchObject({ status: 'ok', count: 2 });
    expect(resources.find(r => r.id === 'good')).toMatchObject({
      arn: expect.stringContaining(':db:good'),
      tags: { component: 'orders-api' },
      data: {
        engine: 'postgres',
        instanceClass: 'db.t4g.medium',
        multiAz: true,
        storageEncrypted: true,
        backupRetentionDays: 14,
        deletionProtection: true,
        publiclyAccessible: false,
        allocatedStorageGb: 100,
      },
    });
    expect(resources.find(r => r.id === 'bad')).toMatchObject({
      data: {
        multiAz: false,
        storageEncrypted: false,
        backupRetentionDays: 0,
        deletionProtection: false,
        publiclyAccessible: true,
      },
    });
    expect(JSON.stringify(resources)).not.toContain('not-a-secret');
  });

  it('reads the TLS parameter once per parameter group', async () => {
    const rds = new RDSClient(settings());
    await rds.send(
      new CreateDBParameterGroupCommand({
        DBParameterGroupName: 'tls',
        DBParameterGroupFamily: 'postgres17',
        Description: 'demands TLS',
      }),
    );
    await rds.send(
      new ModifyDBParameterGroupCommand({
        DBParameterGroupName: 'tls',
        Parameters: [
          {
            ParameterName: 'rds.force_ssl',
            ParameterValue: '1',
            ApplyMethod: 'immediate',
          },
        ],
      }),
    );
    for (const id of ['one', 'two']) {
      await createInstance(rds, id, { DBParameterGroupName: 'tls' });
    }
    running.proxy.forget();
    const { resources } = await read(rdsInstance);
    expect(resources.map(r => r.data.tlsRequired)).toEqual(
      Array(2).fill({ parameter: 'rds.force_ssl', value: '1', on: true }),
    );
    expect(running.proxy.calls()['rds:DescribeDBParameters']).toBe(1);
  });

  it('reads all pages', async () => {
    const rds = new RDSClient(settings());
    for (const id of ['a', 'b', 'c']) {
      await createInstance(rds, id);
    }
    running.proxy.truncate('rds:DescribeDBInstances', { pageSize: 1 });
    const { resources } = await read(rdsInstance, { details: [] });
    expect(resources.map(r => r.id)).toEqual(['a', 'b', 'c']);
  });

  it('leaves unread what is denied', async () => {
    await createInstance(new RDSClient(settings()), 'orders');
    running.proxy.deny('rds:DescribeDBParameters');
    const { resources, status } = await read(rdsInstance);
    expect(status.status).toBe('ok');
    expect(resources[0].data.tlsRequired).toEqual(
      unreadBecauseOf('rds:DescribeDBParameters'),
    );
  });

  it('tells which action is missing to list', async () => {
    running.proxy.deny('rds:DescribeDBInstances');
    expect((await read(rdsInstance)).status).toMatchObject({
      status: 'denied',
      missingAction: 'rds:DescribeDBInstances',
    });
  });
});

/** An answer in the query protocol of RDS. */
const answerOf = (operation: string, result: string) =>
  `<${operation}Response xmlns="http://rds.amazonaws.com/doc/2014-10-31/"><${operation}Result>${result}</${operation}Result></${operation}Response>`;

describe('rds-cluster', () => {
  const createCluster = (
    rds: RDSClient,
    DBClusterIdentifier: string,
    more: Partial<CreateDBClusterCommand['input']> = {},
  ) =>
    rds.send(
      new CreateDBClusterCommand({
        DBClusterIdentifier,
        Engine: 'aurora-postgresql',
        MasterUsername: 'orders',
        MasterUserPassword: 'not-a-secret-of-anybody',
        ...more,
      }),
    );

  it('reads a cluster with a member', async () => {
    const rds = new RDSClient(settings());
    await createCluster(rds, 'orders', {
      StorageEncrypted: true,
      BackupRetentionPeriod: 7,
    });
    await createInstance(rds, 'orders-1', {
      Engine: 'aurora-postgresql',
      DBClusterIdentifier: 'orders',
    });
    const { resources } = await read(rdsCluster);
    expect(resources).toEqual([
      expect.objectContaining({
        id: 'orders',
        data: expect.objectContaining({
          engine: 'aurora-postgresql',
          storageEncrypted: true,
          backupRetentionDays: 7,
          members: [{ instanceId: 'orders-1', writer: true }],
          globalMembers: [],
        }),
      }),
    ]);
    const { resources: instances } = await read(rdsInstance, { details: [] });
    expect(instances[0]).toMatchObject({
      parents: [resources[0].arn],
      data: { clusterId: 'orders' },
    });
    expect(running.proxy.calls()['rds:DescribeGlobalClusters']).toBeUndefined();
  });

  it('reads the members of a global cluster', async () => {
    // moto cannot make a global cluster of a cluster that exists.
    const [here, there] = ['eu-central-1', 'eu-west-1'].map(
      place => `arn:aws:rds:${place}:111111111111:cluster:orders`,
    );
    running.proxy.overrule('rds:DescribeDBClusters', () =>
      answerOf(
        'DescribeDBClusters',
        `<DBClusters><DBCluster><DBClusterIdentifier>orders</DBClusterIdentifier><DBClusterArn>${here}</DBClusterArn><GlobalClusterIdentifier>world</GlobalClusterIdentifier></DBCluster></DBClusters>`,
      ),
    );
    running.proxy.overrule('rds:DescribeGlobalClusters', () =>
      answerOf(
        'DescribeGlobalClusters',
        `<GlobalClusters><GlobalClusterMember><GlobalClusterIdentifier>world</GlobalClusterIdentifier><GlobalClusterMembers>${[
          here,
          there,
        ]
          .map(
            arn =>
              `<GlobalClusterMember><DBClusterArn>${arn}</DBClusterArn></GlobalClusterMember>`,
          )
          .join(
            '',
          )}</GlobalClusterMembers></GlobalClusterMember></GlobalClusters>`,
      ),
    );
    const { resources } = await read(rdsCluster);
    expect(resources[0].data).toMatchObject({
      globalClusterId: 'world',
      globalMembers: [here, there],
    });
    running.proxy.deny('rds:DescribeGlobalClusters');
    const [denied] = (await read(rdsCluster)).resources;
    expect(denied.data.globalMembers).toEqual(
      unreadBecauseOf('rds:DescribeGlobalClusters'),
    );
  });

  it('tells which action is missing to list', async () => {
    running.proxy.deny('rds:DescribeDBClusters');
    expect((await read(rdsCluster)).status).toMatchObject({
      status: 'denied',
      missingAction: 'rds:DescribeDBClusters',
    });
  });
});

describe('rds-snapshot', () => {
  it('tells shared from private snapshots', async () => {
    const rds = new RDSClient(settings());
    await createInstance(rds, 'orders');
    for (const id of ['private', 'shared']) {
      await rds.send(
        new CreateDBSnapshotCommand({
          DBInstanceIdentifier: 'orders',
          DBSnapshotIdentifier: id,
        }),
      );
    }
    await rds.send(
      new ModifyDBSnapshotAttributeCommand({
        DBSnapshotIdentifier: 'shared',
        AttributeName: 'restore',
        ValuesToAdd: ['all'],
      }),
    );
    running.proxy.truncate('rds:DescribeDBSnapshots', { pageSize: 1 });
    const { resources } = await read(rdsSnapshot);
    expect(resources.map(r => [r.id, r.data.sharedWithAll])).toEqual([
      ['private', false],
      ['shared', true],
    ]);
    expect(resources[0].parents).toEqual([
      expect.stringMatching(/:db:orders$/),
    ]);
  });

  it('leaves unread what is denied', async () => {
    const rds = new RDSClient(settings());
    await createInstance(rds, 'orders');
    await rds.send(
      new CreateDBSnapshotCommand({
        DBInstanceIdentifier: 'orders',
        DBSnapshotIdentifier: 'some',
      }),
    );
    running.proxy.deny('rds:DescribeDBSnapshotAttributes');
    const { resources } = await read(rdsSnapshot);
    expect(resources[0].data.sharedWithAll).toEqual(
      unreadBecauseOf('rds:DescribeDBSnapshotAttributes'),
    );
    running.proxy.deny('rds:DescribeDBSnapshots');
    expect((await read(rdsSnapshot)).status).toMatchObject({
      status: 'denied',
      missingAction: 'rds:DescribeDBSnapshots',
    });
  });
});
