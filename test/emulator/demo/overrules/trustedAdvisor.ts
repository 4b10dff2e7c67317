/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { before, Telling } from './Telling';

/** Trusted Advisor: recommendations, or the words for a missing support plan. */
export function tellTrustedAdvisor({ proxy, session, now }: Telling) {
  const { accountId, region, services } = session;
  if (!services.trustedAdvisor) {
    proxy.fail('trustedadvisor:ListRecommendations', {
      status: 403,
      code: 'AccessDeniedException',
      message:
        'Your support plan does not include access to the AWS Trusted Advisor API',
    });
    return;
  }
  const since = before(now, 7).toISOString();
  const all = services.trustedAdvisor.map((advice, i) => ({
    ...advice,
    arn: `arn:aws:trustedadvisor::${accountId}:recommendation/r${i + 1}`,
    resourceArn: `arn:aws:trustedadvisor::${accountId}:recommendation-resource/r${
      i + 1
    }/1`,
  }));
  proxy.overrule('trustedadvisor:ListRecommendations', call => ({
    recommendationSummaries: all
      .filter(({ status }) => call.query.get('status') === status)
      .map(({ arn, check, title, pillar, status }) => ({
        id: arn.split('/').pop(),
        arn,
        type: 'standard',
        checkArn: `arn:aws:trustedadvisor:::check/${check}`,
        status,
        pillars: [pillar],
        source: 'ta_check',
        name: title,
        createdAt: since,
        lastUpdatedAt: since,
        resourcesAggregates: {
          okCount: 0,
          warningCount: status === 'warning' ? 1 : 0,
          errorCount: status === 'error' ? 1 : 0,
        },
      })),
  }));
  proxy.overrule('trustedadvisor:ListRecommendationResources', call => {
    const asked = decodeURIComponent(call.path);
    return {
      recommendationResourceSummaries: all
        .filter(({ arn }) => asked.includes(arn))
        .map(({ arn, resourceArn, resourceId, status }) => ({
          id: '1',
          arn: resourceArn,
          awsResourceId: resourceId,
          regionCode: region,
          status,
          metadata: {},
          lastUpdatedAt: since,
          exclusionStatus: 'included',
          recommendationArn: arn,
        })),
    };
  });
}
