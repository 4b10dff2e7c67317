/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  AssessContext,
  fail,
  maximum,
  notApplicable,
  pass,
  Verdict,
} from 'backstage-plugin-well-architected-node';
import elasticacheCluster from '../collectors/elasticache-cluster';
import { estimateText } from '../pricing';
import { count } from '../text/figures';

type Cache = ReturnType<typeof elasticacheCluster.sample>;

/** ElastiCache watches each node over up to this many connections. */
const OF_MONITORING = 4;
const byGroup = (found: Cache) => found.data.replicationGroupId;

/**
 * Judges whether a cache is idle, all nodes of its group together. The check
 * declares the metric `cacheConnections`.
 */
export function judgeCache(resource: Cache, context: AssessContext): Verdict {
  const { id, name, data, region } = resource;
  const group = data.replicationGroupId;
  const nodes = group
    ? context.index(elasticacheCluster, byGroup, { region }).get(group) ?? []
    : [resource];
  const [first] = nodes.map(node => node.id).sort();
  if (first !== id) {
    return notApplicable(
      `${name} is a node of ${group}, which is judged at ${first}`,
    );
  }
  const connections = Math.max(
    ...nodes.map(n => maximum(context.metric('cacheConnections', n).values)),
  );
  const nodeCount = data.nodes * nodes.length;
  const label = `Cache ${group ?? name} (${data.engine}, ${nodeCount} × ${
    data.nodeType
  })`;
  const evidence = { connections, nodes: nodeCount, nodeType: data.nodeType };
  return connections > OF_MONITORING
    ? pass(
        `${label} had up to ${count(
          Math.round(connections),
          'connection',
        )} to a node in 14 days`,
        evidence,
      )
    : fail(
        `${label} had no connection in 14 days beyond the ${OF_MONITORING} of its monitoring${estimateText(
          undefined,
        )}`,
        evidence,
      );
}
