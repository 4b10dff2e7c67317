/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * A subnet without free addresses stops scaling, failover and new load balancer
 * nodes, usually at the worst moment.
 *
 * How we look: free addresses of subnets that Auto Scaling groups, ECS services or
 * load balancers use: at least 20 % of the usable range, and at least 16 (8 where
 * only load balancers are).
 * What we cannot see: subnets that Lambda functions and EKS clusters alone use.
 */
import {
  AssessContext,
  defineCheck,
  fail,
  notApplicable,
  pass,
} from 'backstage-plugin-well-architected-node';
import group from '../../collectors/autoscaling-group';
import subnet from '../../collectors/ec2-subnet';
import service from '../../collectors/ecs-service';
import loadBalancer from '../../collectors/elbv2-load-balancer';
import { outOf, percent, verb } from '../../text/figures';

const MIN_FREE_FOR_COMPUTE = 16;
const MIN_FREE_FOR_BALANCERS = 8;
/** AWS keeps the first four addresses and the last one of every subnet. */
const RESERVED = 5;
const bySubnet = (found: { data: { subnetIds: string[] } }) =>
  found.data.subnetIds;
const withFree = (freeAddresses: number, cidr = '10.0.1.0/24') =>
  subnet.sample({ data: { freeAddresses, cidr } });
const inBalancer = loadBalancer.sample({
  data: { subnetIds: ['subnet-0private1'] },
});

/** Names of what needs addresses in a subnet. */
function usersOf(ctx: AssessContext, id: string, region: string) {
  const place = { region };
  const names = (found: { name: string }[] | undefined) =>
    (found ?? []).map(({ name }) => name);
  return {
    compute: [
      ...names(ctx.index(group, bySubnet, place).get(id)),
      ...names(ctx.index(service, bySubnet, place).get(id)),
    ],
    balancers: names(ctx.index(loadBalancer, bySubnet, place).get(id)),
  };
}

export default defineCheck({
  id: 'rel-ip-headroom',
  pillar: 'reliability',
  title: 'Subnets have free addresses',
  risk: 'MEDIUM',
  riskClass: 'availability',
  wafRisk: 'MEDIUM',
  effort: 'Medium',
  evidence: 'aws-resource',
  bestPractices: ['REL02-BP03', 'REL02-BP05'],
  seedRefs: ['KA-REL-1'],
  parameters: { minFreeShare: 0.2 },
  impact: 'Scale-out and failover fail with no address.',
  issue: f =>
    `${outOf(f.failed, f.total, 'subnet')} ${verb(
      f.failed,
      'runs',
      'run',
    )} out of addresses: ${f.names}`,
  recommendation: f =>
    `Add a secondary CIDR or larger subnets to the Amazon VPC of ${f.names}: ${
      f.failing[0]?.message ?? f.message
    }.`,
  steps: f => ['Add CIDR', `New subnets beside ${f.names}`, 'Move groups'],
  successCriteria: () => ['20 % free'],
  tradeOffs: [{ pillar: 'operational-excellence', text: 'network change' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_planning_network_topology_ip_subnet_allocation.html',
    'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html',
  ],
  on: [subnet.with()],
  uses: [group.with(), service.with(), loadBalancer.with()],
  evaluate({ id, name, data, region }, ctx) {
    if (data.ipv6Only || !data.cidr) {
      return notApplicable(`Subnet ${name} only speaks IPv6`);
    }
    const { compute, balancers } = usersOf(ctx, id, region);
    const users = [...compute, ...balancers];
    if (users.length === 0) {
      return notApplicable(
        `Subnet ${name} has no scaling compute and no load balancer`,
      );
    }
    const usable = 2 ** (32 - Number(data.cidr.split('/')[1])) - RESERVED;
    const share = data.freeAddresses / usable;
    const least =
      compute.length > 0 ? MIN_FREE_FOR_COMPUTE : MIN_FREE_FOR_BALANCERS;
    const message = `Subnet ${name} (${data.cidr}) has ${
      data.freeAddresses
    } of ${usable} addresses free (${percent(share)}) for ${users.join(', ')}`;
    const evidence = { free: data.freeAddresses, usable };
    return share >= ctx.number('minFreeShare') && data.freeAddresses >= least
      ? pass(message, evidence)
      : fail(
          `${message}, at least ${percent(
            ctx.number('minFreeShare'),
          )} and ${least} are wanted`,
          evidence,
        );
  },
  examples: [
    {
      name: 'plenty of addresses',
      resources: [withFree(240), group.sample()],
      expect: { state: 'pass', says: ['240 of 251', 'orders'] },
    },
    {
      name: '50 of 251 are less than 20 %',
      resources: [withFree(50), group.sample()],
      expect: { state: 'fail', risk: 'MEDIUM', says: ['50 of 251'] },
    },
    {
      name: '51 of 251 are enough',
      resources: [withFree(51), group.sample()],
      expect: { state: 'pass' },
    },
    {
      name: '15 free are too few for a group',
      resources: [withFree(15, '10.0.1.0/27'), group.sample()],
      expect: { state: 'fail', says: ['15 of 27'] },
    },
    {
      name: '8 free are enough for a load balancer',
      resources: [withFree(8, '10.0.1.0/27'), inBalancer],
      expect: { state: 'pass', says: ['8 of 27'] },
    },
    {
      name: '7 free are not',
      resources: [withFree(7, '10.0.1.0/27'), inBalancer],
      expect: { state: 'fail', says: ['7 of 27'] },
    },
    {
      name: 'an unused subnet and one of IPv6 only',
      resources: [
        withFree(1),
        subnet.sample({ id: 'subnet-6', data: { ipv6Only: true } }),
      ],
      expect: { state: 'not-applicable', says: ['no scaling', 'IPv6'] },
    },
    {
      name: 'groups may not be read',
      resources: [subnet.sample()],
      problems: [
        {
          collector: group,
          status: 'denied',
          missingAction: 'autoscaling:DescribeAutoScalingGroups',
        },
      ],
      expect: {
        state: 'unknown',
        missingAction: 'autoscaling:DescribeAutoScalingGroups',
      },
    },
  ],
});
