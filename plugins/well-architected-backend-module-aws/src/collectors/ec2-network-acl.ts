/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Network ACLs with their inbound entries.
 *
 * Calls: ec2:DescribeNetworkAcls. IAM: ec2:DescribeNetworkAcls. Regional.
 * Cost of a run: one call per 1 000 network ACLs.
 */
import { EC2Client, paginateDescribeNetworkAcls } from '@aws-sdk/client-ec2';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { ec2Arn } from '../ec2/arn';
import { tagRecord } from '../support/tagRecord';

/** Network ACLs. */
export default defineCollector({
  id: 'ec2-network-acl',
  type: 'AWS::EC2::NetworkAcl',
  noun: { one: 'network ACL', many: 'network ACLs' },
  scope: 'regional',
  list: { 'ec2:DescribeNetworkAcls': 'ec2:DescribeNetworkAcls' },
  schema: z.object({
    vpcId: z.string(),
    /** The ACL that every VPC is born with. */
    isDefault: z.boolean(),
    subnetIds: z.array(z.string()),
    /** In the order in which they are tried. */
    ingress: z.array(
      z.object({
        number: z.number(),
        /** `allow` or `deny`. */
        action: z.string(),
        /** `-1` for all, `6` for TCP. */
        protocol: z.string(),
        cidr: z.string(),
        fromPort: z.number().optional(),
        toPort: z.number().optional(),
      }),
    ),
  }),
  sample: {
    id: 'acl-0f00d0001',
    arn: 'arn:aws:ec2:eu-west-1:111122223333:network-acl/acl-0f00d0001',
    data: {
      vpcId: 'vpc-0f00d0001',
      isDefault: false,
      subnetIds: ['subnet-0private1'],
      ingress: [
        {
          number: 100,
          action: 'allow',
          protocol: '6',
          cidr: '10.0.0.0/16',
          fromPort: 0,
          toPort: 65535,
        },
      ],
    },
  },
  async *collect(ctx) {
    const client = ctx.client(EC2Client);
    for await (const page of paginateDescribeNetworkAcls({ client }, {})) {
      for (const acl of page.NetworkAcls ?? []) {
        const id = acl.NetworkAclId;
        if (!id) {
          continue;
        }
        const tags = tagRecord(acl.Tags);
        yield {
          id,
          name: tags.Name || id,
          arn: ec2Arn(ctx, `network-acl/${id}`),
          tags,
          parents: acl.VpcId ? [ec2Arn(ctx, `vpc/${acl.VpcId}`)] : [],
          data: {
            vpcId: acl.VpcId ?? '',
            isDefault: acl.IsDefault ?? false,
            subnetIds: (acl.Associations ?? []).flatMap(a => a.SubnetId ?? []),
            ingress: (acl.Entries ?? [])
              .filter(entry => !entry.Egress)
              .map(entry => ({
                number: entry.RuleNumber ?? 0,
                action: entry.RuleAction ?? 'deny',
                protocol: entry.Protocol ?? '-1',
                cidr: entry.CidrBlock ?? entry.Ipv6CidrBlock ?? '',
                fromPort: entry.PortRange?.From,
                toPort: entry.PortRange?.To,
              }))
              .sort((a, b) => a.number - b.number),
          },
        };
      }
    }
  },
});
