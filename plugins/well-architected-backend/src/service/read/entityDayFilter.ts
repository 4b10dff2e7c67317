/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  EntityDayFilter,
  NO_OWNER,
  Risk,
} from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { DayPart, dayColumns, DayFigure } from '../../database/dayColumns';
import { ReadRows } from '../../reading/readUnchanged';
import { ReadCriteria } from '../authorize/readCriteria';
import { entityDays, SumSubject, withChildGroups } from './trendSubject';
import { whereEntityNamed } from './whereEntityFilter';

const lower = (values: string[]) =>
  values.map(value => value.toLocaleLowerCase('en-US'));

const OPEN: Record<Risk, DayFigure> = {
  HIGH: 'count_high',
  MEDIUM: 'count_medium',
  LOW: 'count_low',
};
const RISKS = Object.keys(OPEN) as Risk[];

/**
 * The level of a row of `wa_score_day`. Of a day before levels were kept only
 * one is certain: whoever had an open HIGH was at risk.
 */
export const LEVEL_OF_DAY = `coalesce(wa_score_day.level, case when wa_score_day.count_high > 0 then 'at-risk' end)`;

/** With an open finding of one of these risks in one of these parts. */
function whereOpen(query: Knex.QueryBuilder, parts: DayPart[], risks: Risk[]) {
  const figures = risks.map(risk => OPEN[risk]);
  query.andWhere(open => {
    for (const column of dayColumns(parts, figures)) {
      open.orWhere(`wa_score_day.${column}`, '>', 0);
    }
  });
}

/** Owner, system and domain of a filter, as subjects whose days are summed. */
export async function subjectsOfDay(options: {
  knex: Knex;
  filter: Pick<EntityDayFilter, 'owner' | 'childGroups' | 'system' | 'domain'>;
}): Promise<SumSubject[]> {
  const { knex, filter } = options;
  const { childGroups } = filter;
  const read: ReadRows = async query => query;
  const asked = (['owner', 'system', 'domain'] as const).flatMap(type =>
    filter[type]?.length
      ? [
          {
            knex,
            read,
            subject: { type, refs: lower(filter[type]), childGroups },
          },
        ]
      : [],
  );
  return Promise.all(asked.map(withChildGroups));
}

/** Narrows days of entities to those of all these subjects. */
function whereSubjects(options: {
  query: Knex.QueryBuilder;
  alias: string;
  subjects: SumSubject[];
}) {
  const { query, alias, subjects } = options;
  for (const { type, refs = [] } of subjects) {
    query.andWhere(own => {
      own.whereIn(`${alias}.${type}_ref`, refs);
      if (type === 'owner' && refs.includes(NO_OWNER)) {
        own.orWhereNull(`${alias}.owner_ref`);
      }
    });
  }
}

/** With a counted score on another day, as an entity of the subjects then. */
function whereCountedOn(options: {
  query: Knex.QueryBuilder;
  day: string;
  subjects: SumSubject[];
}) {
  const { query, day, subjects } = options;
  query.whereIn('wa_score_day.subject_ref', found => {
    found.select('e.subject_ref').from('wa_score_day as e').where({
      'e.subject_type': 'entity',
      'e.counted': true,
      'e.day': day,
    });
    whereSubjects({ query: found, alias: 'e', subjects });
  });
}

/**
 * Query of the entities as they were counted on a day: owner, system and
 * domain are those of that day, what the caller may read is of today. Like
 * for like, those of the two ends decide instead, as in the line of a trend.
 *
 * @param options.subjects - of the filter, see `subjectsOfDay`
 */
export function entitiesOnDay(options: {
  knex: Knex;
  criteria: ReadCriteria;
  day: string;
  filter: EntityDayFilter;
  subjects: SumSubject[];
}): Knex.QueryBuilder {
  const { knex, criteria, day, filter, subjects } = options;
  const query = entityDays({ knex, criteria, subject: { type: 'org' } })
    .join('wa_entity', 'wa_entity.entity_ref', 'wa_score_day.subject_ref')
    .where({ 'wa_score_day.day': day });
  const { alikeFrom, alikeTo, entity } = filter;
  if (alikeFrom && alikeTo) {
    whereCountedOn({ query, day: alikeFrom, subjects });
    whereCountedOn({ query, day: alikeTo, subjects });
  } else {
    whereSubjects({ query, alias: 'wa_score_day', subjects });
  }
  if (entity?.length) {
    query.whereIn('wa_score_day.subject_ref', lower(entity));
  }
  const { kind, level, pillar, risk, text } = filter;
  const risks = risk?.length ? risk : RISKS;
  if (kind?.length) {
    query.whereIn('wa_entity.kind', lower(kind));
  }
  if (level?.length) {
    query.whereIn(knex.raw(LEVEL_OF_DAY) as never, level);
  }
  if (pillar?.length) {
    whereOpen(query, pillar, risks);
  } else if (risk?.length) {
    whereOpen(query, ['overall'], risks);
  }
  if (text) {
    query.andWhere(named => whereEntityNamed(named, text));
  }
  return query;
}
