/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { DaySubjectType, ORG_REF } from '../../database/tables';
import { whereConditions } from '../../permissions/whereConditions';
import { ReadCriteria } from '../authorize/readCriteria';
import { groupsBelow } from './groupTree';

/** Whose entities are summed: all, or those of owners, systems or domains. */
export interface SumSubject {
  type: Exclude<DaySubjectType, 'entity'>;
  /** All of the type where absent. */
  refs?: string[];
  /** Of owners: with the groups below them. */
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

function whereRefs(
  query: Knex.QueryBuilder,
  column: string,
  { knex, subject }: SumSource,
) {
  const { type, refs, childGroups } = subject;
  if (!refs) {
    return;
  }
  query.andWhere(owned => {
    owned.whereIn(column, refs);
    if (type === 'owner' && childGroups) {
      owned.orWhereIn(column, groupsBelow({ knex, refs }));
    }
  });
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
    whereRefs(query, `${alias}.${column}`, source);
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
  whereRefs(query, 'wa_score_day.subject_ref', source);
  return query;
}
