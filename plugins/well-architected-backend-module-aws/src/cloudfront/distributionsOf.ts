/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AssessContext, known } from 'backstage-plugin-well-architected-node';
import distribution from '../collectors/cloudfront-distribution';
import { managedPolicyCaches } from './managedCachePolicies.data';

export type Distribution = ReturnType<typeof distribution.sample>;
export type Behavior = Distribution['data']['behaviors'][number];

const originDomains = (item: Distribution) =>
  item.data.enabled
    ? item.data.origins.map(origin => origin.domainName.toLowerCase())
    : [];

/**
 * Enabled distributions that take content from one of these domains.
 *
 * @throws UnknownError when distributions could not be read.
 */
export function distributionsOf(
  domains: readonly string[],
  context: AssessContext,
): Distribution[] {
  const byDomain = context.index(distribution, originDomains);
  return [
    ...new Set(domains.flatMap(d => byDomain.get(d.toLowerCase()) ?? [])),
  ];
}

/**
 * Whether a cache behaviour keeps anything at all.
 *
 * For custom policies the check needs `distribution.with('cachePolicies')`.
 *
 * @throws UnknownError when the policy in use could not be read.
 */
export function caches(item: Distribution, behavior: Behavior): boolean {
  const { cachePolicyId, maximumTtlSeconds } = behavior;
  if (!cachePolicyId) {
    return maximumTtlSeconds !== 0;
  }
  return (
    managedPolicyCaches(cachePolicyId) ??
    known(item.data.cachePolicyTtls)[cachePolicyId] !== 0
  );
}
