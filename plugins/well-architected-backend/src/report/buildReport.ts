/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  ActionItem,
  AnnouncedCheck,
  CheckResult,
  EntityReport,
  EntityScorecard,
  OverallScore,
  PILLARS,
  QuestionReview,
  Waiver,
  withConflicts,
} from 'backstage-plugin-well-architected-common';
import { Check } from 'backstage-plugin-well-architected-node';
import { pillarFramework } from '../framework/pillarFramework';
import { Strength } from './describeStrengths';
import { describeWorkload } from './describeWorkload';
import { nounsOf } from './nounsOf';
import { reviewPillar } from './reviewPillar';

/** The check whose result tells how the workload is deployed. */
const DEPLOYMENT_CHECK = 'ops-iac-managed-resources';

/** First action of each pillar, in the order of the plan. */
function headlineOf(actionPlan: ActionItem[]): ActionItem[] {
  return actionPlan.filter(
    (action, index) =>
      actionPlan.findIndex(other => other.pillar === action.pillar) === index,
  );
}

function sinceBaseline(
  scorecard: EntityScorecard,
  score: OverallScore,
): Pick<EntityReport, 'sinceBaseline'> {
  const { baseline, evaluatedAt } = scorecard;
  return !baseline || baseline.at === evaluatedAt
    ? {}
    : {
        sinceBaseline: {
          name: baseline.name,
          at: baseline.at,
          change: score.low - baseline.low,
        },
      };
}

/**
 * The review of an entity: six pillars, always six, the action plan in its one
 * order and the headline actions. Pure.
 *
 * @param options.results - in plan order
 * @param options.actionPlan - in plan order
 */
export function buildReport(options: {
  name: string;
  scorecard: EntityScorecard & { score: OverallScore; evaluatedAt: string };
  results: CheckResult[];
  /** What is in order inside checks that do not pass. */
  strengths: Strength[];
  actionPlan: ActionItem[];
  /** Open ones, the newest first. */
  waivers: Waiver[];
  checks: ReadonlyMap<string, Check>;
  /** The questions of the framework, all of them. */
  questions: QuestionReview[];
  /** Checks that do not count yet. */
  announced?: AnnouncedCheck[];
  now: Date;
}): EntityReport {
  const {
    name,
    scorecard,
    results,
    strengths,
    waivers,
    checks,
    questions,
    now,
  } = options;
  const actionPlan = withConflicts(options.actionPlan);
  const { score, scope, evaluatedAt } = scorecard;
  const facts = describeWorkload({
    name,
    scope,
    deployment: results.find(r => r.checkId === DEPLOYMENT_CHECK),
    nouns: nounsOf(checks.values()),
  });
  const pillarOfCheck = new Map(results.map(r => [r.checkId, r.pillar]));
  return {
    entityRef: scorecard.entityRef,
    generatedAt: now.toISOString(),
    evaluatedAt,
    answer: scorecard.answer,
    score,
    scope,
    pillars: PILLARS.map(({ id }) =>
      reviewPillar({
        pillar: id,
        score: score.pillars.find(p => p.pillar === id)!,
        facts,
        framework: pillarFramework(questions, id),
        results: results.filter(r => r.pillar === id),
        also: results.filter(
          r =>
            r.state === 'pass' &&
            r.pillar !== id &&
            checks.get(r.checkId)?.secondaryPillars?.includes(id),
        ),
        strengths: strengths.filter(
          ({ checkId }) =>
            pillarOfCheck.get(checkId) === id ||
            checks.get(checkId)?.secondaryPillars?.includes(id),
        ),
        actionPlan,
      }),
    ),
    actionPlan,
    headline: headlineOf(actionPlan),
    waivers,
    disabledChecks: scorecard.disabledChecks,
    regradedChecks: scorecard.regradedChecks,
    disabledSources: scorecard.disabledSources,
    disabledPillars: scorecard.disabledPillars,
    ...sinceBaseline(scorecard, score),
    ...(options.announced?.length ? { announced: options.announced } : {}),
  };
}
