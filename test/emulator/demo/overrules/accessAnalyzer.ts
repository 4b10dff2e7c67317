/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { before, Telling } from './Telling';

/** IAM Access Analyzer: one analyzer of external access, or none. */
export function tellAccessAnalyzer({ proxy, session, now }: Telling) {
  const { accountId, region, services } = session;
  const findings = services.accessAnalyzer;
  const analyzer = {
    arn: `arn:aws:access-analyzer:${region}:${accountId}:analyzer/account`,
    name: 'account',
    type: 'ACCOUNT',
    status: 'ACTIVE',
    createdAt: before(now, 5).toISOString(),
    tags: {},
  };
  proxy.overrule('accessanalyzer:ListAnalyzers', {
    analyzers: findings ? [analyzer] : [],
  });
  proxy.overrule('accessanalyzer:ListFindingsV2', {
    findings: (findings ?? []).map((finding, i) => ({
      id: `0f1e2d3c-0000-4000-8000-${String(i + 1).padStart(12, '0')}`,
      resource: finding.resourceArn,
      resourceType: finding.resourceType,
      resourceOwnerAccount: accountId,
      status: 'ACTIVE',
      findingType: 'ExternalAccess',
      createdAt: before(now, finding.daysOld).toISOString(),
      analyzedAt: before(now, 1).toISOString(),
      updatedAt: before(now, finding.daysOld).toISOString(),
    })),
  });
}
