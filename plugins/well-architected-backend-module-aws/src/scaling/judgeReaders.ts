/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  AssessContext,
  notApplicable,
  pass,
  Verdict,
} from 'backstage-plugin-well-architected-node';
import dbCluster from '../collectors/rds-cluster';
import { count } from '../text/figures';
import { judgeTargets } from './judgeTargets';

/** Judges whether the readers of an Aurora cluster follow the load. */
export function judgeReaders(
  found: ReturnType<typeof dbCluster.sample>,
  ctx: AssessContext,
): Verdict {
  const { engine, members, serverlessCapacity } = found.data;
  const label = `Cluster ${found.name} (${engine})`;
  if (!engine.startsWith('aurora')) {
    return notApplicable(`${label} has no readers that could scale`);
  }
  if (serverlessCapacity) {
    return pass(
      `${label} is serverless and scales by service from ${serverlessCapacity.min} to ${serverlessCapacity.max} ACU`,
    );
  }
  const readers = members.filter(member => !member.writer).length;
  return readers < 2
    ? notApplicable(`${label} has ${count(readers, 'reader')}, to fail over to`)
    : judgeTargets({
        context: ctx,
        label: `${label} with ${readers} readers`,
        region: found.region,
        resourceId: `cluster:${found.id}`,
        dimensions: ['ReadReplicaCount'],
      });
}
