/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Emulated: Kinesis streams, DAX clusters and message brokers. The zones of DAX
 * nodes are overruled: the emulator puts all nodes into one.
 */
import {
  CreateClusterCommand,
  DAXClient,
  DescribeClustersCommand,
} from '@aws-sdk/client-dax';
import {
  CreateStreamCommand,
  KinesisClient,
  StartStreamEncryptionCommand,
} from '@aws-sdk/client-kinesis';
import { CreateBrokerCommand, MqClient } from '@aws-sdk/client-mq';
import daxCluster from '../../../plugins/well-architected-backend-module-aws/src/collectors/dax-cluster';
import kinesisStream from '../../../plugins/well-architected-backend-module-aws/src/collectors/kinesis-stream';
import mqBroker from '../../../plugins/well-architected-backend-module-aws/src/collectors/mq-broker';
import { unreadBecauseOf, useCollectors } from './useCollectors';

const { running, settings, read } = useCollectors();

/** Kinesis speaks HTTP/2 by default, the emulator does not. */
const kinesisClient = () =>
  new KinesisClient({
    ...settings(),
    requestHandler: new DAXClient({}).config.requestHandler,
  });

describe('kinesis-stream', () => {
  it('tells encrypted from clear streams', async () => {
    const kinesis = kinesisClient();
    for (const StreamName of ['bad', 'good']) {
      await kinesis.send(
        new CreateStreamCommand({ StreamName, ShardCount: 2 }),
      );
    }
    await kinesis.send(
      new StartStreamEncryptionCommand({
        StreamName: 'good',
        EncryptionType: 'KMS',
        KeyId: 'alias/aws/kinesis',
      }),
    );
    const { resources, calls } = await read(kinesisStream);
    expect(resources.map(r => [r.id, r.data.summary])).toEqual([
      ['bad', expect.objectContaining({ encryption: 'NONE', openShards: 2 })],
      [
        'good',
        expect.objectContaining({
          encryption: 'KMS',
          kmsKeyId: 'alias/aws/kinesis',
        }),
      ],
    ]);
    expect(resources[0].arn).toMatch(/:kinesis:.*:stream\/bad$/);
    expect(calls['kinesis:DescribeStreamSummary']).toBe(2);
  });

  it('reads all pages', async () => {
    // The emulator lists the summaries of all streams on every page.
    running.proxy.overrule('kinesis:ListStreams', call => {
      const name = call.input.NextToken ? 'two' : 'one';
      return {
        StreamNames: [name],
        StreamSummaries: [
          {
            StreamName: name,
            StreamARN: `arn:aws:kinesis:eu-central-1:111111111111:stream/${name}`,
            StreamStatus: 'ACTIVE',
            StreamModeDetails: { StreamMode: 'ON_DEMAND' },
          },
        ],
        ...(name === 'one'
          ? { HasMoreStreams: true, NextToken: 'more' }
          : { HasMoreStreams: false }),
      };
    });
    const { resources, calls } = await read(kinesisStream, { details: [] });
    expect(resources.map(r => [r.id, r.data.mode])).toEqual([
      ['one', 'ON_DEMAND'],
      ['two', 'ON_DEMAND'],
    ]);
    expect(calls['kinesis:DescribeStreamSummary']).toBeUndefined();
  });

  it('leaves unread what is denied', async () => {
    await kinesisClient().send(
      new CreateStreamCommand({ StreamName: 'some', ShardCount: 1 }),
    );
    running.proxy.deny('kinesis:DescribeStreamSummary');
    const { resources } = await read(kinesisStream);
    expect(resources[0].data.summary).toEqual(
      unreadBecauseOf('kinesis:DescribeStreamSummary'),
    );
  });

  it('tells which action is missing to list', async () => {
    running.proxy.deny('kinesis:ListStreams');
    expect((await read(kinesisStream)).status).toMatchObject({
      status: 'denied',
      missingAction: 'kinesis:ListStreams',
    });
  });
});

