/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { NotFoundError } from '@backstage/errors';
import { AccountRow, EntityRow } from '../../database/tables';
import { ApiContext } from '../types';

/** An account that was read completely so recently is not read again. */
const PAUSE_MS = 60_000;

type Outcome = { accountId: string; queued: boolean; why: string };

async function requestAccount(
  context: Pick<ApiContext, 'work' | 'now' | 'staleAfterMs'>,
  row: AccountRow,
): Promise<Outcome> {
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

function toMessage(outcomes: Outcome[]): string {
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

/**
 * Asks for a fresh reading of the accounts of an entity. Every account is in
 * the queue at most once, whoever asks and how often.
 *
 * @throws NotFoundError when the entity is not reviewed.
 */
export async function requestRefresh(options: {
  context: Pick<ApiContext, 'knex' | 'work' | 'now' | 'staleAfterMs'>;
  entityRef: string;
}): Promise<{ queued: boolean; message: string }> {
  const { context, entityRef } = options;
  const { knex } = context;
  const entity = await knex<EntityRow>('wa_entity')
    .where('entity_ref', entityRef)
    .first('entity_ref');
  if (!entity) {
    throw new NotFoundError(`${entityRef} is not reviewed`);
  }
  const accounts = await knex<AccountRow>('wa_account')
    .whereIn(
      'account_id',
      knex('wa_entity_account')
        .where('entity_ref', entityRef)
        .select('account_id'),
    )
    .orderBy('account_id');
  if (accounts.length === 0) {
    const queued = await context.work.score(entityRef);
    return {
      queued,
      message: queued
        ? `No AWS account of ${entityRef} is configured; a new review of its answers and catalog data is queued.`
        : `No AWS account of ${entityRef} is configured; a review of its answers and catalog data is queued already.`,
    };
  }
  const outcomes: Outcome[] = [];
  for (const row of accounts) {
    outcomes.push(await requestAccount(context, row));
  }
  if (outcomes.some(o => o.queued)) {
    return { queued: true, message: toMessage(outcomes) };
  }
  // nothing new is read, but answers and the catalog may have changed
  const queued = await context.work.score(entityRef);
  return {
    queued,
    message: `${toMessage(outcomes)}${
      queued ? ' What is known is scored again.' : ''
    }`,
  };
}
