/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  DescribeSSLPoliciesCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';

/**
 * What every TLS policy of Elastic Load Balancing accepts.
 *
 * @returns `protocolsOf`, which answers an empty list for no policy or one
 * that the Region does not know
 */
export async function readTlsPolicies(
  client: ElasticLoadBalancingV2Client,
): Promise<{ protocolsOf(policy: string | undefined): string[] }> {
  const byName = new Map<string, string[]>();
  // The SDK has no paginator for this operation.
  let marker: string | undefined;
  do {
    const answer = await client.send(
      new DescribeSSLPoliciesCommand({ Marker: marker }),
    );
    for (const policy of answer.SslPolicies ?? []) {
      byName.set(policy.Name ?? '', policy.SslProtocols ?? []);
    }
    marker = answer.NextMarker || undefined;
  } while (marker);
  return { protocolsOf: policy => byName.get(policy ?? '') ?? [] };
}
