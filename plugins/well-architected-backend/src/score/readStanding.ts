/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { ActionRow } from '../actions/types';
import { AnnouncedRow } from '../announced/types';
import { EntityAccountRow, ResultRow, ScorecardRow } from '../database/tables';
import { WaiverRow } from '../waivers/types';

/** What is stored of the last score of an entity, and what bears on it. */
export interface Standing {
  results: ResultRow[];
  /** In force or expired, oldest first. */
  waivers: WaiverRow[];
  /** Settled due dates by check id. */
  dueDates: ReadonlyMap<string, string>;
  announced: AnnouncedRow[];
  accounts: EntityAccountRow[];
  scorecard?: ScorecardRow & { baseline_at: string | null };
}

/**
 * Reads how entities stand. The number of statements is the same for one entity
 * and for a hundred.
 *
 * @returns by entity ref
 */
export async function readStanding(options: {
  knex: Knex;
  entityRefs: string[];
}): Promise<Map<string, Standing>> {
  const { knex, entityRefs } = options;
  const rowsOf = <R extends object>(table: string) =>
    knex<R>(table).whereIn('entity_ref', entityRefs);
  const results: ResultRow[] = await rowsOf<ResultRow>('wa_result');
  const waivers: WaiverRow[] = await rowsOf<WaiverRow>('wa_waiver')
    .whereIn('state', ['approved', 'expired'])
    .orderBy('requested_at');
  const actions: Pick<ActionRow, 'entity_ref' | 'check_id' | 'due_date'>[] =
    await rowsOf<ActionRow>('wa_action')
      .whereNotNull('due_date')
      .select('entity_ref', 'check_id', 'due_date');
  const announced: AnnouncedRow[] = await rowsOf<AnnouncedRow>(
    'wa_announced',
  ).select(
    'entity_ref',
    'check_id',
    'pillar',
    'state',
    'risk',
    'message',
    'counts_from',
  );
  const accounts: EntityAccountRow[] = await rowsOf<EntityAccountRow>(
    'wa_entity_account',
  );
  const scorecards: NonNullable<Standing['scorecard']>[] =
    await knex<ScorecardRow>('wa_scorecard')
      .leftJoin(
        'wa_baseline',
        'wa_baseline.entity_ref',
        'wa_scorecard.entity_ref',
      )
      .whereIn('wa_scorecard.entity_ref', entityRefs)
      .select('wa_scorecard.*', 'wa_baseline.at as baseline_at');

  const standing = new Map(
    entityRefs.map(ref => [
      ref,
      {
        results: [] as ResultRow[],
        waivers: [] as WaiverRow[],
        dueDates: new Map<string, string>(),
        announced: [] as AnnouncedRow[],
        accounts: [] as EntityAccountRow[],
        scorecard: undefined as Standing['scorecard'],
      },
    ]),
  );
  results.forEach(row => standing.get(row.entity_ref)?.results.push(row));
  waivers.forEach(row => standing.get(row.entity_ref)?.waivers.push(row));
  actions.forEach(row =>
    standing
      .get(row.entity_ref)
      ?.dueDates.set(row.check_id, row.due_date ?? ''),
  );
  announced.forEach(row => standing.get(row.entity_ref)?.announced.push(row));
  accounts.forEach(row => standing.get(row.entity_ref)?.accounts.push(row));
  for (const scorecard of scorecards) {
    const known = standing.get(scorecard.entity_ref);
    if (known) {
      known.scorecard = scorecard;
    }
  }
  return standing;
}
