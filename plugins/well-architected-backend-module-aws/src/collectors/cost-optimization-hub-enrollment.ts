/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Whether an account takes part in AWS Cost Optimization Hub, by itself or
 * through its organization.
 *
 * Calls: cost-optimization-hub:ListEnrollmentStatuses, the IAM action has the
 * same name; shared with the collector of recommendations. Global, read once
 * per account from us-east-1. Cost of a run: one call, free of charge.
 */
import { CostOptimizationHubClient } from '@aws-sdk/client-cost-optimization-hub';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { readHubEnrollment } from '../costOptimizationHub/readHubEnrollment';

/** Enrollment of the account; always exactly one. */
export default defineCollector({
  id: 'cost-optimization-hub-enrollment',
  type: 'AWS::CostOptimizationHub::Enrollment',
  noun: {
    one: 'Cost Optimization Hub enrollment',
    many: 'Cost Optimization Hub enrollments',
  },
  scope: 'global',
  list: {
    'cost-optimization-hub:ListEnrollmentStatuses':
      'cost-optimization-hub:ListEnrollmentStatuses',
  },
  schema: z.object({ enrolled: z.boolean() }),
  sample: { id: 'enrollment', data: { enrolled: true } },
  async *collect(ctx) {
    const enrolled = await readHubEnrollment(
      ctx.client(CostOptimizationHubClient),
      ctx.accountId,
    );
    yield { id: 'enrollment', data: { enrolled } };
  },
});
