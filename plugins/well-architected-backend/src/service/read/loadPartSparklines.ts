/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { ReadRows } from '../../reading/readUnchanged';
import { groupBy } from './groupBy';
import { PART_COLUMN, PartSource } from './partSums';
import { spread } from './spread';
import { entityDays, subjectDays } from './trendSubject';

const POINTS = 13;

interface SparkRow {
  part_ref: string;
  day: string;
  low: number | string;
}

/** Each part with itself, and each group with the groups below it. */
function withTree(knex: Knex, by: PartSource['by'], refs: string[]) {
  const column = PART_COLUMN[by];
  if (by !== 'owner') {
    return knex.with('wa_tree', ['part_ref', 'member_ref'], tree =>
      tree
        .distinct(column, `${column} as member_ref`)
        .from('wa_entity')
        .whereIn(column, refs),
    );
  }
  return knex.withRecursive('wa_tree', ['part_ref', 'member_ref'], tree =>
    tree
      .distinct(column, column)
      .from('wa_entity')
      .whereIn(column, refs)
      .union([
        knex('wa_group')
          .select('group_ref', 'group_ref')
          .whereIn('group_ref', refs),
        knex('wa_tree')
          .join('wa_group', 'wa_group.parent_ref', 'wa_tree.member_ref')
          .select('wa_tree.part_ref', 'wa_group.group_ref'),
      ]),
  );
}

/**
 * Mean scores of parts over the last 90 days, a group with the groups below
 * it, of the entities that the caller may read; by the ref of the part. One
 * statement, whatever the number of parts, entities and days.
 */
export async function loadPartSparklines(
  options: PartSource & { refs: string[]; read: ReadRows; shown: string[] },
): Promise<Map<string, number[]>> {
  const { knex, criteria, by, refs, read, shown } = options;
  const source = { knex, criteria, subject: { type: by } };
  const days = (criteria ? entityDays(source) : subjectDays(source))
    .whereIn('wa_score_day.day', spread(shown, POINTS))
    .select(
      'wa_score_day.day',
      'wa_score_day.score_low',
      'wa_score_day.entities',
      knex.raw('?? as member_ref', [
        criteria
          ? `wa_score_day.${PART_COLUMN[by]}`
          : 'wa_score_day.subject_ref',
      ]),
    );
  const query = withTree(knex, by, refs)
    .with('wa_spark', days)
    .from('wa_tree')
    .join('wa_spark', 'wa_spark.member_ref', 'wa_tree.member_ref')
    .groupBy('wa_tree.part_ref', 'wa_spark.day')
    .orderBy('wa_spark.day')
    .select(
      'wa_tree.part_ref',
      'wa_spark.day',
      knex.raw('sum(score_low * entities) / sum(entities) as low'),
    );
  const rows = await read<SparkRow>(query);
  return new Map(
    [...groupBy(rows, row => row.part_ref)]
      .filter(([, ofPart]) => ofPart.length > 1)
      .map(([ref, ofPart]) => [ref, ofPart.map(row => Number(row.low))]),
  );
}
