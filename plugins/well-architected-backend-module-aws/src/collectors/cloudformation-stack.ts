/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * CloudFormation stacks with their last drift detection.
 *
 * Calls: cloudformation:DescribeStacks (paged; deleted stacks are not in it);
 * for the detail `resources` cloudformation:ListStackResources (100 per page).
 * IAM: the actions of the same names.
 * Regional.
 * Cost of a run: one call per 100 stacks, and with the detail one per 100
 * resources of each stack.
 */
import {
  CloudFormationClient,
  paginateDescribeStacks,
  paginateListStackResources,
} from '@aws-sdk/client-cloudformation';
import {
  defineCollector,
  readable,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';

export default defineCollector({
  id: 'cloudformation-stack',
  type: 'AWS::CloudFormation::Stack',
  noun: { one: 'CloudFormation stack', many: 'CloudFormation stacks' },
  scope: 'regional',
  list: { 'cloudformation:DescribeStacks': 'cloudformation:DescribeStacks' },
  details: {
    resources: {
      'cloudformation:ListStackResources': 'cloudformation:ListStackResources',
    },
  },
  schema: z.object({
    /** Such as `UPDATE_COMPLETE`. */
    status: z.string(),
    /** ARN of the root stack, only for nested stacks. */
    rootId: z.string().optional(),
    terminationProtection: z.boolean(),
    /** `IN_SYNC`, `DRIFTED`, `NOT_CHECKED` or `UNKNOWN`. */
    driftStatus: z.string(),
    /** ISO 8601; absent when drift was never looked for. */
    driftCheckedAt: z.string().optional(),
    /** Physical ids of its resources. */
    resources: readable(
      z.array(z.object({ type: z.string(), physicalId: z.string() })),
    ),
  }),
  sample: {
    id: 'OrdersStack',
    arn: 'arn:aws:cloudformation:eu-west-1:111122223333:stack/OrdersStack/0a1b2c3d',
    createdAt: '2024-01-15T09:00:00.000Z',
    data: {
      status: 'UPDATE_COMPLETE',
      terminationProtection: true,
      driftStatus: 'IN_SYNC',
      driftCheckedAt: '2026-01-01T00:00:00.000Z',
      resources: [],
    },
  },
  async *collect(ctx) {
    const client = ctx.client(CloudFormationClient);
    for await (const page of paginateDescribeStacks({ client }, {})) {
      yield* ctx.each(page.Stacks ?? [], async stack => {
        const drift = stack.DriftInformation;
        return {
          id: stack.StackName ?? '',
          arn: stack.StackId,
          createdAt: stack.CreationTime?.toISOString(),
          tags: Object.fromEntries(
            (stack.Tags ?? []).map(tag => [tag.Key ?? '', tag.Value ?? '']),
          ),
          ...(stack.RootId ? { parents: [stack.RootId] } : {}),
          data: {
            status: stack.StackStatus ?? '',
            terminationProtection: stack.EnableTerminationProtection === true,
            ...(stack.RootId ? { rootId: stack.RootId } : {}),
            driftStatus: drift?.StackDriftStatus ?? 'NOT_CHECKED',
            ...(drift?.LastCheckTimestamp
              ? { driftCheckedAt: drift.LastCheckTimestamp.toISOString() }
              : {}),
            resources: await ctx.detail('resources', () =>
              listResources(client, stack.StackId ?? ''),
            ),
          },
        };
      });
    }
  },
});

async function listResources(client: CloudFormationClient, StackName: string) {
  const resources: { type: string; physicalId: string }[] = [];
  for await (const page of paginateListStackResources(
    { client },
    { StackName },
  )) {
    for (const found of page.StackResourceSummaries ?? []) {
      if (found.PhysicalResourceId) {
        resources.push({
          type: found.ResourceType ?? '',
          physicalId: found.PhysicalResourceId,
        });
      }
    }
  }
  return resources;
}
