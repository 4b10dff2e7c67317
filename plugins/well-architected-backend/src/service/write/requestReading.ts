/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AccountRow } from '../../database/tables';
import { ApiContext } from '../types';

/** An account that was read completely so recently is not read again. */
const PAUSE_MS = 60_000;

/** Whether a reading was queued, or why not. */
export interface ReadingOutcome {
  accountId: string;
  queued: boolean;
  /** Begins in lower case; empty where it was queued. */
  why: string;
}

/** Asks for a fresh reading of one account, unless that makes no sense. */
export async function requestReading(
  context: Pick<ApiContext, 'work' | 'now' | 'staleAfterMs'>,
  row: AccountRow,
): Promise<ReadingOutcome> {
  const accountId = row.account_id;
  if (context.staleAfterMs(accountId) === Infinity) {
    return {
      accountId,
      queued: false,
      why: `account ${accountId} is a recording of ${row.last_complete_at}, nothing newer can be read`,
    };
  }
  const ageMs = row.last_complete_at
    ? context.now().getTime() - new Date(row.last_complete_at).getTime()
    : Infinity;
  if (row.state !== 'running' && ageMs < PAUSE_MS) {
    return {
      accountId,
      queued: false,
      why: `account ${accountId} was read completely less than a minute ago`,
    };
  }
  return (await context.work.collect(accountId))
    ? { accountId, queued: true, why: '' }
    : {
        accountId,
        queued: false,
        why: `a reading of account ${accountId} is queued or running already`,
      };
}

/** What was asked for and what was not, in one sentence. Pure. */
export function toMessage(outcomes: ReadingOutcome[]): string {
  const queued = outcomes.filter(o => o.queued).map(o => o.accountId);
  const parts = [
    ...(queued.length > 0
      ? [
          `a new reading of ${
            queued.length === 1 ? 'account' : 'accounts'
          } ${queued.join(', ')} is queued`,
        ]
      : []),
    ...outcomes.filter(o => !o.queued).map(o => o.why),
  ];
  const text = parts.join('; ');
  return `${text.charAt(0).toLocaleUpperCase('en-US')}${text.slice(1)}.`;
}
