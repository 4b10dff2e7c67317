/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Recommendations of AWS Compute Optimizer for RDS and Aurora database instances.
 *
 * Calls: compute-optimizer:GetRDSDatabaseRecommendations, the IAM action has the
 * same name. Regional; free of charge.
 * Cost of a run: one call per Region and 1000 recommendations.
 * Not enrolled answers `OptInRequiredException`: unknown, with that reason. A
 * database has up to two findings: its instance and its storage.
 */
import {
  GetRDSDatabaseRecommendationsCommand,
  RDSDBRecommendation,
} from '@aws-sdk/client-compute-optimizer';
import { Recommendation } from '../computeOptimizer/recommendation';
import { recommendationCollector } from '../computeOptimizer/recommendationCollector';
import { firstOption, savingsOf } from '../computeOptimizer/savings';

/** What Compute Optimizer recommends for databases. */
export default recommendationCollector({
  id: 'compute-optimizer-database',
  type: 'AWS::ComputeOptimizer::DatabaseRecommendation',
  noun: {
    one: 'recommendation for a database',
    many: 'recommendations for databases',
  },
  operation: 'GetRDSDatabaseRecommendations',
  sample: {
    resourceArn: 'arn:aws:rds:eu-west-1:111122223333:db:orders-db',
    findings: [
      {
        part: 'compute',
        finding: 'Optimized',
        reasons: [],
        performanceRisk: 'VeryLow',
        current: 'db.r7g.large',
      },
      {
        part: 'storage',
        finding: 'Optimized',
        reasons: [],
        current: 'gp3, 100 GiB, 3000 IOPS',
      },
    ],
    lookBackDays: 14,
  },
  async read(client, input) {
    const page = await client.send(
      new GetRDSDatabaseRecommendationsCommand(input),
    );
    return {
      items: (page.rdsDBRecommendations ?? []).map(toRecommendation),
      nextToken: page.nextToken,
      errors: page.errors,
    };
  },
});

interface Storage {
  storageType?: string;
  allocatedStorage?: number;
  iops?: number;
}

/** "gp3, 100 GiB, 3000 IOPS". */
function inWords(storage: Storage | undefined) {
  const { storageType, allocatedStorage, iops } = storage ?? {};
  const parts = [
    ...(storageType ? [storageType] : []),
    ...(allocatedStorage ? [`${allocatedStorage} GiB`] : []),
    ...(iops ? [`${iops} IOPS`] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : undefined;
}

function toRecommendation(found: RDSDBRecommendation): Recommendation {
  const instance = firstOption(found.instanceRecommendationOptions);
  const storage = firstOption(found.storageRecommendationOptions);
  return {
    resourceArn: found.resourceArn ?? '',
    findings: [
      ...(found.instanceFinding
        ? [
            {
              part: 'compute' as const,
              finding: found.instanceFinding,
              reasons: found.instanceFindingReasonCodes ?? [],
              performanceRisk: found.currentInstancePerformanceRisk,
              current: found.currentDBInstanceClass ?? 'unknown class',
              recommended: instance?.dbInstanceClass,
              ...savingsOf(instance),
            },
          ]
        : []),
      ...(found.storageFinding
        ? [
            {
              part: 'storage' as const,
              finding: found.storageFinding,
              reasons: found.storageFindingReasonCodes ?? [],
              current:
                inWords(found.currentStorageConfiguration) ?? 'unknown storage',
              recommended: inWords(storage?.storageConfiguration),
              ...savingsOf(storage),
            },
          ]
        : []),
    ],
    lookBackDays: found.lookbackPeriodInDays,
  };
}
