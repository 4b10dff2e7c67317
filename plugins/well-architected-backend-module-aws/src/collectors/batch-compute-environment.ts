/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Compute environments of AWS Batch.
 *
 * Calls: batch:DescribeComputeEnvironments. IAM: the same name. Regional.
 * Cost of a run: one call per 100 environments.
 */
import {
  BatchClient,
  paginateDescribeComputeEnvironments,
} from '@aws-sdk/client-batch';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { whereOffered } from '../support/whereOffered';

/** Compute environments of AWS Batch. */
export default defineCollector({
  id: 'batch-compute-environment',
  type: 'AWS::Batch::ComputeEnvironment',
  noun: {
    one: 'Batch compute environment',
    many: 'Batch compute environments',
  },
  scope: 'regional',
  list: {
    'batch:DescribeComputeEnvironments': 'batch:DescribeComputeEnvironments',
  },
  schema: z.object({
    /** `ENABLED` or `DISABLED`. */
    state: z.string(),
    /** Absent for environments that the owner runs (UNMANAGED). */
    capacity: z
      .object({
        /** `EC2`, `SPOT`, `FARGATE` or `FARGATE_SPOT`. */
        kind: z.string(),
        instanceTypes: z.array(z.string()),
        minVcpus: z.number(),
        maxVcpus: z.number(),
        desiredVcpus: z.number(),
        subnetIds: z.array(z.string()),
      })
      .optional(),
  }),
  sample: {
    id: 'reports',
    arn: 'arn:aws:batch:eu-west-1:111122223333:compute-environment/reports',
    data: {
      state: 'ENABLED',
      capacity: {
        kind: 'SPOT',
        instanceTypes: ['optimal'],
        minVcpus: 0,
        maxVcpus: 64,
        desiredVcpus: 0,
        subnetIds: ['subnet-0private1', 'subnet-0private2'],
      },
    },
  },
  async *collect(ctx) {
    const client = ctx.client(BatchClient);
    const pages = paginateDescribeComputeEnvironments(
      { client, pageSize: 100 },
      {},
    );
    for await (const page of whereOffered(pages)) {
      for (const environment of page.computeEnvironments ?? []) {
        const compute = environment.computeResources;
        yield {
          id: environment.computeEnvironmentName ?? '',
          arn: environment.computeEnvironmentArn,
          tags: environment.tags ?? {},
          data: {
            state: environment.state ?? 'ENABLED',
            capacity: compute && {
              kind: compute.type ?? 'EC2',
              instanceTypes: compute.instanceTypes ?? [],
              minVcpus: compute.minvCpus ?? 0,
              maxVcpus: compute.maxvCpus ?? 0,
              desiredVcpus: compute.desiredvCpus ?? 0,
              subnetIds: compute.subnets ?? [],
            },
          },
        };
      }
    }
  },
});
