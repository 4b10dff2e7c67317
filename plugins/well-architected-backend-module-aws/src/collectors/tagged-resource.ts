/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Tags of the resources of one Region, joined by ARN to what the other
 * collectors found.
 *
 * Calls: resourcegroupstaggingapi:GetResources (100 resources per page).
 * IAM: tag:GetResources.
 * Regional. The tags of global services are answered in us-east-1 alone: see
 * `tagged-resource-global`.
 * Cost of a run: one call per 100 tagged resources.
 * Cannot see: resources that never had a tag, and the few types that the
 * tagging API does not know; their own collectors yield their tags.
 */
import { ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { readTags } from '../aws/readTags';

export default defineCollector({
  id: 'tagged-resource',
  type: 'AWS::Tagging::Resource',
  noun: { one: 'tagged resource', many: 'tagged resources' },
  scope: 'regional',
  list: { 'resourcegroupstaggingapi:GetResources': 'tag:GetResources' },
  provides: 'tags',
  schema: z.record(z.string(), z.never()),
  sample: {
    id: 'arn:aws:sqs:eu-west-1:111122223333:orders',
    arn: 'arn:aws:sqs:eu-west-1:111122223333:orders',
    tags: { owner: 'team-orders' },
    data: {},
  },
  async *collect(ctx) {
    const client = ctx.client(ResourceGroupsTaggingAPIClient);
    yield* readTags({ client });
  },
});
