/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Recommendations of Trusted Advisor whose status is error or warning, resource
 * by resource.
 *
 * Calls: trustedadvisor:ListRecommendations for each of the two statuses
 * (paged, 200 a page); trustedadvisor:ListRecommendationResources (paged, 200 a
 * page) for each recommendation found. Recommendations that somebody dismissed
 * or resolved and resources that are excluded are left out.
 * IAM: the actions of the same names. Global, read from us-east-1.
 * Cost of a run: two calls, and one per open recommendation and 200 resources.
 *
 * Without a support plan that includes the API this fails with the reason. A
 * finding is a child of its resource where the resource's ARN can be told.
 */
import {
  ListRecommendationsCommandInput,
  paginateListRecommendationResources,
  paginateListRecommendations,
  RecommendationSummary,
  TrustedAdvisorClient,
} from '@aws-sdk/client-trustedadvisor';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { arnOfResourceId } from '../arns/arnOfResourceId';

const PAGE = 200;
const STATUSES = ['error', 'warning'] as const;
const CLOSED = ['dismissed', 'resolved'];

async function* openRecommendations(client: TrustedAdvisorClient) {
  for (const status of STATUSES) {
    const input: ListRecommendationsCommandInput = { status };
    for await (const page of paginateListRecommendations(
      { client, pageSize: PAGE },
      input,
    )) {
      yield* (page.recommendationSummaries ?? []).filter(
        ({ lifecycleStage = '' }) => !CLOSED.includes(lifecycleStage),
      );
    }
  }
}

async function affected(
  client: TrustedAdvisorClient,
  recommendation: RecommendationSummary,
) {
  const found = [];
  for await (const page of paginateListRecommendationResources(
    { client, pageSize: PAGE },
    {
      recommendationIdentifier: recommendation.arn,
      exclusionStatus: 'included',
    },
  )) {
    found.push(...(page.recommendationResourceSummaries ?? []));
  }
  return {
    recommendation,
    resources: found.filter(
      ({ status, exclusionStatus }) =>
        (status === 'error' || status === 'warning') &&
        exclusionStatus !== 'excluded',
    ),
  };
}

const statusOf = (status: string | undefined) =>
  status === 'error' ? ('error' as const) : ('warning' as const);

/** The id of the check in the ARN of the check. */
const checkIdOf = ({ checkArn, id = '' }: RecommendationSummary) =>
  checkArn?.split('/').pop() ?? id;

export default defineCollector({
  id: 'trustedadvisor-recommendation',
  type: 'AWS::TrustedAdvisor::Recommendation',
  noun: {
    one: 'Trusted Advisor recommendation',
    many: 'Trusted Advisor recommendations',
  },
  scope: 'global',
  list: {
    'trustedadvisor:ListRecommendations': 'trustedadvisor:ListRecommendations',
    'trustedadvisor:ListRecommendationResources':
      'trustedadvisor:ListRecommendationResources',
  },
  schema: z.object({
    /** Id of the check, such as `Pfx0RwqBli`. */
    check: z.string(),
    title: z.string(),
    status: z.enum(STATUSES),
    /** Such as `security`; the first one is where it is filed. */
    pillars: z.array(z.string()),
    /** As Trusted Advisor names the resource; absent where it names none. */
    about: z.string().optional(),
    /** Region of the resource. */
    in: z.string().optional(),
  }),
  sample: {
    id: 'arn:aws:trustedadvisor::111122223333:recommendation-resource/1/1',
    name: 'Amazon S3 Bucket Permissions on orders-invoices',
    parents: ['arn:aws:s3:::orders-invoices'],
    data: {
      check: 'Pfx0RwqBli',
      title: 'Amazon S3 Bucket Permissions',
      status: 'error',
      pillars: ['security'],
      about: 'orders-invoices',
      in: 'eu-west-1',
    },
  },
  async *collect(ctx) {
    const client = ctx.client(TrustedAdvisorClient);
    const all = ctx.each(openRecommendations(client), recommendation =>
      affected(client, recommendation),
    );
    for await (const { recommendation, resources } of all) {
      const title = recommendation.name ?? 'Recommendation';
      const common = {
        check: checkIdOf(recommendation),
        title,
        pillars: recommendation.pillars ?? [],
      };
      if (resources.length === 0 && isAboutNoResource(recommendation)) {
        yield {
          id: recommendation.arn ?? common.check,
          name: title,
          createdAt: recommendation.createdAt?.toISOString(),
          data: { ...common, status: statusOf(recommendation.status) },
        };
      }
      for (const resource of resources) {
        const id = resource.awsResourceId ?? '';
        const region = resource.regionCode ?? '';
        const arn = arnOfResourceId({
          id,
          type: /\bs3\b/i.test(title) ? 'AWS::S3::Bucket' : undefined,
          region,
          accountId: ctx.accountId,
        });
        yield {
          id: resource.arn ?? `${common.check}/${resource.id}`,
          name: id ? `${title} on ${id.split(/[:/]/).pop()}` : title,
          createdAt: recommendation.createdAt?.toISOString(),
          parents: arn ? [arn] : [],
          data: {
            ...common,
            status: statusOf(resource.status),
            ...(id ? { about: id } : {}),
            ...(region ? { in: region } : {}),
          },
        };
      }
    }
  },
});

/** Some checks judge the account; their counts of resources are all zero. */
function isAboutNoResource({ resourcesAggregates }: RecommendationSummary) {
  const { errorCount = 0, warningCount = 0 } = resourcesAggregates ?? {};
  return errorCount + warningCount === 0;
}
