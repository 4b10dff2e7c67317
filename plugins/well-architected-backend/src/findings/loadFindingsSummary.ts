/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  FindingAgeBand,
  FindingsSummary,
  OwnerFindings,
} from 'backstage-plugin-well-architected-common';
import { ReadRows } from '../reading/readUnchanged';
import { filteredFindings } from './listFindings';
import {
  daysBefore,
  dueOfFindings,
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

const sumWhen = (condition: string) =>
  `coalesce(sum(case when ${condition} then 1 else 0 end), 0)`;

/** Age bands, due dates and accepted ones, in one statement. */
async function loadCounts(options: FindingQuery, read: ReadRows) {
  const { knex, filter, now } = options;
  const due = dueOfFindings(options);
  const states = statesOf(filter);
  const ofState = `wa_result.state in (${states.map(() => '?').join(', ')})`;
  const query = matchingFindings(options).whereIn('wa_result.state', [
    ...new Set([...states, 'waived']),
  ]);
  joinActions(query);
  AGE_BANDS.forEach(({ minAge, maxAge }, index) => {
    const oldest = maxAge === undefined ? '' : daysBefore(now, maxAge + 1);
    query.select(
      knex.raw(
        `${sumWhen(
          `${ofState} and wa_result.since <= ? and wa_result.since > ?`,
        )} as ??`,
        [
          ...states,
          // what began this moment is young, whatever the clocks say
          minAge === 0 ? '9' : daysBefore(now, minAge),
          oldest,
          `band_${index}`,
        ],
      ),
    );
  });
  query.select(
    knex.raw(`${sumWhen(`${ofState} and ${due} < ?`)} as overdue`, [
      ...states,
      now.toISOString().slice(0, 10),
    ]),
    knex.raw(
      `${sumWhen(
        `${ofState} and wa_action.due_date is null and ${due} is not null`,
      )} as defaulted`,
      states,
    ),
    knex.raw(`${sumWhen(`${ofState} and ${due} is null`)} as undated`, states),
    knex.raw(`${sumWhen(`wa_result.state = 'waived'`)} as accepted`),
  );
  const [row] = await read<Record<string, number | string>>(query);
  return {
    bands: AGE_BANDS.map((band, index) => ({
      ...band,
      count: Number(row[`band_${index}`]),
    })),
    overdue: Number(row.overdue),
    withDefaultDueDate: Number(row.defaulted),
    withoutDueDate: Number(row.undated),
    accepted: Number(row.accepted),
  };
}

interface OwnedRow {
  owner_ref: string | null;
  title: string | null;
  findings: number | string;
  overdue: number | string;
  oldest: string;
  owners: number | string;
  total: number | string;
}

/** Findings by owner, and how many there are of both, in one statement. */
async function loadOwners(options: FindingQuery, read: ReadRows) {
  const { knex, now } = options;
  const query = knex
    .with(
      'wa_owned',
      filteredFindings(options)
        .groupBy('wa_entity.owner_ref')
        .select(
          'wa_entity.owner_ref',
          knex.raw('count(*) as findings'),
          knex.raw(`${sumWhen(`${dueOfFindings(options)} < ?`)} as overdue`, [
            now.toISOString().slice(0, 10),
          ]),
          knex.raw('min(wa_result.since) as oldest'),
        ),
    )
    .from('wa_owned')
    .leftJoin('wa_group', 'wa_group.group_ref', 'wa_owned.owner_ref')
    .orderBy([
      { column: 'findings', order: 'desc' },
      { column: 'wa_owned.owner_ref' },
    ])
    .limit(OWNERS_SHOWN)
    .select(
      'wa_owned.*',
      'wa_group.title',
      knex.raw('count(*) over () as owners'),
      knex.raw('sum(findings) over () as total'),
    );
  const rows = await read<OwnedRow>(query);
  return {
    total: Number(rows[0]?.total ?? 0),
    owners: rows.map(
      (row): OwnerFindings => ({
        ...(row.owner_ref === null ? {} : { ownerRef: row.owner_ref }),
        ...(row.title === null ? {} : { title: row.title }),
        count: Number(row.findings),
        overdue: Number(row.overdue),
        oldestSince: row.oldest,
      }),
    ),
    ownersTotal: Number(rows[0]?.owners ?? 0),
  };
}

/** How many findings match, by age, due date and owner. Two statements. */
export async function loadFindingsSummary(
  options: FindingQuery & { read: ReadRows },
): Promise<FindingsSummary> {
  const { read } = options;
  return {
    ...(await loadCounts(options, read)),
    ...(await loadOwners(options, read)),
  };
}
