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

const shape = z.object({
  version: z.literal(1),
  accountId: z.string(),
  regions: z.array(z.string()),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime(),
  apiCalls: z.record(z.string(), z.number()),
  collection: z.array(z.object({ collector: z.string(), status: z.string() })),
  resources: z.array(z.object({ type: z.string(), id: z.string() })),
  metrics: z.record(z.string(), z.unknown()),
});

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
    throw new InputError(`Recording ${path} cannot be used: ${error}`);
  }
}
