/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { bumpVersion } from '../reading/bumpVersion';
import { DaySubjectType, ORG_REF, ScoreDayRow } from '../database/tables';
import { writtenRows } from '../database/writtenRows';
import { DAY_FIGURES, onOtherDay, writeEntityDays } from './writeEntityDays';

const MEANS = ['score_low', 'score_high', 'coverage'];

/** Column of an entity's row that names the subject it is summed into. */
const SUBJECTS: Record<Exclude<DaySubjectType, 'entity'>, string> = {
  owner: 'owner_ref',
  system: 'system_ref',
  domain: 'domain_ref',
  org: `'${ORG_REF}'`,
};

const countedOf = (trx: Knex, day: string, type: keyof typeof SUBJECTS) =>
  trx<ScoreDayRow>('wa_score_day')
    .where({ day, subject_type: 'entity', counted: true })
    .whereRaw(`${SUBJECTS[type]} is not null`);

/** Drops those of this day that have no entity any more; how many. */
async function dropOthers(
  trx: Knex,
  day: string,
  type: keyof typeof SUBJECTS,
): Promise<number> {
  const { sql, bindings } = countedOf(trx, day, type)
    .select(trx.raw(SUBJECTS[type]), 'pillar')
    .toSQL();
  return trx<ScoreDayRow>('wa_score_day')
    .where({ day, subject_type: type })
    .whereRaw(`(subject_ref, pillar) not in (${sql})`, [...bindings])
    .delete();
}

/** @returns rows that it has written */
async function sumInto(
  trx: Knex,
  day: string,
  type: keyof typeof SUBJECTS,
): Promise<number> {
  const ref = SUBJECTS[type];
  // whole numbers divide to whole numbers on both engines: a floored mean
  const figures = DAY_FIGURES.map(figure =>
    MEANS.includes(figure) ? `sum(${figure}) / count(*)` : `sum(${figure})`,
  );
  const source = countedOf(trx, day, type)
    .groupByRaw(type === 'org' ? 'pillar' : `${ref}, pillar`)
    .select(
      trx.raw('? as day', [day]),
      trx.raw('? as subject_type', [type]),
      trx.raw(`${ref} as subject_ref`),
      'pillar',
      ...figures.map(figure => trx.raw(figure)),
      trx.raw('count(*)'),
      trx.raw('max(catalogue_version)'),
      trx.raw('(1 = 1)'),
    );
  const { sql, bindings } = source.toSQL();
  const columns = [...DAY_FIGURES, 'entities', 'catalogue_version', 'counted'];
  return writtenRows(
    await trx.raw(
      `insert into wa_score_day (day, subject_type, subject_ref, pillar, ${columns.join(
        ', ',
      )}) ${sql} ${onOtherDay(columns)}`,
      [...bindings],
    ),
  );
}

/**
 * Writes the rows of a day: of every entity from its latest score, and from
 * those the rows of owners, systems, domains and the organisation. Only
 * entities with a scope are counted. Owners are the direct owners of that day,
 * child groups are added up when a page is read.
 *
 * Idempotent: a second run of the same day gives the same rows, and writes
 * only what differs.
 */
export async function rollUpDay(options: {
  knex: Knex;
  /** `YYYY-MM-DD` */
  day: string;
}): Promise<void> {
  const { knex, day } = options;
  await knex.transaction(async trx => {
    let written = await writeEntityDays({ trx, day });
    const types = Object.keys(SUBJECTS) as (keyof typeof SUBJECTS)[];
    for (const type of types) {
      written += await dropOthers(trx, day, type);
      written += await sumInto(trx, day, type);
    }
    if (written > 0) {
      await bumpVersion({ trx });
    }
  });
}
