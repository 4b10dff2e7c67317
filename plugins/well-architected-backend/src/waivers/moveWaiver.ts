/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { WaiverState } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { movedMeanwhile } from './movedMeanwhile';
import { WaiverEventRow, WaiverRow } from './types';

/**
 * Takes a waiver from one state to the next and writes the step into its
 * history, both or neither.
 *
 * @param options.actor - user entity ref; absent where a rule acts
 * @throws ConflictError when somebody else was quicker.
 */
export async function moveWaiver(options: {
  knex: Knex;
  waiver: Pick<WaiverRow, 'id' | 'version'>;
  to: WaiverState;
  actor?: string;
  note?: string;
  /** ISO 8601. */
  at: string;
}): Promise<void> {
  const { knex, waiver, to, actor, note, at } = options;
  const version = waiver.version + 1;
  await knex.transaction(async trx => {
    const moved = await trx<WaiverRow>('wa_waiver')
      .where({ id: waiver.id, version: waiver.version })
      .update({
        state: to,
        version,
        ...(to === 'approved' || to === 'rejected'
          ? { decided_by: actor ?? null }
          : {}),
      });
    if (moved === 0) {
      throw await movedMeanwhile({ knex: trx, waiverId: waiver.id });
    }
    await trx<WaiverEventRow>('wa_waiver_event').insert({
      id: randomUUID(),
      waiver_id: waiver.id,
      version,
      at,
      state: to,
      actor: actor ?? null,
      note: note?.trim() || null,
    });
  });
}
