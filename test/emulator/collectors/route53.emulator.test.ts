/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/* Hosted zones, record sets and health checks are emulated. */
import {
  ChangeResourceRecordSetsCommand,
  CreateHealthCheckCommand,
  CreateHostedZoneCommand,
  ResourceRecordSet,
  Route53Client,
} from '@aws-sdk/client-route-53';
import healthCheckCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/route53-health-check';
import zoneCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/route53-hosted-zone';
import recordCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/route53-record-set';
import { useCollectors } from './useCollectors';

const { running, settings, read } = useCollectors();
const client = () => new Route53Client({ ...settings(), region: 'us-east-1' });

async function createZone(name: string, records: ResourceRecordSet[]) {
  const { HostedZone } = await client().send(
    new CreateHostedZoneCommand({ Name: name, CallerReference: name }),
  );
  const id = HostedZone?.Id?.split('/').pop() ?? '';
  if (records.length > 0) {
    await client().send(
      new ChangeResourceRecordSetsCommand({
        HostedZoneId: id,
        ChangeBatch: {
          Changes: records.map(record => ({
            Action: 'CREATE',
            ResourceRecordSet: record,
          })),
        },
      }),
    );
  }
  return id;
}

const weighted = (name: string, id: string): ResourceRecordSet => ({
  Name: name,
  Type: 'A',
  SetIdentifier: id,
  Weight: 10,
  TTL: 60,
  ResourceRecords: [{ Value: '198.51.100.1' }],
});

describe('route53-hosted-zone and route53-record-set', () => {
  it('reads zones of all pages, and their routing records only', async () => {
    const id = await createZone('orders.example.com', [
      {
        Name: 'orders.example.com',
        Type: 'A',
        SetIdentifier: 'one',
        Region: 'eu-central-1',
        AliasTarget: {
          HostedZoneId: 'Z215JYRZR1TBD5',
          DNSName: 'orders-1.eu-central-1.elb.amazonaws.com.',
          EvaluateTargetHealth: true,
        },
      },
      weighted('api.orders.example.com', 'a'),
      weighted('api.orders.example.com', 'b'),
      {
        Name: 'simple.orders.example.com',
        Type: 'A',
        TTL: 60,
        ResourceRecords: [{ Value: '198.51.100.2' }],
      },
    ]);
    await createZone('empty.example.com', []);
    running.proxy.truncate('route53:ListHostedZones', { pageSize: 1 });

    const zones = (await read(zoneCollector)).resources;
    expect(zones.map(r => r.name).sort()).toEqual([
      'empty.example.com',
      'orders.example.com',
    ]);
    expect(zones.find(r => r.id === id)).toMatchObject({
      arn: `arn:aws:route53:::hostedzone/${id}`,
      region: 'global',
      data: { isPrivate: false },
    });

    const { resources } = await read(recordCollector);
    expect(resources.map(r => r.data.setIdentifier).sort()).toEqual([
      'a',
      'b',
      'one',
    ]);
    expect(resources.find(r => r.data.setIdentifier === 'one')).toMatchObject({
      parents: [`arn:aws:route53:::hostedzone/${id}`],
      data: {
        recordName: 'orders.example.com',
        policy: 'latency',
        latencyRegion: 'eu-central-1',
        aliasTarget: 'orders-1.eu-central-1.elb.amazonaws.com',
        evaluatesTargetHealth: true,
      },
    });
    expect(
      resources.find(r => r.data.setIdentifier === 'a')?.data,
    ).toMatchObject({
      policy: 'weighted',
      weight: 10,
      evaluatesTargetHealth: false,
      values: ['198.51.100.1'],
    });
  });

  it('reads all pages of the records of a zone', async () => {
    await createZone('orders.example.com', []);
    const page = (id: string, end: string) =>
      `<ListResourceRecordSetsResponse xmlns="https://route53.amazonaws.com/doc/2013-04-01/"><ResourceRecordSets><ResourceRecordSet><Name>orders.example.com.</Name><Type>A</Type><SetIdentifier>${id}</SetIdentifier><Failover>PRIMARY</Failover><TTL>60</TTL><ResourceRecords><ResourceRecord><Value>198.51.100.1</Value></ResourceRecord></ResourceRecords></ResourceRecordSet></ResourceRecordSets>${end}<MaxItems>1</MaxItems></ListResourceRecordSetsResponse>`;
    running.proxy.overrule('route53:ListResourceRecordSets', call =>
      call.query.get('identifier') === 'second'
        ? page('second', '<IsTruncated>false</IsTruncated>')
        : page(
            'first',
            '<IsTruncated>true</IsTruncated><NextRecordName>orders.example.com.</NextRecordName><NextRecordType>A</NextRecordType><NextRecordIdentifier>second</NextRecordIdentifier>',
          ),
    );
    const { resources } = await read(recordCollector);
    expect(resources.map(r => [r.data.setIdentifier, r.data.failover])).toEqual(
      [
        ['first', 'PRIMARY'],
        ['second', 'PRIMARY'],
      ],
    );
  });

  it('tells which action is missing', async () => {
    await createZone('orders.example.com', []);
    running.proxy.deny('route53:ListResourceRecordSets');
    expect((await read(recordCollector)).status).toMatchObject({
      status: 'denied',
      missingAction: 'route53:ListResourceRecordSets',
    });
    running.proxy.deny('route53:ListHostedZones');
    for (const collector of [recordCollector, zoneCollector]) {
      expect(
        (await read(collector as typeof zoneCollector)).status,
      ).toMatchObject({
        status: 'denied',
        missingAction: 'route53:ListHostedZones',
      });
    }
  });
});

describe('route53-health-check', () => {
  it('reads all pages', async () => {
    for (const [index, Disabled] of [true, false].entries()) {
      await client().send(
        new CreateHealthCheckCommand({
          CallerReference: String(index),
          HealthCheckConfig: {
            Type: 'HTTPS',
            FullyQualifiedDomainName: `${index}.example.com`,
            Disabled,
          },
        }),
      );
    }
    running.proxy.truncate('route53:ListHealthChecks', { pageSize: 1 });
    const { resources } = await read(healthCheckCollector);
    expect(resources).toHaveLength(2);
    expect(
      resources.find(r => r.data.endpoint === '1.example.com'),
    ).toMatchObject({
      arn: expect.stringContaining('arn:aws:route53:::healthcheck/'),
      data: { kind: 'HTTPS', disabled: false },
    });
  });

  it('tells which action is missing', async () => {
    running.proxy.deny('route53:ListHealthChecks');
    expect((await read(healthCheckCollector)).status).toMatchObject({
      status: 'denied',
      missingAction: 'route53:ListHealthChecks',
    });
  });
});
