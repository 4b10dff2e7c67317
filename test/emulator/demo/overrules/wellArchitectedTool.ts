/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { before, seconds, Telling } from './Telling';

/** Reviews in the AWS Well-Architected Tool; the agent is not in use. */
export function tellWellArchitectedTool({ proxy, session, now }: Telling) {
  const { accountId, region, services } = session;
  const workloads = services.toolWorkloads;
  const asked = (call: { path: string }) =>
    workloads.find(({ id }) => call.path.includes(id));
  const arnOf = (id: string) =>
    `arn:aws:wellarchitected:${region}:${accountId}:workload/${id}`;
  proxy.overrule('wellarchitected:ListWorkloads', {
    WorkloadSummaries: workloads.map(({ id, name }) => ({
      WorkloadId: id,
      WorkloadArn: arnOf(id),
      WorkloadName: name,
      Owner: accountId,
      UpdatedAt: seconds(before(now, 20)),
      Lenses: ['wellarchitected'],
    })),
  });
  proxy.overrule('wellarchitected:ListLensReviews', call => {
    const answers = asked(call)?.answers ?? [];
    const risks = (risk: string) =>
      answers.filter(answer => answer.risk === risk).length;
    return {
      LensReviewSummaries: [
        {
          LensAlias: 'wellarchitected',
          LensName: 'AWS Well-Architected Framework',
          LensVersion: '2026-07-01',
          UpdatedAt: seconds(before(now, 20)),
          RiskCounts: { HIGH: risks('HIGH'), MEDIUM: risks('MEDIUM') },
        },
      ],
    };
  });
  proxy.overrule('wellarchitected:ListAnswers', call => ({
    LensAlias: 'wellarchitected',
    AnswerSummaries: (asked(call)?.answers ?? []).map(answer => ({
      QuestionId: answer.question,
      PillarId: answer.pillar,
      QuestionTitle: answer.title,
      Risk: answer.risk,
      IsApplicable: true,
    })),
  }));
  proxy.overrule('wellarchitected:ListLensReviewImprovements', call => ({
    LensAlias: 'wellarchitected',
    ImprovementSummaries: (asked(call)?.answers ?? [])
      .filter(({ risk }) => risk === 'HIGH' || risk === 'MEDIUM')
      .map(answer => ({
        QuestionId: answer.question,
        PillarId: answer.pillar,
        QuestionTitle: answer.title,
        Risk: answer.risk,
        ImprovementPlanUrl:
          'https://docs.aws.amazon.com/wellarchitected/latest/framework/the-pillars-of-the-framework.html',
      })),
  }));
  proxy.overrule('wellarchitected:ListAgentProfiles', { items: [] });
}
