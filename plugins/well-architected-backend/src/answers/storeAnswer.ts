/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { isPostgres } from '../database/dialect';
import { AnswerHistoryRow, AnswerRow } from '../database/tables';

/** What an answer consists of; nobody was reminded of a new one. */
export type NewAnswer = Omit<AnswerRow, 'reminded_at'>;

/** The current answer, locked until the transaction ends. */
export async function readCurrentAnswer(options: {
  trx: Knex.Transaction;
  entityRef: string;
  checkId: string;
}): Promise<AnswerRow | undefined> {
  const { trx, entityRef, checkId } = options;
  const current = trx<AnswerRow>('wa_answer')
    .where({ entity_ref: entityRef, check_id: checkId })
    .first();
  return isPostgres(trx) ? current.forUpdate() : current;
}

/** Replaces the current answer and keeps all in the history. */
export async function storeAnswer(options: {
  trx: Knex.Transaction;
  answer: NewAnswer;
}): Promise<void> {
  const { trx, answer } = options;
  await trx<AnswerRow>('wa_answer')
    .insert({ ...answer, reminded_at: null })
    .onConflict(['entity_ref', 'check_id'])
    .merge();
  await trx<AnswerHistoryRow>('wa_answer_history').insert({
    id: randomUUID(),
    ...answer,
  });
}
