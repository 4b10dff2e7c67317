/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';

/**
 * Refs of entities with an answer that ended after they were scored last: an
 * expired answer is unknown from that moment on, not from the next daily turn.
 */
export async function findExpiredAnswers(options: {
  knex: Knex;
  now: Date;
}): Promise<string[]> {
  const { knex, now } = options;
  return knex('wa_answer')
    .join('wa_scorecard', 'wa_scorecard.entity_ref', 'wa_answer.entity_ref')
    .where('wa_answer.expires_at', '<=', now.toISOString())
    .whereRaw('wa_answer.expires_at > wa_scorecard.evaluated_at')
    .distinct('wa_answer.entity_ref')
    .pluck('wa_answer.entity_ref');
}
