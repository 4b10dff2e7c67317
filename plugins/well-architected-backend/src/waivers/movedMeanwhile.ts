/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ConflictError } from '@backstage/errors';
import { Knex } from 'knex';
import { WaiverEventRow } from './types';

/**
 * The refusal of a decision about a waiver that has moved on: it names the last
 * step, which the second one has not seen.
 */
export async function movedMeanwhile(options: {
  knex: Knex;
  waiverId: string;
}): Promise<ConflictError> {
  const { knex, waiverId } = options;
  const last = await knex<WaiverEventRow>('wa_waiver_event')
    .where('waiver_id', waiverId)
    .orderBy('version', 'desc')
    .first();
  return new ConflictError(
    last
      ? `The waiver is ${last.state} by now: ${
          last.actor ?? 'a rule'
        } was quicker, at ${last.at}${
          last.note ? `: "${last.note}"` : ''
        }. Nothing was changed`
      : 'Somebody else decided in the same moment. Nothing was changed',
  );
}
