/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Response } from 'express';
import { ReadRows, readAt } from '../../reading/readUnchanged';
import { readVersion } from '../../reading/readVersion';
import { ApiContext } from '../types';

/** Bytes of all answers that one process remembers. */
const MOST_BYTES = 32 * 1024 * 1024;

interface Kept {
  version: number;
  body: Buffer;
  etag?: string;
  shown: unknown;
}

interface Memory {
  answers: Map<string, Kept>;
  bytes: number;
}

const memories = new WeakMap<object, Memory>();

function memoryOf(context: object): Memory {
  const known = memories.get(context) ?? { answers: new Map(), bytes: 0 };
  memories.set(context, known);
  return known;
}

function forget(memory: Memory, question: string): void {
  memory.bytes -= memory.answers.get(question)?.body.length ?? 0;
  memory.answers.delete(question);
}

function remember(memory: Memory, question: string, kept: Kept): void {
  forget(memory, question);
  memory.answers.set(question, kept);
  memory.bytes += kept.body.length;
  while (memory.bytes > MOST_BYTES) {
    forget(memory, memory.answers.keys().next().value!);
  }
}

/** Sends what `res.json` sent for the same answer. */
function send(res: Response, kept: Kept): void {
  if (kept.etag) {
    res.set('ETag', kept.etag);
  }
  res.type('json').send(kept.body);
  kept.etag = res.get('ETag');
}

/**
 * Answers a question whose answer is remembered, as it is sent, until something
 * that `bumpVersion` marks is written. One statement where it is known.
 *
 * @param options.question - all that the answer depends on besides what is
 * stored: what was asked, the day, and above all what the caller may read
 * @param options.isCurrent - whether what an answer shows besides is still so,
 * for this caller: what the catalog shows, and moments of evaluation
 */
export async function sendUnchanged<Shown = undefined>(options: {
  context: Pick<ApiContext, 'knex'>;
  res: Response;
  question: unknown[];
  isCurrent?: (shown: Shown) => Promise<boolean>;
  load: (read: ReadRows) => Promise<{ answer: object; shown: Shown }>;
}): Promise<void> {
  const { context, res, isCurrent } = options;
  const memory = memoryOf(context);
  const question = JSON.stringify(options.question);
  const version = await readVersion(context.knex);
  const known = memory.answers.get(question);
  if (
    known?.version === version &&
    (await (isCurrent?.(known.shown as Shown) ?? true))
  ) {
    send(res, known);
    return;
  }
  const { answer, shown } = await options.load(readAt(context.knex, version));
  remember(memory, question, {
    version,
    body: Buffer.from(JSON.stringify(answer)),
    shown,
  });
  res.json(answer);
}
