/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Auto Scaling groups with their instances, policies and scheduled actions.
 *
 * Calls: autoscaling:DescribeAutoScalingGroups; with `policies`
 * autoscaling:DescribePolicies, with `schedules`
 * autoscaling:DescribeScheduledActions, both for all groups together.
 * IAM: the same names. Regional.
 * Cost of a run: one call per 50 groups, 50 policies and 50 actions.
 */
import {
  AutoScalingClient,
  paginateDescribeAutoScalingGroups,
  paginateDescribePolicies,
  paginateDescribeScheduledActions,
} from '@aws-sdk/client-auto-scaling';
import {
  defineCollector,
  readable,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { tagRecord } from '../support/tagRecord';

const scalingPolicy = z.object({
  name: z.string(),
  /** `TargetTrackingScaling`, `StepScaling`, `PredictiveScaling` … */
  kind: z.string(),
  enabled: z.boolean(),
});
const schedule = z.object({
  name: z.string(),
  recurrence: z.string().optional(),
  minSize: z.number().optional(),
  maxSize: z.number().optional(),
  desiredCapacity: z.number().optional(),
});

async function policiesByGroup(client: AutoScalingClient) {
  const policies: Record<string, z.infer<typeof scalingPolicy>[]> = {};
  for await (const page of paginateDescribePolicies({ client }, {})) {
    for (const policy of page.ScalingPolicies ?? []) {
      (policies[policy.AutoScalingGroupName ?? ''] ??= []).push({
        name: policy.PolicyName ?? '',
        kind: policy.PolicyType ?? 'SimpleScaling',
        enabled: policy.Enabled ?? true,
      });
    }
  }
  return { of: policies };
}

async function schedulesByGroup(client: AutoScalingClient) {
  const schedules: Record<string, z.infer<typeof schedule>[]> = {};
  for await (const page of paginateDescribeScheduledActions({ client }, {})) {
    for (const action of page.ScheduledUpdateGroupActions ?? []) {
      (schedules[action.AutoScalingGroupName ?? ''] ??= []).push({
        name: action.ScheduledActionName ?? '',
        recurrence: action.Recurrence,
        minSize: action.MinSize,
        maxSize: action.MaxSize,
        desiredCapacity: action.DesiredCapacity,
      });
    }
  }
  return { of: schedules };
}

/** Auto Scaling groups. */
export default defineCollector({
  id: 'autoscaling-group',
  type: 'AWS::AutoScaling::AutoScalingGroup',
  noun: { one: 'Auto Scaling group', many: 'Auto Scaling groups' },
  scope: 'regional',
  list: {
    'autoscaling:DescribeAutoScalingGroups':
      'autoscaling:DescribeAutoScalingGroups',
  },
  details: {
    policies: {
      'autoscaling:DescribePolicies': 'autoscaling:DescribePolicies',
    },
    schedules: {
      'autoscaling:DescribeScheduledActions':
        'autoscaling:DescribeScheduledActions',
    },
  },
  schema: z.object({
    minSize: z.number(),
    maxSize: z.number(),
    desiredCapacity: z.number(),
    zones: z.array(z.string()),
    subnetIds: z.array(z.string()),
    /** `EC2` or `ELB`, or both separated by a comma. */
    healthCheckType: z.string(),
    behindLoadBalancer: z.boolean(),
    /** Such as `ReplaceUnhealthy`. */
    suspendedProcesses: z.array(z.string()),
    /**
     * Share of On-Demand above the base capacity, 0 to 100; absent without a
     * mixed instances policy.
     */
    onDemandPercent: z.number().optional(),
    instances: z.array(
      z.object({
        id: z.string(),
        zone: z.string(),
        instanceType: z.string(),
        lifecycle: z.string(),
      }),
    ),
    policies: readable(z.array(scalingPolicy)),
    schedules: readable(z.array(schedule)),
  }),
  sample: {
    id: 'orders',
    arn: 'arn:aws:autoscaling:eu-west-1:111122223333:autoScalingGroup:5ab4e8f2:autoScalingGroupName/orders',
    createdAt: '2026-01-15T08:00:00.000Z',
    data: {
      minSize: 2,
      maxSize: 4,
      desiredCapacity: 2,
      zones: ['eu-west-1a', 'eu-west-1b'],
      subnetIds: ['subnet-0private1', 'subnet-0private2'],
      healthCheckType: 'ELB',
      behindLoadBalancer: true,
      suspendedProcesses: [],
      instances: [
        {
          id: 'i-0f00dfeed00000001',
          zone: 'eu-west-1a',
          instanceType: 'm7g.large',
          lifecycle: 'InService',
        },
        {
          id: 'i-0f00dfeed00000002',
          zone: 'eu-west-1b',
          instanceType: 'm7g.large',
          lifecycle: 'InService',
        },
      ],
      policies: [
        { name: 'cpu-55', kind: 'TargetTrackingScaling', enabled: true },
      ],
      schedules: [],
    },
  },
  async *collect(ctx) {
    const client = ctx.client(AutoScalingClient);
    const [policies, schedules] = await Promise.all([
      ctx.detail('policies', () => policiesByGroup(client)),
      ctx.detail('schedules', () => schedulesByGroup(client)),
    ]);
    const pages = paginateDescribeAutoScalingGroups({ client }, {});
    for await (const page of pages) {
      for (const group of page.AutoScalingGroups ?? []) {
        const id = group.AutoScalingGroupName;
        if (!id) {
          continue;
        }
        const instances = group.Instances ?? [];
        yield {
          id,
          arn: group.AutoScalingGroupARN,
          tags: tagRecord(group.Tags),
          createdAt: group.CreatedTime?.toISOString(),
          data: {
            minSize: group.MinSize ?? 0,
            maxSize: group.MaxSize ?? 0,
            desiredCapacity: group.DesiredCapacity ?? 0,
            zones: group.AvailabilityZones ?? [],
            subnetIds: (group.VPCZoneIdentifier ?? '')
              .split(',')
              .filter(Boolean),
            healthCheckType: group.HealthCheckType ?? 'EC2',
            behindLoadBalancer:
              (group.TargetGroupARNs ?? []).length > 0 ||
              (group.LoadBalancerNames ?? []).length > 0 ||
              (group.TrafficSources ?? []).length > 0,
            onDemandPercent: group.MixedInstancesPolicy
              ? group.MixedInstancesPolicy.InstancesDistribution
                  ?.OnDemandPercentageAboveBaseCapacity ?? 100
              : undefined,
            suspendedProcesses: (group.SuspendedProcesses ?? []).flatMap(
              ({ ProcessName }) => ProcessName ?? [],
            ),
            instances: instances.map(i => ({
              id: i.InstanceId ?? '',
              zone: i.AvailabilityZone ?? '',
              instanceType: i.InstanceType ?? '',
              lifecycle: i.LifecycleState ?? '',
            })),
            policies: 'unread' in policies ? policies : policies.of[id] ?? [],
            schedules:
              'unread' in schedules ? schedules : schedules.of[id] ?? [],
          },
        };
      }
    }
  },
});
