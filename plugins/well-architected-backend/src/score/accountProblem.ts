/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AccountProblem } from 'backstage-plugin-well-architected-node';
import { AccountRow } from '../database/tables';
import { countOf } from '../notify/text';

const days = (ms: number) => Math.round(ms / 86_400_000);

/**
 * Why the reading of an account cannot be used, or undefined when it can.
 * Evidence that is too old counts as unknown, never as what it once was. Pure.
 */
export function accountProblem(options: {
  accountId: string;
  /** Undefined for an account that is not configured. */
  account?: AccountRow;
  now: Date;
  staleAfterMs: number;
}): AccountProblem | undefined {
  const { accountId, account, now, staleAfterMs } = options;
  if (!account) {
    return {
      accountId,
      reason: 'NO_ACCOUNT',
      message: `Account ${accountId} is not configured under wellArchitected.accounts`,
    };
  }
  if (!account.last_complete_at) {
    return account.last_error
      ? {
          accountId,
          reason: account.last_error_reason ?? 'API_ERROR',
          message: `Account ${accountId} could not be read: ${account.last_error}`,
        }
      : {
          accountId,
          reason: 'NOT_COLLECTED',
          message: `Account ${accountId} has not been read yet`,
        };
  }
  const age = now.getTime() - new Date(account.last_complete_at).getTime();
  return age > staleAfterMs
    ? {
        accountId,
        reason: 'STALE',
        message: `Account ${accountId} was last read completely at ${
          account.last_complete_at
        }, more than ${countOf(days(staleAfterMs), 'day')} ago${
          account.last_error ? `: ${account.last_error}` : ''
        }`,
      }
    : undefined;
}
