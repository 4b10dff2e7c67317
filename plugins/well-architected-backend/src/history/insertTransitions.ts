/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { chunked } from '../database/chunked';
import { TransitionRow } from '../database/tables';

/** Writes transitions inside the transaction that makes them true. */
export async function insertTransitions(options: {
  trx: Knex;
  transitions: TransitionRow[];
}): Promise<void> {
  for (const rows of chunked(options.transitions)) {
    await options.trx<TransitionRow>('wa_transition').insert(rows);
  }
}
