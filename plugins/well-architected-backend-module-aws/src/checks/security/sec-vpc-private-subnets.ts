/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * In a public subnet one mistake in a security group puts a database or server
 * straight on the internet. A private subnet is the second lock.
 *
 * How we look: the route tables of the subnets of databases, caches, instances and
 * ECS services. A subnet is public when it routes 0.0.0.0/0 or ::/0 to an internet
 * gateway; the main table counts where a subnet has none of its own. Compute fails
 * when it also has a public address.
 * What we cannot see: subnets that another account shares, and serverless caches.
 */
import {
  AssessContext,
  defineCheck,
  fail,
  known,
  notApplicable,
  pass,
  unknown,
} from 'backstage-plugin-well-architected-node';
import instance from '../../collectors/ec2-instance';
import routeTable from '../../collectors/ec2-route-table';
import subnet from '../../collectors/ec2-subnet';
import service from '../../collectors/ecs-service';
import cache from '../../collectors/elasticache-cluster';
import database from '../../collectors/rds-instance';
import { findSubnet } from '../../ec2/isPublicSubnet';
import { verb } from '../../text/figures';

const publicTable = routeTable.sample({
  id: 'rtb-0public',
  data: {
    subnetIds: ['subnet-0public1'],
    routes: [{ destination: '0.0.0.0/0', target: 'igw-1', state: 'active' }],
  },
});
const publicSubnet = subnet.sample({ id: 'subnet-0public1' });

/** Public subnets among these, and those that could not be found. */
function look(ctx: AssessContext, subnetIds: string[]) {
  const found = subnetIds.map(id => ({ id, place: findSubnet(ctx, id) }));
  return {
    open: found.filter(f => f.place?.isPublic).map(f => f.id),
    missing: found.filter(f => !f.place).map(f => f.id),
  };
}

type Subject =
  | ReturnType<typeof database.sample>
  | ReturnType<typeof cache.sample>
  | ReturnType<typeof service.sample>
  | ReturnType<typeof instance.sample>;

interface Place {
  label: string;
  subnetIds: string[];
  /** It holds data: its subnet alone decides. */
  holdsData: boolean;
  /** Public address, in words. */
  address?: string;
}

function placeOf(subject: Subject): Place {
  const { name } = subject;
  switch (subject.type) {
    case 'AWS::RDS::DBInstance': {
      const { subnetIds } = subject.data;
      return { label: `Database ${name}`, subnetIds, holdsData: true };
    }
    case 'AWS::ElastiCache::CacheCluster': {
      const subnetIds = known(subject.data.subnetIds);
      return { label: `Cache ${name}`, subnetIds, holdsData: true };
    }
    case 'AWS::ECS::Service': {
      const { subnetIds, assignsPublicIp } = subject.data;
      return {
        label: `ECS service ${name}`,
        subnetIds,
        holdsData: false,
        address: assignsPublicIp ? 'public addresses for its tasks' : undefined,
      };
    }
    default: {
      const { subnetId, publicIp } = subject.data;
      return {
        label: `Instance ${name}`,
        subnetIds: subnetId ? [subnetId] : [],
        holdsData: false,
        address: publicIp && `address ${publicIp}`,
      };
    }
  }
}

