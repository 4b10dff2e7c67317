/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  AssessContext,
  known,
  pass,
  Verdict,
} from 'backstage-plugin-well-architected-node';
import group from '../collectors/autoscaling-group';
import nodegroup from '../collectors/eks-nodegroup';
import { judgeHours, monthlySum } from './runningHours';

type Group = ReturnType<typeof group.sample>;
const byId = (found: { id: string }) => found.id;

/** The scheduled action of these groups that scales to zero. */
const toZeroOf = (groups: Group[]) =>
  groups
    .flatMap(({ data }) => known(data.schedules))
    .find(s => s.desiredCapacity === 0 || s.maxSize === 0);

/** It is at zero now, or an action takes it there. */
const atZero = (label: string, action: { name: string } | undefined) =>
  pass(
    `${label} is scaled to zero${
      action ? ` by scheduled action ${action.name}` : ''
    }`,
  );

const instances = (types: string[]) =>
  types.map(type => ({ kind: 'instance' as const, type }));

/**
 * Judges the hours of an Auto Scaling group, which is collected with its
 * schedules. The check declares the metric `ec2Hours`.
 */
export function judgeGroupHours(found: Group, ctx: AssessContext): Verdict {
  const toZero = toZeroOf([found]);
  return toZero || found.data.maxSize === 0
    ? atZero(`Auto Scaling group ${found.name}`, toZero)
    : judgeHours(ctx, {
        resource: found,
        noun: 'Auto Scaling group',
        values: ctx.metric('ec2Hours', found).values,
        monthlyUsd: monthlySum(
          found.region,
          instances(found.data.instances.map(i => i.instanceType)),
        ),
      });
}

/** The same for an EKS node group, by the groups that EKS made for it. */
export function judgeNodegroupHours(
  found: ReturnType<typeof nodegroup.sample>,
  ctx: AssessContext,
): Verdict {
  const { region, data } = found;
  const groups = ctx.index(group, byId, { region });
  const toZero = toZeroOf(
    data.autoScalingGroups.flatMap(id => groups.get(id) ?? []),
  );
  return toZero || data.desiredSize === 0
    ? atZero(`EKS node group ${found.name}`, toZero)
    : judgeHours(ctx, {
        resource: found,
        noun: 'EKS node group',
        values: ctx.metric('ec2Hours', found).values,
        monthlyUsd: monthlySum(
          region,
          instances(
            Array.from(
              { length: data.desiredSize },
              () => data.instanceTypes[0] ?? '',
            ),
          ),
        ),
      });
}
