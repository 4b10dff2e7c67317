/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { chunked } from '../database/chunked';
import { AnswerRow } from '../database/tables';
import { WaiverRow } from '../waivers/types';
import { EndingItem } from './types';

/**
 * What is still worth telling of a message that may have waited long: answers
 * that nobody renewed and waivers that stand, on days to come.
 */
export async function stillEnding(options: {
  knex: Knex;
  entityRef: string;
  items: EndingItem[];
  now: Date;
}): Promise<EndingItem[]> {
  const { knex, entityRef, items, now } = options;
  const today = now.toISOString().slice(0, 10);
  const standing = new Set<string>();
  for (const part of chunked(items)) {
    const checkIds = part.map(({ checkId }) => checkId);
    const answers = await knex<AnswerRow>('wa_answer')
      .where('entity_ref', entityRef)
      .whereIn('check_id', checkIds)
      .select('check_id', 'answered_at');
    const waivers = await knex<WaiverRow>('wa_waiver')
      .where({ entity_ref: entityRef, state: 'approved' })
      .whereIn('check_id', checkIds)
      .select('check_id', 'id');
    answers.forEach(row => standing.add(`${row.check_id} ${row.answered_at}`));
    waivers.forEach(row => standing.add(`${row.check_id} ${row.id}`));
  }
  return items.filter(
    ({ checkId, version, until }) =>
      until >= today && standing.has(`${checkId} ${version}`),
  );
}
