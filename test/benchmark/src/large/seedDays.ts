/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { PILLAR_IDS } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import {
  DAY_COUNTS,
  DAY_FIGURES,
  DAY_MEANS,
  DAY_PARTS,
  dayColumn,
  dayColumns,
  DayFigure,
  DayPart,
} from '../../../../plugins/well-architected-backend/src/database/dayColumns';
import {
  DaySubjectType,
  ORG_REF,
} from '../../../../plugins/well-architected-backend/src/database/tables';
import { LargeSize } from './size';
import { withoutIndexes } from './tableSql';

const PARTS: [DaySubjectType, string][] = [
  ['owner', 'owner_ref'],
  ['system', 'system_ref'],
  ['domain', 'domain_ref'],
];

const between = (sql: string) => `least(100, greatest(0, ${sql}))`;

/**
 * `seed_score`: what every entity has today, with how fast it got there. Some
 * of them have fallen.
 */
const TODAYS = `
  select s.entity_ref, ${dayColumns(['overall'])
    .map(column => `s.${column}`)
    .join(', ')}, ${dayColumns(PILLAR_IDS)
  .map(column => `p.${column}`)
  .join(', ')},
    s.catalogue_version, e.has_scope, e.owner_ref, e.system_ref, e.domain_ref,
    1 + abs(hashtext(s.entity_ref)) % 4 as rise,
    abs(hashtext(s.entity_ref || 'turn')) % 3 as fall
  from wa_scorecard s
  join wa_entity e on e.entity_ref = s.entity_ref
  join (
    select entity_ref, ${PILLAR_IDS.flatMap(pillar =>
      DAY_FIGURES.map(
        figure =>
          `max(${figure}) filter (where pillar = '${pillar}') as ${dayColumn(
            pillar,
            figure,
          )}`,
      ),
    ).join(', ')}
    from wa_pillar_score group by entity_ref
  ) p on p.entity_ref = s.entity_ref
  order by e.owner_ref, s.entity_ref`;

/** So many points worse than today, `back` days ago. */
const DRIFT = '(back.days * x.rise / 40 - x.fall * back.days / 30)';

/** What an entity had, `back` days ago. */
function invented(part: DayPart, figure: DayFigure): string {
  const today = `x.${dayColumn(part, figure)}`;
  if (figure === 'score_low' || figure === 'score_high') {
    return between(`${today} - ${DRIFT}`);
  }
  return figure === 'count_high'
    ? `greatest(0, ${today} + ${DRIFT} / 10)`
    : today;
}

// the offset keeps the names of the days from being made for every row
const ENTITY_DAYS = `
  insert into wa_score_day (day, subject_type, subject_ref,
    ${dayColumns().join(', ')},
    entities, catalogue_version, counted, owner_ref, system_ref, domain_ref)
  select back.day, 'entity', x.entity_ref,
    ${DAY_PARTS.flatMap(part =>
      DAY_FIGURES.map(figure => invented(part, figure)),
    ).join(', ')},
    1, x.catalogue_version, x.has_scope, x.owner_ref, x.system_ref, x.domain_ref
  from (
    select back as days, to_char(?::date - back, 'YYYY-MM-DD') as day
    from generate_series(?::int, ?::int, -1) back offset 0
  ) back
  cross join seed_score x`;

const TYPE = `case ${PARTS.map(
  ([type, ref]) => `when grouping(${ref}) = 0 then '${type}'`,
).join(' ')} else 'org' end`;
const REFS = PARTS.map(([, ref]) => ref);

const PART_DAYS = `
  insert into wa_score_day (day, subject_type, subject_ref,
    ${DAY_PARTS.flatMap(part => [
      ...dayColumns([part], DAY_MEANS),
      ...dayColumns([part], DAY_COUNTS),
    ]).join(', ')}, entities, catalogue_version, counted)
  select day, ${TYPE}, coalesce(${REFS.join(', ')}, '${ORG_REF}'),
    ${DAY_PARTS.flatMap(part => [
      ...dayColumns([part], DAY_MEANS).map(name => `sum(${name}) / count(*)`),
      ...dayColumns([part], DAY_COUNTS).map(name => `sum(${name})`),
    ]).join(', ')},
    count(*), max(catalogue_version), true
  from wa_score_day
  where subject_type = 'entity' and counted and day between ? and ?
  group by day, grouping sets (${REFS.map(ref => `(${ref})`).join(', ')}, ())`;

/** Days that are made in one step, for a line of progress each. */
const STEP = 30;

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
      await trx.raw(
        `create temporary table seed_score on commit drop as ${TODAYS}`,
      );
      for (let first = size.days - 1; first >= 0; first -= STEP) {
        const last = Math.max(0, first - STEP + 1);
        say(`days before today: ${first} to ${last}`);
        await trx.raw(ENTITY_DAYS, [today, first, last]);
        await trx.raw(PART_DAYS, [dayOf(first), dayOf(last)]);
      }
    },
  });
}
