/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Observation } from 'backstage-plugin-well-architected-common';
import { CheckHistory } from 'backstage-plugin-well-architected-node';
import { resourceKeyOf } from '../collect/toStoredResource';
import { AccountRow, CheckWatchRow } from '../database/tables';
import { failureKey } from './failureKey';

const GLOBAL = 'global';

/** The latest of the dates from which on each place is watched. */
function watchedSince(options: {
  checkId: string;
  rows: CheckWatchRow[];
  accounts: Pick<AccountRow, 'account_id' | 'regions'>[];
  declaredRegions: string[];
}): string | undefined {
  const { checkId, rows, accounts, declaredRegions } = options;
  const dates = accounts.flatMap(({ account_id, regions }) => {
    const configured: string[] = JSON.parse(regions);
    const places =
      declaredRegions.length > 0
        ? configured.filter(region => declaredRegions.includes(region))
        : configured;
    return [...places, GLOBAL].map(
      region =>
        rows.find(
          row =>
            row.check_id === checkId &&
            row.account_id === account_id &&
            row.region === region,
        )?.since,
    );
  });
  return dates.length > 0 && dates.every(date => date !== undefined)
    ? dates.sort().at(-1)
    : undefined;
}

/**
 * Since when the watched checks fail or cannot tell, on each resource of an
 * entity. Pure.
 *
 * @param options.observations - all of the scope
 * @param options.accounts - of the scope, as far as they could be read
 */
export function toHistories(options: {
  watched: string[];
  /** Of the watched checks, in these accounts. */
  watches: CheckWatchRow[];
  accounts: Pick<AccountRow, 'account_id' | 'regions'>[];
  /** Regions that the entity declares; empty for the configured ones. */
  declaredRegions: string[];
  /** Since when they fail, by `failureKey`. */
  failures: ReadonlyMap<string, string>;
  observations: Observation[];
}): Record<string, CheckHistory> {
  const { watched, watches: rows, failures, observations } = options;
  if (watched.length === 0) {
    return {};
  }
  // in one order, whatever order the database gives resources in
  const open = observations
    .filter(
      ({ checkId, status }) =>
        watched.includes(checkId) &&
        (status === 'fail' || status === 'unknown'),
    )
    .map(observation => {
      const { checkId, subject } = observation;
      const key = resourceKeyOf(subject);
      return { observation, key: failureKey(subject.accountId, checkId, key) };
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  return Object.fromEntries(
    watched.map(checkId => {
      const since = watchedSince({ ...options, checkId, rows });
      const history: CheckHistory = {
        ...(since ? { watchedSince: since } : {}),
        subjects: open
          .filter(({ observation }) => observation.checkId === checkId)
          .map(({ observation, key }) => {
            const date = failures.get(key);
            return {
              observation,
              ...(date ? { failingSince: date } : {}),
            };
          }),
      };
      return [checkId, history];
    }),
  );
}
