/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  HostedZone,
  paginateListHostedZones,
  Route53Client,
} from '@aws-sdk/client-route-53';
import { partitionOf } from '../arns/partitionOf';

/** All hosted zones of an account; one call per 100. */
export async function* hostedZones(
  place: { region: string },
  client: Route53Client,
): AsyncGenerator<{ id: string; name: string; arn: string; zone: HostedZone }> {
  const partition = partitionOf(place.region);
  for await (const page of paginateListHostedZones({ client }, {})) {
    for (const zone of page.HostedZones ?? []) {
      const id = (zone.Id ?? '').split('/').pop() ?? '';
      yield {
        id,
        name: (zone.Name ?? id).replace(/\.$/, ''),
        arn: `arn:${partition}:route53:::hostedzone/${id}`,
        zone,
      };
    }
  }
}
