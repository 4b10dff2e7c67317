/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * A load balancer, or its healthy targets, in one zone is a single point of
 * failure at the entrance of the workload.
 *
 * How we look: the zones of the balancer, and the zones of the healthy targets of
 * each of its target groups, taken from instances and network interfaces; of
 * Classic Load Balancers the zones of the instances in service.
 * What we cannot see: the zone of targets outside the account, which makes the
 * result unknown.
 */
import {
  AssessContext,
  defineCheck,
  fail,
  known,
  notApplicable,
  pass,
  unknown,
  Verdict,
} from 'backstage-plugin-well-architected-node';
import instance from '../../collectors/ec2-instance';
import classic from '../../collectors/elb-load-balancer';
import networkInterface from '../../collectors/ec2-network-interface';
import loadBalancer from '../../collectors/elbv2-load-balancer';
import targetGroup from '../../collectors/elbv2-target-group';
import { verb } from '../../text/figures';

type Classic = ReturnType<typeof classic.sample>;
type TargetGroup = ReturnType<typeof targetGroup.sample>;
const byBalancer = (found: TargetGroup) => found.data.loadBalancerArns;
const byId = (found: { id: string }) => found.id;
const byAddress = (found: ReturnType<typeof networkInterface.sample>) =>
  found.data.privateIps;
const twoZones = [
  networkInterface.sample(),
  networkInterface.sample({
    id: 'eni-2',
    data: { availabilityZone: 'eu-west-1b', privateIps: ['10.0.2.10'] },
  }),
];

/** Zone of a target; undefined for one that is not in the account. */
function zoneOf(ctx: AssessContext, target: string, region: string) {
  return target.startsWith('i-')
    ? ctx.index(instance, byId, { region }).get(target)?.[0].data
        .availabilityZone
    : ctx.index(networkInterface, byAddress, { region }).get(target)?.[0].data
        .availabilityZone;
}

function judgeClassic(found: Classic, ctx: AssessContext): Verdict {
  const label = `Classic Load Balancer ${found.name}`;
  const { zones } = found.data;
  if (zones.length < 2) {
    return fail(
      `${label} is in one zone (${zones.join(', ') || 'none'})`,
      { zones },
      { risk: 'HIGH' },
    );
  }
  const healthy = known(found.data.health)
    .filter(({ state }) => state === 'InService')
    .map(({ id }) => zoneOf(ctx, id, found.region));
  const distinct = new Set(healthy.filter(zone => zone !== undefined));
  if (distinct.size > 1) {
    return pass(
      `${label} and its instances in service span ${[...distinct]
        .sort()
        .join(', ')}`,
      { zones },
    );
  }
  return healthy.includes(undefined)
    ? unknown(
        'NOT_COLLECTED',
        `${label}: an instance in service is not in account ${ctx.account.id}, so its zone is not known`,
      )
    : fail(
        `${label} has instances in service in ${
          distinct.size === 0 ? 'no zone' : `one zone (${[...distinct]})`
        }`,
        { zones },
        { risk: 'MEDIUM' },
      );
}

