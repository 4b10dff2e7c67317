/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CheckResult,
  EntityScorecard,
  FRAMEWORK_LENS_VERSION,
  PILLAR_IDS,
} from 'backstage-plugin-well-architected-common';
import { figuresOf } from '../../database/dayColumns';
import { ResultRow } from '../../database/tables';
import { oncePer } from '../../reading/oncePer';
import { Registry } from '../../registry/createRegistry';
import { fromEntityRow } from '../../scope/entityRow';
import { confirmedDays } from '../../scopeForm/confirmedDays';
import { formsOf } from '../../scopeForm/entitiesWithForm';
import { answerSentence } from '../texts/answerSentence';
import { writeNotices } from '../texts/writeNotices';
import { changeWindow } from './changeDays';
import { comparePlan } from './comparePlan';
import { ScorecardRows, ShownDay, ShownScorecard } from './loadScorecardRows';
import { toCheckResult } from './toCheckResult';
import { toScorecardScope } from './toScorecardScope';

/** Points won or lost against the last day that is at least 30 days ago. */
function change30d(
  days: ShownDay[],
  low: number,
  now: Date,
): number | undefined {
  const { earliest, latest } = changeWindow(now);
  const then = days
    .filter(row => row.day >= earliest && row.day <= latest)
    .at(-1);
  return then && low - then.score_low;
}

const sparklinesOf = oncePer(
  (days: ShownDay[]): EntityScorecard['sparklines'] =>
    Object.fromEntries(
      PILLAR_IDS.map(id => [
        id,
        days.flatMap(row => figuresOf(row, id, ['score_low'])?.score_low ?? []),
      ]),
    ) as EntityScorecard['sparklines'],
);

const firstRowOf = oncePer((registry: Registry) => {
  const before = comparePlan(registry);
  const keyOf = (row: ResultRow) => ({
    ...row,
    checkId: row.check_id,
    monthlyWasteUsd: row.monthly_waste_usd ?? undefined,
  });
  return oncePer((open: ResultRow[]): ResultRow | undefined =>
    open
      .filter(row => row.state === 'fail')
      .map(keyOf)
      .reduce<ReturnType<typeof keyOf> | undefined>(
        (first, row) => (first && before(first, row) <= 0 ? first : row),
        undefined,
      ),
  );
});

/** The open finding that the action plan begins with. */
function firstOfPlan(
  { rows, registry }: { rows: ScorecardRows; registry: Registry },
  scorecard: ShownScorecard,
): CheckResult | undefined {
  const row = firstRowOf(registry)(rows.open);
  return (
    row &&
    toCheckResult({ row, check: registry.all.get(row.check_id), scorecard })
  );
}

/** The scorecard of an entity from what is stored about it. Pure. */
export function toScorecard(options: {
  rows: ScorecardRows;
  registry: Registry;
  now: Date;
  staleAfterMs: (accountId: string) => number;
}): EntityScorecard {
  const { rows, registry, now } = options;
  const { scorecard, baseline, days, accounts } = rows;
  const entity = fromEntityRow(rows.entity);
  const notices = writeNotices({
    ...options,
    entity,
    accounts,
    problems: rows.problems,
    open: rows.open,
    scorecard,
  });
  const next = scorecard && firstOfPlan(options, scorecard);
  const change = scorecard && change30d(days, scorecard.score_low, now);
  return {
    entityRef: entity.entityRef,
    ...(entity.ownerRef ? { ownerRef: entity.ownerRef } : {}),
    ...(entity.systemRef ? { systemRef: entity.systemRef } : {}),
    ...(scorecard
      ? {
          score: JSON.parse(scorecard.score),
          evaluatedAt: scorecard.evaluated_at,
        }
      : {}),
    ...(change === undefined ? {} : { change30d: change }),
    catalogueVersion: scorecard?.catalogue_version ?? registry.catalogueVersion,
    lensVersion: scorecard?.lens_version ?? FRAMEWORK_LENS_VERSION,
    scope: toScorecardScope({
      entity,
      forms: formsOf(rows.entity),
      accounts,
      now,
      confirmedDays: confirmedDays(registry),
      resourceCounts: scorecard ? JSON.parse(scorecard.resource_counts) : {},
    }),
    notices,
    ...registry.selection,
    ...(baseline
      ? {
          baseline: {
            name: baseline.name,
            at: baseline.at,
            low: baseline.score_low,
            high: baseline.score_high,
          },
        }
      : {}),
    answer: answerSentence({
      name: entity.title ?? entity.name,
      score: scorecard && JSON.parse(scorecard.score),
      next,
      hasAccounts: entity.scope.accounts.length > 0,
    }),
    ...(next
      ? {
          nextAction: {
            checkId: next.checkId,
            pillar: next.pillar,
            title: next.title,
            risk: next.risk,
          },
        }
      : {}),
    sparklines: sparklinesOf(days),
  };
}
