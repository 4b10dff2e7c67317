/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * The tag keys that AWS billing knows, and whether they are activated for cost
 * allocation.
 *
 * Calls: ce:ListCostAllocationTags, the IAM action has the same name.
 * Global, read once per account from us-east-1. A member account of an
 * organization is refused ("Linked account doesn't have access to cost
 * allocation tags"): only the payer account can tell.
 * Cost of a run: one request per 1000 keys, 0.01 USD each.
 */
import {
  CostExplorerClient,
  paginateListCostAllocationTags,
} from '@aws-sdk/client-cost-explorer';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';

/** Cost allocation tag keys. */
export default defineCollector({
  id: 'cost-allocation-tag',
  type: 'AWS::CE::CostAllocationTag',
  noun: { one: 'cost allocation tag', many: 'cost allocation tags' },
  scope: 'global',
  list: { 'ce:ListCostAllocationTags': 'ce:ListCostAllocationTags' },
  schema: z.object({
    /** `AWSGenerated` or `UserDefined`. */
    kind: z.string(),
    active: z.boolean(),
    /** Date on which AWS last saw the key in use. */
    lastUsed: z.string().optional(),
  }),
  sample: { id: 'owner', data: { kind: 'UserDefined', active: true } },
  async *collect(ctx) {
    const client = ctx.client(CostExplorerClient);
    for await (const page of paginateListCostAllocationTags(
      { client, pageSize: 1000 },
      {},
    )) {
      for (const tag of page.CostAllocationTags ?? []) {
        yield {
          id: tag.TagKey ?? '',
          data: {
            kind: tag.Type ?? '',
            active: tag.Status === 'Active',
            lastUsed: tag.LastUsedDate,
          },
        };
      }
    }
  },
});
