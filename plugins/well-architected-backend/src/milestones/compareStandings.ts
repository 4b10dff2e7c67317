/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  ComparedCheck,
  ComparedScore,
  COMPARISON_KINDS,
  MilestoneComparison,
  MilestoneFinding,
  OverallScore,
  PILLAR_IDS,
  PillarId,
  RISKS,
  scoreEntity,
} from 'backstage-plugin-well-architected-common';
import { compareCheck } from './compareCheck';
import { Standing } from './types';

/** Of two standings: what a comparison looks at. */
export type ComparedStanding = Pick<
  Standing,
  'catalogueVersion' | 'score' | 'findings'
>;

const byId = (findings: MilestoneFinding[]) =>
  new Map(findings.map(finding => [finding.checkId, finding]));

function compareChecks(before: ComparedStanding, after: ComparedStanding) {
  const earlier = byId(before.findings);
  const later = byId(after.findings);
  const ids = [...new Set([...earlier.keys(), ...later.keys()])];
  const catalogues = {
    before: before.catalogueVersion,
    after: after.catalogueVersion,
  };
  const checks = ids.flatMap((checkId): ComparedCheck[] => {
    const was = earlier.get(checkId);
    const is = later.get(checkId);
    const shown = is ?? was;
    const verdict = compareCheck({ before: was, after: is, catalogues });
    return verdict && shown
      ? [
          {
            checkId,
            pillar: shown.pillar,
            title: shown.title,
            ...verdict,
            ...(was ? { before: was } : {}),
            ...(is ? { after: is } : {}),
          },
        ]
      : [];
  });
  const rankOf = ({ kind, pillar, before: was, after: is }: ComparedCheck) =>
    COMPARISON_KINDS.indexOf(kind) * 100 +
    RISKS.indexOf((is ?? was)!.risk) * 10 +
    PILLAR_IDS.indexOf(pillar);
  checks.sort(
    (a, b) => rankOf(a) - rankOf(b) || a.checkId.localeCompare(b.checkId),
  );
  return { checks, unchanged: ids.length - checks.length };
}

/** Both scores by nothing but the checks that both define alike. */
function likeForLike(before: ComparedStanding, after: ComparedStanding) {
  const earlier = byId(before.findings);
  const shared = after.findings.filter(
    finding => earlier.get(finding.checkId)?.definition === finding.definition,
  );
  return {
    before: scoreEntity({
      checks: shared.flatMap(({ checkId }) => earlier.get(checkId) ?? []),
    }),
    after: scoreEntity({ checks: shared }),
  };
}

type Figures = Pick<OverallScore, 'low' | 'coverage'> & {
  enoughEvidence: boolean;
};

const overallOf = (score: OverallScore): Figures => ({
  low: score.low,
  coverage: score.coverage,
  enoughEvidence: !score.provisional,
});

const pillarIn = (score: OverallScore, pillar: PillarId): Figures => {
  const { low, coverage, enoughEvidence } = score.pillars.find(
    p => p.pillar === pillar,
  )!;
  return { low, coverage, enoughEvidence };
};

/**
 * What changed between two standings of an entity. Pure.
 *
 * @param options.before - the earlier one
 */
export function compareStandings(options: {
  before: ComparedStanding;
  after: ComparedStanding;
}): Pick<MilestoneComparison, 'overall' | 'pillars' | 'checks' | 'unchanged'> {
  const { before, after } = options;
  const same = likeForLike(before, after);
  const compared = (of: (score: OverallScore) => Figures): ComparedScore => ({
    before: of(before.score),
    after: of(after.score),
    change: of(after.score).low - of(before.score).low,
    sameChecksChange: of(same.after).low - of(same.before).low,
  });
  return {
    overall: compared(overallOf),
    pillars: PILLAR_IDS.map(pillar => ({
      pillar,
      ...compared(score => pillarIn(score, pillar)),
    })),
    ...compareChecks(before, after),
  };
}
