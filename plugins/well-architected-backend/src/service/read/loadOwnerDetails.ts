/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { ReadCriteria } from '../authorize/readCriteria';
import { changeDays } from './changeDays';
import { CHANGE_SQL, changeRows } from './changeOfSums';
import { groupBy } from './groupBy';
import { loadOwnerSparklines } from './loadOwnerSparklines';
import { withOwners } from './ownerSums';
import { meanOf, sumOf } from './sumSql';
import { PillarColumns } from './toPillarSummaries';

/** What a page of owners shows besides the sums; by owner ref. */
export interface OwnerDetails {
  pillars: Map<string, PillarColumns[]>;
  includes: Map<string, string[]>;
  changes: Map<string, number>;
  sparklines: Map<string, number[]>;
}

/** Reads the details of the owners of one page, in six statements. */
export async function loadOwnerDetails(options: {
  knex: Knex;
  criteria: ReadCriteria;
  now: Date;
  ownerRefs: string[];
}): Promise<OwnerDetails> {
  const { knex, ownerRefs } = options;
  const pillars: (PillarColumns & { owner_ref: string })[] = await withOwners(
    options,
  )
    .from('wa_owned')
    .join('wa_scored', 'wa_scored.owner_ref', 'wa_owned.member_ref')
    .join(
      'wa_pillar_score',
      'wa_pillar_score.entity_ref',
      'wa_scored.entity_ref',
    )
    .whereIn('wa_owned.owner_ref', ownerRefs)
    .groupBy('wa_owned.owner_ref', 'wa_pillar_score.pillar')
    .select(
      'wa_owned.owner_ref',
      'wa_pillar_score.pillar',
      ...['score_low', 'score_high', 'coverage'].map(name =>
        meanOf(knex, `wa_pillar_score.${name}`, name),
      ),
      ...['count_high', 'count_medium', 'count_low'].map(name =>
        sumOf(knex, `wa_pillar_score.${name}`, name),
      ),
    );
  const members: { owner_ref: string; member_ref: string }[] = await withOwners(
    options,
  )
    .from('wa_owned')
    .whereIn('owner_ref', ownerRefs)
    .whereRaw('owner_ref <> member_ref')
    .orderBy('member_ref')
    .select('owner_ref', 'member_ref');
  const days = await changeDays(options);
  const changes: { owner_ref: string; change: number | string }[] = days
    ? await withOwners(options)
        .with('wa_changed', changeRows({ ...options, days }))
        .from('wa_owned')
        .join('wa_changed', 'wa_changed.owner_ref', 'wa_owned.member_ref')
        .whereIn('wa_owned.owner_ref', ownerRefs)
        .groupBy('wa_owned.owner_ref')
        .select('wa_owned.owner_ref', knex.raw(`${CHANGE_SQL} as change`))
    : [];
  return {
    pillars: groupBy(pillars, row => row.owner_ref),
    includes: new Map(
      [...groupBy(members, row => row.owner_ref)].map(([ref, rows]) => [
        ref,
        rows.map(row => row.member_ref),
      ]),
    ),
    changes: new Map(changes.map(row => [row.owner_ref, Number(row.change)])),
    sparklines: await loadOwnerSparklines(options),
  };
}
