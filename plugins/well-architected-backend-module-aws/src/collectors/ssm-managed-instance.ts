/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Instances that Systems Manager knows, with the last sign of life and what the
 * last patch scan found.
 *
 * Calls: ssm:DescribeInstanceInformation; with `patchState` also
 * ssm:DescribeInstancePatchStates. IAM: the same names. Regional.
 * Cost of a run: one or two calls per 50 managed instances.
 */
import {
  paginateDescribeInstanceInformation,
  SSMClient,
} from '@aws-sdk/client-ssm';
import {
  defineCollector,
  isUnread,
  readable,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { ec2Arn } from '../ec2/arn';
import { patchStateSchema, readPatchStates } from '../ssm/readPatchStates';

/** Instances managed by Systems Manager. */
export default defineCollector({
  id: 'ssm-managed-instance',
  type: 'AWS::SSM::ManagedInstance',
  noun: { one: 'managed instance', many: 'managed instances' },
  scope: 'regional',
  list: {
    'ssm:DescribeInstanceInformation': 'ssm:DescribeInstanceInformation',
  },
  details: {
    patchState: {
      'ssm:DescribeInstancePatchStates': 'ssm:DescribeInstancePatchStates',
    },
  },
  schema: z.object({
    /** `Online`, `ConnectionLost` or `Inactive`. */
    pingStatus: z.string(),
    /** ISO 8601. */
    lastPingAt: z.string().optional(),
    agentVersion: z.string().optional(),
    platform: z.string().optional(),
    /** Null when its patches were never scanned. */
    patchState: readable(patchStateSchema.nullable()),
  }),
  sample: {
    id: 'i-0f00dfeed00000001',
    data: {
      pingStatus: 'Online',
      lastPingAt: '2026-11-16T05:58:00.000Z',
      agentVersion: '3.3.987.0',
      platform: 'Amazon Linux',
      patchState: {
        criticalNonCompliant: 0,
        securityNonCompliant: 0,
        missing: 0,
        failed: 0,
        operation: 'Scan',
        endedAt: '2026-11-15T06:00:00.000Z',
      },
    },
  },
  async *collect(ctx) {
    const client = ctx.client(SSMClient);
    const pages = paginateDescribeInstanceInformation(
      { client },
      { MaxResults: 50 },
    );
    for await (const page of pages) {
      const ids = (page.InstanceInformationList ?? []).flatMap(
        i => i.InstanceId ?? [],
      );
      const states = await ctx.detail('patchState', () =>
        readPatchStates(client, ids),
      );
      for (const instance of page.InstanceInformationList ?? []) {
        const id = instance.InstanceId;
        if (!id) {
          continue;
        }
        yield {
          id,
          name: instance.Name || id,
          parents: id.startsWith('i-') ? [ec2Arn(ctx, `instance/${id}`)] : [],
          data: {
            pingStatus: instance.PingStatus ?? 'Inactive',
            lastPingAt: instance.LastPingDateTime?.toISOString(),
            agentVersion: instance.AgentVersion,
            platform: instance.PlatformName,
            patchState: isUnread(states) ? states : states.get(id) ?? null,
          },
        };
      }
    }
  },
});
