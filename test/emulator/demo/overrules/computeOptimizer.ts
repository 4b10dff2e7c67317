/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { SizeAdvice } from '../build/services';
import { seconds, Telling } from './Telling';

const LOOK_BACK = 14;
const saves = (value: number) => ({
  savingsOpportunity: {
    savingsOpportunityPercentage: 50,
    estimatedMonthlySavings: { currency: 'USD', value },
  },
});

/** Compute Optimizer: everything is of the right size but what the story says. */
export function tellComputeOptimizer({ proxy, session, now }: Telling) {
  const { accountId, sizes, services } = session;
  const isOn = services.computeOptimizer !== undefined;
  const advice = (arn: string): SizeAdvice | undefined =>
    services.computeOptimizer?.find(one => one.resourceArn === arn);
  proxy.overrule('compute-optimizer:GetEnrollmentStatus', {
    status: isOn ? 'Active' : 'Inactive',
    memberAccountsEnrolled: false,
    lastUpdatedTimestamp: seconds(now),
  });
  const kinds: Record<string, object> = {
    GetEC2InstanceRecommendations: {
      instanceRecommendations: sizes.instances.map(({ arn, type }) => {
        const found = advice(arn);
        return {
          instanceArn: arn,
          accountId,
          currentInstanceType: type,
          finding: found ? 'Overprovisioned' : 'Optimized',
          findingReasonCodes: found ? [found.reason] : [],
          currentPerformanceRisk: 'VeryLow',
          lookBackPeriodInDays: LOOK_BACK,
          recommendationOptions: found
            ? [
                {
                  instanceType: found.recommended,
                  rank: 1,
                  ...saves(found.monthlySavingsUsd),
                },
              ]
            : [],
        };
      }),
    },
    GetAutoScalingGroupRecommendations: {
      autoScalingGroupRecommendations: sizes.groups.map(group => ({
        autoScalingGroupArn: group.arn,
        accountId,
        finding: 'Optimized',
        currentPerformanceRisk: 'VeryLow',
        lookBackPeriodInDays: LOOK_BACK,
        currentConfiguration: {
          desiredCapacity: group.desired,
          instanceType: group.type,
          type: 'SingleInstanceType',
        },
        recommendationOptions: [],
      })),
    },
    GetEBSVolumeRecommendations: {
      volumeRecommendations: sizes.volumes.map(volume => ({
        volumeArn: volume.arn,
        accountId,
        finding: 'Optimized',
        currentPerformanceRisk: 'VeryLow',
        lookBackPeriodInDays: LOOK_BACK,
        currentConfiguration: {
          volumeType: volume.type,
          volumeSize: volume.gib,
        },
        volumeRecommendationOptions: [],
      })),
    },
    GetECSServiceRecommendations: {
      ecsServiceRecommendations: sizes.services.map(service => ({
        serviceArn: service.arn,
        accountId,
        launchType: 'Fargate',
        finding: 'Optimized',
        findingReasonCodes: [],
        currentPerformanceRisk: 'VeryLow',
        lookbackPeriodInDays: LOOK_BACK,
        currentServiceConfiguration: {
          cpu: service.cpu,
          memory: service.memory,
        },
        serviceRecommendationOptions: [],
      })),
    },
    GetRDSDatabaseRecommendations: {
      rdsDBRecommendations: sizes.databases.map(database => ({
        resourceArn: database.arn,
        accountId,
        currentDBInstanceClass: database.type,
        instanceFinding: 'Optimized',
        storageFinding: 'Optimized',
        lookbackPeriodInDays: LOOK_BACK,
        currentStorageConfiguration: {
          storageType: database.storage,
          allocatedStorage: database.gib,
        },
      })),
    },
    GetLambdaFunctionRecommendations: {
      lambdaFunctionRecommendations: sizes.functions.map(
        ({ arn, memoryMb }) => {
          const found = advice(arn);
          return {
            functionArn: `${arn}:$LATEST`,
            functionVersion: '$LATEST',
            accountId,
            currentMemorySize: memoryMb,
            numberOfInvocations: 40_000,
            lookbackPeriodInDays: LOOK_BACK,
            finding: found ? 'NotOptimized' : 'Optimized',
            findingReasonCodes: found ? [found.reason] : [],
            currentPerformanceRisk: 'VeryLow',
            memorySizeRecommendationOptions: found
              ? [
                  {
                    memorySize: Number(found.recommended),
                    rank: 1,
                    ...saves(found.monthlySavingsUsd),
                  },
                ]
              : [],
          };
        },
      ),
    },
  };
  for (const [operation, answer] of Object.entries(kinds)) {
    if (isOn) {
      proxy.overrule(`compute-optimizer:${operation}`, {
        ...answer,
        errors: [],
      });
    } else {
      proxy.fail(`compute-optimizer:${operation}`, {
        status: 403,
        code: 'OptInRequiredException',
        message: 'Account is not registered for recommendations',
      });
    }
  }
}
