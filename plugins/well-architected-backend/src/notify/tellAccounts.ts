/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { NotificationTopic } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { AccountRow } from '../database/tables';
import { ensureMine } from './ensureMine';
import { groupForOwners } from './groupForOwners';
import { putMessage } from './putMessage';
import { countOf, listOf, plain, someOf } from './text';
import { MessageText, TellingSettings } from './types';

const TOPIC: NotificationTopic = 'well-architected-account';

const linkOf = (row: AccountRow) =>
  `/well-architected/accounts?account=${row.account_id}`;

function textOf(rows: AccountRow[], readable: boolean): MessageText {
  const [first] = rows;
  const names = someOf(rows.map(row => row.name));
  const why = (row: AccountRow) =>
    readable
      ? `read completely at ${row.last_complete_at}`
      : row.last_error ?? 'the run ended early';
  const what = `${
    rows.length === 1 ? 'Account' : countOf(rows.length, 'account')
  } ${rows.length === 1 ? names : `(${names})`}`;
  return {
    title: readable ? `${what} can be read again` : `${what} cannot be read`,
    description: readable
      ? why(first)
      : `${why(
          first,
        )} Until it can be read, its last reading is shown, and after that it is unknown.`,
    link: rows.length === 1 ? linkOf(first) : '/well-architected/accounts',
    severity: readable ? 'normal' : 'high',
    body: listOf(
      rows.map(
        row => `[${plain(row.name)}](${linkOf(row)}): ${plain(why(row))}`,
      ),
    ),
  };
}

/**
 * Puts into the outbox that accounts cannot be read any more, or can be read
 * again, each once, to the owner of the account. One that fails again within
 * the debounce time waits.
 */
export async function tellAccounts(options: {
  knex: Knex;
  settings: TellingSettings;
  now: Date;
}): Promise<void> {
  const { knex, settings, now } = options;
  const at = now.toISOString();
  const quiet = new Date(now.getTime() - settings.debounceMs).toISOString();
  const owned = () =>
    knex<AccountRow>('wa_account')
      .whereNotNull('owner_ref')
      .orderBy('account_id');
  const unreadable = await owned()
    .where('state', 'failed')
    .where(query =>
      query
        .whereNull('told_state')
        .orWhere(told =>
          told.where('told_state', 'readable').where('told_at', '<=', quiet),
        ),
    );
  const readable = await owned()
    .whereIn('state', ['ok', 'partial'])
    .where('told_state', 'unreadable');
  for (const [rows, isReadable] of [
    [unreadable, false],
    [readable, true],
  ] as const) {
    const groups = groupForOwners({
      items: rows,
      ownerOf: row => row.owner_ref ?? '',
      coalesceAbove: settings.coalesceAbove,
    });
    for (const group of groups) {
      await knex.transaction(async trx => {
        const marked = await trx<AccountRow>('wa_account')
          .whereIn(
            'account_id',
            group.map(row => row.account_id),
          )
          .where(query =>
            isReadable
              ? query.where('told_state', 'unreadable')
              : query.whereNull('told_state').orWhere('told_state', 'readable'),
          )
          .update(
            isReadable
              ? { told_state: 'readable' }
              : { told_state: 'unreadable', told_at: at },
          );
        ensureMine(marked, group.length);
        await putMessage({
          trx,
          recipientRef: group[0].owner_ref ?? '',
          topic: TOPIC,
          ...(group.length === 1
            ? { scope: `well-architected:account:${group[0].account_id}` }
            : {}),
          text: textOf(group, isReadable),
          reason: `${someOf(
            group.map(row => `account ${row.account_id}`),
          )}: the last run ${isReadable ? 'was complete again' : 'failed'}.`,
          now,
        });
      });
    }
  }
}
