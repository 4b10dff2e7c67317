/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { CHUNK } from '../database/chunked';
import { MessageRow } from './types';

/**
 * Removes what was sent or dropped long ago from the log, in small steps. What
 * waits stays.
 *
 * @returns the number of messages removed
 */
export async function pruneMessages(options: {
  knex: Knex;
  before: Date;
  signal: AbortSignal;
}): Promise<number> {
  const { knex, before, signal } = options;
  let deleted = 0;
  for (;;) {
    signal.throwIfAborted();
    const ids = await knex<MessageRow>('wa_message')
      .whereIn('state', ['sent', 'dropped'])
      .where('created_at', '<', before.toISOString())
      .limit(CHUNK)
      .pluck('id');
    if (ids.length === 0) {
      return deleted;
    }
    deleted += await knex<MessageRow>('wa_message').whereIn('id', ids).delete();
  }
}
