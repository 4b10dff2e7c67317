/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * What Amazon Inspector scans in a Region: one resource per Region.
 *
 * Calls: inspector2:BatchGetAccountStatus, shared with the findings.
 * IAM: the action of the same name. Regional.
 * Cost of a run: one call per Region.
 */
import { Inspector2Client } from '@aws-sdk/client-inspector2';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { readInspectorStatus } from '../inspector/readInspectorStatus';

export default defineCollector({
  id: 'inspector-status',
  type: 'AWS::InspectorV2::AccountStatus',
  noun: { one: 'Inspector status', many: 'Inspector statuses' },
  scope: 'regional',
  list: {
    'inspector2:BatchGetAccountStatus': 'inspector2:BatchGetAccountStatus',
  },
  schema: z.object({
    account: z.boolean(),
    ec2: z.boolean(),
    ecr: z.boolean(),
    lambda: z.boolean(),
  }),
  sample: {
    id: 'inspector',
    data: { account: true, ec2: true, ecr: true, lambda: true },
  },
  async *collect(ctx) {
    const data = await readInspectorStatus(
      ctx.client(Inspector2Client),
      ctx.accountId,
    );
    yield { id: 'inspector', data };
  },
});
