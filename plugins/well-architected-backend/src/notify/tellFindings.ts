/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { chunked } from '../database/chunked';
import { TransitionRow } from '../database/tables';
import { Registry } from '../registry/createRegistry';
import { composeFirstReview } from './composeFirstReview';
import { composeMessage } from './composeMessage';
import { decideMessages, FindingMessage } from './decideMessages';
import { ensureMine } from './ensureMine';
import { findImporting } from './findImporting';
import { putMessage } from './putMessage';
import { readWords } from './readWords';
import { someOf } from './text';
import { TellingSettings } from './types';

/** Changes that are looked at in one go. */
const BATCH = 5_000;
/** The same on every engine, so that messages come in one order. */
const ORDER = ['at', 'subject_ref', 'check_id'];
/** A first review that takes longer is told in parts. */
const IMPORT_PATIENCE_MS = 6 * 3_600_000;

const reasonOf = (rows: TransitionRow[]) =>
  `${someOf(
    rows.map(
      row =>
        `${row.check_id} of ${row.subject_ref} went from ${
          row.from_state ?? 'not reviewed'
        } to ${row.to_state} (${row.risk})`,
    ),
  )}.`;

/** Entities of an owner whose first review began at that moment or later. */
async function countFirst(knex: Knex, rows: TransitionRow[]): Promise<number> {
  const since = rows.map(row => row.at).sort()[0];
  const [{ total }] = await knex('wa_entity as e')
    .join('wa_baseline as b', 'b.entity_ref', 'e.entity_ref')
    .where('e.owner_ref', rows[0].owner_ref)
    .where('b.at', '>=', since)
    .count({ total: '*' });
  return Number(total);
}

/**
 * Puts into the outbox what owners are to be told about changes of findings.
 * A message and the mark that its changes are told are one transaction.
 *
 * @param options.quietMs - owners with younger changes wait
 */
export async function tellFindings(options: {
  knex: Knex;
  registry: Pick<Registry, 'all'>;
  settings: TellingSettings;
  now: Date;
  quietMs: number;
}): Promise<void> {
  const { knex, registry, settings, now, quietMs } = options;
  const table = (db: Knex = knex) => db<TransitionRow>('wa_transition');
  const pending = await table()
    .where('notify_state', 'pending')
    .whereNull('notify_batch')
    .orderBy(ORDER)
    .limit(BATCH);
  if (pending.length === 0) {
    return;
  }
  const sent: TransitionRow[] = [];
  for (const part of chunked([...new Set(pending.map(r => r.subject_ref))])) {
    sent.push(
      ...(await table()
        .whereIn('subject_ref', part)
        .whereNotNull('notify_batch')),
    );
  }
  const patient = pending.filter(
    row =>
      row.first_look &&
      quietMs > 0 &&
      now.getTime() - new Date(row.at).getTime() < IMPORT_PATIENCE_MS,
  );
  const { messages, superseded } = decideMessages({
    pending,
    sent,
    importing: await findImporting({
      knex,
      owners: [...new Set(patient.flatMap(row => row.owner_ref ?? []))],
    }),
    ...settings,
    now,
    quietMs,
  });
  for (const part of chunked(superseded.map(row => row.id))) {
    await table().whereIn('id', part).update({ notify_state: 'superseded' });
  }
  const nameOf = await readWords({
    knex,
    refs: messages.flatMap(({ rows }) => rows.map(row => row.subject_ref)),
  });
  const words = (row: TransitionRow) => ({
    checkTitle: registry.all.get(row.check_id)?.title ?? row.check_id,
    subject: nameOf(row.subject_ref),
  });
  const textOf = async ({ topic, rows }: FindingMessage) =>
    topic === 'well-architected-first-review'
      ? composeFirstReview({
          rows,
          words,
          entities: await countFirst(knex, rows),
        })
      : composeMessage({ topic, rows, words });
  for (const message of messages) {
    const { topic, rows } = message;
    const [first] = rows;
    const text = await textOf(message);
    const id = randomUUID();
    await knex.transaction(async trx => {
      let marked = 0;
      for (const part of chunked(rows.map(row => row.id))) {
        marked += await table(trx)
          .whereIn('id', part)
          .whereNull('notify_batch')
          .update({ notify_batch: id });
      }
      ensureMine(marked, rows.length);
      await putMessage({
        trx,
        id,
        recipientRef: first.owner_ref ?? '',
        topic,
        scope:
          rows.length === 1
            ? `well-architected:${first.subject_ref}:${first.check_id}`
            : `well-architected:${first.owner_ref}:${id}`,
        text,
        reason: reasonOf(rows),
        now,
      });
    });
  }
}
