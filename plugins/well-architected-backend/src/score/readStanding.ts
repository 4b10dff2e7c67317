/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { ActionRow } from '../actions/types';
import { EntityAccountRow, ScorecardRow } from '../database/tables';
import { WaiverRow } from '../waivers/types';

/** When an entity was scored last, and from what. */
export type StandingScore = Pick<
  ScorecardRow,
  'entity_ref' | 'inputs_hash' | 'evaluated_at' | 'evidence_at'
> & { baseline_at: string | null };

/** What was stored with the last score of an entity, and what bears on it. */
export interface Standing {
  score?: StandingScore;
  /** In force or expired, oldest first. */
  waivers: WaiverRow[];
  /** Settled due dates by check id. */
  dueDates: Map<string, string>;
  accounts: EntityAccountRow[];
}

/**
 * Reads what stands of several entities, in four statements.
 *
 * @param options.entityRefs - few enough for one statement
 */
export async function readStanding(options: {
  knex: Knex;
  entityRefs: string[];
}): Promise<Map<string, Standing>> {
  const { knex, entityRefs } = options;
  const standing = new Map(
    entityRefs.map((ref): [string, Standing] => [
      ref,
      { waivers: [], dueDates: new Map(), accounts: [] },
    ]),
  );
  const rowsOf = <R extends object>(table: string) =>
    knex<R>(table).whereIn('entity_ref', entityRefs);
  const waivers: WaiverRow[] = await rowsOf<WaiverRow>('wa_waiver')
    .whereIn('state', ['approved', 'expired'])
    .orderBy('requested_at');
  waivers.forEach(row => standing.get(row.entity_ref)?.waivers.push(row));
  const actions: Pick<ActionRow, 'entity_ref' | 'check_id' | 'due_date'>[] =
    await rowsOf<ActionRow>('wa_action')
      .whereNotNull('due_date')
      .select('entity_ref', 'check_id', 'due_date');
  actions.forEach(row =>
    standing
      .get(row.entity_ref)
      ?.dueDates.set(row.check_id, row.due_date ?? ''),
  );
  const accounts: EntityAccountRow[] = await rowsOf<EntityAccountRow>(
    'wa_entity_account',
  );
  accounts.forEach(row => standing.get(row.entity_ref)?.accounts.push(row));
  const scores: StandingScore[] = await knex<ScorecardRow>('wa_scorecard')
    .leftJoin(
      'wa_baseline',
      'wa_baseline.entity_ref',
      'wa_scorecard.entity_ref',
    )
    .whereIn('wa_scorecard.entity_ref', entityRefs)
    .select(
      'wa_scorecard.entity_ref',
      'wa_scorecard.inputs_hash',
      'wa_scorecard.evaluated_at',
      'wa_scorecard.evidence_at',
      'wa_baseline.at as baseline_at',
    );
  for (const score of scores) {
    const known = standing.get(score.entity_ref);
    if (known) {
      known.score = score;
    }
  }
  return standing;
}
