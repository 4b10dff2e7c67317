/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Recommendations of AWS Compute Optimizer for Lambda functions.
 *
 * Calls: compute-optimizer:GetLambdaFunctionRecommendations, the IAM action has the
 * same name. Regional; free of charge.
 * Cost of a run: one call per Region and 1000 recommendations.
 * Not enrolled answers `OptInRequiredException`: unknown, with that reason.
 * Without the filter the API leaves out functions whose finding is
 * `Unavailable` (fewer than 50 invocations in 14 days): all are asked for.
 */
import {
  GetLambdaFunctionRecommendationsCommand,
  LambdaFunctionRecommendation,
} from '@aws-sdk/client-compute-optimizer';
import { Recommendation } from '../computeOptimizer/recommendation';
import { recommendationCollector } from '../computeOptimizer/recommendationCollector';
import { firstOption, savingsOf } from '../computeOptimizer/savings';

const ALL_FINDINGS = ['Optimized', 'NotOptimized', 'Unavailable'];

/** What Compute Optimizer recommends for Lambda functions. */
export default recommendationCollector({
  id: 'compute-optimizer-function',
  type: 'AWS::ComputeOptimizer::FunctionRecommendation',
  noun: {
    one: 'recommendation for a Lambda function',
    many: 'recommendations for Lambda functions',
  },
  operation: 'GetLambdaFunctionRecommendations',
  sample: {
    resourceArn:
      'arn:aws:lambda:eu-west-1:111122223333:function:orders-handler',
    findings: [
      {
        part: 'compute',
        finding: 'Optimized',
        reasons: [],
        performanceRisk: 'VeryLow',
        current: '512 MB',
      },
    ],
    lookBackDays: 14,
  },
  async read(client, input) {
    const page = await client.send(
      new GetLambdaFunctionRecommendationsCommand({
        ...input,
        filters: [{ name: 'Finding', values: ALL_FINDINGS }],
      }),
    );
    return {
      items: (page.lambdaFunctionRecommendations ?? []).map(toRecommendation),
      nextToken: page.nextToken,
    };
  },
});

/** The ARN without the version that the recommendation is about. */
const unqualified = (arn: string) => arn.split(':').slice(0, 7).join(':');

function toRecommendation(found: LambdaFunctionRecommendation): Recommendation {
  const option = firstOption(found.memorySizeRecommendationOptions);
  return {
    resourceArn: unqualified(found.functionArn ?? ''),
    findings: [
      {
        part: 'compute',
        finding: found.finding ?? '',
        reasons: found.findingReasonCodes ?? [],
        performanceRisk: found.currentPerformanceRisk,
        current: `${found.currentMemorySize ?? '?'} MB`,
        recommended:
          option?.memorySize === undefined
            ? undefined
            : `${option.memorySize} MB`,
        ...savingsOf(option),
      },
    ],
    lookBackDays: found.lookbackPeriodInDays,
  };
}
