/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { chunked } from '../database/chunked';
import { TransitionRow } from '../database/tables';
import { queueEvents } from '../events/queueEvents';
import { toFindingEvents } from '../events/toFindingEvents';

/**
 * Writes transitions of one subject, and the events that tell other plugins,
 * inside the transaction that makes them true.
 */
export async function insertTransitions(options: {
  trx: Knex;
  transitions: TransitionRow[];
}): Promise<void> {
  const { trx, transitions } = options;
  for (const rows of chunked(transitions)) {
    await trx<TransitionRow>('wa_transition').insert(rows);
  }
  await queueEvents({ trx, events: toFindingEvents(transitions) });
}
