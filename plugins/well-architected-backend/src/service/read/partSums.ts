/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { EntityFilter } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { RiskCountColumns } from '../../database/tables';
import { ReadCriteria } from '../authorize/readCriteria';
import { COUNT_COLUMNS } from './countColumns';
import { scoredEntities } from './scoredEntities';
import { meanOfSums, sumOf } from './sumSql';

/** Sums of risk counts; PostgreSQL answers them as texts. */
export type RiskCountSums = Record<keyof RiskCountColumns, number | string>;

/** What entities are summed up by. */
export type PartKind = 'owner' | 'system' | 'domain';

/** Column of `wa_entity`, and of the days, that names the part. */
export const PART_COLUMN = {
  owner: 'owner_ref',
  system: 'system_ref',
  domain: 'domain_ref',
} as const satisfies Record<PartKind, string>;

/** Parts of the organisation that are asked for, as far as one may read. */
export interface PartSource {
  knex: Knex;
  criteria: ReadCriteria;
  by: PartKind;
  /** Sums of these entities only. */
  within?: EntityFilter;
}

/**
 * Query builder that knows `wa_scored`, the readable entities with their
 * scores and `part_ref`, and `wa_member(part_ref, member_ref)`: every part with
 * itself, and every group with the owners below it. A loop in the catalog's
 * groups ends by itself, as no pair is taken twice.
 */
export function withMembers(options: PartSource): Knex.QueryBuilder {
  const { knex, by } = options;
  const column = `wa_entity.${PART_COLUMN[by]}`;
  const query = knex.with(
    'wa_scored',
    scoredEntities(options)
      .whereNotNull(column)
      .select(
        'wa_entity.entity_ref',
        `${column} as part_ref`,
        'wa_entity.domain_ref',
        'score_low',
      )
      .select(COUNT_COLUMNS),
  );
  if (by !== 'owner') {
    return query.with('wa_member', ['part_ref', 'member_ref'], members =>
      members.distinct('part_ref', 'part_ref as member_ref').from('wa_scored'),
    );
  }
  return query.withRecursive('wa_member', ['part_ref', 'member_ref'], tree =>
    tree
      .distinct('part_ref', 'part_ref as member_ref')
      .from('wa_scored')
      .union(next =>
        next
          .select('wa_group.parent_ref', 'wa_member.member_ref')
          .from('wa_member')
          .join('wa_group', 'wa_group.group_ref', 'wa_member.part_ref')
          .whereNotNull('wa_group.parent_ref'),
      ),
  );
}

/**
 * The same with `wa_sums`: one row per part. The entities are summed up before
 * the groups above them are, so that each is read once however deep they are.
 */
export function withPartSums(options: PartSource): Knex.QueryBuilder {
  const { knex } = options;
  return withMembers(options)
    .with('wa_own', own =>
      own
        .from('wa_scored')
        .groupBy('part_ref')
        .select(
          'part_ref',
          knex.raw('max(domain_ref) as domain_ref'),
          knex.raw('count(*) as entities'),
          ...['score_low', ...COUNT_COLUMNS].map(name =>
            sumOf(knex, name, name),
          ),
        ),
    )
    .with('wa_sums', sums =>
      sums
        .from('wa_member')
        .join('wa_own', 'wa_own.part_ref', 'wa_member.member_ref')
        .groupBy('wa_member.part_ref')
        .select(
          'wa_member.part_ref',
          knex.raw('max(wa_own.domain_ref) as domain_ref'),
          knex.raw('sum(wa_own.entities) as entities'),
          meanOfSums(knex, 'wa_own.score_low', 'wa_own.entities', 'score_low'),
          ...COUNT_COLUMNS.map(name => sumOf(knex, `wa_own.${name}`, name)),
        ),
    );
}
