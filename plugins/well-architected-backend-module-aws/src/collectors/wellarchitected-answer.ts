/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Answers of reviews in the AWS Well-Architected Tool, question by question.
 *
 * Calls: wellarchitected:ListWorkloads (paged, 50 a page); per workload
 * wellarchitected:ListLensReviews; per lens wellarchitected:ListAnswers (paged,
 * 50 a page). Detail `improvements`: wellarchitected:ListLensReviewImprovements
 * (paged, 100 a page), only for lenses with a risk.
 * IAM: the actions of the same names. Regional.
 * Cost of a run: one call per 50 workloads, one per workload, two or three per
 * lens.
 *
 * A workload in the tool spans Regions, so its answers are global here; their
 * ARN is the workload's, which brings them its tags. Notes are not read.
 */
import {
  AnswerSummary,
  LensReviewSummary,
  paginateListAnswers,
  paginateListLensReviewImprovements,
  paginateListLensReviews,
  paginateListWorkloads,
  WellArchitectedClient,
  WorkloadSummary,
} from '@aws-sdk/client-wellarchitected';
import {
  defineCollector,
  isUnread,
  readable,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';

const PAGE = 50;

interface Review {
  workload: WorkloadSummary;
  lens: LensReviewSummary;
}

async function* reviews(client: WellArchitectedClient) {
  for await (const page of paginateListWorkloads(
    { client, pageSize: PAGE },
    {},
  )) {
    for (const workload of page.WorkloadSummaries ?? []) {
      const { WorkloadId } = workload;
      for await (const { LensReviewSummaries } of paginateListLensReviews(
        { client, pageSize: PAGE },
        { WorkloadId },
      )) {
        for (const lens of LensReviewSummaries ?? []) {
          yield { workload, lens };
        }
      }
    }
  }
}

const idsOf = ({ workload, lens }: Review) => ({
  WorkloadId: workload.WorkloadId,
  LensAlias: lens.LensAlias ?? lens.LensArn,
});

async function readAnswers(client: WellArchitectedClient, review: Review) {
  const answers: AnswerSummary[] = [];
  for await (const page of paginateListAnswers(
    { client, pageSize: PAGE },
    idsOf(review),
  )) {
    answers.push(...(page.AnswerSummaries ?? []));
  }
  return answers;
}

/** Addresses of improvement plans by question. */
async function readPlans(client: WellArchitectedClient, review: Review) {
  const { HIGH = 0, MEDIUM = 0 } = review.lens.RiskCounts ?? {};
  const plans: Record<string, string> = {};
  if (HIGH + MEDIUM === 0) {
    return plans;
  }
  for await (const page of paginateListLensReviewImprovements(
    { client, pageSize: 100 },
    idsOf(review),
  )) {
    for (const plan of page.ImprovementSummaries ?? []) {
      if (plan.QuestionId && plan.ImprovementPlanUrl) {
        plans[plan.QuestionId] = plan.ImprovementPlanUrl;
      }
    }
  }
  return plans;
}

export default defineCollector({
  id: 'wellarchitected-answer',
  type: 'AWS::WellArchitected::Answer',
  noun: {
    one: 'answer in the AWS WA Tool',
    many: 'answers in the AWS WA Tool',
  },
  scope: 'regional',
  list: {
    'wellarchitected:ListWorkloads': 'wellarchitected:ListWorkloads',
    'wellarchitected:ListLensReviews': 'wellarchitected:ListLensReviews',
    'wellarchitected:ListAnswers': 'wellarchitected:ListAnswers',
  },
  details: {
    improvements: {
      'wellarchitected:ListLensReviewImprovements':
        'wellarchitected:ListLensReviewImprovements',
    },
  },
  schema: z.object({
    workload: z.string(),
    workloadArn: z.string(),
    lens: z.string(),
    lensVersion: z.string().optional(),
    question: z.string(),
    title: z.string(),
    /** As the lens spells it, such as `costOptimization`. */
    pillar: z.string(),
    /** `HIGH`, `MEDIUM`, `NONE`, `UNANSWERED` or `NOT_APPLICABLE`. */
    risk: z.string(),
    /** ISO 8601: when the review was last changed. */
    updatedAt: z.string().optional(),
    /** Address of the improvement plan; null where there is none. */
    improvements: readable(z.string().nullable()),
  }),
  sample: {
    id: 'a1b2c3/wellarchitected/priorities',
    name: "'How do you determine what your priorities are?' of orders",
    arn: 'arn:aws:wellarchitected:eu-west-1:111122223333:workload/a1b2c3',
    data: {
      workload: 'orders',
      workloadArn:
        'arn:aws:wellarchitected:eu-west-1:111122223333:workload/a1b2c3',
      lens: 'wellarchitected',
      question: 'priorities',
      title: 'How do you determine what your priorities are?',
      pillar: 'operationalExcellence',
      risk: 'NONE',
      improvements: null,
    },
  },
  async *collect(ctx) {
    const client = ctx.client(WellArchitectedClient);
    const all = ctx.each(reviews(client), async review => ({
      review,
      answers: await readAnswers(client, review),
      plans: await ctx.detail('improvements', () => readPlans(client, review)),
    }));
    for await (const { review, answers, plans } of all) {
      const { workload, lens } = review;
      const workloadName = workload.WorkloadName ?? workload.WorkloadId ?? '';
      for (const answer of answers) {
        const question = answer.QuestionId ?? '';
        yield {
          id: [workload.WorkloadId, lens.LensAlias, question].join('/'),
          name: `'${answer.QuestionTitle ?? question}' of ${workloadName}`,
          arn: workload.WorkloadArn,
          region: 'global',
          parents: workload.WorkloadArn ? [workload.WorkloadArn] : [],
          data: {
            workload: workloadName,
            workloadArn: workload.WorkloadArn ?? '',
            lens: lens.LensName ?? lens.LensAlias ?? '',
            lensVersion: lens.LensVersion,
            question,
            title: answer.QuestionTitle ?? question,
            pillar: answer.PillarId ?? '',
            risk: answer.Risk ?? 'UNANSWERED',
            updatedAt: lens.UpdatedAt?.toISOString(),
            improvements: isUnread(plans) ? plans : plans[question] ?? null,
          },
        };
      }
    }
  },
});
