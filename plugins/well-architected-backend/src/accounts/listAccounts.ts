/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { NotAllowedError } from '@backstage/errors';
import {
  ACCOUNT_READINGS,
  AccountFilter,
  AccountPage,
  AccountReading,
  AccountSort,
  wellArchitectedAdministerPermission,
} from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { pageByKeys, Sort, SortKey, takePage } from '../service/keyset';
import { groupBy } from '../service/read/groupBy';
import { AccountAccess } from './accountAccess';
import {
  accountQuery,
  ListedAccount,
  READING,
  selectAccounts,
} from './accountQuery';
import { refreshable, RefreshAccess } from './refreshable';
import { ProblemCount, toAccountHealth } from './toAccountHealth';

const id: SortKey = {
  sql: 'wa_account.account_id',
  direction: 'asc',
  type: 'string',
};
const name: SortKey = {
  sql: 'lower(wa_account.name)',
  direction: 'asc',
  type: 'string',
};
const most = (sql: string): SortKey => ({
  sql: `coalesce(${sql}, 0)`,
  direction: 'desc',
  type: 'number',
});

const SORTS: Record<AccountSort, SortKey[]> = {
  worst: [
    {
      sql: `case ${READING} ${ACCOUNT_READINGS.map(
        (reading, rank) => `when '${reading}' then ${rank}`,
      ).join(' ')} end`,
      direction: 'asc',
      type: 'number',
    },
    name,
    id,
  ],
  name: [name, id],
  // never read is the oldest of all
  age: [
    {
      sql: `coalesce(wa_account.last_complete_at, '')`,
      direction: 'asc',
      type: 'string',
    },
    id,
  ],
  high: [most('used.high'), name, id],
  unclaimed: [
    most('wa_claims.unclaimed_high'),
    most('wa_claims.unclaimed'),
    name,
    id,
  ],
};

interface StateRow {
  reading: AccountReading;
  accounts: number | string;
  unclaimed: number | string | null;
  unclaimed_high: number | string | null;
}

function statesOf(rows: StateRow[]): AccountPage['states'] {
  const countOf = (state: AccountReading) =>
    Number(rows.find(row => row.reading === state)?.accounts ?? 0);
  return {
    ok: countOf('ok'),
    partial: countOf('partial'),
    failed: countOf('failed'),
    'never-read': countOf('never-read'),
  };
}

/**
 * One page of the accounts that the caller may see. Four statements, however
 * many accounts and entities there are.
 *
 * @throws NotAllowedError for the order by what nobody claims, where the
 * caller may not see that.
 */
export async function listAccounts(options: {
  knex: Knex;
  access: AccountAccess;
  filter: AccountFilter;
  sort: AccountSort;
  staleAfterMs: (accountId: string) => number;
  now: Date;
  refreshes: RefreshAccess;
  limit: number;
  cursor?: string;
}): Promise<AccountPage> {
  const { knex, access, filter, limit } = options;
  if (options.sort === 'unclaimed' && !access.administers) {
    throw new NotAllowedError(
      `The permission '${wellArchitectedAdministerPermission.name}' is needed to sort by what nobody claims`,
    );
  }
  const sort: Sort = {
    name: `accounts-${options.sort}`,
    keys: SORTS[options.sort],
  };
  const query = selectAccounts(knex, accountQuery(options));
  pageByKeys({ ...options, query, sort });
  const page = takePage<ListedAccount>({ rows: await query, sort, limit });

  const byState: StateRow[] = await knex
    .from(
      accountQuery({ ...options, filter: { text: filter.text } })
        .select(
          knex.raw(`${READING} as reading`),
          'wa_claims.unclaimed',
          'wa_claims.unclaimed_high',
        )
        .as('matching'),
    )
    .groupBy('reading')
    .select('reading')
    .count({ accounts: '*' })
    .sum({ unclaimed: 'unclaimed', unclaimed_high: 'unclaimed_high' });
  const states = statesOf(byState);
  const total = (column: 'unclaimed' | 'unclaimed_high') =>
    byState.reduce((sum, row) => sum + Number(row[column] ?? 0), 0);

  const ids = page.rows.map(row => row.account_id);
  const problems: ProblemCount[] = await knex('wa_collection')
    .whereIn('account_id', ids)
    .whereNot('status', 'ok')
    .groupBy('account_id', 'status', 'missing_action')
    .select('account_id', 'status', 'missing_action')
    .count({ parts: '*' });
  const byAccount = groupBy(problems, row => row.account_id);
  const mayRefresh = await refreshable({ ...options, accountIds: ids });
  return {
    items: page.rows.map(row =>
      toAccountHealth({
        row,
        problems: byAccount.get(row.account_id) ?? [],
        administers: access.administers,
        mayRefresh: mayRefresh.has(row.account_id),
        staleAfterMs: options.staleAfterMs(row.account_id),
        now: options.now,
      }),
    ),
    ...(page.nextCursor ? { nextCursor: page.nextCursor } : {}),
    totalItems: (filter.state?.length ? filter.state : ACCOUNT_READINGS).reduce(
      (sum, state) => sum + states[state],
      0,
    ),
    states,
    ...(access.administers
      ? {
          unclaimed: {
            resources: total('unclaimed'),
            high: total('unclaimed_high'),
          },
        }
      : {}),
  };
}
