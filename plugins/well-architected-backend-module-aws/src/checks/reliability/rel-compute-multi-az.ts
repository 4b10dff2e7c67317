/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * An Availability Zone can fail as a whole. Compute in one zone goes down with it.
 *
 * How we look: zones and minimum of Auto Scaling groups, subnets and desired count
 * of ECS services, subnets of functions in a VPC (others span zones by service),
 * the subnets of all node groups of an EKS cluster together, and standalone
 * instances that serve traffic, which by nature are in one zone.
 * What we cannot see: nodes that Karpenter or Auto Mode start, and subnets shared
 * by another account.
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
import group from '../../collectors/autoscaling-group';
import instance from '../../collectors/ec2-instance';
import subnet from '../../collectors/ec2-subnet';
import service from '../../collectors/ecs-service';
import nodegroup from '../../collectors/eks-nodegroup';
import targetGroup from '../../collectors/elbv2-target-group';
import lambda from '../../collectors/lambda-function';
import { hasMark } from '../../ec2/hasMark';
import { judgedAsGroup, judgedAsNodegroup } from '../../ec2/inGroup';
import { count, verb } from '../../text/figures';

const MIN_ZONES = 2;
const MIN_COPIES = 2;
const EXEMPT = ['batch', 'bastion'];
const byId = (found: { id: string }) => found.id;
const byCluster = (found: ReturnType<typeof nodegroup.sample>) =>
  found.data.cluster;
const byTarget = (found: ReturnType<typeof targetGroup.sample>) =>
  known(found.data.targets).map(target => target.id);

function zonesOf(ctx: AssessContext, subnetIds: string[]): string[] {
  const subnets = ctx.index(subnet, byId);
  return [
    ...new Set(
      subnetIds.map(
        id => subnets.get(id)?.[0].data.availabilityZone ?? `zone of ${id}`,
      ),
    ),
  ];
}

/** Zones first, then copies: a copy too few is a lesser thing. */
function judge(judged: {
  label: string;
  zones: string[];
  copies?: { what: string; count: number };
}): Verdict {
  const { label, zones, copies } = judged;
  const evidence = { zones, ...(copies ? { copies: copies.count } : {}) };
  if (zones.length < MIN_ZONES) {
    return fail(
      `${label} is in one zone (${zones.join(', ') || 'none'})`,
      evidence,
    );
  }
  return copies && copies.count < MIN_COPIES
    ? fail(
        `${label} spans ${zones.length} zones, but its ${copies.what} is ${copies.count}`,
        { ...evidence, onlyMinimum: true },
      )
    : pass(`${label} spans ${zones.join(', ')}`, evidence);
}

