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
import { ActionRow } from '../actions/types';
import { EntityRow, ResultRow, ScorecardRow } from '../database/tables';
import { ReadRows, readUnchanged } from '../reading/readUnchanged';
import { pageByKeys, takePage } from '../service/keyset';
import { Evaluation } from '../service/read/isEvaluatedAt';
import { countFindings } from './countFindings';
import { findingSort } from './findingSort';
import {
  dueOfFindings,
  filteredFindings,
  FindingQuery,
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

/** Moments that messages of these rows are shown with. */
const momentsOf = (rows: FindingRow[], shown: OrgFinding[]): Evaluation[] =>
  rows
    .filter((row, index) => row.message !== shown[index].message)
    .map(row => ({
      entityRef: row.entity_ref,
      evaluatedAt: row.evidence_at ?? row.evaluated_at,
      evidence: 'aws-resource',
    }));

/**
 * One page of findings. Two statements, and one without the total.
 *
 * @returns the page, and the moments of evaluation that it shows, which change
 * without a new version
 */
export async function listFindings(
  options: FindingQuery & {
    /** For the total. */
    read?: ReadRows;
    sort: FindingSort;
    order?: SortOrder;
    limit: number;
    cursor?: string;
    /** Do not count all that match. */
    uncounted?: boolean;
  },
): Promise<{ page: Page<OrgFinding>; moments: Evaluation[] }> {
  const { knex, limit, registry, now } = options;
  const sort = findingSort({
    name: options.sort,
    order: options.order,
    due: dueOfFindings(options),
  });
  const query = filteredFindings(options)
    .join('wa_scorecard', 'wa_scorecard.entity_ref', 'wa_entity.entity_ref')
    .select([...RESULT, ...ENTITY, ...SCORECARD, ...ACTION]);
  pageByKeys({ ...options, query, sort });
  const { rows, nextCursor } = takePage<FindingRow>({
    rows: await query,
    sort,
    limit,
  });
  const total = options.uncounted
    ? undefined
    : await countFindings({
        ...options,
        read: options.read ?? (await readUnchanged(knex)),
      });
  const items = rows.map(row => toOrgFinding({ row, registry, now }));
  return {
    page: {
      items,
      ...(nextCursor ? { nextCursor } : {}),
      ...(total === undefined ? {} : { totalItems: total }),
    },
    moments: momentsOf(rows, items),
  };
}
