/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { TransitionRow } from '../database/tables';
import { Direction } from './diffStandings';

/** Whether the last news of each check of a subject was good or bad. */
export async function readLastDirections(options: {
  trx: Knex;
  subjectRef: string;
}): Promise<Map<string, Direction>> {
  const { trx, subjectRef } = options;
  const rows = await trx<TransitionRow>('wa_transition')
    .where('subject_ref', subjectRef)
    .whereNotNull('direction')
    .orderBy('at')
    .select('check_id', 'direction');
  return new Map(
    rows.flatMap(({ check_id, direction }) =>
      direction ? [[check_id, direction] as const] : [],
    ),
  );
}
