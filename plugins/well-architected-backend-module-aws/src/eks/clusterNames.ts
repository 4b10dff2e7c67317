/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { EKSClient, paginateListClusters } from '@aws-sdk/client-eks';

/** Names of all EKS clusters of a Region; one call per 100. */
export async function* clusterNames(client: EKSClient): AsyncGenerator<string> {
  for await (const page of paginateListClusters({ client }, {})) {
    yield* page.clusters ?? [];
  }
}
