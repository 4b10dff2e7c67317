/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { isPostgres } from '../database/dialect';
import { RefreshRow } from '../database/tables';
import { counted, nextAllowed } from './nextAllowed';
import { RefreshSubject } from './types';

/**
 * Counts one request of a subject, unless there are too many already. The row
 * stays locked until the transaction ends, so that requests that come at the
 * same time are counted one after the other, whichever replica they come to.
 *
 * @returns from when on one more is allowed, where this one is not
 */
export async function countRequest(options: {
  trx: Knex.Transaction;
  subject: RefreshSubject;
  limit: number;
  withinMs: number;
  now: Date;
}): Promise<Date | undefined> {
  const { trx, subject, now } = options;
  const key = { subject_kind: subject.kind, subject: subject.ref };
  const rows = () => trx<RefreshRow>('wa_refresh');
  await rows()
    .insert({ ...key, moments: '[]', last_at: now.toISOString() })
    .onConflict(['subject_kind', 'subject'])
    .ignore();
  const query = rows().where(key).first('moments');
  const row = await (isPostgres(trx) ? query.forUpdate() : query);
  const stored: string[] = JSON.parse(row?.moments ?? '[]');
  const moments = counted({ ...options, moments: stored });
  const next = nextAllowed({ ...options, moments });
  if (!next) {
    await rows()
      .where(key)
      .update({
        moments: JSON.stringify([...moments, now.toISOString()]),
        last_at: now.toISOString(),
      });
  }
  return next;
}
