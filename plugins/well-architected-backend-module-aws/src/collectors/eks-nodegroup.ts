/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Managed node groups of EKS clusters. Nodes that Karpenter or Auto Mode start
 * are no node groups; they are EC2 instances.
 *
 * Calls: eks:ListClusters, eks:ListNodegroups per cluster,
 * eks:DescribeNodegroup per node group. IAM: the same names. Regional.
 * Cost of a run: one call per 100 clusters, one per cluster, one per group.
 */
import {
  DescribeNodegroupCommand,
  EKSClient,
  paginateListNodegroups,
} from '@aws-sdk/client-eks';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { clusterNames } from '../eks/clusterNames';

async function* nodegroupNames(client: EKSClient) {
  for await (const clusterName of clusterNames(client)) {
    const pages = paginateListNodegroups({ client }, { clusterName });
    for await (const page of pages) {
      for (const nodegroupName of page.nodegroups ?? []) {
        yield { clusterName, nodegroupName };
      }
    }
  }
}

/** Managed node groups. */
export default defineCollector({
  id: 'eks-nodegroup',
  type: 'AWS::EKS::Nodegroup',
  noun: { one: 'EKS node group', many: 'EKS node groups' },
  scope: 'regional',
  list: {
    'eks:ListClusters': 'eks:ListClusters',
    'eks:ListNodegroups': 'eks:ListNodegroups',
    'eks:DescribeNodegroup': 'eks:DescribeNodegroup',
  },
  schema: z.object({
    cluster: z.string(),
    status: z.string(),
    /** `ON_DEMAND`, `SPOT` or `CAPACITY_BLOCK`. */
    capacityType: z.string(),
    /** Empty where a launch template names the type. */
    instanceTypes: z.array(z.string()),
    /** Such as `AL2023_ARM_64_STANDARD`; `CUSTOM` with an own image. */
    amiType: z.string(),
    minSize: z.number(),
    maxSize: z.number(),
    desiredSize: z.number(),
    subnetIds: z.array(z.string()),
    /** Names of the groups that EKS made for it. */
    autoScalingGroups: z.array(z.string()),
    launchTemplateId: z.string().optional(),
  }),
  sample: {
    id: 'orders/general',
    name: 'general',
    arn: 'arn:aws:eks:eu-west-1:111122223333:nodegroup/orders/general/5ab4e8f2',
    createdAt: '2026-01-15T08:00:00.000Z',
    parents: ['arn:aws:eks:eu-west-1:111122223333:cluster/orders'],
    data: {
      cluster: 'orders',
      status: 'ACTIVE',
      capacityType: 'ON_DEMAND',
      instanceTypes: ['m7g.large'],
      amiType: 'AL2023_ARM_64_STANDARD',
      minSize: 2,
      maxSize: 6,
      desiredSize: 2,
      subnetIds: ['subnet-0private1', 'subnet-0private2'],
      autoScalingGroups: ['eks-general-5ab4e8f2'],
    },
  },
  async *collect(ctx) {
    const client = ctx.client(EKSClient);
    yield* ctx.each(nodegroupNames(client), async key => {
      const { nodegroup = {} } = await client.send(
        new DescribeNodegroupCommand(key),
      );
      const { scalingConfig, nodegroupArn = '' } = nodegroup;
      const place = nodegroupArn.split(':nodegroup/')[0];
      return {
        id: `${key.clusterName}/${key.nodegroupName}`,
        name: key.nodegroupName,
        arn: nodegroupArn,
        tags: nodegroup.tags ?? {},
        createdAt: nodegroup.createdAt?.toISOString(),
        parents: [`${place}:cluster/${key.clusterName}`],
        data: {
          cluster: key.clusterName,
          status: nodegroup.status ?? 'ACTIVE',
          capacityType: nodegroup.capacityType ?? 'ON_DEMAND',
          instanceTypes: nodegroup.instanceTypes ?? [],
          amiType: nodegroup.amiType ?? 'CUSTOM',
          minSize: scalingConfig?.minSize ?? 0,
          maxSize: scalingConfig?.maxSize ?? 0,
          desiredSize: scalingConfig?.desiredSize ?? 0,
          subnetIds: nodegroup.subnets ?? [],
          autoScalingGroups: (
            nodegroup.resources?.autoScalingGroups ?? []
          ).flatMap(group => group.name ?? []),
          launchTemplateId: nodegroup.launchTemplate?.id,
        },
      };
    });
  },
});
