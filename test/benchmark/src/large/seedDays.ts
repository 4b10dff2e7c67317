/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import {
  DaySubjectType,
  ORG_REF,
} from '../../../../plugins/well-architected-backend/src/database/tables';
import { LargeSize } from './size';
import { withoutIndexes } from './tableSql';

const COUNTS = [
  'count_high',
  'count_medium',
  'count_low',
  'count_accepted',
  'count_unknown',
];
const MEANS = ['score_low', 'score_high', 'coverage'];

const PARTS: [Exclude<DaySubjectType, 'entity'>, string][] = [
  ['owner', 'owner_ref'],
  ['system', 'system_ref'],
  ['domain', 'domain_ref'],
  ['org', `'${ORG_REF}'`],
];

/** So many points worse than today, `back` days ago; some have fallen. */
const DRIFT = `((back.days * (1 + abs(hashtext(x.entity_ref)) % 4) / 40) - (abs(hashtext(x.entity_ref || 'turn')) % 3) * back.days / 30)`;
const between = (sql: string) => `least(100, greatest(0, ${sql}))`;

/** The days of one table of scores, all of them at once. */
const entityDays = (table: string, pillar: string) => `
  insert into wa_score_day (day, subject_type, subject_ref, pillar,
    score_low, score_high, coverage, ${COUNTS.join(', ')},
    entities, catalogue_version, counted, owner_ref, system_ref, domain_ref)
  select back.day, 'entity', x.entity_ref, ${pillar},
    ${between(`x.score_low - ${DRIFT}`)},
    ${between(`greatest(x.score_high - ${DRIFT}, x.score_low - ${DRIFT})`)},
    x.coverage,
    greatest(0, x.count_high + ${DRIFT} / 10), x.count_medium, x.count_low,
    x.count_accepted, x.count_unknown,
    1, s.catalogue_version, e.has_scope, e.owner_ref, e.system_ref, e.domain_ref
  from (
    select back as days, to_char(?::date - back, 'YYYY-MM-DD') as day
    from generate_series(?::int, ?::int, -1) back
  ) back
  cross join ${table} x
  join wa_scorecard s on s.entity_ref = x.entity_ref
  join wa_entity e on e.entity_ref = x.entity_ref`;

const partDays = (type: string, ref: string) => `
  insert into wa_score_day (day, subject_type, subject_ref, pillar,
    ${[...MEANS, ...COUNTS].join(', ')}, entities, catalogue_version, counted)
  select day, '${type}', ${ref}, pillar,
    ${MEANS.map(name => `sum(${name}) / count(*)`).join(', ')},
    ${COUNTS.map(name => `sum(${name})`).join(', ')},
    count(*), max(catalogue_version), true
  from wa_score_day
  where subject_type = 'entity' and counted and ${ref} is not null
    and day between ? and ?
  group by 1, 2, 3, 4`;

/** Days that are made in one step, for a line of progress each. */
const STEP = 61;

/** Invents the scores of the days before, as drifting towards today's. */
export async function seedDays(options: {
  knex: Knex;
  size: LargeSize;
  now: Date;
  say: (line: string) => void;
}): Promise<void> {
  const { knex, size, now, say } = options;
  const today = now.toISOString().slice(0, 10);
  const dayOf = (back: number) =>
    new Date(now.getTime() - back * 86_400_000).toISOString().slice(0, 10);
  await withoutIndexes({
    knex,
    table: 'wa_score_day',
    onIndex: name => say(`index ${name}`),
    fill: async trx => {
      for (let first = size.days - 1; first >= 0; first -= STEP) {
        const last = Math.max(0, first - STEP + 1);
        say(`days before today: ${first} to ${last}`);
        for (const [table, pillar] of [
          ['wa_scorecard', `'overall'`],
          ['wa_pillar_score', 'x.pillar'],
        ]) {
          await trx.raw(entityDays(table, pillar), [today, first, last]);
        }
        for (const [type, ref] of PARTS) {
          await trx.raw(partDays(type, ref), [dayOf(first), dayOf(last)]);
        }
      }
    },
  });
}
