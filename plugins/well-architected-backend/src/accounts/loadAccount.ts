/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { NotFoundError } from '@backstage/errors';
import {
  AccountDetail,
  CollectionProblem,
} from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { CollectionRow } from '../database/tables';
import { groupBy } from '../service/read/groupBy';
import { readUnclaimedTypes } from '../unclaimed/readUnclaimedTypes';
import { AccountAccess } from './accountAccess';
import { accountQuery, ListedAccount, selectAccounts } from './accountQuery';
import { refreshable, RefreshAccess } from './refreshable';
import { toAccountHealth } from './toAccountHealth';

/**
 * The row of one account.
 *
 * @throws NotFoundError when there is none that the caller may see.
 */
export async function findAccount(options: {
  knex: Knex;
  access: AccountAccess;
  accountId: string;
}): Promise<ListedAccount> {
  const { knex, accountId } = options;
  const row: ListedAccount | undefined = await selectAccounts(
    knex,
    accountQuery({ ...options, filter: {} }),
  )
    .where('wa_account.account_id', accountId)
    .first();
  if (!row) {
    throw new NotFoundError(`There is no account '${accountId}'`);
  }
  return row;
}

/** The same problem in several Regions is one. */
function toProblems(rows: CollectionRow[]): CollectionProblem[] {
  const alike = groupBy(rows, row =>
    JSON.stringify([row.collector, row.status, row.reason, row.missing_action]),
  );
  return [...alike.values()].map(([first, ...others]) => ({
    collector: first.collector,
    resourceType: first.resource_type,
    status: first.status,
    ...(first.reason === null ? {} : { reason: first.reason }),
    ...(first.missing_action === null
      ? {}
      : { missingAction: first.missing_action }),
    regions: [first, ...others].map(row => row.region),
  }));
}

/**
 * One account with everything that is known of its readings. Four statements.
 *
 * @throws NotFoundError when there is none that the caller may see.
 */
export async function loadAccount(options: {
  knex: Knex;
  access: AccountAccess;
  accountId: string;
  staleAfterMs: (accountId: string) => number;
  now: Date;
  refreshes: RefreshAccess;
}): Promise<AccountDetail> {
  const { knex, access, accountId } = options;
  const row = await findAccount(options);
  const problems = await knex<CollectionRow>('wa_collection')
    .where('account_id', accountId)
    .whereNot('status', 'ok')
    .orderBy(['status', 'collector', 'region']);
  const showsUnclaimed = access.administers && row.worked_out_at !== null;
  return {
    ...toAccountHealth({
      row,
      problems: problems.map(problem => ({ ...problem, parts: 1 })),
      administers: access.administers,
      mayRefresh: (
        await refreshable({ ...options, accountIds: [accountId] })
      ).has(accountId),
      staleAfterMs: options.staleAfterMs(accountId),
      now: options.now,
    }),
    collection: toProblems(problems),
    calls: JSON.parse(row.api_calls),
    ...(showsUnclaimed
      ? {
          unclaimedTypes: await readUnclaimedTypes({ knex, accountId }),
          unclaimedAt: row.worked_out_at ?? undefined,
        }
      : {}),
  };
}
