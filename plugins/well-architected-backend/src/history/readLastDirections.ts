/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { chunked } from '../database/chunked';
import { TransitionRow } from '../database/tables';
import { Direction } from './diffStandings';

/**
 * Whether the last news of these checks of a subject was good or bad. The
 * history of no other check is read.
 */
export async function readLastDirections(options: {
  trx: Knex;
  subjectRef: string;
  checkIds: string[];
}): Promise<Map<string, Direction>> {
  const { trx, subjectRef, checkIds } = options;
  const directions = new Map<string, Direction>();
  for (const part of chunked(checkIds)) {
    const rows = await trx<TransitionRow>('wa_transition')
      .where('subject_ref', subjectRef)
      .whereIn('check_id', part)
      .whereNotNull('direction')
      .orderBy('at')
      .select('check_id', 'direction');
    for (const { check_id, direction } of rows) {
      if (direction) {
        directions.set(check_id, direction);
      }
    }
  }
  return directions;
}