describe('dax-cluster', () => {
  it('reads clusters, over all pages', async () => {
    const dax = new DAXClient(settings());
    for (const [ClusterName, ReplicationFactor] of [
      ['bad', 1],
      ['good', 3],
    ] as const) {
      await dax.send(
        new CreateClusterCommand({
          ClusterName,
          ReplicationFactor,
          NodeType: 'dax.r5.large',
          IamRoleArn: 'arn:aws:iam::111111111111:role/dax',
          SSESpecification: { Enabled: ClusterName === 'good' },
          ClusterEndpointEncryptionType:
            ClusterName === 'good' ? 'TLS' : 'NONE',
        }),
      );
    }
    // Clusters in creation have no nodes; a few listings bring them on.
    for (let i = 0; i < 4; i++) {
      await dax.send(new DescribeClustersCommand({}));
    }
    running.proxy.truncate('dax:DescribeClusters', { pageSize: 1 });
    running.proxy.amend('dax:DescribeClusters', body => {
      const { Clusters } = body as {
        Clusters: { Nodes?: { AvailabilityZone?: string }[] }[];
      };
      for (const { Nodes = [] } of Clusters) {
        Nodes.forEach((node, i) => {
          node.AvailabilityZone = `eu-central-1${'abc'[i]}`;
        });
      }
      return body;
    });
    const { resources } = await read(daxCluster);
    expect(resources).toHaveLength(2);
    expect(resources.find(r => r.id === 'good')).toMatchObject({
      arn: expect.stringMatching(/:dax:.*:cache\/good$/),
      data: {
        nodeType: 'dax.r5.large',
        nodes: 3,
        zones: ['eu-central-1a', 'eu-central-1b', 'eu-central-1c'],
        encryptedAtRest: true,
        encryptedInTransit: true,
      },
    });
    expect(resources.find(r => r.id === 'bad')?.data).toMatchObject({
      nodes: 1,
      zones: ['eu-central-1a'],
      encryptedAtRest: false,
      encryptedInTransit: false,
    });
  });

  it('tells which action is missing', async () => {
    running.proxy.deny('dax:DescribeClusters');
    expect((await read(daxCluster)).status).toMatchObject({
      status: 'denied',
      missingAction: 'dax:DescribeClusters',
    });
  });
});

describe('mq-broker', () => {
  it('tells single from redundant brokers, over all pages', async () => {
    const mq = new MqClient(settings());
    for (const [BrokerName, DeploymentMode] of [
      ['bad', 'SINGLE_INSTANCE'],
      ['good', 'ACTIVE_STANDBY_MULTI_AZ'],
    ] as const) {
      await mq.send(
        new CreateBrokerCommand({
          BrokerName,
          DeploymentMode,
          EngineType: 'ACTIVEMQ',
          EngineVersion: '5.18',
          HostInstanceType: 'mq.m5.large',
          PubliclyAccessible: false,
          AutoMinorVersionUpgrade: true,
          Users: [{ Username: 'orders', Password: 'not-a-secret-of-anybody' }],
        }),
      );
    }
    running.proxy.truncate('mq:ListBrokers', { pageSize: 1 });
    const { resources } = await read(mqBroker);
    expect(
      Object.fromEntries(resources.map(r => [r.name, r.data.deploymentMode])),
    ).toEqual({ bad: 'SINGLE_INSTANCE', good: 'ACTIVE_STANDBY_MULTI_AZ' });
    expect(resources[0]).toMatchObject({
      arn: expect.stringContaining(':broker:'),
      data: { engine: 'ACTIVEMQ', instanceType: 'mq.m5.large' },
    });
    expect(JSON.stringify(resources)).not.toContain('not-a-secret');
  });

  it('tells which action is missing', async () => {
    running.proxy.deny('mq:ListBrokers');
    expect((await read(mqBroker)).status).toMatchObject({
      status: 'denied',
      missingAction: 'mq:ListBrokers',
    });
  });
});
