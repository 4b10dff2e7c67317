/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Clusters of DynamoDB Accelerator (DAX).
 *
 * Calls: dax:DescribeClusters (action of the same name), regional, one call per
 * 100 clusters. Where AWS does not offer DAX there is no cluster.
 */
import { DAXClient, DescribeClustersCommand } from '@aws-sdk/client-dax';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { whereOffered } from '../support/whereOffered';

export default defineCollector({
  id: 'dax-cluster',
  type: 'AWS::DAX::Cluster',
  noun: { one: 'DAX cluster', many: 'DAX clusters' },
  scope: 'regional',
  list: { 'dax:DescribeClusters': 'dax:DescribeClusters' },
  schema: z.object({
    /** Such as `dax.r5.large`. */
    nodeType: z.string(),
    nodes: z.number(),
    /** Availability Zones of the nodes, each once. */
    zones: z.array(z.string()),
    status: z.string(),
    encryptedAtRest: z.boolean(),
    encryptedInTransit: z.boolean(),
  }),
  sample: {
    id: 'orders-dax',
    arn: 'arn:aws:dax:eu-west-1:111122223333:cache/orders-dax',
    data: {
      nodeType: 'dax.r5.large',
      nodes: 3,
      zones: ['eu-west-1a', 'eu-west-1b', 'eu-west-1c'],
      status: 'available',
      encryptedAtRest: true,
      encryptedInTransit: true,
    },
  },
  async *collect(ctx) {
    for await (const cluster of whereOffered(
      listClusters(ctx.client(DAXClient)),
    )) {
      const zones = (cluster.Nodes ?? []).flatMap(
        n => n.AvailabilityZone ?? [],
      );
      yield {
        id: cluster.ClusterName ?? '',
        arn: cluster.ClusterArn,
        data: {
          nodeType: cluster.NodeType ?? 'unknown',
          nodes: cluster.TotalNodes ?? zones.length,
          zones: [...new Set(zones)].sort(),
          status: cluster.Status ?? 'unknown',
          encryptedAtRest: cluster.SSEDescription?.Status === 'ENABLED',
          encryptedInTransit: cluster.ClusterEndpointEncryptionType === 'TLS',
        },
      };
    }
  },
});

/** The SDK has no paginator for this operation. */
async function* listClusters(client: DAXClient) {
  let NextToken: string | undefined;
  do {
    const page = await client.send(
      new DescribeClustersCommand({ MaxResults: 100, NextToken }),
    );
    yield* page.Clusters ?? [];
    NextToken = page.NextToken || undefined;
  } while (NextToken);
}
