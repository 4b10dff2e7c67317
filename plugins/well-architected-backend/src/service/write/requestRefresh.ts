/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { AccountRow, EntityRow } from '../../database/tables';
import { permitRefresh } from '../../refreshLimit/permitRefresh';
import { ApiContext } from '../types';
import { ReadingOutcome, requestReading, toMessage } from './requestReading';

/**
 * Asks for a fresh reading of the accounts of an entity. Every account is in
 * the queue at most once, whoever asks and how often.
 *
 * @throws NotFoundError when the entity is not reviewed.
 * @throws TooManyRequestsError when it was asked for too often.
 */
export async function requestRefresh(options: {
  context: Pick<
    ApiContext,
    'knex' | 'work' | 'now' | 'staleAfterMs' | 'refreshLimits'
  >;
  credentials: BackstageCredentials;
  entityRef: string;
}): Promise<{ queued: boolean; message: string }> {
  const { context, credentials, entityRef } = options;
  const { knex } = context;
  const entity = await knex<EntityRow>('wa_entity')
    .where('entity_ref', entityRef)
    .first('entity_ref');
  if (!entity) {
    throw new NotFoundError(`${entityRef} is not reviewed`);
  }
  await permitRefresh({
    context,
    credentials,
    about: { kind: 'entity', ref: entityRef },
  });
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
  const outcomes: ReadingOutcome[] = [];
  for (const row of accounts) {
    outcomes.push(await requestReading(context, row));
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