export default defineCheck({
  id: 'rel-load-balancer-multi-az',
  pillar: 'reliability',
  secondaryPillars: ['performance-efficiency'],
  title: 'Load balancers span Availability Zones',
  risk: 'HIGH',
  riskClass: 'availability',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['REL02-BP01', 'REL10-BP01', 'PERF04-BP04'],
  seedRefs: ['REL-C1', 'HA-1', 'ANTI-1'],
  impact: 'Single point of failure at the entrance.',
  issue: f =>
    `${f.names} (${f.failed} of ${f.total}) ${verb(
      f.failed,
      'depends',
      'depend',
    )} on one Availability Zone`,
  recommendation: f =>
    `Add subnets in a second AZ to ${
      f.names
    } in Elastic Load Balancing and targets there: ${
      f.failing[0]?.message ?? f.message
    }.`,
  steps: f => [
    `Set subnets of ${f.names}`,
    'Add targets',
    'Watch UnHealthyHostCount',
  ],
  successCriteria: () => ['Two AZs with healthy targets'],
  tradeOffs: [{ pillar: 'cost-optimization', text: 'cross-AZ data for NLB' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_planning_network_topology_ha_conn_users.html',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html',
  ],
  equivalents: {
    prowler: ['elbv2_is_in_multiple_az', 'elb_is_in_multiple_az'],
    serviceScreener: ['ec2.ELBMultiAZ', 'ec2.ELBCrossZone'],
    configRules: ['ELBV2_MULTIPLE_AZ', 'CLB_MULTIPLE_AZ'],
    securityHub: ['ELB.10', 'ELB.13'],
    trustedAdvisor: ['iqdCTZKCUp', 'xdeXZKIUy'],
  },
  on: [loadBalancer.with(), classic.with('health')],
  uses: [targetGroup.with('targets'), instance.with(), networkInterface.with()],
  evaluate(resource, ctx) {
    if (resource.type === 'AWS::ElasticLoadBalancing::LoadBalancer') {
      return judgeClassic(resource, ctx);
    }
    const { id, name, data, region } = resource;
    const label = `Load balancer ${name}`;
    const evidence = { zones: data.zones };
    if (data.zones.length < 2) {
      return fail(
        `${label} is in one zone (${data.zones.join(', ') || 'none'})`,
        evidence,
        { risk: 'HIGH' },
      );
    }
    const groups = ctx.index(targetGroup, byBalancer).get(id) ?? [];
    const judged = groups.filter(
      g =>
        !['lambda', 'alb'].includes(g.data.targetKind) &&
        known(g.data.targets).length > 0,
    );
    if (
      groups.length > 0 &&
      groups.every(g => g.data.targetKind === 'lambda')
    ) {
      return notApplicable(`${label} only has Lambda targets`);
    }
    for (const found of judged) {
      const healthy = known(found.data.targets).filter(
        t => t.state === 'healthy',
      );
      const zones = healthy.map(t => zoneOf(ctx, t.id, region));
      const distinct = new Set(zones.filter(zone => zone !== undefined));
      if (distinct.size < 2) {
        return zones.includes(undefined)
          ? unknown(
              'NOT_COLLECTED',
              `${label}: a target of group ${found.name} is not in account ${ctx.account.id}, so its zone is not known`,
            )
          : fail(
              `${label}: group ${found.name} has healthy targets in ${
                distinct.size === 0 ? 'no zone' : `one zone (${[...distinct]})`
              }`,
              { ...evidence, targetGroup: found.name },
              { risk: 'MEDIUM' },
            );
      }
    }
    return judged.length === 0
      ? fail(`${label} has no registered target`, evidence, { risk: 'MEDIUM' })
      : pass(
          `${label} and its healthy targets span ${data.zones.join(', ')}`,
          evidence,
        );
  },
  examples: [
    {
      name: 'balancer and targets in two zones',
      resources: [loadBalancer.sample(), targetGroup.sample(), ...twoZones],
      expect: { state: 'pass', says: ['eu-west-1a, eu-west-1b'] },
    },
    {
      name: 'a balancer in one zone',
      resources: [loadBalancer.sample({ data: { zones: ['eu-west-1a'] } })],
      expect: { state: 'fail', risk: 'HIGH', says: ['one zone (eu-west-1a)'] },
    },
    {
      name: 'healthy targets in one zone',
      resources: [
        loadBalancer.sample(),
        targetGroup.sample({
          data: {
            targets: [
              { id: '10.0.1.10', state: 'healthy' },
              { id: '10.0.2.10', state: 'unhealthy' },
            ],
          },
        }),
        ...twoZones,
      ],
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: ['group orders', 'one zone (eu-west-1a)'],
      },
    },
    {
      name: 'a Classic Load Balancer with instances in two zones',
      resources: [
        classic.sample(),
        instance.sample(),
        instance.sample({
          id: 'i-0f00dfeed00000002',
          data: { availabilityZone: 'eu-west-1b' },
        }),
      ],
      expect: { state: 'pass', says: ['Classic', 'eu-west-1a, eu-west-1b'] },
    },
    {
      name: 'a Classic Load Balancer in one zone',
      resources: [classic.sample({ data: { zones: ['eu-west-1b'] } })],
      expect: { state: 'fail', risk: 'HIGH', says: ['one zone (eu-west-1b)'] },
    },
    {
      name: 'a Classic Load Balancer with instances in one zone',
      resources: [
        classic.sample({
          data: { health: [{ id: 'i-0f00dfeed00000001', state: 'InService' }] },
        }),
        instance.sample(),
      ],
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: ['in service in one zone (eu-west-1a)'],
      },
    },
    {
      name: 'health of a Classic Load Balancer may not be read',
      resources: [
        classic.sample({
          data: {
            health: {
              unread: {
                reason: 'ACCESS_DENIED',
                action: 'elasticloadbalancing:DescribeInstanceHealth',
                message: 'not allowed',
              },
            },
          },
        }),
      ],
      expect: {
        state: 'unknown',
        missingAction: 'elasticloadbalancing:DescribeInstanceHealth',
      },
    },
    {
      name: 'Lambda targets',
      resources: [
        loadBalancer.sample(),
        targetGroup.sample({ data: { targetKind: 'lambda' } }),
      ],
      expect: { state: 'not-applicable', says: ['Lambda targets'] },
    },
    {
      name: 'a target that is not in the account',
      resources: [loadBalancer.sample(), targetGroup.sample()],
      expect: { state: 'unknown', says: ['not in account'] },
    },
    {
      name: 'balancers may not be read',
      problems: [
        {
          collector: loadBalancer,
          status: 'denied',
          missingAction: 'elasticloadbalancing:DescribeLoadBalancers',
        },
      ],
      expect: {
        state: 'unknown',
        missingAction: 'elasticloadbalancing:DescribeLoadBalancers',
      },
    },
  ],
});
