/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * ECS clusters with the settings of their monitoring.
 *
 * Calls: ecs:ListClusters, ecs:DescribeClusters per 100 clusters.
 * IAM: the same names. Regional. Cost of a run: two calls per 100 clusters.
 */
import {
  DescribeClustersCommand,
  ECSClient,
  paginateListClusters,
} from '@aws-sdk/client-ecs';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';

/** ECS clusters. */
export default defineCollector({
  id: 'ecs-cluster',
  type: 'AWS::ECS::Cluster',
  noun: { one: 'ECS cluster', many: 'ECS clusters' },
  scope: 'regional',
  list: {
    'ecs:ListClusters': 'ecs:ListClusters',
    'ecs:DescribeClusters': 'ecs:DescribeClusters',
  },
  schema: z.object({
    status: z.string(),
    /** `enhanced`, `enabled` or `disabled`. */
    containerInsights: z.string(),
    capacityProviders: z.array(z.string()),
    /** Capacity providers of services that name none. */
    defaultProviders: z.array(z.string()),
    activeServices: z.number(),
    runningTasks: z.number(),
    /** EC2 instances that registered as container instances. */
    instances: z.number(),
  }),
  sample: {
    id: 'main',
    arn: 'arn:aws:ecs:eu-west-1:111122223333:cluster/main',
    data: {
      status: 'ACTIVE',
      containerInsights: 'enhanced',
      capacityProviders: ['FARGATE', 'FARGATE_SPOT'],
      defaultProviders: [],
      activeServices: 1,
      runningTasks: 2,
      instances: 0,
    },
  },
  async *collect(ctx) {
    const client = ctx.client(ECSClient);
    for await (const { clusterArns = [] } of paginateListClusters(
      { client, pageSize: 100 },
      {},
    )) {
      if (clusterArns.length === 0) {
        continue;
      }
      const { clusters = [] } = await client.send(
        new DescribeClustersCommand({
          clusters: clusterArns,
          include: ['SETTINGS', 'TAGS'],
        }),
      );
      for (const cluster of clusters.filter(c => c.status !== 'INACTIVE')) {
        const insights = cluster.settings?.find(
          setting => setting.name === 'containerInsights',
        );
        yield {
          id: cluster.clusterName ?? '',
          arn: cluster.clusterArn,
          tags: Object.fromEntries(
            (cluster.tags ?? []).flatMap(tag =>
              tag.key ? [[tag.key, tag.value ?? '']] : [],
            ),
          ),
          data: {
            status: cluster.status ?? '',
            containerInsights: insights?.value ?? 'disabled',
            capacityProviders: cluster.capacityProviders ?? [],
            defaultProviders: (
              cluster.defaultCapacityProviderStrategy ?? []
            ).flatMap(item => item.capacityProvider ?? []),
            activeServices: cluster.activeServicesCount ?? 0,
            runningTasks: cluster.runningTasksCount ?? 0,
            instances: cluster.registeredContainerInstancesCount ?? 0,
          },
        };
      }
    }
  },
});
