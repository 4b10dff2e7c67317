/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { writtenRows } from '../database/writtenRows';

const COUNTS = [
  'count_high',
  'count_medium',
  'count_low',
  'count_accepted',
  'count_unknown',
];
export const DAY_FIGURES = ['score_low', 'score_high', 'coverage', ...COUNTS];

const COLUMNS = [
  'day',
  'subject_type',
  'subject_ref',
  'pillar',
  ...DAY_FIGURES,
  'entities',
  'catalogue_version',
  'counted',
  'owner_ref',
  'system_ref',
  'domain_ref',
  'level',
];

/**
 * What becomes of the row of a day that is there already: it is written where
 * one of these columns differs, so that a second run leaves nothing to vacuum.
 */
export function onOtherDay(columns: string[]): string {
  const merge = columns.map(column => `${column} = excluded.${column}`);
  const of = (table: string) =>
    columns.map(column => `${table}.${column}`).join(', ');
  return `on conflict (subject_type, subject_ref, pillar, day) do update set ${merge.join(
    ', ',
  )} where (${of('wa_score_day')}) is distinct from (${of('excluded')})`;
}

/**
 * Writes the row of a day for entities from their latest score: overall and
 * each pillar, with the owner, system and domain of that day. Runs again
 * without harm. Two statements, whatever the number of entities.
 *
 * @returns rows that it has written
 */
export async function writeEntityDays(options: {
  trx: Knex;
  /** `YYYY-MM-DD` */
  day: string;
  /** All entities by default. */
  entityRefs?: string[];
}): Promise<number> {
  const { trx, day, entityRefs } = options;
  const rows = (source: string, pillar: string, level: string) => {
    const query = trx(`${source} as x`)
      .join('wa_entity as e', 'e.entity_ref', 'x.entity_ref')
      .join('wa_scorecard as s', 's.entity_ref', 'x.entity_ref')
      .select(
        trx.raw('? as day', [day]),
        trx.raw("'entity' as subject_type"),
        'x.entity_ref',
        trx.raw(`${pillar} as pillar`),
        ...DAY_FIGURES.map(figure => `x.${figure}`),
        trx.raw('1 as entities'),
        's.catalogue_version',
        'e.has_scope',
        'e.owner_ref',
        'e.system_ref',
        'e.domain_ref',
        trx.raw(`${level} as level`),
      );
    return entityRefs ? query.whereIn('x.entity_ref', entityRefs) : query;
  };
  let written = 0;
  for (const source of [
    rows('wa_scorecard', "'overall'", 's.level'),
    rows('wa_pillar_score', 'x.pillar', 'null'),
  ]) {
    // SQLite takes "on" for part of a join unless a WHERE stands before it
    const { sql, bindings } = source.whereRaw('1 = 1').toSQL();
    written += writtenRows(
      await trx.raw(
        `insert into wa_score_day (${COLUMNS.join(', ')}) ${sql} ${onOtherDay(
          COLUMNS.slice(4),
        )}`,
        [...bindings],
      ),
    );
  }
  return written;
}
