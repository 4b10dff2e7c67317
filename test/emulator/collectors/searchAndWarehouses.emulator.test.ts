/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Emulated: search domains, Redshift clusters and their parameter groups.
 */
import {
  CreateDomainCommand,
  OpenSearchClient,
} from '@aws-sdk/client-opensearch';
import {
  CreateClusterCommand,
  CreateClusterParameterGroupCommand,
  RedshiftClient,
} from '@aws-sdk/client-redshift';
import opensearchDomain from '../../../plugins/well-architected-backend-module-aws/src/collectors/opensearch-domain';
import redshiftCluster from '../../../plugins/well-architected-backend-module-aws/src/collectors/redshift-cluster';
import { unreadBecauseOf, useCollectors } from './useCollectors';

const { running, settings, read } = useCollectors();

describe('opensearch-domain', () => {
  it('reads a good and a bad domain', async () => {
    const client = new OpenSearchClient(settings());
    await client.send(
      new CreateDomainCommand({
        DomainName: 'good',
        EngineVersion: 'OpenSearch_2.19',
        ClusterConfig: {
          InstanceType: 'r6g.large.search',
          InstanceCount: 3,
          ZoneAwarenessEnabled: true,
          ZoneAwarenessConfig: { AvailabilityZoneCount: 3 },
          DedicatedMasterEnabled: true,
          DedicatedMasterCount: 3,
          DedicatedMasterType: 'm6g.large.search',
        },
        EBSOptions: { EBSEnabled: true, VolumeSize: 100, VolumeType: 'gp3' },
        EncryptionAtRestOptions: { Enabled: true },
        NodeToNodeEncryptionOptions: { Enabled: true },
        DomainEndpointOptions: {
          EnforceHTTPS: true,
          TLSSecurityPolicy: 'Policy-Min-TLS-1-2-2019-07',
        },
        VPCOptions: { SubnetIds: ['subnet-0a'] },
      }),
    );
    await client.send(
      new CreateDomainCommand({
        DomainName: 'bad',
        EngineVersion: 'Elasticsearch_7.8',
        ClusterConfig: { InstanceType: 'm4.large.search', InstanceCount: 1 },
        EBSOptions: { EBSEnabled: false },
      }),
    );
    const { resources, status } = await read(opensearchDomain);
    expect(status).toMatchObject({ status: 'ok', count: 2 });
    expect(resources.find(r => r.id === 'good')).toMatchObject({
      arn: expect.stringMatching(/:es:.*:domain\/good$/),
      data: {
        engineVersion: 'OpenSearch_2.19',
        instanceType: 'r6g.large.search',
        instances: 3,
        zones: 3,
        dedicatedMasters: 3,
        volumeGib: 100,
        encryptedAtRest: true,
        nodeToNodeEncryption: true,
        enforcesHttps: true,
        tlsPolicy: 'Policy-Min-TLS-1-2-2019-07',
        subnetIds: ['subnet-0a'],
      },
    });
    expect(resources.find(r => r.id === 'bad')?.data).toMatchObject({
      engineVersion: 'Elasticsearch_7.8',
      zones: 1,
      dedicatedMasters: 0,
      encryptedAtRest: false,
      enforcesHttps: false,
    });
    expect(resources.find(r => r.id === 'bad')?.data.vpcId).toBeUndefined();
  });

  it('describes five domains a call', async () => {
    const client = new OpenSearchClient(settings());
    const names = ['a', 'b', 'c', 'd', 'e', 'f'].map(id => `domain-${id}`);
    for (const DomainName of names) {
      await client.send(new CreateDomainCommand({ DomainName }));
    }
    const { resources, calls } = await read(opensearchDomain);
    expect(resources.map(r => r.id).sort()).toEqual(names);
    expect(calls).toMatchObject({
      'opensearch:ListDomainNames': 1,
      'opensearch:DescribeDomains': 2,
    });
  });

  it.each([
    ['opensearch:ListDomainNames', 'es:ListDomainNames'],
    ['opensearch:DescribeDomains', 'es:DescribeDomains'],
  ])('tells which action is missing for %s', async (operation, action) => {
    await new OpenSearchClient(settings()).send(
      new CreateDomainCommand({ DomainName: 'some' }),
    );
    running.proxy.deny(operation);
    expect((await read(opensearchDomain)).status).toMatchObject({
      status: 'denied',
      missingAction: action,
    });
  });
});

