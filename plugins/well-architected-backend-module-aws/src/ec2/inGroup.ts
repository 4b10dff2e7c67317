/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { notApplicable, Verdict } from 'backstage-plugin-well-architected-node';

/**
 * The verdict for an instance that comes and goes with an Auto Scaling group:
 * the group is judged in its place.
 */
export function judgedAsGroup(instance: {
  name: string;
  data: { autoScalingGroup?: string };
}): Verdict | undefined {
  const group = instance.data.autoScalingGroup;
  return group
    ? notApplicable(
        `Instance ${instance.name} is judged as part of Auto Scaling group ${group}`,
        { autoScalingGroup: group },
      )
    : undefined;
}

/**
 * The verdict for an Auto Scaling group that EKS made for a node group: the
 * node group is judged in its place.
 */
export function judgedAsNodegroup(group: {
  name: string;
  tags: Record<string, string>;
}): Verdict | undefined {
  const nodegroup = group.tags['eks:nodegroup-name'];
  return nodegroup
    ? notApplicable(
        `Auto Scaling group ${group.name} is judged as EKS node group ${nodegroup}`,
        { nodegroup },
      )
    : undefined;
}
