/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { bumpVersion } from '../reading/bumpVersion';
import { DaySubjectType, ORG_REF, ScoreDayRow } from '../database/tables';
import {
  DAY_COUNTS,
  DAY_MEANS,
  DAY_PARTS,
  dayColumn,
  dayColumns,
} from '../database/dayColumns';
import { upsertDays, writeEntityDays } from './writeEntityDays';

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
    .select(trx.raw(SUBJECTS[type]))
    .toSQL();
  return trx<ScoreDayRow>('wa_score_day')
    .where({ day, subject_type: type })
    .whereRaw(`subject_ref not in (${sql})`, [...bindings])
    .delete();
}

// whole numbers divide to whole numbers on both engines: a floored mean. A
// pillar is summed over those that have a score for it
const SUMS = DAY_PARTS.flatMap(part => [
  ...DAY_MEANS.map(figure => {
    const column = dayColumn(part, figure);
    return `sum(${column}) / count(${column})`;
  }),
  ...DAY_COUNTS.map(figure => `sum(${dayColumn(part, figure)})`),
]);

/** @returns rows that it has written */
async function sumInto(
  trx: Knex,
  day: string,
  type: keyof typeof SUBJECTS,
): Promise<number> {
  const ref = SUBJECTS[type];
  const source = countedOf(trx, day, type).select(
    trx.raw('? as day', [day]),
    trx.raw('? as subject_type', [type]),
    trx.raw(`${ref} as subject_ref`),
    ...SUMS.map(sum => trx.raw(sum)),
    trx.raw('count(*)'),
    trx.raw('max(catalogue_version)'),
    trx.raw('(1 = 1)'),
  );
  if (type === 'org') {
    // no entities, no row
    source.havingRaw('count(*) > 0');
  } else {
    source.groupByRaw(ref);
  }
  return upsertDays({
    trx,
    source,
    columns: [...dayColumns(), 'entities', 'catalogue_version', 'counted'],
  });
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
