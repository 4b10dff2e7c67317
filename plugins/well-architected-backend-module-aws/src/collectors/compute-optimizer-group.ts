/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Recommendations of AWS Compute Optimizer for Auto Scaling groups.
 *
 * Calls: compute-optimizer:GetAutoScalingGroupRecommendations, the IAM action has the
 * same name. Regional; free of charge.
 * Cost of a run: one call per Region and 1000 recommendations.
 * Not enrolled answers `OptInRequiredException`: unknown, with that reason.
 */
import {
  GetAutoScalingGroupRecommendationsCommand,
  AutoScalingGroupConfiguration,
  AutoScalingGroupRecommendation,
} from '@aws-sdk/client-compute-optimizer';
import { Recommendation } from '../computeOptimizer/recommendation';
import { recommendationCollector } from '../computeOptimizer/recommendationCollector';
import { firstOption, savingsOf } from '../computeOptimizer/savings';

/** What Compute Optimizer recommends for Auto Scaling groups. */
export default recommendationCollector({
  id: 'compute-optimizer-group',
  type: 'AWS::ComputeOptimizer::AutoScalingGroupRecommendation',
  noun: {
    one: 'recommendation for an Auto Scaling group',
    many: 'recommendations for Auto Scaling groups',
  },
  operation: 'GetAutoScalingGroupRecommendations',
  sample: {
    resourceArn:
      'arn:aws:autoscaling:eu-west-1:111122223333:autoScalingGroup:5ab4e8f2:autoScalingGroupName/orders',
    findings: [
      {
        part: 'compute',
        finding: 'Optimized',
        reasons: [],
        performanceRisk: 'VeryLow',
        current: '2 × m7g.large',
      },
    ],
    lookBackDays: 14,
  },
  async read(client, input) {
    const page = await client.send(
      new GetAutoScalingGroupRecommendationsCommand(input),
    );
    return {
      items: (page.autoScalingGroupRecommendations ?? []).map(toRecommendation),
      nextToken: page.nextToken,
      errors: page.errors,
    };
  },
});

/** "2 × m7g.large": groups of several types name them all. */
function inWords(configuration: AutoScalingGroupConfiguration | undefined) {
  const { desiredCapacity, instanceType, mixedInstanceTypes } =
    configuration ?? {};
  const types = instanceType ? [instanceType] : mixedInstanceTypes ?? [];
  return types.length > 0
    ? `${
        desiredCapacity === undefined ? '' : `${desiredCapacity} × `
      }${types.join(', ')}`
    : undefined;
}

function toRecommendation(
  found: AutoScalingGroupRecommendation,
): Recommendation {
  const option = firstOption(found.recommendationOptions);
  return {
    resourceArn: found.autoScalingGroupArn ?? '',
    findings: [
      {
        part: 'compute',
        finding: found.finding ?? '',
        reasons: [],
        performanceRisk: found.currentPerformanceRisk,
        current: inWords(found.currentConfiguration) ?? 'unknown types',
        recommended: inWords(option?.configuration),
        ...savingsOf(option),
      },
    ],
    lookBackDays: found.lookBackPeriodInDays,
  };
}
