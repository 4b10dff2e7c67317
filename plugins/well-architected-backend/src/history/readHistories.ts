/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Observation } from 'backstage-plugin-well-architected-common';
import { CheckHistory } from 'backstage-plugin-well-architected-node';
import { Knex } from 'knex';
import { resourceKeyOf } from '../collect/toStoredResource';
import { chunked } from '../database/chunked';
import { AccountRow, CheckWatchRow, FailureRow } from '../database/tables';

const GLOBAL = 'global';

/** When each of these failing or unknown resources began to fail, by place. */
async function readSince(
  knex: Knex,
  watched: string[],
  observations: Observation[],
): Promise<(observation: Observation) => string | undefined> {
  const placeOf = (account: string, check: string, key: string) =>
    `${account} ${check} ${key}`;
  const since = new Map<string, string>();
  const keys = [...new Set(observations.map(o => resourceKeyOf(o.subject)))];
  for (const part of chunked(keys)) {
    const rows = await knex<FailureRow>('wa_failure')
      .whereIn('account_id', [
        ...new Set(observations.map(o => o.subject.accountId)),
      ])
      .whereIn('check_id', watched)
      .whereIn('resource_key', part);
    for (const row of rows) {
      since.set(
        placeOf(row.account_id, row.check_id, row.resource_key),
        row.since,
      );
    }
  }
  return ({ subject, checkId }) =>
    since.get(placeOf(subject.accountId, checkId, resourceKeyOf(subject)));
}

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
 * What is known over time of the checks that others watch, in the scope of one
 * entity. One statement for every hundred of its failing resources.
 *
 * @param options.observations - all of the scope
 * @param options.accounts - of the scope, as far as they could be read
 */
export async function readHistories(options: {
  knex: Knex;
  watched: string[];
  /** Of the watched checks, in these accounts. */
  watches: CheckWatchRow[];
  accounts: Pick<AccountRow, 'account_id' | 'regions'>[];
  /** Regions that the entity declares; empty for the configured ones. */
  declaredRegions: string[];
  observations: Observation[];
}): Promise<Record<string, CheckHistory>> {
  const { knex, watched, watches: rows, observations } = options;
  if (watched.length === 0) {
    return {};
  }
  const open = observations.filter(
    ({ checkId, status }) =>
      watched.includes(checkId) && (status === 'fail' || status === 'unknown'),
  );
  const failingSince = await readSince(knex, watched, open);
  return Object.fromEntries(
    watched.map(checkId => {
      const since = watchedSince({ ...options, checkId, rows });
      const history: CheckHistory = {
        ...(since ? { watchedSince: since } : {}),
        subjects: open
          .filter(observation => observation.checkId === checkId)
          .map(observation => {
            const date = failingSince(observation);
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