export default defineCheck({
  id: 'sec-vpc-private-subnets',
  pillar: 'security',
  title: 'Data and application tiers are in private subnets',
  risk: 'HIGH',
  riskClass: 'security-vulnerability',
  wafRisk: 'HIGH',
  effort: 'High',
  evidence: 'aws-resource',
  bestPractices: ['SEC05-BP01', 'SEC05-BP02'],
  seedRefs: ['SEC-C5', 'KA-SEC-6'],
  impact: 'A security-group mistake exposes the resource directly.',
  issue: f =>
    `${f.names} (${f.failed} of ${f.total}) ${verb(
      f.failed,
      'is',
      'are',
    )} in public subnets`,
  recommendation: f =>
    `Move ${f.names} to private subnets of the Amazon VPC; use public subnets only for load balancers and NAT; databases in isolated subnets.`,
  steps: f => [
    `Create private subnets per AZ in ${f.regions.join(', ')}`,
    `Move ${f.names} with a new subnet group or a snapshot restore`,
    'Remove public addresses',
  ],
  successCriteria: () => ['No data-tier subnet routes to an internet gateway'],
  tradeOffs: [
    { pillar: 'cost-optimization', text: 'NAT gateways or VPC endpoints' },
    {
      pillar: 'operational-excellence',
      text: 'access through Session Manager',
    },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_network_protection_create_layers.html',
    'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-best-practices.html',
  ],
  equivalents: {
    prowler: [
      'vpc_subnet_separate_private_public',
      'neptune_cluster_uses_public_subnet',
      'elasticache_cluster_uses_public_subnet',
      'ecs_service_no_assign_public_ip',
    ],
    serviceScreener: [
      'ec2.EC2InstancePublicIP',
      'ecs.ecsServicePublicIpDisabled',
    ],
    configRules: [
      'NO_UNRESTRICTED_ROUTE_TO_IGW',
      'SUBNET_AUTO_ASSIGN_PUBLIC_IP_DISABLED',
      'EC2_INSTANCE_NO_PUBLIC_IP',
    ],
    securityHub: ['EC2.9', 'EC2.15', 'ECS.2'],
  },
  on: [
    database.with(),
    cache.with('subnetIds'),
    instance.with(),
    service.with(),
  ],
  uses: [subnet.with(), routeTable.with()],
  evaluate(resource, ctx) {
    const { label, subnetIds, holdsData, address } = placeOf(resource);
    if (subnetIds.length === 0) {
      return notApplicable(`${label} is in no subnet of its own`);
    }
    const { open, missing } = look(ctx, subnetIds);
    const evidence = { subnets: subnetIds, publicSubnets: open };
    if (open.length > 0 && (holdsData || address)) {
      return fail(
        `${label} is in public subnet ${open.join(', ')}${
          address ? ` with ${address}` : ''
        }`,
        evidence,
        { risk: holdsData ? 'HIGH' : 'MEDIUM' },
      );
    }
    if (missing.length > 0) {
      return unknown(
        'NOT_COLLECTED',
        `${label} is in ${missing.join(', ')}, which is no subnet of account ${
          resource.accountId
        }`,
      );
    }
    return pass(
      open.length > 0
        ? `${label} is in public subnet ${open.join(
            ', ',
          )}, but has no public address`
        : `${label} is in private subnets ${subnetIds.join(', ')}`,
      evidence,
    );
  },
  examples: [
    {
      name: 'everything in private subnets',
      resources: [
        database.sample({ data: { subnetIds: ['subnet-0private1'] } }),
        instance.sample(),
        subnet.sample(),
        routeTable.sample(),
      ],
      expect: { state: 'pass', says: ['private subnets subnet-0private1'] },
    },
    {
      name: 'a database in a public subnet',
      resources: [
        database.sample({
          data: { subnetIds: ['subnet-0private1', 'subnet-0public1'] },
        }),
        subnet.sample(),
        publicSubnet,
        publicTable,
      ],
      expect: {
        state: 'fail',
        risk: 'HIGH',
        says: ['orders-db', 'public subnet subnet-0public1'],
      },
    },
    {
      name: 'a cache in a public subnet',
      resources: [
        cache.sample({ data: { subnetIds: ['subnet-0public1'] } }),
        publicSubnet,
        publicTable,
      ],
      expect: {
        state: 'fail',
        risk: 'HIGH',
        says: ['Cache orders-cache-001 is in public subnet subnet-0public1'],
      },
    },
    {
      name: 'subnets of caches may not be read',
      resources: [
        cache.sample({
          data: {
            subnetIds: {
              unread: {
                reason: 'ACCESS_DENIED',
                action: 'elasticache:DescribeCacheSubnetGroups',
                message: 'DescribeCacheSubnetGroups was denied',
              },
            },
          },
        }),
      ],
      expect: {
        state: 'unknown',
        missingAction: 'elasticache:DescribeCacheSubnetGroups',
      },
    },
    {
      name: 'the main route table counts',
      resources: [
        database.sample({ data: { subnetIds: ['subnet-0public1'] } }),
        publicSubnet,
        routeTable.sample({
          data: {
            isMain: true,
            subnetIds: [],
            routes: [{ destination: '::/0', target: 'igw-1', state: 'active' }],
          },
        }),
      ],
      expect: { state: 'fail', risk: 'HIGH' },
    },
    {
      name: 'an instance with a public address',
      resources: [
        instance.sample({
          data: { subnetId: 'subnet-0public1', publicIp: '203.0.113.7' },
        }),
        publicSubnet,
        publicTable,
      ],
      expect: { state: 'fail', risk: 'MEDIUM', says: ['203.0.113.7'] },
    },
    {
      name: 'an instance in a public subnet without a public address',
      resources: [
        instance.sample({ data: { subnetId: 'subnet-0public1' } }),
        publicSubnet,
        publicTable,
      ],
      expect: { state: 'pass', says: ['no public address'] },
    },
    {
      name: 'tasks with public addresses',
      resources: [
        service.sample({
          data: { subnetIds: ['subnet-0public1'], assignsPublicIp: true },
        }),
        publicSubnet,
        publicTable,
      ],
      expect: { state: 'fail', risk: 'MEDIUM', says: ['ECS service orders'] },
    },
    {
      name: 'a service that runs in the network of its instances',
      resources: [service.sample({ data: { subnetIds: [] } })],
      expect: { state: 'not-applicable' },
    },
    {
      name: 'a subnet of another account',
      resources: [instance.sample()],
      expect: { state: 'unknown', says: ['subnet-0private1'] },
    },
    {
      name: 'route tables may not be read',
      resources: [instance.sample(), subnet.sample()],
      problems: [
        {
          collector: routeTable,
          status: 'denied',
          missingAction: 'ec2:DescribeRouteTables',
        },
      ],
      expect: { state: 'unknown', missingAction: 'ec2:DescribeRouteTables' },
    },
  ],
});
