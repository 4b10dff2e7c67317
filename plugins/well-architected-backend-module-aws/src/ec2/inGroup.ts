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
