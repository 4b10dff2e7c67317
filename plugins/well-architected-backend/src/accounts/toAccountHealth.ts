/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  AccountHealth,
  AccountReading,
} from 'backstage-plugin-well-architected-common';
import { CollectionRow } from '../database/tables';
import { ListedAccount } from './accountQuery';

/** Parts that could not be read, counted alike ones. */
export type ProblemCount = Pick<
  CollectionRow,
  'account_id' | 'status' | 'missing_action'
> & { parts: number | string };

/** An account as the API tells it. Pure. */
export function toAccountHealth(options: {
  row: ListedAccount;
  problems: ProblemCount[];
  administers: boolean;
  mayRefresh: boolean;
  /** Milliseconds; infinite for recordings. */
  staleAfterMs: number;
  now: Date;
}): AccountHealth {
  const { row, administers, mayRefresh, staleAfterMs, now } = options;
  const problems: Record<string, number> = {};
  for (const { status, parts } of options.problems) {
    problems[status] = (problems[status] ?? 0) + Number(parts);
  }
  const actions = options.problems.flatMap(p => p.missing_action ?? []);
  const optional = <K extends string>(key: K, value: string | null) =>
    value === null ? {} : ({ [key]: value } as { [P in K]: string });
  return {
    accountId: row.account_id,
    name: row.name,
    ...optional('environment', row.environment),
    ...optional('ownerRef', row.owner_ref),
    regions: JSON.parse(row.regions),
    state: row.reading as AccountReading,
    running: row.state === 'running',
    stale:
      row.last_complete_at !== null &&
      now.getTime() - new Date(row.last_complete_at).getTime() > staleAfterMs,
    recording: staleAfterMs === Infinity,
    ...optional('lastStartedAt', row.last_started_at),
    ...optional('lastCompleteAt', row.last_complete_at),
    ...optional('lastError', row.last_error),
    apiCalls: row.api_call_count,
    problems,
    missingActions: [...new Set(actions)].sort(),
    ...(row.resources === null ? {} : { resources: row.resources }),
    entities: Number(row.entities ?? 0),
    entitiesWithHigh: Number(row.entities_with_high ?? 0),
    high: Number(row.high ?? 0),
    mayRefresh,
    ...(administers && row.unclaimed !== null
      ? {
          unclaimed: {
            resources: row.unclaimed,
            high: row.unclaimed_high ?? 0,
          },
        }
      : {}),
  };
}
