/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Security groups and their rules, one entry per source.
 *
 * Calls: ec2:DescribeSecurityGroups; with `prefixLists` also
 * ec2:GetManagedPrefixListEntries for each prefix list that a rule names.
 * IAM: ec2:DescribeSecurityGroups, ec2:GetManagedPrefixListEntries. Regional.
 * Cost of a run: one call per 1 000 groups and one per prefix list in use.
 */
import {
  EC2Client,
  IpPermission,
  paginateDescribeSecurityGroups,
  paginateGetManagedPrefixListEntries,
  SecurityGroup,
} from '@aws-sdk/client-ec2';
import {
  defineCollector,
  readable,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { ec2Arn } from '../ec2/arn';
import { tagRecord } from '../support/tagRecord';

const rule = z.object({
  /** `tcp`, `udp`, `icmp`, a number, or `-1` for all. */
  protocol: z.string(),
  /** Absent when all ports are meant. */
  fromPort: z.number().optional(),
  toPort: z.number().optional(),
  kind: z.enum(['cidr', 'prefix-list', 'group']),
  /** The range, the id of the prefix list or the id of the group. */
  source: z.string(),
});

function rulesOf(permissions: IpPermission[] | undefined) {
  return (permissions ?? []).flatMap(permission => {
    const ports = {
      protocol: permission.IpProtocol ?? '-1',
      fromPort: permission.FromPort,
      toPort: permission.ToPort,
    };
    const from = (
      kind: z.infer<typeof rule>['kind'],
      sources: (string | undefined)[],
    ) =>
      sources.flatMap(source => (source ? [{ ...ports, kind, source }] : []));
    return [
      ...from(
        'cidr',
        (permission.IpRanges ?? []).map(r => r.CidrIp),
      ),
      ...from(
        'cidr',
        (permission.Ipv6Ranges ?? []).map(r => r.CidrIpv6),
      ),
      ...from(
        'prefix-list',
        (permission.PrefixListIds ?? []).map(p => p.PrefixListId),
      ),
      ...from(
        'group',
        (permission.UserIdGroupPairs ?? []).map(g => g.GroupId),
      ),
    ];
  });
}

async function entriesOf(client: EC2Client, groups: SecurityGroup[]) {
  const ids = groups
    .flatMap(group => rulesOf(group.IpPermissions))
    .filter(r => r.kind === 'prefix-list')
    .map(r => r.source);
  const entries: Record<string, string[]> = {};
  for (const id of new Set(ids)) {
    entries[id] = [];
    const pages = paginateGetManagedPrefixListEntries(
      { client },
      { PrefixListId: id },
    );
    for await (const page of pages) {
      entries[id].push(
        ...(page.Entries ?? []).flatMap(e => (e.Cidr ? [e.Cidr] : [])),
      );
    }
  }
  return { entries };
}

/** Security groups. */
export default defineCollector({
  id: 'ec2-security-group',
  type: 'AWS::EC2::SecurityGroup',
  noun: { one: 'security group', many: 'security groups' },
  scope: 'regional',
  list: { 'ec2:DescribeSecurityGroups': 'ec2:DescribeSecurityGroups' },
  details: {
    prefixLists: {
      'ec2:GetManagedPrefixListEntries': 'ec2:GetManagedPrefixListEntries',
    },
  },
  schema: z.object({
    vpcId: z.string().optional(),
    /** The group that every VPC is born with. */
    isDefault: z.boolean(),
    ingress: z.array(rule),
    egressCount: z.number(),
    /** Ranges of the prefix lists that ingress rules name, by id. */
    prefixLists: readable(z.record(z.string(), z.array(z.string()))),
  }),
  sample: {
    id: 'sg-0f00d0001',
    name: 'orders-app',
    arn: 'arn:aws:ec2:eu-west-1:111122223333:security-group/sg-0f00d0001',
    data: {
      vpcId: 'vpc-0f00d0001',
      isDefault: false,
      ingress: [
        {
          protocol: 'tcp',
          fromPort: 8080,
          toPort: 8080,
          kind: 'group',
          source: 'sg-0f00d0002',
        },
      ],
      egressCount: 1,
      prefixLists: {},
    },
  },
  async *collect(ctx) {
    const client = ctx.client(EC2Client);
    const groups: SecurityGroup[] = [];
    for await (const page of paginateDescribeSecurityGroups({ client }, {})) {
      groups.push(...(page.SecurityGroups ?? []));
    }
    const lists = await ctx.detail('prefixLists', () =>
      entriesOf(client, groups),
    );
    for (const group of groups) {
      const id = group.GroupId;
      if (!id) {
        continue;
      }
      const ingress = rulesOf(group.IpPermissions);
      const named = ingress.filter(r => r.kind === 'prefix-list');
      yield {
        id,
        name: group.GroupName ?? id,
        arn: ec2Arn(ctx, `security-group/${id}`),
        tags: tagRecord(group.Tags),
        data: {
          vpcId: group.VpcId,
          isDefault: group.GroupName === 'default',
          ingress,
          egressCount: rulesOf(group.IpPermissionsEgress).length,
          prefixLists:
            'unread' in lists
              ? lists
              : Object.fromEntries(
                  named.map(r => [r.source, lists.entries[r.source]]),
                ),
        },
      };
    }
  },
});
