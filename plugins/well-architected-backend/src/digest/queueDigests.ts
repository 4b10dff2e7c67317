/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { DigestConfig } from '../config/types';
import { chunked } from '../database/chunked';
import { ScoreDayRow } from '../database/tables';
import { putMessage } from '../notify/putMessage';
import { Registry } from '../registry/createRegistry';
import { composeDigest } from './composeDigest';
import { digestMoment } from './digestMoment';
import { loadDigests } from './loadDigests';

/**
 * Puts the digests of this week into the outbox, once it is time. One that is
 * there already is left out, so that a turn which broke off goes on where it
 * ended, and no owner gets two. An installation that began after the moment
 * waits for the next one.
 *
 * @returns the number of digests
 */
export async function queueDigests(options: {
  knex: Knex;
  registry: Registry;
  schedule: DigestConfig;
  now: Date;
  signal: AbortSignal;
}): Promise<number> {
  const { knex, registry, schedule, now, signal } = options;
  const { at, week } = digestMoment({ schedule, now });
  if (await knex('wa_digest').where('week', week).first('week')) {
    return 0;
  }
  const isOlder = await knex<ScoreDayRow>('wa_score_day')
    .where('subject_type', 'org')
    .where('day', '<', at.toISOString().slice(0, 10))
    .first('day');
  const owners: string[] = isOlder
    ? await knex('wa_entity')
        .where('has_scope', true)
        .whereNotNull('owner_ref')
        .distinct('owner_ref')
        .orderBy('owner_ref')
        .pluck('owner_ref')
    : [];
  let queued = 0;
  for (const part of chunked(owners)) {
    signal.throwIfAborted();
    const digests = await loadDigests({ knex, registry, owners: part, now });
    for (const facts of digests) {
      const text = composeDigest(facts);
      const { ownerRef } = facts;
      if (text) {
        const id = await knex.transaction(trx =>
          putMessage({
            trx,
            key: `digest ${ownerRef} ${week}`,
            scope: `well-architected:digest:${week}:${ownerRef}`,
            recipientRef: ownerRef,
            topic: 'well-architected-digest',
            text,
            reason: `The digest of week ${week}: ${facts.entities} entities, ${facts.actions.length} next actions.`,
            now,
          }),
        );
        queued += id ? 1 : 0;
      }
    }
  }
  await knex('wa_digest')
    .insert({ week, at: now.toISOString() })
    .onConflict('week')
    .ignore();
  return queued;
}
