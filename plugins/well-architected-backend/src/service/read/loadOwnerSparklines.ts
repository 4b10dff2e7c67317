/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { ReadCriteria } from '../authorize/readCriteria';
import { groupBy } from './groupBy';
import { spread } from './spread';
import { lastDays, readTrendDays } from './trendDays';
import { entityDays, subjectDays } from './trendSubject';

const DAYS = 90;
const POINTS = 13;

interface SparkRow {
  owner_ref: string;
  day: string;
  low: number | string;
}

/**
 * Mean scores of owners over the last 90 days, a group with the groups below
 * it, of the entities that the caller may read; by owner ref. Two statements,
 * whatever the number of owners, entities and days.
 */
export async function loadOwnerSparklines(options: {
  knex: Knex;
  criteria: ReadCriteria;
  now: Date;
  ownerRefs: string[];
}): Promise<Map<string, number[]>> {
  const { knex, criteria, now, ownerRefs } = options;
  const { shown } = await readTrendDays({ knex, period: lastDays(now, DAYS) });
  const source = { knex, criteria, subject: { type: 'owner' } as const };
  const days = (criteria ? entityDays(source) : subjectDays(source))
    .where('wa_score_day.pillar', 'overall')
    .whereIn('wa_score_day.day', spread(shown, POINTS))
    .select(
      'wa_score_day.day',
      'wa_score_day.score_low',
      'wa_score_day.entities',
      knex.raw('?? as member_ref', [
        criteria ? 'wa_score_day.owner_ref' : 'wa_score_day.subject_ref',
      ]),
    );
  const rows: SparkRow[] = await knex
    .withRecursive('wa_tree', ['owner_ref', 'member_ref'], tree =>
      tree
        .distinct('owner_ref', 'owner_ref')
        .from('wa_entity')
        .whereIn('owner_ref', ownerRefs)
        .union([
          knex('wa_group')
            .select('group_ref', 'group_ref')
            .whereIn('group_ref', ownerRefs),
          knex('wa_tree')
            .join('wa_group', 'wa_group.parent_ref', 'wa_tree.member_ref')
            .select('wa_tree.owner_ref', 'wa_group.group_ref'),
        ]),
    )
    .with('wa_spark', days)
    .from('wa_tree')
    .join('wa_spark', 'wa_spark.member_ref', 'wa_tree.member_ref')
    .groupBy('wa_tree.owner_ref', 'wa_spark.day')
    .orderBy('wa_spark.day')
    .select(
      'wa_tree.owner_ref',
      'wa_spark.day',
      knex.raw('sum(score_low * entities) / sum(entities) as low'),
    );
  return new Map(
    [...groupBy(rows, row => row.owner_ref)]
      .filter(([, ofOwner]) => ofOwner.length > 1)
      .map(([ref, ofOwner]) => [ref, ofOwner.map(row => Number(row.low))]),
  );
}
