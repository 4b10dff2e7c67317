/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { ActionRow } from './types';

/** Checks whose action was to be done before this day. */
export async function readOverdue(options: {
  knex: Knex;
  entityRef: string;
  now: Date;
}): Promise<Set<string>> {
  const { knex, entityRef, now } = options;
  const checkIds = await knex<ActionRow>('wa_action')
    .where('entity_ref', entityRef)
    .where('due_date', '<', now.toISOString().slice(0, 10))
    .pluck('check_id');
  return new Set(checkIds);
}
