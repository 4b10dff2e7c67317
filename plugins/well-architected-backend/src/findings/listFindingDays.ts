/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CheckState,
  FindingDay,
  FindingDayPage,
  FindingDaySort,
  Risk,
} from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { loadCampaignScope } from '../campaigns/loadCampaignScope';
import {
  EntityRow,
  ORG_REF,
  ResultRow,
  ScoreDayRow,
  TransitionRow,
} from '../database/tables';
import { pageByKeys, Sort, SortKey, takePage } from '../service/keyset';
import { subjectsOfDay } from '../service/read/entityDayFilter';
import { countedOnDay } from './countedOnDay';
import { riskRank } from './findingSort';
import { endOfDay, FindingDayQuery, findingsOnDay } from './findingsOnDay';

interface ListedRow
  extends Pick<
      ResultRow,
      'entity_ref' | 'check_id' | 'pillar' | 'state' | 'risk' | 'since'
    >,
    Pick<EntityRow, 'title'>,
    Pick<ScoreDayRow, 'owner_ref' | 'system_ref'> {
  state_of_day: CheckState;
  risk_of_day: Risk;
  total?: number | string;
}

const TIES: SortKey[] = [
  { sql: 'wa_listed.entity_ref', direction: 'asc', type: 'string' },
  { sql: 'wa_listed.check_id', direction: 'asc', type: 'string' },
];
const SORTS: Record<FindingDaySort, SortKey[]> = {
  risk: [
    {
      sql: riskRank('wa_listed.risk_of_day'),
      direction: 'asc',
      type: 'number',
    },
    ...TIES,
  ],
  entity: [
    {
      sql: 'lower(coalesce(wa_listed.title, wa_listed.name))',
      direction: 'asc',
      type: 'string',
    },
    ...TIES,
  ],
};

type Change = Pick<TransitionRow, 'to_state' | 'at' | 'message'>;
const keyOf = (entityRef: string, checkId: string) => `${entityRef} ${checkId}`;

/** The last change until the end of the day of each of these findings. */
async function lastChanges(
  options: FindingDayQuery & { rows: ListedRow[] },
): Promise<Map<string, Change>> {
  const { knex, day, rows } = options;
  const last = knex('wa_transition')
    .where('subject_type', 'entity')
    .where('at', '<=', endOfDay(day))
    .whereIn('subject_ref', [...new Set(rows.map(row => row.entity_ref))])
    .whereIn('check_id', [...new Set(rows.map(row => row.check_id))])
    .groupBy('subject_ref', 'check_id')
    .select('subject_ref', 'check_id', knex.raw('max(at) as at'));
  const changes: TransitionRow[] = await knex('wa_transition as t')
    .join(last.as('l'), on =>
      on
        .on('l.subject_ref', 't.subject_ref')
        .andOn('l.check_id', 't.check_id')
        .andOn('l.at', 't.at'),
    )
    .where('t.subject_type', 'entity')
    .select('t.subject_ref', 't.check_id', 't.to_state', 't.at', 't.message');
  return new Map(
    changes.map(change => [keyOf(change.subject_ref, change.check_id), change]),
  );
}

function toFindingDay(
  row: ListedRow,
  change: Change | undefined,
  { registry, day }: FindingDayQuery,
): FindingDay {
  // an older change than the one that led here may have been pruned
  const began = change?.to_state === row.state_of_day ? change : undefined;
  const stands =
    row.state === row.state_of_day && row.since <= endOfDay(day)
      ? row.since
      : undefined;
  const since = stands ?? began?.at;
  return {
    entityRef: row.entity_ref,
    ...(row.title === null ? {} : { entityTitle: row.title }),
    ...(row.owner_ref === null ? {} : { ownerRef: row.owner_ref }),
    ...(row.system_ref === null ? {} : { systemRef: row.system_ref }),
    checkId: row.check_id,
    title: registry.all.get(row.check_id)?.title ?? row.check_id,
    pillar: row.pillar,
    state: row.state_of_day,
    risk: row.risk_of_day,
    ...(since === undefined ? {} : { since }),
    ...(began ? { message: began.message } : {}),
    now: { state: row.state, risk: row.risk },
  };
}

async function isKept(knex: Knex, day: string): Promise<boolean> {
  const row = await knex<ScoreDayRow>('wa_score_day')
    .where({
      day,
      subject_type: 'org',
      subject_ref: ORG_REF,
    })
    .first('day');
  return row !== undefined;
}

/** A page of rows; all that match are counted along with the first ones. */
async function readPage(
  options: FindingDayQuery & {
    sort: FindingDaySort;
    limit: number;
    cursor?: string;
    uncounted?: boolean;
  },
): Promise<{ rows: ListedRow[]; nextCursor?: string; total?: number }> {
  const { knex, cursor, uncounted } = options;
  const sort: Sort = { name: options.sort, keys: SORTS[options.sort] };
  const query = knex
    .with(
      'wa_listed',
      findingsOnDay(options).select(
        'wa_result.*',
        'wa_entity.title',
        'wa_entity.name',
        'wa_entity.owner_ref',
        'wa_entity.system_ref',
      ),
    )
    .from('wa_listed')
    .select('wa_listed.*');
  if (!uncounted) {
    query.select(knex('wa_listed').count('*').as('total'));
  }
  pageByKeys({ ...options, query, sort });
  const rows: ListedRow[] = await query;
  const page = takePage({ ...options, rows, sort });
  if (uncounted) {
    return page;
  }
  // behind the last page nothing tells
  const [{ total = 0 } = {}]: Partial<ListedRow>[] =
    rows.length === 0 && cursor !== undefined
      ? await findingsOnDay(options).count({ total: '*' })
      : rows;
  return { ...page, total: Number(total) };
}

/**
 * One page of findings as they stood at the end of a day. Six statements at
 * most, however many findings there are, and two more about a campaign.
 */
export async function listFindingDays(
  options: Omit<FindingDayQuery, 'subjects' | 'campaign'> & {
    sort: FindingDaySort;
    limit: number;
    cursor?: string;
    /** Do not count all that match. */
    uncounted?: boolean;
  },
): Promise<FindingDayPage> {
  const { knex, day } = options;
  const { campaign: campaignId } = options.filter;
  const asked: FindingDayQuery = {
    ...options,
    subjects: await subjectsOfDay(options),
    ...(campaignId
      ? { campaign: await loadCampaignScope({ ...options, campaignId }) }
      : {}),
  };
  const page = await readPage({ ...options, ...asked });
  const changes = await lastChanges({ ...asked, rows: page.rows });
  const counted = options.uncounted ? undefined : await countedOnDay(asked);
  return {
    day,
    kept: await isKept(knex, day),
    items: page.rows.map(row =>
      toFindingDay(
        row,
        changes.get(keyOf(row.entity_ref, row.check_id)),
        asked,
      ),
    ),
    ...(page.nextCursor ? { nextCursor: page.nextCursor } : {}),
    ...(page.total === undefined ? {} : { totalItems: page.total }),
    ...(counted === undefined ? {} : { counted }),
  };
}
