/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  ActionItem,
  CheckResult,
  PillarFramework,
  PillarId,
  PillarReview,
  PillarScore,
  Risk,
} from 'backstage-plugin-well-architected-common';
import { describeGaps } from './describeGaps';
import { Strength } from './describeStrengths';

/**
 * The review of one pillar: current state, gaps, risks, recommendations. The
 * current state is put together first and looks at no recommendation.
 *
 * @param options.results - of this pillar, in plan order
 * @param options.also - passes of other pillars that serve this one too
 * @param options.strengths - what is in order inside checks that do not pass
 * @param options.actionPlan - of the whole entity, in its order
 */
export function reviewPillar(options: {
  pillar: PillarId;
  score: PillarScore;
  facts: string[];
  framework: PillarFramework;
  results: CheckResult[];
  also: CheckResult[];
  strengths: Strength[];
  actionPlan: ActionItem[];
}): PillarReview {
  const {
    pillar,
    score,
    facts,
    framework,
    results,
    also,
    strengths,
    actionPlan,
  } = options;
  const inState = (state: CheckResult['state']) =>
    results.filter(result => result.state === state);
  const currentState = {
    facts: [
      ...facts,
      ...also.map(({ title, message }) => `${title}: ${message}`),
      ...strengths.map(({ text }) => text),
    ],
    notApplicable: inState('not-applicable'),
    passes: inState('pass'),
  };
  const found = [...inState('fail'), ...inState('waived')];
  const notDemonstrated = inState('unknown');
  const ofRisk = (risk: Risk) =>
    inState('fail').filter(result => result.risk === risk);
  return {
    pillar,
    score,
    currentState,
    gaps: { found, notDemonstrated },
    gapsSummary: describeGaps({ score, results }),
    risks: {
      HIGH: ofRisk('HIGH'),
      MEDIUM: ofRisk('MEDIUM'),
      LOW: ofRisk('LOW'),
    },
    framework,
    recommendations: actionPlan.filter(action => action.pillar === pillar),
  };
}
