/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Network interfaces, of instances as of services.
 *
 * Calls: ec2:DescribeNetworkInterfaces. IAM: ec2:DescribeNetworkInterfaces.
 * Regional. Cost of a run: one call per 1 000 interfaces.
 */
import {
  EC2Client,
  paginateDescribeNetworkInterfaces,
} from '@aws-sdk/client-ec2';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { ec2Arn } from '../ec2/arn';
import { tagRecord } from '../support/tagRecord';

/** Network interfaces. */
export default defineCollector({
  id: 'ec2-network-interface',
  type: 'AWS::EC2::NetworkInterface',
  noun: { one: 'network interface', many: 'network interfaces' },
  scope: 'regional',
  list: { 'ec2:DescribeNetworkInterfaces': 'ec2:DescribeNetworkInterfaces' },
  schema: z.object({
    /** `in-use` or `available`. */
    status: z.string(),
    /** `interface`, `nat_gateway`, `network_load_balancer`, `lambda` … */
    interfaceType: z.string(),
    /** Such as `ELB app/orders/50dc6c495c0c9188`. */
    description: z.string(),
    vpcId: z.string(),
    subnetId: z.string(),
    availabilityZone: z.string(),
    privateIps: z.array(z.string()),
    publicIp: z.string().optional(),
    securityGroups: z.array(z.string()),
    instanceId: z.string().optional(),
  }),
  sample: {
    id: 'eni-0f00d0001',
    arn: 'arn:aws:ec2:eu-west-1:111122223333:network-interface/eni-0f00d0001',
    data: {
      status: 'in-use',
      interfaceType: 'interface',
      description: '',
      vpcId: 'vpc-0f00d0001',
      subnetId: 'subnet-0private1',
      availabilityZone: 'eu-west-1a',
      privateIps: ['10.0.1.10'],
      securityGroups: ['sg-0f00d0001'],
      instanceId: 'i-0f00dfeed00000001',
    },
  },
  async *collect(ctx) {
    const client = ctx.client(EC2Client);
    const pages = paginateDescribeNetworkInterfaces({ client }, {});
    for await (const page of pages) {
      for (const face of page.NetworkInterfaces ?? []) {
        const id = face.NetworkInterfaceId;
        if (!id) {
          continue;
        }
        const instanceId = face.Attachment?.InstanceId;
        yield {
          id,
          arn: ec2Arn(ctx, `network-interface/${id}`),
          tags: tagRecord(face.TagSet),
          parents: instanceId ? [ec2Arn(ctx, `instance/${instanceId}`)] : [],
          data: {
            status: face.Status ?? 'available',
            interfaceType: face.InterfaceType ?? 'interface',
            description: face.Description ?? '',
            vpcId: face.VpcId ?? '',
            subnetId: face.SubnetId ?? '',
            availabilityZone: face.AvailabilityZone ?? '',
            privateIps: (face.PrivateIpAddresses ?? []).flatMap(p =>
              p.PrivateIpAddress ? [p.PrivateIpAddress] : [],
            ),
            publicIp: face.Association?.PublicIp,
            securityGroups: (face.Groups ?? []).flatMap(g =>
              g.GroupId ? [g.GroupId] : [],
            ),
            instanceId,
          },
        };
      }
    }
  },
});
