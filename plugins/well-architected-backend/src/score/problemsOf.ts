/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AccountProblem } from 'backstage-plugin-well-architected-node';
import { AccountRow } from '../database/tables';
import { notPermitted } from '../scope/permitAccounts';
import { accountProblem } from './accountProblem';
import { WorldRows } from './readWorldRows';

/** Accounts of an entity that cannot be used and why, and the others. Pure. */
export function problemsOf(options: {
  rows: WorldRows;
  now: Date;
  /** Milliseconds; infinite for accounts that are recordings. */
  staleAfterMs: (accountId: string) => number;
}): { problems: AccountProblem[]; usable: AccountRow[] } {
  const { rows, now, staleAfterMs } = options;
  const { accounts, entity } = rows;
  const byId = new Map(accounts.map(account => [account.account_id, account]));
  const problems = entity.scope.accounts.flatMap<AccountProblem>(
    ({ id }) =>
      accountProblem({
        accountId: id,
        account: byId.get(id),
        now,
        staleAfterMs: staleAfterMs(id),
      }) ?? [],
  );
  // whether such an account exists is not looked at
  for (const accountId of entity.scope.refused ?? []) {
    problems.push({
      accountId,
      reason: 'NO_ACCOUNT',
      message: notPermitted(accountId),
    });
  }
  const broken = new Set(problems.map(({ accountId }) => accountId));
  return {
    problems,
    usable: accounts.filter(({ account_id }) => !broken.has(account_id)),
  };
}

/** When the account that was read completely the longest ago was. */
export const oldestReading = (usable: AccountRow[]): string | undefined =>
  usable
    .flatMap(account => account.last_complete_at ?? [])
    .sort()
    .at(0);

/** No account still waits for its first reading. */
export const wereAllTried = (accounts: AccountRow[]): boolean =>
  accounts.every(account => account.last_complete_at || account.last_error);
