/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { DaySubjectType, ORG_REF } from '../../database/tables';
import { whereConditions } from '../../permissions/whereConditions';
import { ReadRows } from '../../reading/readUnchanged';
import { ReadCriteria } from '../authorize/readCriteria';
import { groupsBelow } from './groupTree';

/** Whose entities are summed: all, or those of owners, systems or domains. */
export interface SumSubject {
  type: Exclude<DaySubjectType, 'entity'>;
  /** All of the type where absent. */
  refs?: string[];
  /** Of owners: with the groups below them; see `withChildGroups`. */
  childGroups?: boolean;
}

export interface SumSource {
  knex: Knex;
  criteria: ReadCriteria;
  subject: SumSubject;
}

/** Column of an entity's day that holds the ref of the subject. */
const COLUMNS = {
  owner: 'owner_ref',
  system: 'system_ref',
  domain: 'domain_ref',
  org: undefined,
} as const;

/**
 * The subject with the refs of all groups below its own. They are read first,
 * as the database finds the days of a list of owners by their index, and those
 * of a sub-query by reading the days of everybody. One statement, or none.
 */
export async function withChildGroups(options: {
  knex: Knex;
  read: ReadRows;
  subject: SumSubject;
}): Promise<SumSubject> {
  const { knex, read, subject } = options;
  const { type, refs, childGroups } = subject;
  if (type !== 'owner' || !refs || !childGroups) {
    return subject;
  }
  const below = await read<{ group_ref: string }>(groupsBelow({ knex, refs }));
  return {
    ...subject,
    refs: [...new Set([...refs, ...below.map(row => row.group_ref)])],
  };
}

function whereRefs(
  query: Knex.QueryBuilder,
  column: string,
  { refs }: SumSubject,
) {
  if (refs) {
    query.whereIn(column, refs);
  }
}

/**
 * Days of the entities that the caller may read, as owned on that day.
 *
 * @param alias - of the table in the query
 */
export function entityDays(
  source: SumSource,
  alias = 'wa_score_day',
): Knex.QueryBuilder {
  const { knex, criteria, subject } = source;
  const query = knex({ [alias]: 'wa_score_day' }).where({
    [`${alias}.subject_type`]: 'entity',
    [`${alias}.counted`]: true,
  });
  const column = COLUMNS[subject.type];
  if (column) {
    whereRefs(query, `${alias}.${column}`, subject);
  }
  if (criteria) {
    const readable = knex('wa_entity').select('wa_entity.entity_ref');
    whereConditions(readable, criteria);
    query.whereIn(`${alias}.subject_ref`, readable);
  }
  return query;
}

/**
 * Days of the subject: what was summed up already for callers who may read
 * everything, else of the entities that they may read.
 */
export function subjectDays(source: SumSource): Knex.QueryBuilder {
  const { knex, criteria, subject } = source;
  if (criteria) {
    return entityDays(source);
  }
  const query = knex('wa_score_day').where(
    'wa_score_day.subject_type',
    subject.type,
  );
  if (subject.type === 'org') {
    return query.where('wa_score_day.subject_ref', ORG_REF);
  }
  whereRefs(query, 'wa_score_day.subject_ref', subject);
  return query;
}
