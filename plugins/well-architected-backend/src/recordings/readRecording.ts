/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { InputError } from '@backstage/errors';
import { Inventory } from 'backstage-plugin-well-architected-node';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { z } from 'zod';
import { Recording } from './listRecordings';

/** Of what can be wrong, so much is told. */
const MAX_WORDS = 300;

const texts = z.record(z.string(), z.string());
const counts = z.record(z.string(), z.number());

/** `Inventory`; what collectors put into `data` is theirs. */
const shape = z.object({
  version: z.literal(1),
  accountId: z.string(),
  regions: z.array(z.string()),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime(),
  apiCalls: counts,
  failedCalls: counts.optional(),
  collection: z.array(
    z.object({
      collector: z.string(),
      type: z.string(),
      region: z.string(),
      status: z.enum([
        'ok',
        'denied',
        'throttled',
        'region-disabled',
        'opt-in-required',
        'support-plan-required',
        'error',
      ]),
      reason: z.string().optional(),
      missingAction: z.string().optional(),
      count: z.number(),
    }),
  ),
  resources: z.array(
    z.object({
      type: z.string(),
      variant: z.string().optional(),
      id: z.string(),
      name: z.string(),
      arn: z.string().optional(),
      region: z.string(),
      accountId: z.string(),
      tags: texts,
      createdAt: z.string().optional(),
      parents: z.array(z.string()).optional(),
      data: z.record(z.string(), z.unknown()),
    }),
  ),
  metrics: z.record(z.string(), z.unknown()),
});

/** One sentence: what is wrong, and where. */
function wordsOf(error: unknown): string {
  const words =
    error instanceof z.ZodError
      ? `${error.issues[0].path.join('.') || 'it'}: ${error.issues[0].message}`
      : `${error instanceof Error ? error.message : error}`;
  return words.replace(/\s+/g, ' ').slice(0, MAX_WORDS);
}

/**
 * Reads a recording.
 *
 * @throws InputError naming the file when it is not an inventory of its
 * account.
 */
export async function readRecording(recording: Recording): Promise<Inventory> {
  const { path, accountId } = recording;
  const raw = await readFile(path);
  try {
    const text = path.endsWith('.gz') ? await promisify(gunzip)(raw) : raw;
    const value: unknown = JSON.parse(text.toString('utf8'));
    const parsed = shape.parse(value);
    if (parsed.accountId !== accountId) {
      throw new Error(`it is of account ${parsed.accountId}`);
    }
    return value as Inventory;
  } catch (error) {
    throw new InputError(`Recording ${path} cannot be used: ${wordsOf(error)}`);
  }
}
