/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Telling } from './Telling';

const noData = {
  status: 400,
  code: 'DataUnavailableException',
  message: 'Data is not available. Please try to adjust the time period.',
};

/** Cost Explorer: costs, and how they are paid. */
export function tellBill({ proxy, session }: Telling) {
  const { accountId, services } = session;
  const { lines, compute, plan, databases, reservations } = services.bill;
  proxy.overrule('ce:GetCostAndUsage', {
    ResultsByTime: [
      {
        Groups: lines.map(([service, usageType, usd]) => ({
          Keys: [service, usageType],
          Metrics: { AmortizedCost: { Amount: String(usd), Unit: 'USD' } },
        })),
        Estimated: true,
      },
    ],
  });
  proxy.overrule('ce:ListCostAllocationTags', {
    CostAllocationTags: Object.entries(services.costTags).map(
      ([TagKey, active]) => ({
        TagKey,
        Type: 'UserDefined',
        Status: active ? 'Active' : 'Inactive',
      }),
    ),
  });
  proxy.overrule('ce:GetSavingsPlansCoverage', {
    SavingsPlansCoverages: [
      {
        Coverage: {
          SpendCoveredBySavingsPlans: String(compute.coveredUsd),
          OnDemandCost: String(compute.onDemandUsd),
        },
      },
    ],
  });
  proxy.overrule('ce:GetSavingsPlansPurchaseRecommendation', {
    SavingsPlansPurchaseRecommendation: {
      SavingsPlansPurchaseRecommendationDetails:
        compute.couldSaveUsd > 0
          ? [
              {
                AccountId: accountId,
                EstimatedMonthlySavingsAmount: String(compute.couldSaveUsd),
                HourlyCommitmentToPurchase: String(
                  Math.round((compute.onDemandUsd / 720) * 60) / 100,
                ),
              },
            ]
          : [],
    },
  });
  if (plan) {
    proxy.overrule('ce:GetSavingsPlansUtilization', {
      Total: {
        Utilization: {
          TotalCommitment: String(plan.commitmentUsd),
          UsedCommitment: String(plan.usedUsd),
          UnusedCommitment: String(plan.commitmentUsd - plan.usedUsd),
          UtilizationPercentage: String(
            (plan.usedUsd / plan.commitmentUsd) * 100,
          ),
        },
      },
    });
  } else {
    proxy.fail('ce:GetSavingsPlansUtilization', noData);
  }
  const ofDatabases = (input: object) =>
    JSON.stringify(input).includes('Relational');
  proxy.overrule('ce:GetReservationCoverage', call => ({
    CoveragesByTime: [],
    Total: ofDatabases(call.input)
      ? {
          CoverageHours: {
            TotalRunningHours: String(databases.runningHours),
            ReservedHours: String(databases.reservedHours),
          },
          CoverageCost: { OnDemandCost: String(databases.usd) },
        }
      : { CoverageHours: { TotalRunningHours: '0', ReservedHours: '0' } },
  }));
  proxy.overrule('ce:GetReservationUtilization', call => ({
    UtilizationsByTime: [
      {
        Groups: (ofDatabases(call.input) ? reservations : []).map(one => ({
          Key: 'SUBSCRIPTION_ID',
          Value: one.id,
          Attributes: {
            subscriptionId: one.id,
            instanceType: one.instanceType,
            endDateTime: one.endsAt,
          },
          Utilization: {
            UtilizationPercentage: String(one.usedPercent),
            RICostForUnusedHours: '0',
          },
        })),
      },
    ],
  }));
}
