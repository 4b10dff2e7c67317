/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { before, seconds, Telling } from './Telling';

/** Conformance packs of AWS Config. */
export function tellConformancePacks({ proxy, session, now }: Telling) {
  const { accountId, region, services } = session;
  const packs = services.conformancePacks;
  const rulesOf = (name: unknown) =>
    packs.find(pack => pack.name === name)?.rules ?? [];
  const ruleName = (rule: string) => `${rule}-conformance-pack-k3x9q2`;
  proxy.overrule('config:DescribeConformancePacks', {
    ConformancePackDetails: packs.map(({ name }) => ({
      ConformancePackName: name,
      ConformancePackArn: `arn:aws:config:${region}:${accountId}:conformance-pack/${name}/k3x9q2`,
      ConformancePackId: 'conformance-pack-k3x9q2',
    })),
  });
  proxy.overrule('config:DescribeConformancePackCompliance', call => ({
    ConformancePackName: call.input.ConformancePackName,
    ConformancePackRuleComplianceList: rulesOf(
      call.input.ConformancePackName,
    ).map(({ rule, broken }) => ({
      ConfigRuleName: ruleName(rule),
      ComplianceType: broken.length > 0 ? 'NON_COMPLIANT' : 'COMPLIANT',
    })),
  }));
  proxy.overrule('config:GetConformancePackComplianceDetails', call => ({
    ConformancePackName: call.input.ConformancePackName,
    ConformancePackRuleEvaluationResults: rulesOf(
      call.input.ConformancePackName,
    ).flatMap(({ rule, broken }) =>
      broken.map(({ resourceType, resourceId, annotation }) => ({
        ComplianceType: 'NON_COMPLIANT',
        EvaluationResultIdentifier: {
          EvaluationResultQualifier: {
            ConfigRuleName: ruleName(rule),
            ResourceType: resourceType,
            ResourceId: resourceId,
          },
        },
        ConfigRuleInvokedTime: seconds(before(now, 1)),
        ResultRecordedTime: seconds(before(now, 1)),
        Annotation: annotation,
      })),
    ),
  }));
}
