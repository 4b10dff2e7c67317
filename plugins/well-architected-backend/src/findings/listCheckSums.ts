/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CheckSum,
  CheckSumSort,
  EvidenceKind,
  Page,
  PillarId,
  RISKS,
  SortOrder,
} from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { ReadRows } from '../reading/readUnchanged';
import { pageByKeys, Sort, SortKey, takePage } from '../service/keyset';
import { addedCheckSums } from './addedCheckSums';
import { riskRank } from './findingSort';
import { FindingQuery, matchingFindings } from './matchingFindings';
import { STATE_COLUMNS } from './sumsThatTell';

interface CheckSumRow {
  check_id: string;
  pillar: PillarId;
  evidence_kind: EvidenceKind;
  risk_rank: number | string;
  failing: number | string;
  unknown: number | string;
  passing: number | string;
  waived: number | string;
  not_applicable: number | string;
  resources: number | string;
  owners: number | string;
  waste: number | string | null;
  total: number | string;
}

const count = (column: string): SortKey => ({
  sql: `wa_sums.${column}`,
  direction: 'desc',
  type: 'number',
});
const SORTS: Record<CheckSumSort, SortKey> = {
  failing: count('failing'),
  unknown: count('unknown'),
  resources: count('resources'),
  owners: count('owners'),
  waste: {
    sql: 'coalesce(wa_sums.waste, 0)',
    direction: 'desc',
    type: 'number',
  },
  risk: { sql: 'wa_sums.risk_rank', direction: 'asc', type: 'number' },
  title: {
    sql: 'lower(coalesce(wa_title.title, wa_sums.check_id))',
    direction: 'asc',
    type: 'string',
  },
};
const REVERSE = { asc: 'desc', desc: 'asc' } as const;
/** Ranks count from the highest risk, so that their order is turned around. */
const OWN_ORDER: Record<CheckSumSort, SortOrder> = {
  failing: 'desc',
  unknown: 'desc',
  resources: 'desc',
  owners: 'desc',
  waste: 'desc',
  risk: 'desc',
  title: 'asc',
};

function sortOf(name: CheckSumSort, order?: SortOrder): Sort {
  const first = SORTS[name];
  const turned = order !== undefined && order !== OWN_ORDER[name];
  const ties = [SORTS.failing, SORTS.risk].filter(key => key !== first);
  return {
    name: `${name} ${order ?? OWN_ORDER[name]}`,
    keys: [
      turned ? { ...first, direction: REVERSE[first.direction] } : first,
      ...ties,
      { sql: 'wa_sums.check_id', direction: 'asc', type: 'string' },
    ],
  };
}

/** Sums by check over all results that match. */
function sumsByCheck(options: FindingQuery): Knex.QueryBuilder {
  const { knex } = options;
  const rank = riskRank('wa_result.risk');
  const failing = (what: string) =>
    `case when wa_result.state = 'fail' then ${what} end`;
  return matchingFindings(options)
    .groupBy('wa_result.check_id')
    .select(
      'wa_result.check_id',
      knex.raw('min(wa_result.pillar) as pillar'),
      knex.raw('min(wa_result.evidence_kind) as evidence_kind'),
      knex.raw(`coalesce(min(${failing(rank)}), min(${rank})) as risk_rank`),
      ...Object.entries(STATE_COLUMNS).map(([state, name]) =>
        knex.raw('sum(case when wa_result.state = ? then 1 else 0 end) as ??', [
          state,
          name,
        ]),
      ),
      knex.raw(`coalesce(sum(${failing('wa_result.failed')}), 0) as resources`),
      knex.raw(`count(distinct ${failing('wa_entity.owner_ref')}) as owners`),
      knex.raw(`sum(${failing('wa_result.monthly_waste_usd')}) as waste`),
    );
}

/** Titles are known to the checks alone, and sorted by in SQL. */
function titles({ knex, registry }: FindingQuery): Knex.Raw {
  // a list of values may not be empty
  const checks = [{ id: '', title: '' }, ...registry.all.values()];
  return knex.raw(
    `values ${checks
      .map(() => '(cast(? as text), cast(? as text))')
      .join(', ')}`,
    checks.flatMap(({ id, title }) => [id, title]),
  );
}

function toCheckSum(
  row: CheckSumRow,
  registry: FindingQuery['registry'],
): CheckSum {
  return {
    checkId: row.check_id,
    title: registry.all.get(row.check_id)?.title ?? row.check_id,
    pillar: row.pillar,
    risk: RISKS[Number(row.risk_rank)],
    evidence: row.evidence_kind,
    failing: Number(row.failing),
    unknown: Number(row.unknown),
    passing: Number(row.passing),
    waived: Number(row.waived),
    notApplicable: Number(row.not_applicable),
    resources: Number(row.resources),
    owners: Number(row.owners),
    ...(row.waste === null ? {} : { monthlyWasteUsd: Number(row.waste) }),
  };
}

/**
 * One page of checks with their results for the entities of the filter; with a
 * state, of checks that have a result in it. One statement.
 */
export async function listCheckSums(
  options: FindingQuery & {
    read: ReadRows;
    sort: CheckSumSort;
    order?: SortOrder;
    limit: number;
    cursor?: string;
  },
): Promise<Page<CheckSum>> {
  const { knex, read, registry, filter, limit } = options;
  const sort = sortOf(options.sort, options.order);
  const query = knex
    .with('wa_by_check', addedCheckSums(options) ?? sumsByCheck(options))
    .with('wa_title', ['check_id', 'title'], titles(options))
    .with('wa_sums', sums => {
      // counted before the page is cut out
      sums.select('*', knex.raw('count(*) over () as total'));
      sums.from('wa_by_check');
      sums.where(some =>
        (filter.state ?? []).forEach(state =>
          some.orWhere(STATE_COLUMNS[state], '>', 0),
        ),
      );
    })
    .from('wa_sums')
    .leftJoin('wa_title', 'wa_title.check_id', 'wa_sums.check_id')
    .select('wa_sums.*');
  pageByKeys({ ...options, query, sort });
  const { rows, nextCursor } = takePage<CheckSumRow>({
    rows: await read<CheckSumRow>(query),
    sort,
    limit,
  });
  return {
    items: rows.map(row => toCheckSum(row, registry)),
    ...(nextCursor ? { nextCursor } : {}),
    totalItems: Number(rows[0]?.total ?? 0),
  };
}
