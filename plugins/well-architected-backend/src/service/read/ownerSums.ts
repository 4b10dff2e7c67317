/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { RiskCountColumns } from '../../database/tables';
import { ReadCriteria } from '../authorize/readCriteria';
import { COUNT_COLUMNS } from './countColumns';
import { scoredEntities } from './scoredEntities';
import { meanOf, sumOf } from './sumSql';

/** Sums of risk counts; PostgreSQL answers them as texts. */
export type RiskCountSums = Record<keyof RiskCountColumns, number | string>;

/**
 * Query builder that knows `wa_scored`, the readable entities with their
 * scores, and `wa_owned(owner_ref, member_ref)`: every owner with itself, and
 * every group with the owners below it. A loop in the catalog's groups ends by
 * itself, as no pair is taken twice.
 */
export function withOwners(options: {
  knex: Knex;
  criteria: ReadCriteria;
}): Knex.QueryBuilder {
  const { knex } = options;
  return knex
    .with(
      'wa_scored',
      scoredEntities(options)
        .whereNotNull('wa_entity.owner_ref')
        .select('wa_entity.entity_ref', 'wa_entity.owner_ref', 'score_low')
        .select(COUNT_COLUMNS),
    )
    .withRecursive('wa_owned', ['owner_ref', 'member_ref'], tree =>
      tree
        .select('owner_ref', 'owner_ref')
        .from('wa_scored')
        .union(next =>
          next
            .select('wa_group.parent_ref', 'wa_owned.member_ref')
            .from('wa_owned')
            .join('wa_group', 'wa_group.group_ref', 'wa_owned.owner_ref')
            .whereNotNull('wa_group.parent_ref'),
        ),
    );
}

/** The same with `wa_sums`: one row per owner. */
export function withOwnerSums(options: {
  knex: Knex;
  criteria: ReadCriteria;
}): Knex.QueryBuilder {
  const { knex } = options;
  return withOwners(options).with('wa_sums', sums =>
    sums
      .from('wa_owned')
      .join('wa_scored', 'wa_scored.owner_ref', 'wa_owned.member_ref')
      .groupBy('wa_owned.owner_ref')
      .select(
        'wa_owned.owner_ref',
        knex.raw('count(*) as entities'),
        meanOf(knex, 'wa_scored.score_low', 'score_low'),
        ...COUNT_COLUMNS.map(name => sumOf(knex, `wa_scored.${name}`, name)),
      ),
  );
}
