/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { bumpVersion } from '../reading/bumpVersion';
import { CHUNK } from '../database/chunked';
import { EntityRow } from '../database/tables';
import { addCheckSums } from '../sums/addCheckSums';
import { lockEntities } from '../sums/lockEntities';
import { noteScopeChange } from '../unclaimed/noteScopeChange';
import { beyondDoubt } from '../work/clockLeap';

/** Tables with rows of an entity by `entity_ref`; the entity itself last. */
const BY_ENTITY_REF = [
  'wa_entity_account',
  'wa_result',
  'wa_scorecard',
  'wa_pillar_score',
  'wa_baseline',
  'wa_answer',
  'wa_answer_history',
  'wa_milestone',
  'wa_acknowledgement',
  'wa_waiver',
  'wa_score_mark',
  'wa_announced',
  'wa_action',
  'wa_action_history',
  'wa_scope_form',
  'wa_scope_form_history',
  'wa_entity',
];
/** Tables with rows of an entity as one kind of subject. */
const BY_SUBJECT = ['wa_score_day', 'wa_transition'];

/**
 * Removes every row of entities that the catalog no longer has, a chunk at a
 * time, each in a transaction of its own. Rows of owners, systems and domains
 * stay: they are history.
 *
 * @returns how many entities went
 */
export async function removeUnseenEntities(options: {
  knex: Knex;
  /** Entities that were last seen before this moment are gone. */
  seenBefore: string;
  signal?: AbortSignal;
}): Promise<number> {
  const { knex, seenBefore, signal } = options;
  let removed = 0;
  // of a clock that was wrong; whether they are gone is known at the next look
  await knex<EntityRow>('wa_entity')
    .where('seen_at', '>', beyondDoubt(seenBefore))
    .update({ seen_at: seenBefore });
  for (;;) {
    signal?.throwIfAborted();
    const refs = await knex<EntityRow>('wa_entity')
      .where('seen_at', '<', seenBefore)
      .limit(CHUNK)
      .pluck('entity_ref');
    if (refs.length === 0) {
      return removed;
    }
    await knex.transaction(async trx => {
      const owners = await lockEntities({ trx, entityRefs: refs });
      await bumpVersion({ trx, owners });
      await addCheckSums({ trx, sign: -1, entityRefs: refs });
      await noteScopeChange({
        trx,
        accountIds: await trx('wa_entity_account')
          .whereIn('entity_ref', refs)
          .distinct('account_id')
          .pluck('account_id'),
      });
      for (const table of BY_SUBJECT) {
        await trx(table)
          .where('subject_type', 'entity')
          .whereIn('subject_ref', refs)
          .delete();
      }
      for (const table of BY_ENTITY_REF) {
        await trx(table).whereIn('entity_ref', refs).delete();
      }
    });
    removed += refs.length;
  }
}
