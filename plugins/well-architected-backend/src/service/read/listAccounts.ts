/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AccountHealth, Page } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { AccountRow, CollectionRow } from '../../database/tables';
import { whereConditions } from '../../permissions/whereConditions';
import { ReadCriteria } from '../authorize/readCriteria';
import { pageByKeys, Sort, takePage } from '../keyset';
import { groupBy } from './groupBy';

const SORT: Sort = {
  name: 'accounts',
  keys: [{ sql: 'wa_account.account_id', direction: 'asc', type: 'string' }],
};

function toHealth(row: AccountRow, problems: CollectionRow[]): AccountHealth {
  return {
    accountId: row.account_id,
    name: row.name,
    ...(row.environment === null ? {} : { environment: row.environment }),
    ...(row.owner_ref === null ? {} : { ownerRef: row.owner_ref }),
    regions: JSON.parse(row.regions),
    state: row.state,
    ...(row.last_started_at === null
      ? {}
      : { lastStartedAt: row.last_started_at }),
    ...(row.last_complete_at === null
      ? {}
      : { lastCompleteAt: row.last_complete_at }),
    ...(row.last_error === null ? {} : { lastError: row.last_error }),
    apiCalls: row.api_call_count,
    problems: problems.map(problem => ({
      collector: problem.collector,
      region: problem.region,
      status: problem.status,
      ...(problem.reason === null ? {} : { reason: problem.reason }),
      ...(problem.missing_action === null
        ? {}
        : { missingAction: problem.missing_action }),
    })),
  };
}

/**
 * One page of accounts. Three statements.
 *
 * @param options.criteria - of the entities whose accounts are listed
 * @param options.all - list all accounts, in the scope of an entity or not
 */
export async function listAccounts(options: {
  knex: Knex;
  criteria: ReadCriteria;
  all: boolean;
  limit: number;
  cursor?: string;
}): Promise<Page<AccountHealth>> {
  const { knex, criteria, all, limit } = options;
  const matching = () => {
    const query = knex('wa_account');
    if (all) {
      return query;
    }
    return query.whereIn('wa_account.account_id', used => {
      used
        .select('wa_entity_account.account_id')
        .from('wa_entity_account')
        .join(
          'wa_entity',
          'wa_entity.entity_ref',
          'wa_entity_account.entity_ref',
        );
      if (criteria) {
        whereConditions(used, criteria);
      }
    });
  };
  const query = matching().select('wa_account.*');
  pageByKeys({ ...options, query, sort: SORT });
  const page = takePage<AccountRow>({ rows: await query, sort: SORT, limit });
  const [{ total }] = await matching().count({ total: '*' });
  const problems = await knex<CollectionRow>('wa_collection')
    .whereIn(
      'account_id',
      page.rows.map(row => row.account_id),
    )
    .whereNot('status', 'ok')
    .orderBy(['account_id', 'collector', 'region']);
  const byAccount = groupBy(problems, row => row.account_id);
  return {
    items: page.rows.map(row =>
      toHealth(row, byAccount.get(row.account_id) ?? []),
    ),
    ...(page.nextCursor ? { nextCursor: page.nextCursor } : {}),
    totalItems: Number(total),
  };
}
