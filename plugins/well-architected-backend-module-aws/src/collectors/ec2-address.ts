/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Elastic IP addresses.
 *
 * Calls: ec2:DescribeAddresses (answers all at once).
 * IAM: ec2:DescribeAddresses. Regional. Cost of a run: one call.
 */
import { DescribeAddressesCommand, EC2Client } from '@aws-sdk/client-ec2';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { ec2Arn } from '../ec2/arn';
import { tagRecord } from '../support/tagRecord';

/** Elastic IP addresses. */
export default defineCollector({
  id: 'ec2-address',
  type: 'AWS::EC2::EIP',
  noun: { one: 'Elastic IP address', many: 'Elastic IP addresses' },
  scope: 'regional',
  list: { 'ec2:DescribeAddresses': 'ec2:DescribeAddresses' },
  schema: z.object({
    publicIp: z.string(),
    associationId: z.string().optional(),
    instanceId: z.string().optional(),
    networkInterfaceId: z.string().optional(),
    /** `amazon`, or the owner of the interface for a service such as NAT. */
    interfaceOwner: z.string().optional(),
  }),
  sample: {
    id: 'eipalloc-0f00d0001',
    name: '203.0.113.10',
    arn: 'arn:aws:ec2:eu-west-1:111122223333:elastic-ip/eipalloc-0f00d0001',
    data: {
      publicIp: '203.0.113.10',
      associationId: 'eipassoc-0f00d0001',
      instanceId: 'i-0f00dfeed00000001',
      networkInterfaceId: 'eni-0f00d0001',
    },
  },
  async *collect(ctx) {
    const client = ctx.client(EC2Client);
    const answer = await client.send(new DescribeAddressesCommand({}));
    for (const address of answer.Addresses ?? []) {
      const publicIp = address.PublicIp ?? '';
      const id = address.AllocationId ?? publicIp;
      const tags = tagRecord(address.Tags);
      yield {
        id,
        name: tags.Name || publicIp || id,
        arn: ec2Arn(ctx, `elastic-ip/${id}`),
        tags,
        parents: address.InstanceId
          ? [ec2Arn(ctx, `instance/${address.InstanceId}`)]
          : [],
        data: {
          publicIp,
          associationId: address.AssociationId || undefined,
          instanceId: address.InstanceId || undefined,
          networkInterfaceId: address.NetworkInterfaceId || undefined,
          interfaceOwner: address.NetworkInterfaceOwnerId || undefined,
        },
      };
    }
  },
});
