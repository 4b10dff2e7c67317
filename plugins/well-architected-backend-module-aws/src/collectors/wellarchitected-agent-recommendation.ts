/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Open recommendations of the AWS Well-Architected Agent (preview).
 *
 * Calls: wellarchitected:ListAgentProfiles, shared with the profiles;
 * wellarchitected:ListAgentRecommendations (paged) per profile, only open ones.
 * Detail `content`: wellarchitected:GetAgentRecommendation per recommendation
 * of priority HIGH, the others are not shown.
 * IAM: the actions of the same names. Global, from the Regions that host
 * profiles.
 * Cost of a run: one call per profile, one per open HIGH recommendation.
 *
 * The preview does not tell the ARNs of the resources that a recommendation is
 * about: it is in scope by its tags, or where the scope is the whole account.
 */
import {
  AgentRecommendationSummary,
  GetAgentRecommendationCommand,
  paginateListAgentRecommendations,
  WellArchitectedClient,
} from '@aws-sdk/client-wellarchitected';
import {
  defineCollector,
  isUnread,
  readable,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import {
  AGENT_REGIONS,
  readAgentProfiles,
} from '../wellarchitected/readAgentProfiles';

async function* openRecommendations(client: WellArchitectedClient) {
  for (const { arn: profileArn } of await readAgentProfiles(client)) {
    for await (const page of paginateListAgentRecommendations(
      { client },
      { profileArn, state: 'OPEN' },
    )) {
      yield* page.items ?? [];
    }
  }
}

async function readContent(
  client: WellArchitectedClient,
  { recommendationArn, priority }: AgentRecommendationSummary,
) {
  if (priority !== 'HIGH') {
    return null;
  }
  const found = await client.send(
    new GetAgentRecommendationCommand({ recommendationArn }),
  );
  return {
    steps: found.remediationSummary?.steps ?? [],
    tradeOffs: (found.tradeOffs ?? []).map(
      ({ pillar, title, mitigation }) =>
        `${pillar}: ${title}; mitigation: ${mitigation}`,
    ),
    benefits: (found.crossPillarBenefits ?? []).map(
      ({ pillar, title }) => `${pillar}: ${title}`,
    ),
    tags: Object.fromEntries(
      (found.tags ?? []).map(({ key = '', value = '' }) => [key, value]),
    ),
  };
}

export default defineCollector({
  id: 'wellarchitected-agent-recommendation',
  type: 'AWS::WellArchitected::AgentRecommendation',
  noun: {
    one: 'recommendation of the Well-Architected Agent',
    many: 'recommendations of the Well-Architected Agent',
  },
  scope: 'global',
  list: {
    'wellarchitected:ListAgentProfiles': 'wellarchitected:ListAgentProfiles',
    'wellarchitected:ListAgentRecommendations':
      'wellarchitected:ListAgentRecommendations',
  },
  details: {
    content: {
      'wellarchitected:GetAgentRecommendation':
        'wellarchitected:GetAgentRecommendation',
    },
  },
  schema: z.object({
    title: z.string(),
    /** `SECURITY`, `RESILIENCE`, `PERFORMANCE`, `COST_OPTIMIZATION` … */
    pillar: z.string(),
    priority: z.string(),
    effort: z.string(),
    /** `ACTIVE`, `SUPPRESSED` or `COMPLETED`. */
    status: z.string(),
    resources: z.number().optional(),
    /** As the agent gives it; null for priorities below HIGH. */
    content: readable(
      z
        .object({
          steps: z.array(z.string()),
          tradeOffs: z.array(z.string()),
          benefits: z.array(z.string()),
        })
        .nullable(),
    ),
  }),
  sample: {
    id: 'arn:aws:wellarchitected:us-east-1:111122223333:agent-recommendation/1',
    name: 'Add a second Availability Zone to orders',
    arn: 'arn:aws:wellarchitected:us-east-1:111122223333:agent-recommendation/1',
    createdAt: '2026-10-20T08:00:00.000Z',
    data: {
      title: 'Add a second Availability Zone to orders',
      pillar: 'OPERATIONAL_EXCELLENCE',
      priority: 'LOW',
      effort: 'SMALL',
      status: 'ACTIVE',
      content: null,
    },
  },
  async *collect(ctx) {
    for (const region of AGENT_REGIONS) {
      const client = ctx.client(WellArchitectedClient, { region });
      yield* ctx.each(openRecommendations(client), async found => {
        const detail = await ctx.detail('content', () =>
          readContent(client, found),
        );
        const { tags = {}, ...content } =
          isUnread(detail) || detail === null ? {} : detail;
        return {
          id: found.recommendationArn ?? '',
          name: found.title,
          arn: found.recommendationArn,
          createdAt: found.createdAt?.toISOString(),
          tags,
          data: {
            title: found.title ?? '',
            pillar: found.pillar ?? '',
            priority: found.priority ?? '',
            effort: found.effort ?? '',
            status: found.status ?? 'ACTIVE',
            resources: found.numberOfResources,
            content:
              isUnread(detail) || detail === null
                ? detail
                : { steps: [], tradeOffs: [], benefits: [], ...content },
          },
        };
      });
    }
  },
});
