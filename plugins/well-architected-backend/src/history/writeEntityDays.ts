/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { PILLAR_IDS } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { DAY_FIGURES, dayColumn, dayColumns } from '../database/dayColumns';
import { writtenRows } from '../database/writtenRows';

const KEY = ['day', 'subject_type', 'subject_ref'];
const COLUMNS = [
  ...dayColumns(),
  'entities',
  'catalogue_version',
  'counted',
  'owner_ref',
  'system_ref',
  'domain_ref',
  'level',
];

/**
 * Writes rows of a day from a query. A row that is there already is written
 * where one of these columns differs, so that a second run leaves nothing to
 * vacuum.
 *
 * @param options.source - selects day, type and ref of the subject, then these
 * columns; with a WHERE, as SQLite takes "on" for part of a join without
 * @returns rows that it has written
 */
export async function upsertDays(options: {
  trx: Knex;
  source: Knex.QueryBuilder;
  columns: string[];
}): Promise<number> {
  const { trx, source, columns } = options;
  const { sql, bindings } = source.toSQL();
  const of = (table: string) =>
    columns.map(column => `${table}.${column}`).join(', ');
  return writtenRows(
    await trx.raw(
      `insert into wa_score_day (${[...KEY, ...columns].join(', ')}) ${sql}
       on conflict (subject_type, subject_ref, day) do update set ${columns
         .map(column => `${column} = excluded.${column}`)
         .join(', ')}
       where (${of('wa_score_day')}) is distinct from (${of('excluded')})`,
      [...bindings],
    ),
  );
}

/** The pillars of each entity, as columns of one row. */
function pillarColumns(trx: Knex, entityRefs?: string[]): Knex.QueryBuilder {
  const query = trx('wa_pillar_score')
    .groupBy('entity_ref')
    .select(
      'entity_ref',
      ...PILLAR_IDS.flatMap(pillar =>
        DAY_FIGURES.map(figure =>
          trx.raw(`max(${figure}) filter (where pillar = ?) as ??`, [
            pillar,
            dayColumn(pillar, figure),
          ]),
        ),
      ),
    );
  return entityRefs ? query.whereIn('entity_ref', entityRefs) : query;
}

/**
 * Writes the row of a day for entities from their latest score: overall and
 * each pillar, with the owner, system and domain of that day. Runs again
 * without harm. One statement, whatever the number of entities.
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
  const source = trx('wa_scorecard as s')
    .join('wa_entity as e', 'e.entity_ref', 's.entity_ref')
    .leftJoin(
      pillarColumns(trx, entityRefs).as('p'),
      'p.entity_ref',
      's.entity_ref',
    )
    .whereRaw('1 = 1')
    // the entities of an owner lie side by side, as they are read
    .orderBy(['e.owner_ref', 's.entity_ref'])
    .select(
      trx.raw('? as day', [day]),
      trx.raw("'entity' as subject_type"),
      's.entity_ref',
      ...dayColumns(['overall']).map(column => `s.${column}`),
      ...dayColumns(PILLAR_IDS).map(column => `p.${column}`),
      trx.raw('1 as entities'),
      's.catalogue_version',
      'e.has_scope',
      'e.owner_ref',
      'e.system_ref',
      'e.domain_ref',
      's.level',
    );
  if (entityRefs) {
    source.whereIn('s.entity_ref', entityRefs);
  }
  return upsertDays({ trx, source, columns: COLUMNS });
}
