/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { ActionRow } from './types';

/** The due dates that people settled for an entity, by check id. */
export async function readDueDates(options: {
  knex: Knex;
  entityRef: string;
}): Promise<Map<string, string>> {
  const { knex, entityRef } = options;
  const rows = await knex<ActionRow>('wa_action')
    .where('entity_ref', entityRef)
    .whereNotNull('due_date')
    .select('check_id', 'due_date');
  return new Map(rows.map(row => [row.check_id, row.due_date ?? '']));
}