describe('redshift-cluster', () => {
  const create = (
    ClusterIdentifier: string,
    more: Partial<CreateClusterCommand['input']> = {},
  ) =>
    new RedshiftClient(settings()).send(
      new CreateClusterCommand({
        ClusterIdentifier,
        NodeType: 'ra3.large',
        MasterUsername: 'orders',
        MasterUserPassword: 'Not-a-secret-of-anybody-1',
        ...more,
      }),
    );
  const parameterGroup = (ParameterGroupName: string) =>
    new RedshiftClient(settings()).send(
      new CreateClusterParameterGroupCommand({
        ParameterGroupName,
        ParameterGroupFamily: 'redshift-1.0',
        Description: 'orders',
      }),
    );

  it('reads a good and a bad cluster, over all pages', async () => {
    await create('good', {
      ClusterType: 'multi-node',
      NumberOfNodes: 2,
      Encrypted: true,
      PubliclyAccessible: false,
      Tags: [{ Key: 'component', Value: 'orders-api' }],
    });
    await create('bad', {
      ClusterType: 'single-node',
      Encrypted: false,
      PubliclyAccessible: true,
      NodeType: 'dc2.large',
    });
    running.proxy.truncate('redshift:DescribeClusters', { pageSize: 1 });
    const { resources, status } = await read(redshiftCluster, { details: [] });
    expect(status).toMatchObject({ status: 'ok', count: 2 });
    expect(resources.find(r => r.id === 'good')).toMatchObject({
      arn: 'arn:aws:redshift:eu-central-1:111111111111:cluster:good',
      tags: { component: 'orders-api' },
      createdAt: expect.any(String),
      data: {
        nodeType: 'ra3.large',
        nodes: 2,
        encrypted: true,
        publiclyAccessible: false,
      },
    });
    expect(resources.find(r => r.id === 'bad')?.data).toMatchObject({
      nodeType: 'dc2.large',
      nodes: 1,
      encrypted: false,
      publiclyAccessible: true,
    });
    expect(JSON.stringify(resources)).not.toContain('Not-a-secret');
  });

  it('reads require_ssl once per parameter group', async () => {
    await parameterGroup('strict');
    await parameterGroup('lax');
    for (const [id, group] of [
      ['one', 'strict'],
      ['two', 'strict'],
      ['three', 'lax'],
    ]) {
      await create(id, { ClusterParameterGroupName: group });
    }
    running.proxy.rewrite(
      'redshift:DescribeClusterParameters',
      text =>
        text.replace(
          /(<ParameterName>require_ssl<\/ParameterName>\s*<ParameterValue>)\w+/,
          '$1true',
        ),
      { when: call => call.input.ParameterGroupName === 'strict' },
    );
    const { resources, calls } = await read(redshiftCluster);
    expect(
      Object.fromEntries(resources.map(r => [r.id, r.data.requiresTls])),
    ).toEqual({ one: true, two: true, three: false });
    expect(calls['redshift:DescribeClusterParameters']).toBe(2);
  });

  it('leaves unread what is denied', async () => {
    await parameterGroup('some');
    await create('some', { ClusterParameterGroupName: 'some' });
    running.proxy.deny('redshift:DescribeClusterParameters');
    const { resources } = await read(redshiftCluster);
    expect(resources[0].data.requiresTls).toEqual(
      unreadBecauseOf('redshift:DescribeClusterParameters'),
    );
  });

  it('tells which action is missing to list', async () => {
    running.proxy.deny('redshift:DescribeClusters');
    expect((await read(redshiftCluster)).status).toMatchObject({
      status: 'denied',
      missingAction: 'redshift:DescribeClusters',
    });
  });
});
