/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Recommendations of AWS Compute Optimizer for EBS volumes.
 *
 * Calls: compute-optimizer:GetEBSVolumeRecommendations, the IAM action has the
 * same name. Regional; free of charge.
 * Cost of a run: one call per Region and 1000 recommendations.
 * Not enrolled answers `OptInRequiredException`: unknown, with that reason.
 */
import {
  GetEBSVolumeRecommendationsCommand,
  VolumeConfiguration,
  VolumeRecommendation,
} from '@aws-sdk/client-compute-optimizer';
import { Recommendation } from '../computeOptimizer/recommendation';
import { recommendationCollector } from '../computeOptimizer/recommendationCollector';
import { firstOption, savingsOf } from '../computeOptimizer/savings';

/** What Compute Optimizer recommends for EBS volumes. */
export default recommendationCollector({
  id: 'compute-optimizer-volume',
  type: 'AWS::ComputeOptimizer::VolumeRecommendation',
  noun: {
    one: 'recommendation for an EBS volume',
    many: 'recommendations for EBS volumes',
  },
  operation: 'GetEBSVolumeRecommendations',
  sample: {
    resourceArn: 'arn:aws:ec2:eu-west-1:111122223333:volume/vol-0f00d0001',
    findings: [
      {
        part: 'storage',
        finding: 'Optimized',
        reasons: [],
        performanceRisk: 'VeryLow',
        current: 'gp3, 100 GiB, 3000 IOPS, 125 MiB/s',
      },
    ],
    lookBackDays: 14,
  },
  async read(client, input) {
    const page = await client.send(
      new GetEBSVolumeRecommendationsCommand(input),
    );
    return {
      items: (page.volumeRecommendations ?? []).map(toRecommendation),
      nextToken: page.nextToken,
      errors: page.errors,
    };
  },
});

/** "gp2, 500 GiB, 1500 IOPS, 250 MiB/s". */
function inWords(volume: VolumeConfiguration | undefined) {
  const {
    volumeType,
    volumeSize,
    volumeBaselineIOPS: iops,
    volumeBaselineThroughput: throughput,
  } = volume ?? {};
  const parts = [
    ...(volumeType ? [volumeType] : []),
    ...(volumeSize ? [`${volumeSize} GiB`] : []),
    ...(iops ? [`${iops} IOPS`] : []),
    ...(throughput ? [`${throughput} MiB/s`] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : undefined;
}

function toRecommendation(found: VolumeRecommendation): Recommendation {
  const option = firstOption(found.volumeRecommendationOptions);
  return {
    resourceArn: found.volumeArn ?? '',
    findings: [
      {
        part: 'storage',
        finding: found.finding ?? '',
        reasons: [],
        performanceRisk: found.currentPerformanceRisk,
        current: inWords(found.currentConfiguration) ?? 'unknown type',
        recommended: inWords(option?.configuration),
        currentGib: found.currentConfiguration?.volumeSize,
        recommendedGib: option?.configuration?.volumeSize,
        ...savingsOf(option),
      },
    ],
    lookBackDays: found.lookBackPeriodInDays,
  };
}
