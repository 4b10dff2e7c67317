/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Applications of AWS Resilience Hub with the outcome of their latest
 * assessment.
 *
 * Calls: resiliencehub:ListApps (paged, 100 a page), which tells status and
 * time of the latest assessment, so that none has to be read for that. Detail
 * `tier`: resiliencehub:ListAppAssessments and
 * resiliencehub:DescribeAppAssessment, only for applications whose policy is
 * breached, because only their risk depends on it.
 * IAM: the actions of the same names. Regional, where it is offered.
 * Cost of a run: one call per 100 applications, two per breached one.
 */
import {
  AppSummary,
  DescribeAppAssessmentCommand,
  ListAppAssessmentsCommand,
  paginateListApps,
  ResiliencehubClient,
} from '@aws-sdk/client-resiliencehub';
import {
  defineCollector,
  readable,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { whereOffered } from '../support/whereOffered';

const PAGE = 100;
const BREACHED = 'PolicyBreached';

async function* apps(client: ResiliencehubClient) {
  for await (const page of paginateListApps({ client, pageSize: PAGE }, {})) {
    yield* page.appSummaries ?? [];
  }
}

/** Tier of the policy that the latest assessment was made with. */
async function readTier(client: ResiliencehubClient, { appArn }: AppSummary) {
  const { assessmentSummaries = [] } = await client.send(
    new ListAppAssessmentsCommand({
      appArn,
      assessmentStatus: ['Success'],
      reverseOrder: true,
      maxResults: 1,
    }),
  );
  const [latest] = assessmentSummaries;
  if (!latest) {
    return null;
  }
  const { assessment } = await client.send(
    new DescribeAppAssessmentCommand({ assessmentArn: latest.assessmentArn }),
  );
  return assessment?.policy?.tier ?? null;
}

export default defineCollector({
  id: 'resiliencehub-app',
  type: 'AWS::ResilienceHub::App',
  noun: {
    one: 'Resilience Hub application',
    many: 'Resilience Hub applications',
  },
  scope: 'regional',
  list: { 'resiliencehub:ListApps': 'resiliencehub:ListApps' },
  details: {
    tier: {
      'resiliencehub:ListAppAssessments': 'resiliencehub:ListAppAssessments',
      'resiliencehub:DescribeAppAssessment':
        'resiliencehub:DescribeAppAssessment',
    },
  },
  schema: z.object({
    /** `PolicyMet`, `PolicyBreached`, `ChangesDetected`, `NotAssessed` … */
    compliance: z.string(),
    /** ISO 8601; absent where it was never assessed. */
    assessedAt: z.string().optional(),
    /** 0 to 1. */
    resiliencyScore: z.number().optional(),
    /** Of the policy; null where nobody asks or none is told. */
    tier: readable(z.string().nullable()),
  }),
  sample: {
    id: 'orders',
    arn: 'arn:aws:resiliencehub:eu-west-1:111122223333:app/1a2b3c',
    createdAt: '2026-01-10T08:00:00.000Z',
    data: {
      compliance: 'PolicyMet',
      assessedAt: '2026-11-15T04:00:00.000Z',
      resiliencyScore: 0.9,
      tier: null,
    },
  },
  async *collect(ctx) {
    const client = ctx.client(ResiliencehubClient);
    yield* ctx.each(whereOffered(apps(client)), async app => ({
      id: app.appArn ?? app.name ?? '',
      name: app.name,
      arn: app.appArn,
      createdAt: app.creationTime?.toISOString(),
      data: {
        compliance: app.complianceStatus ?? 'NotAssessed',
        assessedAt: app.lastAppComplianceEvaluationTime?.toISOString(),
        resiliencyScore: app.resiliencyScore,
        tier: await ctx.detail('tier', async () =>
          app.complianceStatus === BREACHED ? readTier(client, app) : null,
        ),
      },
    }));
  },
});
