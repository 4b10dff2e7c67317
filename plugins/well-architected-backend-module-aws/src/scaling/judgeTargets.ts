/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  AssessContext,
  fail,
  known,
  pass,
  Verdict,
} from 'backstage-plugin-well-architected-node';
import target from '../collectors/scalable-target';

type Target = ReturnType<typeof target.sample>;
const byResourceId = (found: Target) =>
  `${found.region}/${found.data.resourceId}`;

/**
 * Judges what application auto scaling does for one resource: a target with
 * room and a policy for each dimension. The check uses `scalable-target` with
 * its policies.
 */
export function judgeTargets(options: {
  context: AssessContext;
  label: string;
  region: string;
  resourceId: string;
  /** What has to scale, such as `ReadCapacityUnits`. */
  dimensions: string[];
}): Verdict {
  const { context, label, region, resourceId, dimensions } = options;
  const targets =
    context.index(target, byResourceId).get(`${region}/${resourceId}`) ?? [];
  const missing = dimensions.filter(
    dimension =>
      !targets.some(
        ({ data }) =>
          data.dimension.endsWith(`:${dimension}`) &&
          data.minimum < data.maximum &&
          known(data.policies).length > 0,
      ),
  );
  const evidence = { dimensions, missing };
  return missing.length === 0
    ? pass(`${label} scales ${dimensions.join(' and ')} by policy`, evidence)
    : fail(
        `${label} has no scaling of ${missing.join(' and ')}: ${
          targets.length === 0
            ? 'no scalable target'
            : 'no policy, or minimum equals maximum'
        }`,
        evidence,
      );
}
