/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  paginateGetResources,
  ResourceGroupsTaggingAPIClient,
} from '@aws-sdk/client-resource-groups-tagging-api';
import { CollectedResource } from 'backstage-plugin-well-architected-node';

/** The tags that the tagging API knows in the Region of `client`, by ARN. */
export async function* readTags(options: {
  client: ResourceGroupsTaggingAPIClient;
}): AsyncGenerator<CollectedResource<Record<string, never>>, void> {
  const { client } = options;
  for await (const page of paginateGetResources(
    { client, pageSize: 100 },
    {},
  )) {
    for (const { ResourceARN: arn, Tags } of page.ResourceTagMappingList ??
      []) {
      if (arn) {
        const tags = Object.fromEntries(
          (Tags ?? []).map(tag => [tag.Key ?? '', tag.Value ?? '']),
        );
        yield { id: arn, arn, tags, data: {} };
      }
    }
  }
}
