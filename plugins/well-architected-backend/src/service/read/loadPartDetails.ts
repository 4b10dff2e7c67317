/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ReadRows } from '../../reading/readUnchanged';
import { changeDaysOf } from './changeDays';
import { changeRows } from './changeOfSums';
import { groupBy } from './groupBy';
import { loadPartSparklines } from './loadPartSparklines';
import { PART_COLUMN, PartSource, withMembers } from './partSums';
import { meanOfSums, sumOf } from './sumSql';
import { PillarColumns } from './toPillarSummaries';
import { lastDays, readTrendDays } from './trendDays';

/** Days that the sparkline of a part shows. */
const DAYS = 90;
const MEANS = ['score_low', 'score_high', 'coverage'];
const COUNTS = ['count_high', 'count_medium', 'count_low'];

/** What a page of parts shows besides the sums; by the ref of the part. */
export interface PartDetails {
  pillars: Map<string, PillarColumns[]>;
  /** Of groups: the owners below them. */
  includes: Map<string, string[]>;
  changes: Map<string, number>;
  sparklines: Map<string, number[]>;
}

interface PillarRow extends PillarColumns {
  part_ref: string;
}

/** What the entities of one member of a part had on both days. */
interface MemberRow {
  part_ref: string;
  member_ref: string;
  compared: number | string;
  was: number | string | null;
  is: number | string | null;
}

/** Pillars of the parts, summed up over all entities of each. */
function pillarsOf(options: PartSource & { refs: string[] }) {
  const { knex, refs } = options;
  return withMembers(options)
    .with('wa_own', own =>
      own
        .from('wa_scored')
        .join(
          'wa_pillar_score',
          'wa_pillar_score.entity_ref',
          'wa_scored.entity_ref',
        )
        .groupBy('wa_scored.part_ref', 'wa_pillar_score.pillar')
        .select(
          'wa_scored.part_ref',
          'wa_pillar_score.pillar',
          knex.raw('count(*) as entities'),
          ...[...MEANS, ...COUNTS].map(name =>
            sumOf(knex, `wa_pillar_score.${name}`, name),
          ),
        ),
    )
    .from('wa_member')
    .join('wa_own', 'wa_own.part_ref', 'wa_member.member_ref')
    .whereIn('wa_member.part_ref', refs)
    .groupBy('wa_member.part_ref', 'wa_own.pillar')
    .select(
      'wa_member.part_ref',
      'wa_own.pillar',
      ...MEANS.map(name =>
        meanOfSums(knex, `wa_own.${name}`, 'wa_own.entities', name),
      ),
      ...COUNTS.map(name => sumOf(knex, `wa_own.${name}`, name)),
    );
}

/** Members of the parts, with their change where two days are compared. */
function membersOf(
  options: PartSource & {
    refs: string[];
    days: { from: string; to: string } | undefined;
  },
) {
  const { knex, by, refs, days } = options;
  const members = withMembers(options)
    .from('wa_member')
    .whereIn('wa_member.part_ref', refs)
    .orderBy(['wa_member.part_ref', 'wa_member.member_ref'])
    .select('wa_member.part_ref', 'wa_member.member_ref');
  if (!days) {
    return members.select(knex.raw('0 as compared'));
  }
  return members
    .with('wa_change', change =>
      change
        .from(changeRows({ ...options, days }).as('wa_changed'))
        .groupBy(PART_COLUMN[by])
        .select(
          PART_COLUMN[by],
          knex.raw('count(*) as compared'),
          knex.raw('sum(score_was) as was'),
          knex.raw('sum(score_is) as ??', ['is']),
        ),
    )
    .leftJoin(
      'wa_change',
      `wa_change.${PART_COLUMN[by]}`,
      'wa_member.member_ref',
    )
    .select('wa_change.compared', 'wa_change.was', 'wa_change.is');
}

/** Difference of the floored means; undefined where nothing is compared. */
function changeOf(rows: MemberRow[]): number | undefined {
  const sum = (name: 'compared' | 'was' | 'is') =>
    rows.reduce((total, row) => total + Number(row[name] ?? 0), 0);
  const compared = sum('compared');
  return compared === 0
    ? undefined
    : Math.floor(sum('is') / compared) - Math.floor(sum('was') / compared);
}

/** Reads the details of the parts of one page, in four statements at most. */
export async function loadPartDetails(
  options: PartSource & { now: Date; refs: string[]; read: ReadRows },
): Promise<PartDetails> {
  const { by, read, now } = options;
  const pillars = await read<PillarRow>(pillarsOf(options));
  const { known, shown } = await readTrendDays({
    ...options,
    period: lastDays(now, DAYS),
  });
  const members = groupBy(
    await read<MemberRow>(
      membersOf({ ...options, days: changeDaysOf(known, now) }),
    ),
    row => row.part_ref,
  );
  const changes = [...members].flatMap(([ref, rows]): [string, number][] => {
    const change = changeOf(rows);
    return change === undefined ? [] : [[ref, change]];
  });
  return {
    pillars: groupBy(pillars, row => row.part_ref),
    includes: new Map(
      by === 'owner'
        ? [...members].map(([ref, rows]) => [
            ref,
            rows.map(row => row.member_ref).filter(member => member !== ref),
          ])
        : [],
    ),
    changes: new Map(changes),
    sparklines: await loadPartSparklines({ ...options, shown }),
  };
}
