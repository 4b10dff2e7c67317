/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CheckResult,
  PillarReview,
} from 'backstage-plugin-well-architected-common';
import { useFormat } from './useFormat';
import { useText } from './useText';

/**
 * Function that sums the gaps of a pillar up in the reader's language: what
 * was found in how many checks, and what is missing to know more. The API's
 * own `gapsSummary` says the same in English.
 */
export function useGapsSentence() {
  const t = useText();
  const format = useFormat();
  const checks = (count: number) => t('entity.gaps.checks', { count });

  /** What unknown checks wait for, named most often first. */
  const missingOf = (unknown: CheckResult[]): string => {
    const counts = new Map<string, number>();
    for (const { reason, missingActions } of unknown) {
      const why = reason
        ? t(`entity.gaps.reason.${reason}`)
        : t('entity.gaps.evidence');
      const missing =
        missingActions.length > 0
          ? missingActions.map(action =>
              t('entity.gaps.permission', { action }),
            )
          : [why];
      missing.forEach(what => counts.set(what, (counts.get(what) ?? 0) + 1));
    }
    return [...counts]
      .sort(([a, n], [b, m]) => m - n || a.localeCompare(b))
      .map(([what, count]) =>
        t('entity.gaps.missingItem', { what, checks: checks(count) }),
      )
      .join(', ');
  };

  return ({ score, gaps, currentState }: PillarReview): string => {
    const { found, notDemonstrated: unknown } = gaps;
    const { passes, notApplicable } = currentState;
    const applicable = found.length + unknown.length + passes.length;
    const coverage = format.number(score.coverage);
    if (score.turnedOff !== undefined) {
      return t('entity.gaps.off', {
        reason: score.turnedOff,
        checks: checks(applicable + notApplicable.length),
        coverage,
      });
    }
    if (applicable + notApplicable.length === 0) {
      return t('entity.gaps.noCheck', { coverage });
    }
    const failed = found.filter(({ state }) => state === 'fail').length;
    const waived = found.length - failed;
    const parts = [
      failed > 0 && t('entity.gaps.found', { count: failed }),
      waived > 0 && t('entity.gaps.accepted', { value: format.number(waived) }),
      unknown.length > 0 &&
        t('entity.gaps.notDemonstrated', {
          value: format.number(unknown.length),
        }),
    ].filter(Boolean);
    const all = t('entity.gaps.all', {
      found: parts.length > 0 ? parts.join(', ') : t('entity.gaps.none'),
      checks: checks(applicable),
      coverage,
    });
    const start = score.enoughEvidence ? all : t('entity.gaps.thin', { all });
    return unknown.length > 0
      ? t('entity.gaps.missing', { all: start, list: missingOf(unknown) })
      : start;
  };
}
