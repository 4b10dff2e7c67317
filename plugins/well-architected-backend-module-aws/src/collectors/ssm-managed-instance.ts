/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Instances that Systems Manager knows, with the last sign of life.
 *
 * Calls: ssm:DescribeInstanceInformation. IAM: the same name. Regional.
 * Cost of a run: one call per 50 managed instances.
 */
import {
  paginateDescribeInstanceInformation,
  SSMClient,
} from '@aws-sdk/client-ssm';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { ec2Arn } from '../ec2/arn';

/** Instances managed by Systems Manager. */
export default defineCollector({
  id: 'ssm-managed-instance',
  type: 'AWS::SSM::ManagedInstance',
  noun: { one: 'managed instance', many: 'managed instances' },
  scope: 'regional',
  list: {
    'ssm:DescribeInstanceInformation': 'ssm:DescribeInstanceInformation',
  },
  schema: z.object({
    /** `Online`, `ConnectionLost` or `Inactive`. */
    pingStatus: z.string(),
    /** ISO 8601. */
    lastPingAt: z.string().optional(),
    agentVersion: z.string().optional(),
    platform: z.string().optional(),
  }),
  sample: {
    id: 'i-0f00dfeed00000001',
    data: {
      pingStatus: 'Online',
      lastPingAt: '2026-11-16T05:58:00.000Z',
      agentVersion: '3.3.987.0',
      platform: 'Amazon Linux',
    },
  },
  async *collect(ctx) {
    const client = ctx.client(SSMClient);
    const pages = paginateDescribeInstanceInformation(
      { client },
      { MaxResults: 50 },
    );
    for await (const page of pages) {
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
          },
        };
      }
    }
  },
});