export default defineCheck({
  id: 'rel-compute-multi-az',
  pillar: 'reliability',
  title: 'Compute runs in several Availability Zones',
  risk: 'HIGH',
  riskClass: 'availability',
  wafRisk: 'HIGH',
  effort: 'Medium',
  evidence: 'aws-resource',
  bestPractices: ['REL10-BP01', 'REL11-BP02', 'REL11-BP05'],
  seedRefs: ['REL-C1', 'HA-1', 'ANTI-1'],
  impact: 'AZ impairment takes the workload down.',
  issue: f =>
    `${f.names} (${f.failed} of ${f.total}) ${verb(
      f.failed,
      'depends',
      'depend',
    )} on one Availability Zone`,
  recommendation: f =>
    `Spread ${
      f.names
    } over three Availability Zones with an Amazon EC2 Auto Scaling group or ECS service: ${
      f.failing[0]?.message ?? f.message
    }.`,
  steps: f => [
    `Add subnets in other zones to ${f.names}`,
    'Raise the minimum to two',
    'Test by draining one AZ',
  ],
  successCriteria: () => ['Two or more healthy AZs'],
  tradeOffs: [
    {
      pillar: 'cost-optimization',
      text: 'at least one more instance and cross-AZ traffic',
    },
    {
      pillar: 'sustainability',
      text: 'more idle capacity, use smaller instances',
    },
  ],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_fault_isolation_multiaz_region_system.html',
    'https://docs.aws.amazon.com/autoscaling/ec2/userguide/auto-scaling-benefits.html',
  ],
  equivalents: {
    prowler: [
      'autoscaling_group_multiple_az',
      'awslambda_function_vpc_multi_az',
      'vpc_subnet_different_az',
    ],
    serviceScreener: [
      'ec2.ASGMultiAZ',
      'eks.eksNodeGroupSingleAZ',
      'ec2.VPCMultiAZ',
    ],
    configRules: ['AUTOSCALING_MULTIPLE_AZ', 'LAMBDA_VPC_MULTI_AZ_CHECK'],
    securityHub: ['AutoScaling.2', 'Lambda.5'],
    trustedAdvisor: ['c18d2gz101', 'wuy7G1zxql', 'L4dfs2Q4C6'],
  },
  on: [
    group.with(),
    service.with(),
    nodegroup.with(),
    lambda.with(),
    instance.with(),
  ],
  uses: [subnet.with(), targetGroup.with('targets')],
  evaluate(resource, ctx) {
    const { name } = resource;
    switch (resource.type) {
      case 'AWS::AutoScaling::AutoScalingGroup': {
        const nodes = judgedAsNodegroup(resource);
        if (nodes || resource.data.maxSize === 0) {
          return (
            nodes ??
            notApplicable(`Auto Scaling group ${name} has a maximum of 0`)
          );
        }
        return judge({
          label: `Auto Scaling group ${name}`,
          zones: resource.data.zones,
          copies: { what: 'minimum', count: resource.data.minSize },
        });
      }
      case 'AWS::EKS::Nodegroup': {
        const { cluster, maxSize } = resource.data;
        const together = (
          ctx
            .index(nodegroup, byCluster, { region: resource.region })
            .get(cluster) ?? []
        ).filter(found => found.data.maxSize > 0);
        return maxSize === 0
          ? notApplicable(`EKS node group ${name} has a maximum of 0`)
          : judge({
              label: `EKS node group ${name} with ${count(
                together.length - 1,
                'other group',
              )} of cluster ${cluster}`,
              zones: zonesOf(
                ctx,
                together.flatMap(found => found.data.subnetIds),
              ),
            });
      }
      case 'AWS::ECS::Service': {
        const { desiredCount, subnetIds } = resource.data;
        if (subnetIds.length === 0) {
          return unknown(
            'NOT_ENOUGH_DATA',
            `ECS service ${name} names no subnets: its zones are those of the instances that it runs on`,
          );
        }
        return judge({
          label: `ECS service ${name}`,
          zones: zonesOf(ctx, subnetIds),
          copies: { what: 'desired count', count: desiredCount },
        });
      }
      case 'AWS::Lambda::Function':
        return resource.data.vpcId
          ? judge({
              label: `Function ${name}`,
              zones: zonesOf(ctx, resource.data.subnetIds),
            })
          : pass(`Function ${name} is in several zones by service`);
      default: {
        const {
          state,
          publicIp,
          privateIp = '',
          availabilityZone,
        } = resource.data;
        const asGroup = judgedAsGroup(resource);
        if (asGroup) {
          return asGroup;
        }
        if (state !== 'running' || hasMark(resource, EXEMPT)) {
          return notApplicable(
            `Instance ${name} is ${
              state === 'running' ? 'marked as batch or bastion' : state
            }`,
          );
        }
        const targets = ctx.index(targetGroup, byTarget);
        const [behind] =
          targets.get(resource.id) ?? targets.get(privateIp) ?? [];
        if (!behind && !publicIp) {
          return notApplicable(
            `Instance ${name} serves no traffic: no target group, no public address`,
          );
        }
        return fail(
          `Instance ${name} serves traffic (${
            behind ? `target group ${behind.name}` : publicIp
          }) from ${availabilityZone} alone, outside an Auto Scaling group`,
          { zones: [availabilityZone] },
        );
      }
    }
  },
  conclude(ctx) {
    const verdict = ctx.usual();
    const failing = ctx.observations.filter(o => o.status === 'fail');
    const tolerated =
      ctx.context.criticality === 'non-critical' &&
      failing.length > 0 &&
      failing.every(
        o =>
          o.evidence.onlyMinimum === true &&
          o.evidence.copies === 1 &&
          o.subject.type === 'AWS::AutoScaling::AutoScalingGroup',
      ) &&
      ctx.observations.every(o => o.status !== 'unknown');
    return tolerated
      ? pass(
          `${failing[0].message}, which is enough for a non-critical workload`,
        )
      : verdict;
  },
  examples: [
    {
      name: 'a group, a service and functions in two zones',
      resources: [
        group.sample(),
        service.sample(),
        lambda.sample(),
        lambda.sample({
          id: 'in-vpc',
          data: {
            vpcId: 'vpc-1',
            subnetIds: ['subnet-0private1', 'subnet-0private2'],
          },
        }),
        subnet.sample(),
        subnet.sample({
          id: 'subnet-0private2',
          data: { availabilityZone: 'eu-west-1b' },
        }),
      ],
      expect: { state: 'pass', says: ['eu-west-1a, eu-west-1b', 'by service'] },
    },
    {
      name: 'a group in one zone',
      resources: [group.sample({ data: { zones: ['eu-west-1a'] } })],
      expect: { state: 'fail', risk: 'HIGH', says: ['one zone (eu-west-1a)'] },
    },
    {
      name: 'a group with a minimum of one',
      resources: [group.sample({ data: { minSize: 1 } })],
      expect: { state: 'fail', risk: 'HIGH', says: ['minimum is 1'] },
    },
    {
      name: 'a minimum of one for a non-critical workload',
      resources: [group.sample({ data: { minSize: 1 } })],
      context: { criticality: 'non-critical' },
      expect: { state: 'pass', says: ['non-critical'] },
    },
    {
      name: 'a service with one task',
      resources: [
        service.sample({ data: { desiredCount: 1 } }),
        subnet.sample(),
        subnet.sample({
          id: 'subnet-0private2',
          data: { availabilityZone: 'eu-west-1b' },
        }),
      ],
      expect: { state: 'fail', says: ['desired count is 1'] },
    },
    {
      name: 'two subnets of the same zone',
      resources: [
        service.sample(),
        subnet.sample(),
        subnet.sample({ id: 'subnet-0private2' }),
      ],
      expect: { state: 'fail', says: ['one zone (eu-west-1a)'] },
    },
    {
      name: 'node groups that cover two zones together',
      resources: [
        nodegroup.sample({ data: { subnetIds: ['subnet-0private1'] } }),
        nodegroup.sample({
          id: 'orders/second',
          data: { subnetIds: ['subnet-0private2'] },
        }),
        group.sample({
          tags: { 'eks:nodegroup-name': 'general' },
          data: { zones: ['eu-west-1a'] },
        }),
        subnet.sample(),
        subnet.sample({
          id: 'subnet-0private2',
          data: { availabilityZone: 'eu-west-1b' },
        }),
      ],
      expect: { state: 'pass', says: ['1 other group of cluster orders'] },
    },
    {
      name: 'a node group in one zone',
      resources: [
        nodegroup.sample({ data: { subnetIds: ['subnet-0private1'] } }),
        subnet.sample(),
      ],
      expect: {
        state: 'fail',
        risk: 'HIGH',
        says: ['node group general', 'one zone (eu-west-1a)'],
      },
    },
    {
      name: 'a standalone instance with a public address',
      resources: [instance.sample({ data: { publicIp: '203.0.113.7' } })],
      expect: { state: 'fail', risk: 'HIGH', says: ['203.0.113.7'] },
    },
    {
      name: 'a standalone instance behind a load balancer',
      resources: [instance.sample(), targetGroup.sample()],
      expect: { state: 'fail', says: ['target group orders'] },
    },
    {
      name: 'a stopped instance, a bastion and one that serves nobody',
      resources: [
        instance.sample({ id: 'i-1', data: { state: 'stopped' } }),
        instance.sample({
          id: 'i-2',
          tags: { role: 'bastion' },
          data: { publicIp: '203.0.113.7' },
        }),
        instance.sample({ id: 'i-3' }),
      ],
      expect: { state: 'not-applicable', says: ['bastion', 'no traffic'] },
    },
    {
      name: 'target health may not be read',
      resources: [
        instance.sample(),
        targetGroup.sample({
          data: {
            targets: {
              unread: {
                reason: 'ACCESS_DENIED',
                action: 'elasticloadbalancing:DescribeTargetHealth',
                message: 'not allowed',
              },
            },
          },
        }),
      ],
      expect: {
        state: 'unknown',
        missingAction: 'elasticloadbalancing:DescribeTargetHealth',
      },
    },
  ],
});
