/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { chunked } from '../database/chunked';
import { EventRow, NewEvent } from './types';

/**
 * Writes events inside the transaction that makes them true, so that none is
 * lost and none tells what did not happen.
 */
export async function queueEvents(options: {
  trx: Knex;
  events: NewEvent[];
}): Promise<void> {
  const { trx, events } = options;
  const rows = events.map(({ topic, payload }): EventRow => {
    const id = randomUUID();
    return {
      id,
      topic,
      payload: JSON.stringify({ eventId: id, ...payload }),
      at: payload.at,
      held_until: '',
      attempts: 0,
    };
  });
  for (const part of chunked(rows)) {
    await trx<EventRow>('wa_event').insert(part);
  }
}
