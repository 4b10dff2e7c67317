/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Resources that Application Auto Scaling adapts to their load: tables,
 * services, provisioned concurrency, replicas.
 *
 * Calls: DescribeScalableTargets per service namespace (50 per page); only
 * when a check needs them: DescribeScalingPolicies, DescribeScheduledActions,
 * for the namespaces that have targets.
 * IAM: the actions of the same names under application-autoscaling. Regional.
 * Cost of a run: one call per namespace listed below, more only where there
 * are more than 50 targets.
 */
import {
  ApplicationAutoScalingClient,
  paginateDescribeScalableTargets,
  paginateDescribeScalingPolicies,
  paginateDescribeScheduledActions,
  ScalableTarget,
  ServiceNamespace,
} from '@aws-sdk/client-application-auto-scaling';
import {
  CollectContext,
  defineCollector,
  isUnread,
  readable,
  Readable,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';

const NAMESPACES: readonly ServiceNamespace[] = [
  'dynamodb',
  'ecs',
  'lambda',
  'rds',
];

const policySchema = z.object({
  name: z.string(),
  /** `TargetTrackingScaling`, `StepScaling` or `PredictiveScaling`. */
  type: z.string(),
  /** In the unit of the metric; percent for predefined utilisation. */
  targetValue: z.number().optional(),
});

const schema = z.object({
  /** Such as `dynamodb` or `ecs`. */
  namespace: z.string(),
  /** Such as `table/orders` or `service/cluster/orders`. */
  resourceId: z.string(),
  /** Such as `dynamodb:table:ReadCapacityUnits`. */
  dimension: z.string(),
  minimum: z.number(),
  maximum: z.number(),
  policies: readable(z.array(policySchema)),
  scheduledActions: readable(z.array(z.string())),
});

type Named = { ResourceId?: string; ScalableDimension?: string };
const keyOf = (item: Named) => `${item.ResourceId}/${item.ScalableDimension}`;

async function all<T>(pages: AsyncIterable<T[] | undefined>): Promise<T[]> {
  const items: T[] = [];
  for await (const page of pages) {
    items.push(...(page ?? []));
  }
  return items;
}

async function* listTargets(
  client: ApplicationAutoScalingClient,
  namespace: ServiceNamespace,
) {
  const input = { ServiceNamespace: namespace };
  for await (const p of paginateDescribeScalableTargets({ client }, input)) {
    yield p.ScalableTargets;
  }
}

async function* listPolicies(
  client: ApplicationAutoScalingClient,
  namespace: ServiceNamespace,
) {
  const input = { ServiceNamespace: namespace };
  for await (const p of paginateDescribeScalingPolicies({ client }, input)) {
    yield p.ScalingPolicies;
  }
}

async function* listActions(
  client: ApplicationAutoScalingClient,
  namespace: ServiceNamespace,
) {
  const input = { ServiceNamespace: namespace };
  for await (const p of paginateDescribeScheduledActions({ client }, input)) {
    yield p.ScheduledActions;
  }
}

/** The items of one target, or the reason why none could be read. */
function own<T extends Named, R>(
  items: Readable<T[]>,
  target: ScalableTarget,
  convert: (item: T) => R,
): Readable<R[]> {
  return isUnread(items)
    ? items
    : items.filter(item => keyOf(item) === keyOf(target)).map(convert);
}

async function* collectNamespace(
  ctx: CollectContext<'policies' | 'scheduledActions'>,
  namespace: ServiceNamespace,
) {
  const client = ctx.client(ApplicationAutoScalingClient);
  const targets = await all(listTargets(client, namespace));
  if (targets.length === 0) {
    return;
  }
  const policies = await ctx.detail('policies', () =>
    all(listPolicies(client, namespace)),
  );
  const actions = await ctx.detail('scheduledActions', () =>
    all(listActions(client, namespace)),
  );
  for (const target of targets) {
    yield {
      id: `${namespace}/${keyOf(target)}`,
      arn: target.ScalableTargetARN,
      name: `${target.ResourceId} (${target.ScalableDimension})`,
      createdAt: target.CreationTime?.toISOString(),
      data: {
        namespace,
        resourceId: target.ResourceId ?? '',
        dimension: target.ScalableDimension ?? '',
        minimum: target.MinCapacity ?? 0,
        maximum: target.MaxCapacity ?? 0,
        policies: own(policies, target, policy => ({
          name: policy.PolicyName ?? '',
          type: policy.PolicyType ?? '',
          targetValue:
            policy.TargetTrackingScalingPolicyConfiguration?.TargetValue,
        })),
        scheduledActions: own(
          actions,
          target,
          action => action.ScheduledActionName ?? '',
        ),
      },
    };
  }
}

export default defineCollector({
  id: 'scalable-target',
  type: 'AWS::ApplicationAutoScaling::ScalableTarget',
  noun: { one: 'scalable target', many: 'scalable targets' },
  scope: 'regional',
  list: {
    'application-autoscaling:DescribeScalableTargets':
      'application-autoscaling:DescribeScalableTargets',
  },
  details: {
    policies: {
      'application-autoscaling:DescribeScalingPolicies':
        'application-autoscaling:DescribeScalingPolicies',
    },
    scheduledActions: {
      'application-autoscaling:DescribeScheduledActions':
        'application-autoscaling:DescribeScheduledActions',
    },
  },
  schema,
  sample: {
    id: 'dynamodb/table/orders/dynamodb:table:ReadCapacityUnits',
    name: 'table/orders (dynamodb:table:ReadCapacityUnits)',
    createdAt: '2024-01-15T09:00:00.000Z',
    data: {
      namespace: 'dynamodb',
      resourceId: 'table/orders',
      dimension: 'dynamodb:table:ReadCapacityUnits',
      minimum: 5,
      maximum: 500,
      policies: [
        { name: 'read', type: 'TargetTrackingScaling', targetValue: 70 },
      ],
      scheduledActions: [],
    },
  },
  async *collect(ctx) {
    for (const namespace of NAMESPACES) {
      yield* collectNamespace(ctx, namespace);
    }
  },
});
