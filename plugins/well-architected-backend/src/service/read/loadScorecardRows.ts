/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import {
  AccountRow,
  BaselineRow,
  CollectionRow,
  ResultRow,
  ScorecardRow,
  ScoreDayRow,
} from '../../database/tables';
import { entitiesWithForm } from '../../scopeForm/entitiesWithForm';
import { EntityFormRow } from '../../scopeForm/types';
import { dayBefore } from './changeDays';

/** Everything stored that a scorecard shows. */
export interface ScorecardRows {
  entity: EntityFormRow;
  /** Absent until the first run has finished. */
  scorecard?: ScorecardRow;
  /** Configured accounts of the scope. */
  accounts: AccountRow[];
  /** What of those accounts could not be read. */
  problems: CollectionRow[];
  baseline?: BaselineRow;
  /** The last 90 days. */
  days: ScoreDayRow[];
  /** Open findings, and what is not known. */
  open: ResultRow[];
}

const DAYS = 90;

/** Reads what a scorecard shows, in seven statements; undefined when unknown. */
export async function loadScorecardRows(options: {
  knex: Knex;
  entityRef: string;
  now: Date;
}): Promise<ScorecardRows | undefined> {
  const { knex, entityRef, now } = options;
  const entity = await entitiesWithForm(knex)
    .where('wa_entity.entity_ref', entityRef)
    .first();
  if (!entity) {
    return undefined;
  }
  const scorecard = await knex<ScorecardRow>('wa_scorecard')
    .where('entity_ref', entityRef)
    .first();
  const accounts = await knex<AccountRow>('wa_account')
    .whereIn(
      'account_id',
      knex('wa_entity_account')
        .where('entity_ref', entityRef)
        .select('account_id'),
    )
    .orderBy('account_id');
  const problems = await knex<CollectionRow>('wa_collection')
    .whereIn(
      'account_id',
      accounts.map(row => row.account_id),
    )
    .whereNot('status', 'ok')
    .orderBy(['account_id', 'region', 'collector']);
  const baseline = await knex<BaselineRow>('wa_baseline')
    .where('entity_ref', entityRef)
    .first();
  const days = await knex<ScoreDayRow>('wa_score_day')
    .where({ subject_type: 'entity', subject_ref: entityRef })
    .where('day', '>', dayBefore(now, DAYS))
    .orderBy('day');
  const open = await knex<ResultRow>('wa_result')
    .where('entity_ref', entityRef)
    .whereIn('state', ['fail', 'unknown']);
  return { entity, scorecard, accounts, problems, baseline, days, open };
}
