/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Recommendations of AWS Compute Optimizer for ECS services.
 *
 * Calls: compute-optimizer:GetECSServiceRecommendations, the IAM action has the
 * same name. Regional; free of charge.
 * Cost of a run: one call per Region and 1000 recommendations.
 * Not enrolled answers `OptInRequiredException`: unknown, with that reason.
 */
import {
  GetECSServiceRecommendationsCommand,
  ECSServiceRecommendation,
} from '@aws-sdk/client-compute-optimizer';
import { Recommendation } from '../computeOptimizer/recommendation';
import { recommendationCollector } from '../computeOptimizer/recommendationCollector';
import { firstOption, savingsOf } from '../computeOptimizer/savings';

/** What Compute Optimizer recommends for ECS services. */
export default recommendationCollector({
  id: 'compute-optimizer-service',
  type: 'AWS::ComputeOptimizer::ECSServiceRecommendation',
  noun: {
    one: 'recommendation for an ECS service',
    many: 'recommendations for ECS services',
  },
  operation: 'GetECSServiceRecommendations',
  sample: {
    resourceArn: 'arn:aws:ecs:eu-west-1:111122223333:service/main/orders',
    findings: [
      {
        part: 'compute',
        finding: 'Optimized',
        reasons: [],
        performanceRisk: 'VeryLow',
        current: '512 CPU units and 1024 MiB',
      },
    ],
    lookBackDays: 14,
  },
  async read(client, input) {
    const page = await client.send(
      new GetECSServiceRecommendationsCommand(input),
    );
    return {
      items: (page.ecsServiceRecommendations ?? []).map(toRecommendation),
      nextToken: page.nextToken,
      errors: page.errors,
    };
  },
});

/** "1024 CPU units and 2048 MiB" per task. */
function inWords(size: { cpu?: number; memory?: number } | undefined) {
  const parts = [
    ...(size?.cpu === undefined ? [] : [`${size.cpu} CPU units`]),
    ...(size?.memory === undefined ? [] : [`${size.memory} MiB`]),
  ];
  return parts.length > 0 ? parts.join(' and ') : undefined;
}

function toRecommendation(found: ECSServiceRecommendation): Recommendation {
  const option = firstOption(found.serviceRecommendationOptions);
  return {
    resourceArn: found.serviceArn ?? '',
    findings: [
      {
        part: 'compute',
        finding: found.finding ?? '',
        reasons: found.findingReasonCodes ?? [],
        performanceRisk: found.currentPerformanceRisk,
        current: inWords(found.currentServiceConfiguration) ?? 'unknown size',
        recommended: inWords(option),
        ...savingsOf(option),
      },
    ],
    lookBackDays: found.lookbackPeriodInDays,
  };
}
