/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  FindingSort,
  OrgFinding,
  Page,
  SortOrder,
} from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { ActionRow } from '../actions/types';
import { EntityRow, ResultRow, ScorecardRow } from '../database/tables';
import { readUnchanged } from '../reading/readUnchanged';
import { pageByKeys, takePage } from '../service/keyset';
import { findingSort } from './findingSort';
import {
  dueOfFindings,
  FindingQuery,
  joinActions,
  matchingFindings,
  statesOf,
  whereAge,
  whereDue,
} from './matchingFindings';
import { toOrgFinding } from './toOrgFinding';

/** A result with what a list tells about its entity and its action. */
export type FindingRow = Omit<ResultRow, 'detail' | 'hash'> &
  Pick<EntityRow, 'title' | 'owner_ref' | 'system_ref'> &
  Pick<ScorecardRow, 'evaluated_at' | 'evidence_at'> & {
    [Column in keyof ActionRow as `action_${Column}`]: ActionRow[Column] | null;
  };

const RESULT = [
  'entity_ref',
  'check_id',
  'pillar',
  'state',
  'risk',
  'evidence_kind',
  'message',
  'reason',
  'failed',
  'unknown',
  'total',
  'monthly_waste_usd',
  'account_finding',
  'since',
].map(name => `wa_result.${name}`);
const ENTITY = ['title', 'owner_ref', 'system_ref'].map(
  name => `wa_entity.${name}`,
);
const SCORECARD = ['evaluated_at', 'evidence_at'].map(
  name => `wa_scorecard.${name}`,
);
const ACTION = [
  'owner_ref',
  'due_date',
  'issue_url',
  'status',
  'note',
  'updated_by',
  'updated_at',
  'version',
].map(name => `wa_action.${name} as action_${name}`);

/** Findings with their actions, with every filter. */
export function filteredFindings(options: FindingQuery): Knex.QueryBuilder {
  const query = matchingFindings(options).whereIn(
    'wa_result.state',
    statesOf(options.filter),
  );
  joinActions(query);
  whereAge(query, options);
  whereDue(query, options);
  return query;
}

async function countFindings(options: FindingQuery): Promise<number> {
  const read = await readUnchanged(options.knex);
  const [{ total }] = await read<{ total: number | string }>(
    filteredFindings(options).count({ total: '*' }),
  );
  return Number(total);
}

/** One page of findings. Three statements, and one without the total. */
export async function listFindings(
  options: FindingQuery & {
    sort: FindingSort;
    order?: SortOrder;
    limit: number;
    cursor?: string;
    /** Do not count all that match. */
    uncounted?: boolean;
  },
): Promise<Page<OrgFinding>> {
  const { limit, registry, now } = options;
  const sort = findingSort({
    name: options.sort,
    order: options.order,
    due: dueOfFindings(options),
  });
  const query = filteredFindings(options).select([
    ...RESULT,
    ...ENTITY,
    ...SCORECARD,
    ...ACTION,
  ]);
  pageByKeys({ ...options, query, sort });
  const page = takePage<FindingRow>({ rows: await query, sort, limit });
  const total = options.uncounted ? undefined : await countFindings(options);
  return {
    items: page.rows.map(row => toOrgFinding({ row, registry, now })),
    ...(page.nextCursor ? { nextCursor: page.nextCursor } : {}),
    ...(total === undefined ? {} : { totalItems: total }),
  };
}
