/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { NotFoundError } from '@backstage/errors';
import {
  Answer,
  CheckResult,
  EntityReport,
} from 'backstage-plugin-well-architected-common';
import { loadAnnounced } from '../../announced/loadAnnounced';
import { reviewQuestions } from '../../framework/reviewQuestions';
import { buildReport } from '../../report/buildReport';
import { describeStrengths } from '../../report/describeStrengths';
import { loadTrackings, withTracking } from '../../actions/loadTrackings';
import { writeActions } from '../../report/writeActions';
import { loadOpenWaivers } from '../../waivers/loadOpenWaivers';
import { ApiContext } from '../types';
import { concludeAgain } from './concludeAgain';
import { loadResults } from './loadResults';
import { loadScorecard } from './loadScorecard';

/** The report, and all results in plan order: those too that no part names. */
export interface LoadedReport {
  report: EntityReport;
  results: CheckResult[];
}

/**
 * The report of an entity. The number of statements depends on the accounts in
 * its scope, not on how many entities or resources there are.
 *
 * @throws NotFoundError before its first score.
 */
export async function loadReport(options: {
  context: ApiContext;
  entityRef: string;
}): Promise<LoadedReport> {
  const { context, entityRef } = options;
  const { registry } = context;
  const scorecard = await loadScorecard(options);
  const { score, evaluatedAt } = scorecard;
  if (!score || !evaluatedAt) {
    throw new NotFoundError(
      `${entityRef} has no report yet: its first review has not finished`,
    );
  }
  const results = await loadResults({ ...context, entityRef });
  const { world, concluded } = await concludeAgain({
    context,
    entityRef,
    evaluatedAt,
    checks: registry.reviewed,
  });
  const report = buildReport({
    name: world.entity.name,
    scorecard: { ...scorecard, score, evaluatedAt },
    results,
    strengths: describeStrengths({ results, concluded }),
    actionPlan: withTracking({
      actions: writeActions({
        results,
        concluded,
        facts: world.facts,
        registry,
      }),
      results,
      trackings: await loadTrackings({
        ...context,
        entityRef,
        now: context.now(),
      }),
      dueDays: registry.dueDays,
      now: context.now(),
    }),
    waivers: await loadOpenWaivers({ ...context, entityRef }),
    checks: registry.all,
    questions: reviewQuestions({
      results,
      checks: registry.all,
      answers: (world.facts.answers ?? {}) as Record<string, Answer>,
      now: context.now(),
    }),
    announced: await loadAnnounced({ ...context, entityRef }),
    now: context.now(),
  });
  return { report, results };
}
