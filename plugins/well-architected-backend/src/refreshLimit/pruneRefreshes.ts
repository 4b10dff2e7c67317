/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { RefreshRow } from '../database/tables';

/** Longest time that requests are counted over. */
const COUNTED_MS = 86_400_000;

/** Forgets who asked for readings so long ago that it counts no more. */
export async function pruneRefreshes(options: {
  knex: Knex;
  now: Date;
}): Promise<void> {
  const { knex, now } = options;
  await knex<RefreshRow>('wa_refresh')
    .where('last_at', '<', new Date(now.getTime() - COUNTED_MS).toISOString())
    .delete();
}
