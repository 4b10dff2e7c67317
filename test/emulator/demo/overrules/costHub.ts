/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Telling } from './Telling';

/** Cost Optimization Hub. */
export function tellCostHub({ proxy, session }: Telling) {
  const { accountId, region, services } = session;
  const advice = services.costHub;
  proxy.overrule('cost-optimization-hub:ListEnrollmentStatuses', {
    items: [{ accountId, status: advice ? 'Active' : 'Inactive' }],
  });
  proxy.overrule('cost-optimization-hub:ListRecommendations', {
    items: (advice ?? []).map(one => ({
      recommendationId: one.id,
      accountId,
      region,
      resourceId: one.resourceArn.split(/[:/]/).pop(),
      resourceArn: one.resourceArn,
      currentResourceType: one.resourceType,
      currentResourceSummary: one.current,
      recommendedResourceSummary: one.recommended,
      actionType: one.action,
      implementationEffort: one.effort,
      estimatedMonthlySavings: one.monthlySavingsUsd,
      currencyCode: 'USD',
    })),
  });
}
