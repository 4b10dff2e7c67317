/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Trend } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { ORG_REF } from '../../database/tables';
import { whereConditions } from '../../permissions/whereConditions';
import { ReadCriteria } from '../authorize/readCriteria';
import { dayBefore } from './changeDays';
import { COUNT_COLUMNS } from './countColumns';
import { groupsBelow } from './groupTree';
import { DayColumns, toTrendPoints } from './toTrendPoints';

const MEANS = ['score_low', 'score_high', 'coverage'];
const COUNTS = COUNT_COLUMNS.filter(
  name => name !== 'count_not_applicable' && name !== 'count_pass',
);

interface SumTrendOptions {
  knex: Knex;
  criteria: ReadCriteria;
  /** Of an owner; of the whole organisation where absent. */
  ownerRef?: string;
  days: number;
  now: Date;
}

/** Owner as of each day; a group stands for itself and all groups below it. */
function whereOwner(
  query: Knex.QueryBuilder,
  column: string,
  { knex, ownerRef }: SumTrendOptions,
) {
  if (ownerRef !== undefined) {
    query.andWhere(owned =>
      owned
        .where(column, ownerRef)
        .orWhereIn(column, groupsBelow({ knex, refs: [ownerRef] })),
    );
  }
}

/** Days of the entities that the caller may read. */
function readableDays(options: SumTrendOptions): Knex.QueryBuilder {
  const { knex, criteria } = options;
  const query = knex('wa_score_day')
    .join('wa_entity', 'wa_entity.entity_ref', 'wa_score_day.subject_ref')
    .where({
      'wa_score_day.subject_type': 'entity',
      'wa_score_day.counted': true,
    });
  whereOwner(query, 'wa_score_day.owner_ref', options);
  if (criteria) {
    whereConditions(query, criteria);
  }
  return query;
}

/** Days that were summed up already, for callers who may read everything. */
function summedDays(options: SumTrendOptions): Knex.QueryBuilder {
  const { knex, ownerRef } = options;
  if (ownerRef === undefined) {
    return knex('wa_score_day').where({
      'wa_score_day.subject_type': 'org',
      'wa_score_day.subject_ref': ORG_REF,
    });
  }
  const query = knex('wa_score_day').where(
    'wa_score_day.subject_type',
    'owner',
  );
  whereOwner(query, 'wa_score_day.subject_ref', options);
  return query;
}

/**
 * Mean score and sums of an owner or the organisation by day, of the entities
 * that the caller may read. One statement.
 */
export async function loadSumTrend(options: SumTrendOptions): Promise<Trend> {
  const { knex, criteria, ownerRef, days, now } = options;
  const source = criteria ? readableDays(options) : summedDays(options);
  const rows: DayColumns[] = await source
    .where('wa_score_day.day', '>', dayBefore(now, days))
    .groupBy('wa_score_day.day', 'wa_score_day.pillar')
    .select('wa_score_day.day', 'wa_score_day.pillar')
    .select(
      ...MEANS.map(name =>
        knex.raw('sum(?? * ??) / sum(??) as ??', [
          `wa_score_day.${name}`,
          'wa_score_day.entities',
          'wa_score_day.entities',
          name,
        ]),
      ),
      ...COUNTS.map(name =>
        knex.raw('sum(??) as ??', [`wa_score_day.${name}`, name]),
      ),
      knex.raw('sum(wa_score_day.entities) as entities'),
      knex.raw('max(wa_score_day.catalogue_version) as catalogue_version'),
    );
  return {
    subjectType: ownerRef === undefined ? 'org' : 'owner',
    subjectRef: ownerRef ?? ORG_REF,
    points: toTrendPoints(rows),
  };
}
