/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { thinCampaignDays } from '../campaigns/thinCampaignDays';
import { CHUNK } from '../database/chunked';
import { bumpVersion } from '../reading/bumpVersion';
import { pruneMessages } from '../notify/pruneMessages';
import { ScoreDayRow, TransitionRow } from '../database/tables';
import { pruneRefreshes } from '../refreshLimit/pruneRefreshes';
import { surplusDays } from './surplusDays';

/** Days before the limit are thinned to one a week. */
async function thinDays(
  knex: Knex,
  before: string,
  signal: AbortSignal,
): Promise<number> {
  const days = await knex<ScoreDayRow>('wa_score_day')
    .where('day', '<', before)
    .distinct('day')
    .pluck('day');
  let deleted = 0;
  for (const day of surplusDays(days)) {
    signal.throwIfAborted();
    deleted += await knex.transaction(async trx => {
      const rows = await trx<ScoreDayRow>('wa_score_day')
        .where('day', day)
        .delete();
      await bumpVersion({ trx });
      return rows;
    });
  }
  return deleted;
}

/**
 * The newest change of each (subject, check) is kept for ever: it tells what
 * its owner was last told.
 */
async function pruneTransitions(
  knex: Knex,
  before: string,
  signal: AbortSignal,
): Promise<number> {
  let deleted = 0;
  for (;;) {
    signal.throwIfAborted();
    const ids = await knex<TransitionRow>('wa_transition as t')
      .where('t.at', '<', before)
      .whereExists(
        knex('wa_transition as newer')
          .whereRaw('newer.subject_ref = t.subject_ref')
          .whereRaw('newer.check_id = t.check_id')
          .whereRaw('newer.at > t.at')
          .where(query =>
            query.whereNull('t.direction').orWhereNotNull('newer.direction'),
          )
          .select(knex.raw('1')),
      )
      .limit(CHUNK)
      .pluck('t.id');
    if (ids.length === 0) {
      return deleted;
    }
    deleted += await knex.transaction(async trx => {
      const rows = await trx<TransitionRow>('wa_transition')
        .whereIn('id', ids)
        .delete();
      // findings of a day are told by their changes
      await bumpVersion({ trx });
      return rows;
    });
  }
}

/** Removes history that nobody needs any more, in small steps. */
export async function prune(options: {
  knex: Knex;
  now: Date;
  dailyMs: number;
  transitionsMs: number;
  notificationsMs: number;
  signal: AbortSignal;
}): Promise<{ days: number; transitions: number }> {
  const { knex, now, dailyMs, transitionsMs, notificationsMs, signal } =
    options;
  const before = (ms: number) => new Date(now.getTime() - ms).toISOString();
  await pruneMessages({
    knex,
    before: new Date(before(notificationsMs)),
    signal,
  });
  // only the week that runs is ever asked for
  await knex('wa_digest').where('at', '<', before(notificationsMs)).delete();
  await pruneRefreshes({ knex, now });
  const dailyBefore = before(dailyMs).slice(0, 10);
  await thinCampaignDays({ knex, before: dailyBefore, signal });
  return {
    days: await thinDays(knex, dailyBefore, signal),
    transitions: await pruneTransitions(knex, before(transitionsMs), signal),
  };
}
