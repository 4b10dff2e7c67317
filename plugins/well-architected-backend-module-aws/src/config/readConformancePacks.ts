/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  ConfigServiceClient,
  ConformancePackDetail,
  paginateDescribeConformancePacks,
} from '@aws-sdk/client-config-service';
import { oncePerClient } from '../support/oncePerClient';

/** All conformance packs of a Region, read once for all collectors. */
export const readConformancePacks = oncePerClient(
  async (client: ConfigServiceClient): Promise<ConformancePackDetail[]> => {
    const packs: ConformancePackDetail[] = [];
    for await (const page of paginateDescribeConformancePacks({ client }, {})) {
      packs.push(...(page.ConformancePackDetails ?? []));
    }
    return packs;
  },
);
