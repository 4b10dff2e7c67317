/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { EntityFilter } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import {
  PillarColumn,
  whereConditions,
} from '../../permissions/whereConditions';
import { ReadCriteria } from '../authorize/readCriteria';
import { whereEntityFilter } from './whereEntityFilter';

interface EntityQuery {
  knex: Knex;
  criteria: ReadCriteria;
  /** Those of some owners, systems or domains only. */
  within?: EntityFilter;
  /** For rows about one pillar each, which the caller joins. */
  pillarColumn?: PillarColumn;
}

/**
 * Query of the entities with a scope in AWS that the caller may read. Those of
 * them that have results have a score as well, which one transaction writes.
 */
export function scopedEntities(options: EntityQuery): Knex.QueryBuilder {
  const { knex, criteria, within, pillarColumn } = options;
  const query = knex('wa_entity').where('wa_entity.has_scope', true);
  if (criteria) {
    whereConditions(query, criteria, pillarColumn);
  }
  if (within) {
    whereEntityFilter({ query, knex, filter: within });
  }
  return query;
}

/**
 * Query of the entities that lists and sums are about: scored, with a scope in
 * AWS, and readable by the caller. All figures rest on this one query, so that
 * a number and the list behind it agree.
 */
export const scoredEntities = (options: EntityQuery): Knex.QueryBuilder =>
  scopedEntities(options).join(
    'wa_scorecard',
    'wa_scorecard.entity_ref',
    'wa_entity.entity_ref',
  );
