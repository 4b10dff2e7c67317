/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  FindingAgeBand,
  FindingsSummary,
} from 'backstage-plugin-well-architected-common';
import { ReadRows } from '../reading/readUnchanged';
import { allOf, Condition, daysBefore, dueConditions } from './conditions';
import {
  datesAsked,
  FindingQuery,
  joinActions,
  matchingFindings,
  statesOf,
} from './matchingFindings';

/** Ages in whole days, the youngest first. */
export const AGE_BANDS: Omit<FindingAgeBand, 'count'>[] = [
  { minAge: 0, maxAge: 7 },
  { minAge: 8, maxAge: 30 },
  { minAge: 31, maxAge: 90 },
  { minAge: 91 },
];
const OWNERS_SHOWN = 20;
const BANDS = AGE_BANDS.map((_, index) => `band_${index}`);
/** Counted in all; the findings of an owner are told by owner too. */
const COUNTED = [
  ...BANDS,
  'findings',
  'overdue',
  'defaulted',
  'undated',
  'accepted',
];

type SummaryRow = {
  owner_ref: string | null;
  title: string | null;
  findings: number | string;
  late: number | string;
  oldest: string | null;
  owners: number | string;
} & Record<string, number | string | null>;

/** What is counted of each owner. */
function countedOf(options: FindingQuery): Record<string, Condition> {
  const { filter, registry, now } = options;
  const states = statesOf(filter);
  const asked: Condition = {
    sql: `wa_result.state in (${states.map(() => '?').join(', ')})`,
    bindings: states,
  };
  const due = dueConditions({ ...registry, now });
  const matches = allOf(asked, ...datesAsked(options));
  const bands = AGE_BANDS.map(({ minAge, maxAge }): Condition => {
    // what began this moment is young, whatever the clocks say
    const latest = minAge === 0 ? '9' : daysBefore(now, minAge);
    const oldest = maxAge === undefined ? '' : daysBefore(now, maxAge + 1);
    return {
      sql: 'wa_result.since <= ? and wa_result.since > ?',
      bindings: [latest, oldest],
    };
  });
  return {
    ...Object.fromEntries(
      bands.map((band, index) => [BANDS[index], allOf(asked, band)]),
    ),
    findings: matches,
    late: allOf(matches, due.overdue),
    overdue: allOf(asked, due.overdue),
    defaulted: allOf(asked, due.default),
    undated: allOf(asked, due.none),
    accepted: { sql: `wa_result.state = 'waived'`, bindings: [] },
  };
}

/** Every finding is read once and counted for its owner. */
function countsByOwner(options: FindingQuery) {
  const { knex, filter } = options;
  const counted = countedOf(options);
  const query = matchingFindings(options)
    .whereIn('wa_result.state', [...new Set([...statesOf(filter), 'waived'])])
    .groupBy('wa_entity.owner_ref')
    .select(
      'wa_entity.owner_ref',
      ...Object.entries(counted).map(([name, { sql, bindings }]) =>
        knex.raw(`sum(case when ${sql} then 1 else 0 end) as ??`, [
          ...bindings,
          name,
        ]),
      ),
      knex.raw(
        `min(case when ${counted.findings.sql} then wa_result.since end) as oldest`,
        counted.findings.bindings,
      ),
    );
  joinActions(query);
  return query;
}

/** How many findings match, by age, due date and owner. One statement. */
export async function loadFindingsSummary(
  options: FindingQuery & { read: ReadRows },
): Promise<FindingsSummary> {
  const { knex, read } = options;
  const rows = await read<SummaryRow>(
    knex
      .with('wa_owned', countsByOwner(options))
      .from('wa_owned')
      .leftJoin('wa_group', 'wa_group.group_ref', 'wa_owned.owner_ref')
      .orderBy([
        { column: 'wa_owned.findings', order: 'desc' },
        { column: 'wa_owned.owner_ref' },
      ])
      .limit(OWNERS_SHOWN)
      .select(
        'wa_owned.owner_ref',
        'wa_owned.findings',
        'wa_owned.late',
        'wa_owned.oldest',
        'wa_group.title',
        knex.raw(
          'sum(case when wa_owned.findings > 0 then 1 else 0 end) over () as owners',
        ),
        ...COUNTED.map(name =>
          knex.raw('sum(??) over () as ??', [
            `wa_owned.${name}`,
            `all_${name}`,
          ]),
        ),
      ),
  );
  const all = (name: string) => Number(rows[0]?.[`all_${name}`] ?? 0);
  return {
    bands: AGE_BANDS.map((band, index) => ({
      ...band,
      count: all(BANDS[index]),
    })),
    overdue: all('overdue'),
    withDefaultDueDate: all('defaulted'),
    withoutDueDate: all('undated'),
    accepted: all('accepted'),
    total: all('findings'),
    owners: rows
      .filter(row => Number(row.findings) > 0)
      .map(row => ({
        ...(row.owner_ref === null ? {} : { ownerRef: row.owner_ref }),
        ...(row.title === null ? {} : { title: row.title }),
        count: Number(row.findings),
        overdue: Number(row.late),
        oldestSince: row.oldest ?? '',
      })),
    ownersTotal: Number(rows[0]?.owners ?? 0),
  };
}
