/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Telling, xml } from './Telling';

const NAMESPACE = 'http://rds.amazonaws.com/doc/2014-10-31/';

/** Parts of RDS that the emulator lacks. */
export function tellDatabases({ proxy }: Telling) {
  proxy.overrule('rds:DescribeDBRecommendations', () =>
    xml('DescribeDBRecommendations', '<DBRecommendations/>', NAMESPACE),
  );
  // The groups that AWS makes itself; clients of PostgreSQL must use TLS there.
  proxy.overrule('rds:DescribeDBClusterParameters', () =>
    xml(
      'DescribeDBClusterParameters',
      '<Parameters><Parameter><ParameterName>rds.force_ssl</ParameterName><ParameterValue>1</ParameterValue></Parameter></Parameters>',
      NAMESPACE,
    ),
  );
  proxy.overrule('pi:DescribeDimensionKeys', { Keys: [] });
}
