/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * EKS clusters.
 *
 * Calls: eks:ListClusters, eks:DescribeCluster per cluster; detail `addons`
 * eks:ListAddons per cluster. IAM: the same names. Regional.
 * Cost of a run: one call per 100 clusters and one per cluster; another one per
 * cluster for the add-ons.
 */
import {
  Cluster,
  DescribeClusterCommand,
  EKSClient,
  paginateListAddons,
} from '@aws-sdk/client-eks';
import {
  defineCollector,
  readable,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { clusterNames } from '../eks/clusterNames';

async function addonsOf(client: EKSClient, clusterName: string) {
  const names: string[] = [];
  for await (const page of paginateListAddons({ client }, { clusterName })) {
    names.push(...(page.addons ?? []));
  }
  return names;
}

function facts(cluster: Cluster) {
  const vpc = cluster.resourcesVpcConfig;
  return {
    version: cluster.version ?? '',
    status: cluster.status ?? 'ACTIVE',
    supportType: cluster.upgradePolicy?.supportType,
    logTypes: (cluster.logging?.clusterLogging ?? []).flatMap(setup =>
      setup.enabled ? setup.types ?? [] : [],
    ),
    publicEndpoint: vpc?.endpointPublicAccess ?? true,
    publicCidrs: vpc?.publicAccessCidrs ?? [],
    subnetIds: vpc?.subnetIds ?? [],
    securityGroups: vpc?.securityGroupIds ?? [],
    autoMode: cluster.computeConfig?.enabled ?? false,
    secretsEncrypted: (cluster.encryptionConfig ?? []).some(setup =>
      setup.resources?.includes('secrets'),
    ),
  };
}

/** EKS clusters. */
export default defineCollector({
  id: 'eks-cluster',
  type: 'AWS::EKS::Cluster',
  noun: { one: 'EKS cluster', many: 'EKS clusters' },
  scope: 'regional',
  list: {
    'eks:ListClusters': 'eks:ListClusters',
    'eks:DescribeCluster': 'eks:DescribeCluster',
  },
  details: { addons: { 'eks:ListAddons': 'eks:ListAddons' } },
  schema: z.object({
    /** Of Kubernetes, such as `1.34`. */
    version: z.string(),
    status: z.string(),
    /** `STANDARD` or `EXTENDED`: what happens after standard support. */
    supportType: z.string().optional(),
    /** Logs of the control plane that are on: `api`, `audit` … */
    logTypes: z.array(z.string()),
    publicEndpoint: z.boolean(),
    publicCidrs: z.array(z.string()),
    subnetIds: z.array(z.string()),
    securityGroups: z.array(z.string()),
    /** EKS Auto Mode adds and removes nodes by itself. */
    autoMode: z.boolean(),
    secretsEncrypted: z.boolean(),
    /** Names of the EKS add-ons. */
    addons: readable(z.array(z.string())),
  }),
  sample: {
    id: 'orders',
    arn: 'arn:aws:eks:eu-west-1:111122223333:cluster/orders',
    createdAt: '2026-01-15T08:00:00.000Z',
    data: {
      version: '1.35',
      status: 'ACTIVE',
      supportType: 'STANDARD',
      logTypes: ['api', 'audit', 'authenticator'],
      publicEndpoint: false,
      publicCidrs: [],
      subnetIds: ['subnet-0private1', 'subnet-0private2'],
      securityGroups: ['sg-0f00d0001'],
      autoMode: false,
      secretsEncrypted: true,
      addons: ['vpc-cni', 'coredns', 'amazon-cloudwatch-observability'],
    },
  },
  async *collect(ctx) {
    const client = ctx.client(EKSClient);
    yield* ctx.each(clusterNames(client), async name => {
      const { cluster = {} } = await client.send(
        new DescribeClusterCommand({ name }),
      );
      return {
        id: name,
        arn: cluster.arn,
        tags: cluster.tags ?? {},
        createdAt: cluster.createdAt?.toISOString(),
        data: {
          ...facts(cluster),
          addons: await ctx.detail('addons', () => addonsOf(client, name)),
        },
      };
    });
  },
});
