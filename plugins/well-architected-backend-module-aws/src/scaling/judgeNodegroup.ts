/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  AssessContext,
  fail,
  pass,
  unknown,
  Verdict,
} from 'backstage-plugin-well-architected-node';
import instance from '../collectors/ec2-instance';
import eksCluster from '../collectors/eks-cluster';
import nodegroup from '../collectors/eks-nodegroup';
import { hasMark } from '../ec2/hasMark';

const AUTOSCALER_MARKS = [
  'cluster-autoscaler',
  'karpenter',
  'k8s.io/cluster-autoscaler/enabled',
];
const byId = (found: { id: string }) => found.id;
/** The cluster that a node of Karpenter belongs to. */
const byKarpenterCluster = (found: ReturnType<typeof instance.sample>) =>
  'karpenter.sh/nodepool' in found.tags
    ? found.tags['eks:eks-cluster-name'] ??
      Object.keys(found.tags)
        .find(key => key.startsWith('kubernetes.io/cluster/'))
        ?.split('/')
        .pop()
    : undefined;

/** What adds and removes the nodes of a cluster, as far as it can be seen. */
function scalerOf(
  found: ReturnType<typeof nodegroup.sample>,
  ctx: AssessContext,
): string | undefined {
  const { region, data } = found;
  const [cluster] =
    ctx.index(eksCluster, byId, { region }).get(data.cluster) ?? [];
  if (cluster?.data.autoMode) {
    return 'EKS Auto Mode';
  }
  if (ctx.index(instance, byKarpenterCluster, { region }).has(data.cluster)) {
    return 'Karpenter';
  }
  return [found, cluster].some(r => r && hasMark(r, AUTOSCALER_MARKS))
    ? 'an autoscaler, says its tag'
    : undefined;
}

/**
 * Judges whether the nodes of an EKS node group follow the load. The check uses
 * `eks-cluster` and `ec2-instance`.
 */
export function judgeNodegroup(
  found: ReturnType<typeof nodegroup.sample>,
  ctx: AssessContext,
): Verdict {
  const { cluster, minSize, maxSize } = found.data;
  const label = `EKS node group ${found.name} of cluster ${cluster}`;
  const evidence = { minSize, maxSize };
  const scaler = scalerOf(found, ctx);
  if (scaler) {
    return pass(`${label} is scaled by ${scaler}`, { ...evidence, scaler });
  }
  return minSize >= maxSize
    ? fail(`${label} has a fixed size of ${maxSize}`, evidence)
    : unknown(
        'NOT_COLLECTED',
        `${label} may have ${minSize} to ${maxSize} nodes, but what scales it runs inside the cluster: tag it with cluster-autoscaler where one does`,
        { evidence },
      );
}
