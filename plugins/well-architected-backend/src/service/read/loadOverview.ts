/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  Confidence,
  EntityFilter,
  Level,
  Overview,
  PILLAR_IDS,
} from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { Registry } from '../../registry/createRegistry';
import { ReadCriteria } from '../authorize/readCriteria';
import { changeDays } from './changeDays';
import { CHANGE_SQL, changeRows } from './changeOfSums';
import { COUNT_COLUMNS, toRiskCounts } from './countColumns';
import { loadMovers } from './loadMovers';
import { loadNewestRisks } from './loadNewestRisks';
import { scoredEntities } from './scoredEntities';
import { meanOf, sumOf } from './sumSql';
import { PillarColumns, toPillarSummaries } from './toPillarSummaries';

const LEVELS: Level[] = [
  'at-risk',
  'needs-attention',
  'good',
  'well-architected',
  'not-assessed',
];

const SHARES = ['observed', 'imported', 'attested'] as const;

/** Means of the entities; what is missing to 100 is unknown. */
function toConfidence(
  means: Record<(typeof SHARES)[number], number | string>,
): Confidence {
  const [observed, imported, attested] = SHARES.map(name =>
    Number(means[name]),
  );
  const unknown = 100 - observed - imported - attested;
  return { observed, imported, attested, unknown };
}

/**
 * Sums over all entities that the caller may read. Eight statements, whatever
 * the number of entities.
 *
 * @param options.visible - which refs the catalog shows to the caller
 */
export async function loadOverview(options: {
  knex: Knex;
  criteria: ReadCriteria;
  within?: EntityFilter;
  registry: Registry;
  now: Date;
  visible: (refs: string[]) => Promise<Set<string>>;
}): Promise<Overview> {
  const { knex } = options;
  const [sums] = await scoredEntities(options).select(
    knex.raw('count(*) as entities'),
    meanOf(knex, 'wa_scorecard.score_low', 'score_low'),
    meanOf(knex, 'wa_scorecard.coverage', 'coverage'),
    ...SHARES.map(name => meanOf(knex, `wa_scorecard.share_${name}`, name)),
    ...COUNT_COLUMNS.map(name => sumOf(knex, `wa_scorecard.${name}`, name)),
  );
  const levels: { level: Level; entities: number | string }[] =
    await scoredEntities(options)
      .groupBy('wa_scorecard.level')
      .select('wa_scorecard.level', knex.raw('count(*) as entities'));
  const pillars: PillarColumns[] = await scoredEntities(options)
    .join(
      'wa_pillar_score',
      'wa_pillar_score.entity_ref',
      'wa_entity.entity_ref',
    )
    .groupBy('wa_pillar_score.pillar')
    .select(
      'wa_pillar_score.pillar',
      ...['score_low', 'score_high', 'coverage'].map(name =>
        meanOf(knex, `wa_pillar_score.${name}`, name),
      ),
      ...['count_high', 'count_medium', 'count_low'].map(name =>
        sumOf(knex, `wa_pillar_score.${name}`, name),
      ),
    );
  const summaries = toPillarSummaries(pillars, options.registry.pillarsOff);
  const byLevel = new Map(levels.map(row => [row.level, Number(row.entities)]));
  const days = await changeDays(options);
  const [{ change }] = days
    ? await knex
        .from(changeRows({ ...options, days }).as('wa_changed'))
        .select(knex.raw(`${CHANGE_SQL} as change`))
    : [{ change: null }];
  return {
    entities: Number(sums.entities),
    levels: Object.fromEntries(
      LEVELS.map(level => [level, byLevel.get(level) ?? 0]),
    ) as Record<Level, number>,
    counts: toRiskCounts(sums),
    low: Number(sums.score_low),
    coverage: Number(sums.coverage),
    confidence: toConfidence(sums),
    ...(change === null ? {} : { change30d: Number(change) }),
    pillars: PILLAR_IDS.map(pillar => ({ pillar, ...summaries[pillar] })),
    movers: days
      ? await loadMovers({ ...options, days })
      : { up: [], down: [] },
    newest: await loadNewestRisks(options),
  };
}
