/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Tags of the resources of global services (CloudFront, Route 53), joined by
 * ARN to what the other collectors found.
 *
 * Calls: resourcegroupstaggingapi:GetResources (100 resources per page).
 * IAM: tag:GetResources.
 * Global: the tagging API answers for global services in us-east-1 alone,
 * which need not be among the Regions of the account.
 * Cost of a run: one call per 100 tagged resources.
 * Cannot see: resources that never had a tag, and the few types that the
 * tagging API does not know; their own collectors yield their tags.
 */
import { ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { readTags } from '../aws/readTags';

export default defineCollector({
  id: 'tagged-resource-global',
  type: 'AWS::Tagging::GlobalResource',
  noun: { one: 'tagged global resource', many: 'tagged global resources' },
  scope: 'global',
  list: { 'resourcegroupstaggingapi:GetResources': 'tag:GetResources' },
  provides: 'tags',
  schema: z.record(z.string(), z.never()),
  sample: {
    id: 'arn:aws:cloudfront::111122223333:distribution/E1EXAMPLE',
    arn: 'arn:aws:cloudfront::111122223333:distribution/E1EXAMPLE',
    tags: { owner: 'team-orders' },
    data: {},
  },
  async *collect(ctx) {
    const client = ctx.client(ResourceGroupsTaggingAPIClient);
    yield* readTags({ client });
  },
});
