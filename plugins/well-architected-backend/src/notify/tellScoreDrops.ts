/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { RISKS } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { chunked } from '../database/chunked';
import { Registry } from '../registry/createRegistry';
import { composeScoreDrop, ScoreDrop } from './composeScoreDrop';
import { ensureMine } from './ensureMine';
import { groupForOwners } from './groupForOwners';
import { moveScoreMarks } from './moveScoreMarks';
import { putMessage } from './putMessage';
import { someOf } from './text';
import { TellingSettings } from './types';

/** A fall of so many points is told. Source: scoring.md 2.9. */
const DROP = 10;
const LIMIT = 1_000;

interface Row {
  entity_ref: string;
  owner_ref: string;
  name: string;
  title: string | null;
  before: string;
  after: string;
  since: string;
  score_low: number;
  evaluated_at: string;
}

/** Checks that began to fail since the mark of their entity, by entity. */
async function failingSince(
  knex: Knex,
  rows: Row[],
  titleOf: (checkId: string) => string,
): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const part of chunked(rows)) {
    const failing: { entity_ref: string; check_id: string; risk: 'HIGH' }[] =
      await knex('wa_result as r')
        .join('wa_score_mark as m', 'm.entity_ref', 'r.entity_ref')
        .whereIn(
          'r.entity_ref',
          part.map(row => row.entity_ref),
        )
        .where('r.state', 'fail')
        .whereRaw('r.since > m.at')
        .orderBy('r.check_id')
        .select('r.entity_ref', 'r.check_id', 'r.risk');
    failing.sort((a, b) => RISKS.indexOf(a.risk) - RISKS.indexOf(b.risk));
    for (const { entity_ref, check_id } of failing) {
      found.set(entity_ref, [
        ...(found.get(entity_ref) ?? []),
        titleOf(check_id),
      ]);
    }
  }
  return found;
}

/** Notes since when scores are much lower than their marks. */
async function noteFalls(knex: Knex, now: Date): Promise<void> {
  const isLow = () =>
    knex('wa_scorecard as s')
      .whereRaw('s.entity_ref = wa_score_mark.entity_ref')
      .whereRaw(`s.score_low <= wa_score_mark.score_low - ${DROP}`)
      .select(knex.raw('1'));
  await knex('wa_score_mark')
    .whereNull('fell_at')
    .whereExists(isLow())
    .update({ fell_at: now.toISOString() });
  await knex('wa_score_mark')
    .whereNotNull('fell_at')
    .whereNotExists(isLow())
    .update({ fell_at: null });
}

/**
 * Puts into the outbox that scores fell by 10 or more, each fall once. The
 * mark moves down with what was told, in the same transaction, so that only a
 * further fall is told. A score that is up again within the debounce time never
 * fell.
 *
 * @param options.quietMs - entities that were scored later than that wait
 */
export async function tellScoreDrops(options: {
  knex: Knex;
  registry: Pick<Registry, 'all'>;
  settings: TellingSettings;
  now: Date;
  quietMs: number;
}): Promise<void> {
  const { knex, registry, settings, now, quietMs } = options;
  const before = (ms: number) => new Date(now.getTime() - ms).toISOString();
  await moveScoreMarks({ knex });
  await noteFalls(knex, now);
  const rows: Row[] = await knex('wa_score_mark as m')
    .join('wa_scorecard as s', 's.entity_ref', 'm.entity_ref')
    .join('wa_entity as e', 'e.entity_ref', 'm.entity_ref')
    .whereRaw(`s.score_low <= m.score_low - ${DROP}`)
    .whereNotNull('e.owner_ref')
    .where('s.evaluated_at', '<=', before(quietMs))
    .where('m.fell_at', '<=', before(settings.debounceMs))
    .orderBy('m.entity_ref')
    .limit(LIMIT)
    .select('m.entity_ref', 'e.owner_ref', 'e.name', 'e.title', {
      before: 'm.score',
      after: 's.score',
      since: 'm.at',
      score_low: 's.score_low',
      evaluated_at: 's.evaluated_at',
    });
  const failing = await failingSince(
    knex,
    rows,
    checkId => registry.all.get(checkId)?.title ?? checkId,
  );
  const toDrop = (row: Row): ScoreDrop => ({
    entityRef: row.entity_ref,
    ownerRef: row.owner_ref,
    name: row.title ?? row.name,
    before: JSON.parse(row.before),
    after: JSON.parse(row.after),
    since: row.since,
    failing: failing.get(row.entity_ref) ?? [],
  });
  const groups = groupForOwners({
    items: rows,
    ownerOf: row => row.owner_ref,
    coalesceAbove: settings.coalesceAbove,
  });
  for (const group of groups) {
    const drops = group.map(toDrop);
    await knex.transaction(async trx => {
      for (const row of group) {
        const moved = await trx('wa_score_mark')
          .where({ entity_ref: row.entity_ref, at: row.since })
          .whereNotNull('fell_at')
          .update({
            score_low: row.score_low,
            score: row.after,
            at: row.evaluated_at,
            fell_at: null,
          });
        ensureMine(moved, 1);
      }
      await putMessage({
        trx,
        recipientRef: group[0].owner_ref,
        topic: 'well-architected-score-dropped',
        ...(group.length === 1
          ? { scope: `well-architected:score:${group[0].entity_ref}` }
          : {}),
        text: composeScoreDrop(drops),
        reason: `${someOf(
          drops.map(
            drop =>
              `The score of ${drop.entityRef} fell from ${drop.before.low} to ${drop.after.low}`,
          ),
        )}.`,
        now,
      });
    });
  }
}
