/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Observation } from 'backstage-plugin-well-architected-common';
import {
  CollectionState,
  CollectionStatus,
} from 'backstage-plugin-well-architected-node';
import { Knex } from 'knex';
import { chunked } from '../database/chunked';
import { AccountUnknownRow } from '../database/tables';
import { groupBy } from '../service/read/groupBy';

type Unknown = Pick<AccountUnknownRow, 'kind' | 'name' | 'message'>;

/** Nobody did these on purpose, as one turns a Region or a service off. */
const BROKEN: CollectionState[] = ['denied', 'throttled', 'error'];

const WORDS: Partial<Record<CollectionState, string>> = {
  denied: 'access is denied',
  throttled: 'AWS throttled it',
  error: 'AWS answered with an error',
};

/** A sentence with the action that is missing, where it does not name it. */
const withAction = (why: string, action: string | undefined) =>
  action && !why.includes(action) ? `${why} (${action})` : why;

function whyOf(statuses: CollectionStatus[]): string {
  const [{ status, reason, missingAction }] = statuses;
  const regions = [...new Set(statuses.map(({ region }) => region))].sort();
  const why = withAction(reason ?? WORDS[status] ?? status, missingAction);
  return `${why} in ${regions.join(', ')}`;
}

function unknownsOf(options: {
  observations: Observation[];
  collection: CollectionStatus[];
}): Unknown[] {
  const { observations, collection } = options;
  const broken = collection.filter(({ status }) => BROKEN.includes(status));
  const checks = new Map(
    observations
      .filter(({ status }) => status === 'unknown')
      .map(({ checkId, message, missingAction }) => [
        checkId,
        withAction(message, missingAction),
      ]),
  );
  return [
    ...[...checks].map(
      ([name, message]): Unknown => ({ kind: 'check', name, message }),
    ),
    ...[...groupBy(broken, ({ collector }) => collector)].map(
      ([name, statuses]): Unknown => ({
        kind: 'collector',
        name,
        message: whyOf(statuses),
      }),
    ),
  ];
}

/**
 * Keeps what this reading could not tell about the account as a whole, each
 * since the first reading that could not. What is known again is forgotten:
 * when it becomes unknown once more, that is news.
 *
 * Runs inside the caller's transaction, which holds the row of the account.
 */
export async function saveUnknowns(options: {
  trx: Knex;
  accountId: string;
  /** On the account itself. */
  observations: Observation[];
  collection: CollectionStatus[];
  /** ISO 8601: when it was read. */
  at: string;
}): Promise<void> {
  const { trx, accountId, at } = options;
  const table = () => trx<AccountUnknownRow>('wa_account_unknown');
  const keyOf = ({ kind, name }: Omit<Unknown, 'message'>) => `${kind} ${name}`;
  const unknowns = unknownsOf(options);
  const stands = new Set(unknowns.map(keyOf));
  const before = new Map(
    (await table().where('account_id', accountId)).map(row => [
      keyOf(row),
      row,
    ]),
  );
  for (const kind of ['check', 'collector'] as const) {
    const gone = [...before.values()].filter(
      row => row.kind === kind && !stands.has(keyOf(row)),
    );
    for (const names of chunked(gone.map(({ name }) => name))) {
      await table()
        .where({ account_id: accountId, kind })
        .whereIn('name', names)
        .delete();
    }
  }
  const changed = unknowns.filter(
    unknown => before.get(keyOf(unknown))?.message !== unknown.message,
  );
  for (const rows of chunked(changed)) {
    await table()
      .insert(
        rows.map(row => ({
          ...row,
          account_id: accountId,
          since: at,
          told_at: null,
        })),
      )
      .onConflict(['account_id', 'kind', 'name'])
      .merge(['message']);
  }
}
