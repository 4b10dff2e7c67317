/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Proxies of Amazon RDS, which pool the connections of their clients.
 *
 * Calls: rds:DescribeDBProxies (action of the same name), regional, one call
 * per 100 proxies. Detail `targets`: rds:DescribeDBProxyTargets, one call per
 * proxy.
 */
import {
  paginateDescribeDBProxies,
  paginateDescribeDBProxyTargets,
  RDSClient,
} from '@aws-sdk/client-rds';
import {
  defineCollector,
  readable,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';

export default defineCollector({
  id: 'rds-db-proxy',
  type: 'AWS::RDS::DBProxy',
  noun: { one: 'RDS proxy', many: 'RDS proxies' },
  scope: 'regional',
  list: { 'rds:DescribeDBProxies': 'rds:DescribeDBProxies' },
  details: {
    targets: { 'rds:DescribeDBProxyTargets': 'rds:DescribeDBProxyTargets' },
  },
  schema: z.object({
    /** `MYSQL`, `POSTGRESQL` or `SQLSERVER`. */
    engineFamily: z.string(),
    status: z.string(),
    requireTls: z.boolean(),
    vpcId: z.string().optional(),
    subnetIds: z.array(z.string()),
    /** Identifiers of the instances and clusters behind it. */
    targets: readable(z.array(z.string())),
  }),
  sample: {
    id: 'orders-proxy',
    arn: 'arn:aws:rds:eu-west-1:111122223333:db-proxy:prx-0f00d0001',
    createdAt: '2026-01-05T08:00:00.000Z',
    data: {
      engineFamily: 'POSTGRESQL',
      status: 'available',
      requireTls: true,
      vpcId: 'vpc-0orders',
      subnetIds: ['subnet-0a', 'subnet-0b'],
      targets: ['orders-db'],
    },
  },
  async *collect(ctx) {
    const client = ctx.client(RDSClient);
    for await (const page of paginateDescribeDBProxies(
      { client, pageSize: 100 },
      {},
    )) {
      yield* ctx.each(page.DBProxies ?? [], async proxy => {
        const id = proxy.DBProxyName ?? '';
        return {
          id,
          arn: proxy.DBProxyArn,
          createdAt: proxy.CreatedDate?.toISOString(),
          data: {
            engineFamily: proxy.EngineFamily ?? 'unknown',
            status: proxy.Status ?? 'unknown',
            requireTls: proxy.RequireTLS === true,
            vpcId: proxy.VpcId,
            subnetIds: proxy.VpcSubnetIds ?? [],
            targets: await ctx.detail('targets', () => readTargets(client, id)),
          },
        };
      });
    }
  },
});

async function readTargets(client: RDSClient, DBProxyName: string) {
  const targets = new Set<string>();
  for await (const page of paginateDescribeDBProxyTargets(
    { client, pageSize: 100 },
    { DBProxyName },
  )) {
    for (const { RdsResourceId, TrackedClusterId } of page.Targets ?? []) {
      [RdsResourceId, TrackedClusterId].forEach(id => id && targets.add(id));
    }
  }
  return [...targets].sort();
}
