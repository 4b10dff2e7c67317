/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Provisioned clusters of Amazon Redshift.
 *
 * Calls: redshift:DescribeClusters (action of the same name), regional, one
 * call per 100 clusters. Detail `requiresTls`: redshift:DescribeClusterParameters,
 * one call per parameter group in use, however many clusters share it.
 */
import {
  paginateDescribeClusterParameters,
  paginateDescribeClusters,
  RedshiftClient,
} from '@aws-sdk/client-redshift';
import {
  defineCollector,
  readable,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { partitionOf } from '../arns/partitionOf';
import { tagRecord } from '../support/tagRecord';

export default defineCollector({
  id: 'redshift-cluster',
  type: 'AWS::Redshift::Cluster',
  noun: { one: 'Redshift cluster', many: 'Redshift clusters' },
  scope: 'regional',
  list: { 'redshift:DescribeClusters': 'redshift:DescribeClusters' },
  details: {
    requiresTls: {
      'redshift:DescribeClusterParameters':
        'redshift:DescribeClusterParameters',
    },
  },
  schema: z.object({
    /** Such as `ra3.large`. */
    nodeType: z.string(),
    nodes: z.number(),
    /** `available`, `paused` … */
    status: z.string(),
    multiAz: z.boolean(),
    encrypted: z.boolean(),
    kmsKeyId: z.string().optional(),
    publiclyAccessible: z.boolean(),
    snapshotRetentionDays: z.number(),
    vpcId: z.string().optional(),
    securityGroupIds: z.array(z.string()),
    parameterGroups: z.array(z.string()),
    /** `require_ssl` of the first parameter group. */
    requiresTls: readable(z.boolean()),
  }),
  sample: {
    id: 'orders-warehouse',
    arn: 'arn:aws:redshift:eu-west-1:111122223333:cluster:orders-warehouse',
    createdAt: '2026-01-05T08:00:00.000Z',
    data: {
      nodeType: 'ra3.large',
      nodes: 2,
      status: 'available',
      multiAz: true,
      encrypted: true,
      kmsKeyId: 'arn:aws:kms:eu-west-1:111122223333:key/orders',
      publiclyAccessible: false,
      snapshotRetentionDays: 7,
      vpcId: 'vpc-0orders',
      securityGroupIds: ['sg-0orders-warehouse'],
      parameterGroups: ['orders-redshift'],
      requiresTls: true,
    },
  },
  async *collect(ctx) {
    const client = ctx.client(RedshiftClient);
    const { region, accountId } = ctx;
    const byGroup = new Map<string, Promise<boolean>>();
    const requiresTls = (group: string) => {
      const reading = byGroup.get(group) ?? readRequireSsl(client, group);
      byGroup.set(group, reading);
      return reading;
    };

    for await (const page of paginateDescribeClusters(
      { client, pageSize: 100 },
      {},
    )) {
      yield* ctx.each(page.Clusters ?? [], async cluster => {
        const id = cluster.ClusterIdentifier ?? '';
        const groups = (cluster.ClusterParameterGroups ?? []).flatMap(
          group => group.ParameterGroupName ?? [],
        );
        return {
          id,
          arn: `arn:${partitionOf(
            region,
          )}:redshift:${region}:${accountId}:cluster:${id}`,
          createdAt: cluster.ClusterCreateTime?.toISOString(),
          tags: tagRecord(cluster.Tags),
          data: {
            nodeType: cluster.NodeType ?? 'unknown',
            nodes: cluster.NumberOfNodes ?? 1,
            status: cluster.ClusterStatus ?? 'unknown',
            multiAz: /^enabled$/i.test(cluster.MultiAZ ?? ''),
            encrypted: cluster.Encrypted === true,
            kmsKeyId: cluster.KmsKeyId,
            publiclyAccessible: cluster.PubliclyAccessible === true,
            snapshotRetentionDays:
              cluster.AutomatedSnapshotRetentionPeriod ?? 0,
            vpcId: cluster.VpcId,
            securityGroupIds: (cluster.VpcSecurityGroups ?? []).flatMap(
              group => group.VpcSecurityGroupId ?? [],
            ),
            parameterGroups: groups,
            requiresTls: await ctx.detail('requiresTls', async () =>
              groups[0] ? requiresTls(groups[0]) : false,
            ),
          },
        };
      });
    }
  },
});

async function readRequireSsl(client: RedshiftClient, group: string) {
  for await (const page of paginateDescribeClusterParameters(
    { client },
    { ParameterGroupName: group },
  )) {
    const found = page.Parameters?.find(p => p.ParameterName === 'require_ssl');
    if (found) {
      return /^(true|1|on)$/i.test(found.ParameterValue ?? '');
    }
  }
  return false;
}
