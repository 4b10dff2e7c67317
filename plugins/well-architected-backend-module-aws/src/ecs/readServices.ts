/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  DescribeServicesCommand,
  ECSClient,
  paginateListClusters,
  paginateListServices,
  Service,
} from '@aws-sdk/client-ecs';

/** Services that one DescribeServices call accepts. */
const BATCH = 10;

/**
 * All active services of all clusters of a Region.
 *
 * Calls: ecs:ListClusters, ecs:ListServices per cluster and
 * ecs:DescribeServices per ten services.
 *
 * @param options.includeTags - also answer the tags of the services
 */
export async function* readServices(options: {
  client: ECSClient;
  includeTags?: boolean;
}): AsyncGenerator<Service> {
  const { client, includeTags } = options;
  for await (const { clusterArns = [] } of paginateListClusters(
    { client },
    {},
  )) {
    for (const cluster of clusterArns) {
      const pages = paginateListServices(
        { client },
        { cluster, maxResults: 100 },
      );
      for await (const page of pages) {
        const serviceArns = [...(page.serviceArns ?? [])];
        for (let start = 0; start < serviceArns.length; start += BATCH) {
          const answer = await client.send(
            new DescribeServicesCommand({
              cluster,
              services: serviceArns.slice(start, start + BATCH),
              include: includeTags ? ['TAGS'] : undefined,
            }),
          );
          yield* (answer.services ?? []).filter(s => s.status !== 'INACTIVE');
        }
      }
    }
  }
}
