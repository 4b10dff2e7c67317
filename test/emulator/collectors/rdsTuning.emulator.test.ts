/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Emulated: database instances, clusters, parameter groups and proxies.
 * Overruled: parameters of clusters, targets of proxies, recommendations and
 * Performance Insights, which the emulator does not have.
 */
import {
  CreateSubnetCommand,
  CreateVpcCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import {
  CreateDBClusterCommand,
  CreateDBInstanceCommand,
  CreateDBParameterGroupCommand,
  CreateDBProxyCommand,
  ModifyDBParameterGroupCommand,
  RDSClient,
} from '@aws-sdk/client-rds';
import rdsCluster from '../../../plugins/well-architected-backend-module-aws/src/collectors/rds-cluster';
import rdsDbProxy from '../../../plugins/well-architected-backend-module-aws/src/collectors/rds-db-proxy';
import rdsDbRecommendation from '../../../plugins/well-architected-backend-module-aws/src/collectors/rds-db-recommendation';
import rdsInstance from '../../../plugins/well-architected-backend-module-aws/src/collectors/rds-instance';
import { unreadBecauseOf, useCollectors } from './useCollectors';

const { running, settings, read } = useCollectors();

/** An answer in the query protocol of RDS. */
const answerOf = (operation: string, result: string) =>
  `<${operation}Response xmlns="http://rds.amazonaws.com/doc/2014-10-31/"><${operation}Result>${result}</${operation}Result></${operation}Response>`;

const createInstance = (
  DBInstanceIdentifier: string,
  more: Partial<CreateDBInstanceCommand['input']> = {},
) =>
  new RDSClient(settings()).send(
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

/** The emulator knows no Performance Insights. */
const switchInsightsOn = () =>
  running.proxy.rewrite('rds:DescribeDBInstances', text =>
    text
      .replace(
        /<PerformanceInsightsEnabled>.*?<\/PerformanceInsightsEnabled>/g,
        '',
      )
      .replace(/<DbiResourceId>.*?<\/DbiResourceId>/g, '')
      .replace(
        /<DBInstanceIdentifier>(\w+)<\/DBInstanceIdentifier>/g,
        '$&<PerformanceInsightsEnabled>true</PerformanceInsightsEnabled><DbiResourceId>db-$1</DbiResourceId>',
      ),
  );

describe('rds-instance: max_connections', () => {
  async function createGroup() {
    const rds = new RDSClient(settings());
    await rds.send(
      new CreateDBParameterGroupCommand({
        DBParameterGroupName: 'orders',
        DBParameterGroupFamily: 'postgres17',
        Description: 'orders',
      }),
    );
    const set = (ParameterName: string, ParameterValue: string) => ({
      ParameterName,
      ParameterValue,
      ApplyMethod: 'pending-reboot' as const,
    });
    await rds.send(
      new ModifyDBParameterGroupCommand({
        DBParameterGroupName: 'orders',
        Parameters: [
          set('max_connections', 'LEAST({DBInstanceClassMemory/9531392},5000)'),
          set('rds.force_ssl', '1'),
        ],
      }),
    );
  }

  it('is read together with the TLS parameter', async () => {
    await createGroup();
    for (const id of ['one', 'two']) {
      await createInstance(id, { DBParameterGroupName: 'orders' });
    }
    const { resources, calls } = await read(rdsInstance, {
      details: ['maxConnections', 'tlsRequired'],
    });
    for (const { data } of resources) {
      expect(data).toMatchObject({
        maxConnections: 'LEAST({DBInstanceClassMemory/9531392},5000)',
        tlsRequired: { parameter: 'rds.force_ssl', on: true },
      });
    }
    expect(resources).toHaveLength(2);
    expect(calls['rds:DescribeDBParameters']).toBe(1);
  });

  it('stops paging once it is found', async () => {
    await createGroup();
    await createInstance('one', { DBParameterGroupName: 'orders' });
    running.proxy.truncate('rds:DescribeDBParameters', { pageSize: 1 });
    const { resources, calls } = await read(rdsInstance, {
      details: ['maxConnections'],
    });
    expect(resources[0].data.maxConnections).toContain('LEAST');
    expect(calls['rds:DescribeDBParameters']).toBe(1);
  });

  it('is unread when denied', async () => {
    await createInstance('one');
    running.proxy.deny('rds:DescribeDBParameters');
    const { resources } = await read(rdsInstance, {
      details: ['maxConnections'],
    });
    expect(resources[0].data.maxConnections).toEqual(
      unreadBecauseOf('rds:DescribeDBParameters'),
    );
  });
});

describe('rds-cluster: TLS', () => {
  const create = (id: string, Engine: string) =>
    new RDSClient(settings()).send(
      new CreateDBClusterCommand({
        DBClusterIdentifier: id,
        Engine,
        MasterUsername: 'orders',
        MasterUserPassword: 'not-a-secret-of-anybody',
      }),
    );
  /** The emulator gives all clusters the same group. */
  const groupByCluster = () =>
    running.proxy.rewrite('rds:DescribeDBClusters', text =>
      text
        .replace(/<DBClusterParameterGroup>.*?<\/DBClusterParameterGroup>/g, '')
        .replace(
          /<DBClusterIdentifier>(\w+)-\d<\/DBClusterIdentifier>/g,
          '$&<DBClusterParameterGroup>$1</DBClusterParameterGroup>',
        ),
    );

  it('reads the parameter once per parameter group', async () => {
    await create('strict-1', 'aurora-postgresql');
    await create('strict-2', 'aurora-postgresql');
    await create('lax-1', 'aurora-postgresql');
    groupByCluster();
    running.proxy.overrule('rds:DescribeDBClusterParameters', call =>
      answerOf(
        'DescribeDBClusterParameters',
        `<Parameters><Parameter><ParameterName>rds.force_ssl</ParameterName>${
          call.input.DBClusterParameterGroupName === 'strict'
            ? '<ParameterValue>1</ParameterValue>'
            : ''
        }</Parameter></Parameters>`,
      ),
    );
    const { resources, calls } = await read(rdsCluster, {
      details: ['tlsRequired'],
    });
    const parameter = 'rds.force_ssl';
    const strict = { parameter, value: '1', on: true };
    expect(
      Object.fromEntries(resources.map(r => [r.id, r.data.tlsRequired])),
    ).toEqual({
      'strict-1': strict,
      'strict-2': strict,
      'lax-1': { parameter, value: 'not set', on: false },
    });
    expect(calls['rds:DescribeDBClusterParameters']).toBe(2);
  });

  it('is unread when denied', async () => {
    await create('some-1', 'aurora-mysql');
    groupByCluster();
    running.proxy.deny('rds:DescribeDBClusterParameters');
    const { resources } = await read(rdsCluster, { details: ['tlsRequired'] });
    expect(resources[0].data.tlsRequired).toEqual(
      unreadBecauseOf('rds:DescribeDBClusterParameters'),
    );
  });
});

describe('rds-instance: Performance Insights', () => {
  it('reads the digest of the top statement, never its text', async () => {
    await createInstance('orders');
    switchInsightsOn();
    running.proxy.overrule('pi:DescribeDimensionKeys', call =>
      call.input.Identifier === 'db-orders'
        ? {
            Keys: [
              {
                Dimensions: { 'db.sql_tokenized.id': '0F00D' },
                Total: 1.5,
              },
            ],
          }
        : { Keys: [] },
    );
    const { resources } = await read(rdsInstance, { details: ['topSql'] });
    expect(resources[0].data.topSql).toEqual({ digest: '0F00D', load: 1.5 });
    const asked = running.proxy
      .log()
      .find(call => call.operation === 'DescribeDimensionKeys');
    expect(asked?.input.GroupBy).toEqual({
      Group: 'db.sql_tokenized',
      Dimensions: ['db.sql_tokenized.id'],
      Limit: 1,
    });
  });

  it('asks nothing where it is off', async () => {
    await createInstance('orders');
    const { resources, calls } = await read(rdsInstance, {
      details: ['topSql'],
    });
    expect(resources[0].data.topSql).toBeNull();
    expect(calls['pi:DescribeDimensionKeys']).toBeUndefined();
  });

  it('is unread when denied', async () => {
    await createInstance('orders');
    switchInsightsOn();
    running.proxy.deny('pi:DescribeDimensionKeys');
    const { resources } = await read(rdsInstance, { details: ['topSql'] });
    expect(resources[0].data.topSql).toEqual(
      unreadBecauseOf('pi:DescribeDimensionKeys'),
    );
  });
});

describe('rds-db-proxy', () => {
  async function create(...names: string[]) {
    const ec2 = new EC2Client(settings());
    const { Vpc } = await ec2.send(
      new CreateVpcCommand({ CidrBlock: '10.0.0.0/16' }),
    );
    const { Subnet } = await ec2.send(
      new CreateSubnetCommand({ VpcId: Vpc?.VpcId, CidrBlock: '10.0.1.0/24' }),
    );
    for (const DBProxyName of names) {
      await new RDSClient(settings()).send(
        new CreateDBProxyCommand({
          DBProxyName,
          EngineFamily: 'POSTGRESQL',
          RequireTLS: true,
          RoleArn: 'arn:aws:iam::111111111111:role/proxy',
          Auth: [{ AuthScheme: 'SECRETS', IAMAuth: 'REQUIRED' }],
          VpcSubnetIds: [Subnet?.SubnetId ?? ''],
        }),
      );
    }
  }
  const target = (id: string) =>
    `<member><RdsResourceId>${id}</RdsResourceId><TrackedClusterId>orders-cluster</TrackedClusterId></member>`;

  it('reads proxies and all pages of their targets', async () => {
    await create('one', 'two');
    running.proxy.truncate('rds:DescribeDBProxies', { pageSize: 1 });
    running.proxy.overrule('rds:DescribeDBProxyTargets', call => {
      const ids = call.input.Marker ? ['orders-2'] : ['orders-1'];
      return answerOf(
        'DescribeDBProxyTargets',
        `<Targets>${
          call.input.DBProxyName === 'one' ? ids.map(target).join('') : ''
        }</Targets>${
          call.input.DBProxyName === 'one' && !call.input.Marker
            ? '<Marker>more</Marker>'
            : ''
        }`,
      );
    });
    const { resources } = await read(rdsDbProxy);
    expect(
      Object.fromEntries(resources.map(r => [r.id, r.data.targets])),
    ).toEqual({ one: ['orders-1', 'orders-2', 'orders-cluster'], two: [] });
    expect(resources[0]).toMatchObject({
      arn: expect.stringContaining(':db-proxy:'),
      data: { engineFamily: 'POSTGRESQL', requireTls: true },
    });
  });

  it('leaves unread what is denied', async () => {
    await create('one');
    running.proxy.deny('rds:DescribeDBProxyTargets');
    const { resources } = await read(rdsDbProxy);
    expect(resources[0].data.targets).toEqual(
      unreadBecauseOf('rds:DescribeDBProxyTargets'),
    );
  });

  it('tells which action is missing to list', async () => {
    running.proxy.deny('rds:DescribeDBProxies');
    expect((await read(rdsDbProxy)).status).toMatchObject({
      status: 'denied',
      missingAction: 'rds:DescribeDBProxies',
    });
  });
});

describe('rds-db-recommendation', () => {
  const DATABASE = 'arn:aws:rds:eu-central-1:111111111111:db:orders';

  it('reads all pages and keeps no text', async () => {
    running.proxy.overrule('rds:DescribeDBRecommendations', call =>
      answerOf(
        'DescribeDBRecommendations',
        `<DBRecommendations><member><RecommendationId>${
          call.input.Marker ? 'two' : 'one'
        }</RecommendationId><TypeId>threshold::x</TypeId><Severity>High</Severity><Status>active</Status><ResourceArn>${DATABASE}</ResourceArn><Category>performance efficiency</Category><Description>SELECT of a customer</Description><CreatedTime>2026-11-01T08:00:00Z</CreatedTime></member></DBRecommendations>${
          call.input.Marker ? '' : '<Marker>more</Marker>'
        }`,
      ),
    );
    const { resources } = await read(rdsDbRecommendation);
    expect(resources.map(r => r.id)).toEqual(['one', 'two']);
    expect(resources[0]).toMatchObject({
      parents: [DATABASE],
      createdAt: '2026-11-01T08:00:00.000Z',
      data: {
        resourceArn: DATABASE,
        typeId: 'threshold::x',
        severity: 'high',
        status: 'active',
        category: 'performance efficiency',
      },
    });
    expect(JSON.stringify(resources)).not.toContain('SELECT');
  });

  it('tells which action is missing', async () => {
    running.proxy.deny('rds:DescribeDBRecommendations');
    expect((await read(rdsDbRecommendation)).status).toMatchObject({
      status: 'denied',
      missingAction: 'rds:DescribeDBRecommendations',
    });
  });
});
