/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { changeDays } from './changeDays';
import { CHANGE_SQL, changeRows } from './changeOfSums';
import { groupBy } from './groupBy';
import { loadPartSparklines } from './loadPartSparklines';
import { PART_COLUMN, PartSource, withMembers } from './partSums';
import { meanOf, sumOf } from './sumSql';
import { PillarColumns } from './toPillarSummaries';

/** What a page of parts shows besides the sums; by the ref of the part. */
export interface PartDetails {
  pillars: Map<string, PillarColumns[]>;
  /** Of groups: the owners below them. */
  includes: Map<string, string[]>;
  changes: Map<string, number>;
  sparklines: Map<string, number[]>;
}

/** Reads the details of the parts of one page, in six statements at most. */
export async function loadPartDetails(
  options: PartSource & { now: Date; refs: string[] },
): Promise<PartDetails> {
  const { knex, by, refs } = options;
  const pillars: (PillarColumns & { part_ref: string })[] = await withMembers(
    options,
  )
    .from('wa_member')
    .join('wa_scored', 'wa_scored.part_ref', 'wa_member.member_ref')
    .join(
      'wa_pillar_score',
      'wa_pillar_score.entity_ref',
      'wa_scored.entity_ref',
    )
    .whereIn('wa_member.part_ref', refs)
    .groupBy('wa_member.part_ref', 'wa_pillar_score.pillar')
    .select(
      'wa_member.part_ref',
      'wa_pillar_score.pillar',
      ...['score_low', 'score_high', 'coverage'].map(name =>
        meanOf(knex, `wa_pillar_score.${name}`, name),
      ),
      ...['count_high', 'count_medium', 'count_low'].map(name =>
        sumOf(knex, `wa_pillar_score.${name}`, name),
      ),
    );
  const members: { part_ref: string; member_ref: string }[] =
    by === 'owner'
      ? await withMembers(options)
          .from('wa_member')
          .whereIn('part_ref', refs)
          .whereRaw('part_ref <> member_ref')
          .orderBy('member_ref')
          .select('part_ref', 'member_ref')
      : [];
  const days = await changeDays(options);
  const changes: { part_ref: string; change: number | string }[] = days
    ? await withMembers(options)
        .with('wa_changed', changeRows({ ...options, days }))
        .from('wa_member')
        .join(
          'wa_changed',
          `wa_changed.${PART_COLUMN[by]}`,
          'wa_member.member_ref',
        )
        .whereIn('wa_member.part_ref', refs)
        .groupBy('wa_member.part_ref')
        .select('wa_member.part_ref', knex.raw(`${CHANGE_SQL} as change`))
    : [];
  return {
    pillars: groupBy(pillars, row => row.part_ref),
    includes: new Map(
      [...groupBy(members, row => row.part_ref)].map(([ref, rows]) => [
        ref,
        rows.map(row => row.member_ref),
      ]),
    ),
    changes: new Map(changes.map(row => [row.part_ref, Number(row.change)])),
    sparklines: await loadPartSparklines(options),
  };
}
