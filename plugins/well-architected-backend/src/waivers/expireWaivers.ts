/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ConflictError } from '@backstage/errors';
import { Knex } from 'knex';
import { moveWaiver } from './moveWaiver';
import { WaiverRow } from './types';

/**
 * Ends what is over: approved waivers expire, requests that nobody decided on
 * in time too.
 *
 * @returns refs of the entities whose score may be another now
 */
export async function expireWaivers(options: {
  knex: Knex;
  now: Date;
  signal: AbortSignal;
}): Promise<string[]> {
  const { knex, now, signal } = options;
  const at = now.toISOString();
  const ended = await knex<WaiverRow>('wa_waiver')
    .whereIn('state', ['requested', 'approved'])
    .where('expires', '<', at.slice(0, 10))
    .orderBy('id');
  const entityRefs = new Set<string>();
  for (const waiver of ended) {
    signal.throwIfAborted();
    try {
      await moveWaiver({ knex, waiver, to: 'expired', at });
    } catch (error) {
      if (!(error instanceof ConflictError)) {
        throw error;
      }
      // somebody decided in this moment: the next turn looks again
      continue;
    }
    if (waiver.state === 'approved') {
      entityRefs.add(waiver.entity_ref);
    }
  }
  return [...entityRefs];
}
