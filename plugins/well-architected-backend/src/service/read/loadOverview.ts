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
import { RiskCountColumns } from '../../database/tables';
import { ReadRows } from '../../reading/readUnchanged';
import { Registry } from '../../registry/createRegistry';
import { ReadCriteria } from '../authorize/readCriteria';
import { changeDays } from './changeDays';
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

const SUMMED = [
  'score_low',
  'coverage',
  'share_observed',
  'share_imported',
  'share_attested',
  ...COUNT_COLUMNS,
] as const;
type SummedColumn = (typeof SUMMED)[number];

type LevelRow = { level: Level } & Record<
  SummedColumn | 'entities',
  number | string
>;

/** Means of the entities; what is missing to 100 is unknown. */
function toConfidence(known: Omit<Confidence, 'unknown'>): Confidence {
  const { observed, imported, attested } = known;
  return { ...known, unknown: 100 - observed - imported - attested };
}

/**
 * Sums over all entities that the caller may read. Five statements, whatever
 * the number of entities.
 *
 * @param options.visible - which refs the catalog shows to the caller
 */
export async function loadOverview(options: {
  knex: Knex;
  read: ReadRows;
  criteria: ReadCriteria;
  within?: EntityFilter;
  registry: Registry;
  now: Date;
  visible: (refs: string[]) => Promise<Set<string>>;
}): Promise<Overview> {
  const { knex, read, now } = options;
  const levels = await read<LevelRow>(
    scoredEntities(options)
      .groupBy('wa_scorecard.level')
      .select(
        'wa_scorecard.level',
        knex.raw('count(*) as entities'),
        ...SUMMED.map(name => sumOf(knex, `wa_scorecard.${name}`, name)),
      ),
  );
  const total = (name: SummedColumn | 'entities') =>
    levels.reduce((sum, row) => sum + Number(row[name]), 0);
  const entities = total('entities');
  const mean = (name: SummedColumn) =>
    entities === 0 ? 0 : Math.floor(total(name) / entities);
  const pillars = await read<PillarColumns>(
    scoredEntities(options)
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
      ),
  );
  const summaries = toPillarSummaries(pillars, options.registry.pillarsOff);
  const byLevel = new Map(levels.map(row => [row.level, Number(row.entities)]));
  const days = await changeDays({ knex, read, now });
  const { change, movers } = days
    ? await loadMovers({ ...options, days })
    : { change: undefined, movers: { up: [], down: [] } };
  return {
    entities,
    levels: Object.fromEntries(
      LEVELS.map(level => [level, byLevel.get(level) ?? 0]),
    ) as Record<Level, number>,
    counts: toRiskCounts(
      Object.fromEntries(
        COUNT_COLUMNS.map(name => [name, total(name)]),
      ) as unknown as RiskCountColumns,
    ),
    low: mean('score_low'),
    coverage: mean('coverage'),
    confidence: toConfidence({
      observed: mean('share_observed'),
      imported: mean('share_imported'),
      attested: mean('share_attested'),
    }),
    ...(change === undefined ? {} : { change30d: change }),
    pillars: PILLAR_IDS.map(pillar => ({ pillar, ...summaries[pillar] })),
    movers,
    newest: await loadNewestRisks(options),
  };
}
