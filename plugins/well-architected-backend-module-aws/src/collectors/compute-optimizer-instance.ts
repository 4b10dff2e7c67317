/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Recommendations of AWS Compute Optimizer for EC2 instances.
 *
 * Calls: compute-optimizer:GetEC2InstanceRecommendations, the IAM action has the
 * same name. Regional; free of charge.
 * Cost of a run: one call per Region and 1000 recommendations.
 * Not enrolled answers `OptInRequiredException`: unknown, with that reason.
 */
import {
  GetEC2InstanceRecommendationsCommand,
  InstanceRecommendation,
} from '@aws-sdk/client-compute-optimizer';
import { Recommendation } from '../computeOptimizer/recommendation';
import { recommendationCollector } from '../computeOptimizer/recommendationCollector';
import { firstOption, savingsOf } from '../computeOptimizer/savings';

/** What Compute Optimizer recommends for EC2 instances. */
export default recommendationCollector({
  id: 'compute-optimizer-instance',
  type: 'AWS::ComputeOptimizer::InstanceRecommendation',
  noun: {
    one: 'recommendation for an EC2 instance',
    many: 'recommendations for EC2 instances',
  },
  operation: 'GetEC2InstanceRecommendations',
  sample: {
    resourceArn:
      'arn:aws:ec2:eu-west-1:111122223333:instance/i-0f00dfeed00000001',
    findings: [
      {
        part: 'compute',
        finding: 'Optimized',
        reasons: [],
        performanceRisk: 'VeryLow',
        current: 'm7g.large',
      },
    ],
    lookBackDays: 14,
  },
  async read(client, input) {
    const page = await client.send(
      new GetEC2InstanceRecommendationsCommand(input),
    );
    return {
      items: (page.instanceRecommendations ?? []).map(toRecommendation),
      nextToken: page.nextToken,
      errors: page.errors,
    };
  },
});

function toRecommendation(found: InstanceRecommendation): Recommendation {
  const option = firstOption(found.recommendationOptions);
  return {
    resourceArn: found.instanceArn ?? '',
    findings: [
      {
        part: 'compute',
        finding: found.finding ?? '',
        reasons: found.findingReasonCodes ?? [],
        performanceRisk: found.currentPerformanceRisk,
        current: found.currentInstanceType ?? '',
        recommended: option?.instanceType,
        ...savingsOf(option),
      },
    ],
    lookBackDays: found.lookBackPeriodInDays,
  };
}
