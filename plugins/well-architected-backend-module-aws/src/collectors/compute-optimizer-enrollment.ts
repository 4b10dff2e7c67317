/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Whether an account takes part in AWS Compute Optimizer, by itself or through
 * its organization.
 *
 * Calls: compute-optimizer:GetEnrollmentStatus, the IAM action has the same
 * name. The status holds for all Regions: read once per account, from
 * us-east-1. Cost of a run: one call, free of charge.
 */
import {
  ComputeOptimizerClient,
  GetEnrollmentStatusCommand,
} from '@aws-sdk/client-compute-optimizer';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';

/** Enrollment of the account in Compute Optimizer; always exactly one. */
export default defineCollector({
  id: 'compute-optimizer-enrollment',
  type: 'AWS::ComputeOptimizer::Enrollment',
  noun: {
    one: 'Compute Optimizer enrollment',
    many: 'Compute Optimizer enrollments',
  },
  scope: 'global',
  list: {
    'compute-optimizer:GetEnrollmentStatus':
      'compute-optimizer:GetEnrollmentStatus',
  },
  schema: z.object({
    /** `Active`, `Inactive`, `Pending` or `Failed`. */
    status: z.string(),
    /** Why it is pending or failed. */
    statusReason: z.string().optional(),
    /** ISO 8601; when the status changed last. */
    since: z.string().optional(),
  }),
  sample: { id: 'enrollment', data: { status: 'Active' } },
  async *collect(ctx) {
    const answer = await ctx
      .client(ComputeOptimizerClient)
      .send(new GetEnrollmentStatusCommand({}));
    yield {
      id: 'enrollment',
      data: {
        status: answer.status ?? 'Inactive',
        statusReason: answer.statusReason,
        since: answer.lastUpdatedTimestamp?.toISOString(),
      },
    };
  },
});
