/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Record sets of Route 53 with a routing policy: failover, weighted, latency,
 * geolocation, geoproximity, multivalue answer and IP-based ones. Simple
 * records are counted by their zone and not kept.
 *
 * Calls: route53:ListHostedZones, route53:ListResourceRecordSets per zone.
 * IAM: the same names. Global.
 * Cost of a run: one call per 100 zones and one per 300 records of a zone.
 */
import {
  ListResourceRecordSetsCommand,
  ListResourceRecordSetsCommandOutput,
  ResourceRecordSet,
  Route53Client,
} from '@aws-sdk/client-route-53';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { hostedZones } from '../route53/hostedZones';

type Answer = ListResourceRecordSetsCommandOutput;

/** The SDK has no paginator for this operation. */
async function* recordsOf(client: Route53Client, HostedZoneId: string) {
  let answer: Answer | undefined;
  do {
    answer = await client.send(
      new ListResourceRecordSetsCommand({
        HostedZoneId,
        StartRecordName: answer?.NextRecordName,
        StartRecordType: answer?.NextRecordType,
        StartRecordIdentifier: answer?.NextRecordIdentifier,
        MaxItems: 300,
      }),
    );
    yield* answer.ResourceRecordSets ?? [];
  } while (answer.IsTruncated);
}

function policyOf(record: ResourceRecordSet): string {
  if (record.Failover) {
    return 'failover';
  }
  if (record.Weight !== undefined) {
    return 'weighted';
  }
  if (record.Region) {
    return 'latency';
  }
  if (record.GeoLocation) {
    return 'geolocation';
  }
  if (record.GeoProximityLocation) {
    return 'geoproximity';
  }
  return record.MultiValueAnswer ? 'multivalue' : 'IP-based';
}

/** Record sets with a routing policy. */
export default defineCollector({
  id: 'route53-record-set',
  type: 'AWS::Route53::RecordSet',
  noun: {
    one: 'DNS record with a routing policy',
    many: 'DNS records with a routing policy',
  },
  scope: 'global',
  list: {
    'route53:ListHostedZones': 'route53:ListHostedZones',
    'route53:ListResourceRecordSets': 'route53:ListResourceRecordSets',
  },
  schema: z.object({
    zoneId: z.string(),
    zoneName: z.string(),
    recordName: z.string(),
    /** `A`, `AAAA`, `CNAME` … */
    recordType: z.string(),
    setIdentifier: z.string(),
    /** `failover`, `weighted`, `latency` … */
    policy: z.string(),
    /** `PRIMARY` or `SECONDARY`, of failover records. */
    failover: z.string().optional(),
    /** 0 takes a weighted record out of service. */
    weight: z.number().optional(),
    /** Region of latency records. */
    latencyRegion: z.string().optional(),
    healthCheckId: z.string().optional(),
    /** Of alias records: what they point at. */
    aliasTarget: z.string().optional(),
    evaluatesTargetHealth: z.boolean(),
    values: z.array(z.string()),
  }),
  sample: {
    id: 'Z0ORDERS/orders.example.com/A/primary',
    name: 'orders.example.com A primary',
    parents: ['arn:aws:route53:::hostedzone/Z0ORDERS'],
    data: {
      zoneId: 'Z0ORDERS',
      zoneName: 'orders.example.com',
      recordName: 'orders.example.com',
      recordType: 'A',
      setIdentifier: 'primary',
      policy: 'latency',
      latencyRegion: 'eu-west-1',
      aliasTarget: 'orders-1234567890.eu-west-1.elb.amazonaws.com',
      evaluatesTargetHealth: true,
      values: [],
    },
  },
  async *collect(ctx) {
    const client = ctx.client(Route53Client);
    for await (const zone of hostedZones(ctx, client)) {
      for await (const record of recordsOf(client, zone.id)) {
        const { SetIdentifier: setIdentifier, Type = '', AliasTarget } = record;
        if (!setIdentifier) {
          continue;
        }
        const recordName = (record.Name ?? '').replace(/\.$/, '');
        yield {
          id: [zone.id, recordName, Type, setIdentifier].join('/'),
          name: `${recordName} ${Type} ${setIdentifier}`,
          parents: [zone.arn],
          data: {
            zoneId: zone.id,
            zoneName: zone.name,
            recordName,
            recordType: Type,
            setIdentifier,
            policy: policyOf(record),
            failover: record.Failover,
            weight: record.Weight,
            latencyRegion: record.Region,
            healthCheckId: record.HealthCheckId,
            aliasTarget: AliasTarget?.DNSName?.replace(/\.$/, ''),
            evaluatesTargetHealth: AliasTarget?.EvaluateTargetHealth ?? false,
            values: (record.ResourceRecords ?? []).flatMap(r => r.Value ?? []),
          },
        };
      }
    }
  },
});
