/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ScorecardNotice } from 'backstage-plugin-well-architected-common';
import { AccountRow } from '../../database/tables';
import { countOf } from '../../notify/text';
import { ScopedEntity } from '../../scope/types';

const DAY_MS = 86_400_000;

const label = ({ account_id, name }: AccountRow) =>
  name === account_id ? account_id : `${account_id} (${name})`;

function neverRead(row: AccountRow): ScorecardNotice {
  const accountId = row.account_id;
  if (row.state === 'failed' && row.last_error) {
    return {
      kind: 'account-unreadable',
      accountId,
      message: `Account ${label(row)} could not be read: ${row.last_error}`,
    };
  }
  return {
    kind: 'first-run-pending',
    accountId,
    message:
      row.state === 'running'
        ? `Account ${label(row)} is being read for the first time.`
        : `Account ${label(row)} waits for its first reading.`,
  };
}

function alreadyRead(options: {
  row: AccountRow;
  lastCompleteAt: string;
  now: Date;
  staleAfterMs: number;
}): ScorecardNotice[] {
  const { row, lastCompleteAt, now, staleAfterMs } = options;
  const accountId = row.account_id;
  const notices: ScorecardNotice[] = [];
  if (row.state === 'failed') {
    notices.push({
      kind: 'run-failed',
      accountId,
      lastCompleteAt,
      message: `The latest reading of account ${label(row)} ended early${
        row.last_error ? ` (${row.last_error})` : ''
      }. The reading of ${lastCompleteAt} is shown instead.`,
    });
  }
  const age = now.getTime() - new Date(lastCompleteAt).getTime();
  if (age > staleAfterMs) {
    notices.push({
      kind: 'stale',
      accountId,
      lastCompleteAt,
      message: `Account ${label(row)} was last read completely ${countOf(
        Math.floor(age / DAY_MS),
        'day',
      )} ago; what it showed then counts as unknown now.`,
    });
  }
  return notices;
}

/** What has to be said about each account of a scope. Pure. */
export function accountNotices(options: {
  entity: ScopedEntity;
  /** Those that are configured. */
  accounts: AccountRow[];
  now: Date;
  staleAfterMs: (accountId: string) => number;
}): ScorecardNotice[] {
  const { entity, accounts, now, staleAfterMs } = options;
  return entity.scope.accounts.flatMap(({ id }): ScorecardNotice[] => {
    const row = accounts.find(account => account.account_id === id);
    if (!row) {
      return [
        {
          kind: 'account-not-configured',
          accountId: id,
          message: `${entity.name} names account ${id}, which this portal does not read; add it under wellArchitected.accounts.`,
        },
      ];
    }
    return row.last_complete_at === null
      ? [neverRead(row)]
      : alreadyRead({
          row,
          lastCompleteAt: row.last_complete_at,
          now,
          staleAfterMs: staleAfterMs(id),
        });
  });
}
