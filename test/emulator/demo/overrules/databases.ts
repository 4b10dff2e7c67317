/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Telling, xml } from './Telling';

const NAMESPACE = 'http://rds.amazonaws.com/doc/2014-10-31/';

/** Parts of RDS that the emulator lacks. */
export function tellDatabases({ proxy, session }: Telling) {
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
  const { performanceInsights } = session;
  proxy.rewrite('rds:DescribeDBInstances', text =>
    text.replace(/<DBInstance>[\s\S]*?<\/DBInstance>/g, instance => {
      const [, id = ''] = /<DBInstanceIdentifier>([^<]+)</.exec(instance) ?? [];
      return performanceInsights.has(id)
        ? instance
            .replace(
              /<PerformanceInsightsEnabled>[^<]*<\/PerformanceInsightsEnabled>/,
              '',
            )
            .replace(
              '</DBInstance>',
              '<PerformanceInsightsEnabled>true</PerformanceInsightsEnabled></DBInstance>',
            )
        : instance;
    }),
  );
  proxy.overrule('pi:DescribeDimensionKeys', {
    Keys: [
      {
        Dimensions: {
          'db.sql_tokenized.id': 'D1A2B3C4E5F60718293A4B5C6D7E8F90',
        },
        Total: Math.max(0, ...performanceInsights.values()),
      },
    ],
  });
}
