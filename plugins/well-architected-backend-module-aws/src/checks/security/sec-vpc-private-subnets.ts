/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * In a public subnet one mistake in a security group puts a database or server
 * straight on the internet. A private subnet is the second lock.
 *
 * How we look: the route tables of the subnets of databases, instances and ECS
 * services. A subnet is public when it routes 0.0.0.0/0 or ::/0 to an internet
 * gateway; the main table counts where a subnet has none of its own. Compute fails
 * when it also has a public address.
 * What we cannot see: caches, and subnets that another account shares.
 */
import {
  AssessContext,
  defineCheck,
  fail,
  notApplicable,
  pass,
  unknown,
} from 'backstage-plugin-well-architected-node';
import instance from '../../collectors/ec2-instance';
import routeTable from '../../collectors/ec2-route-table';
import subnet from '../../collectors/ec2-subnet';
import service from '../../collectors/ecs-service';
import database from '../../collectors/rds-instance';
import { findSubnet } from '../../ec2/isPublicSubnet';

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
  issue: f => `${f.names} (${f.failed} of ${f.total}) are in public subnets`,
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
  on: [database.with(), instance.with(), service.with()],
  uses: [subnet.with(), routeTable.with()],
  evaluate(resource, ctx) {
    const { name, data } = resource;
    let label = `Database ${name}`;
    let subnetIds: string[] = [];
    let address: string | undefined;
    if (resource.type === 'AWS::RDS::DBInstance') {
      subnetIds = resource.data.subnetIds;
    } else if (resource.type === 'AWS::ECS::Service') {
      label = `ECS service ${name}`;
      subnetIds = resource.data.subnetIds;
      address = resource.data.assignsPublicIp
        ? 'public addresses for its tasks'
        : undefined;
    } else {
      label = `Instance ${name}`;
      subnetIds = resource.data.subnetId ? [resource.data.subnetId] : [];
      address = resource.data.publicIp && `address ${resource.data.publicIp}`;
    }
    if (subnetIds.length === 0) {
      return notApplicable(`${label} is in no subnet of its own`);
    }
    const { open, missing } = look(ctx, subnetIds);
    const evidence = { subnets: subnetIds, publicSubnets: open };
    const isDatabase = 'instanceClass' in data;
    if (open.length > 0 && (isDatabase || address)) {
      return fail(
        `${label} is in public subnet ${open.join(', ')}${
          address ? ` with ${address}` : ''
        }`,
        evidence,
        { risk: isDatabase ? 'HIGH' : 'MEDIUM' },
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
