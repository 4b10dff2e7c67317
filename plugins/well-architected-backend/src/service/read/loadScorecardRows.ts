/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { DayColumn, dayColumns } from '../../database/dayColumns';
import {
  AccountRow,
  BaselineRow,
  CollectionRow,
  ResultRow,
  ScorecardRow,
  ScoreDayRow,
} from '../../database/tables';
import { ReadRows } from '../../reading/readUnchanged';
import { entitiesWithForm } from '../../scopeForm/entitiesWithForm';
import { EntityFormRow } from '../../scopeForm/types';
import { dayBefore } from './changeDays';

/** What a day shows of the score: how much is proven, of each part. */
export type ShownDay = Pick<
  ScoreDayRow,
  'day' | Extract<DayColumn, `${string}score_low`>
>;

/** What a scorecard shows of the score. */
export type ShownScorecard = Pick<
  ScorecardRow,
  | 'score'
  | 'score_low'
  | 'evaluated_at'
  | 'evidence_at'
  | 'catalogue_version'
  | 'lens_version'
  | 'resource_counts'
>;

type Baseline = Pick<BaselineRow, 'name' | 'at' | 'score_low' | 'score_high'>;

/** Everything stored that a scorecard shows. */
export interface ScorecardRows {
  entity: EntityFormRow;
  /** Absent until the first run has finished. */
  scorecard?: ShownScorecard;
  /** Configured accounts of the scope. */
  accounts: AccountRow[];
  /** What of those accounts could not be read. */
  problems: CollectionRow[];
  baseline?: Baseline;
  /** The last 90 days. */
  days: ShownDay[];
  /** Open findings, and what is not known. */
  open: ResultRow[];
}

const DAYS = 90;
const PROBLEM: (keyof CollectionRow)[] = [
  'collector',
  'region',
  'resource_type',
  'status',
  'reason',
  'missing_action',
  'resource_count',
];
const SCORECARD: (keyof ShownScorecard)[] = [
  'score',
  'score_low',
  'evaluated_at',
  'evidence_at',
  'catalogue_version',
  'lens_version',
  'resource_counts',
];
const BASELINE: (keyof Baseline)[] = ['name', 'at', 'score_low', 'score_high'];

type EntityRows = EntityFormRow & {
  baseline_at: string | null;
  scorecard_evaluated_at: string | null;
};

/** The columns of a joined table, whose names begin with this. */
function joined<Row>(row: object, prefix: string): Row {
  return Object.fromEntries(
    Object.entries(row)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, value]) => [name.slice(prefix.length), value]),
  ) as Row;
}

/** The accounts in scope with their problems, in one statement. */
async function readAccounts(knex: Knex, entityRef: string) {
  const rows: (AccountRow & { problem_collector: string | null })[] =
    await knex('wa_account')
      .join(
        'wa_entity_account',
        'wa_entity_account.account_id',
        'wa_account.account_id',
      )
      .leftJoin('wa_collection', problem =>
        problem
          .on('wa_collection.account_id', 'wa_account.account_id')
          // word for word what there is an index for
          .andOn(knex.raw(`wa_collection.status <> 'ok'`)),
      )
      .where('wa_entity_account.entity_ref', entityRef)
      .orderBy([
        'wa_account.account_id',
        'wa_collection.region',
        'wa_collection.collector',
      ])
      .select(
        'wa_account.*',
        ...PROBLEM.map(name => `wa_collection.${name} as problem_${name}`),
      );
  return {
    accounts: [...new Map(rows.map(row => [row.account_id, row])).values()],
    problems: rows
      .filter(row => row.problem_collector !== null)
      .map(row => ({
        ...joined<CollectionRow>(row, 'problem_'),
        account_id: row.account_id,
      })),
  };
}

/** Reads what a scorecard shows, in five statements, three where the results are known; undefined when unknown. */
export async function loadScorecardRows(options: {
  knex: Knex;
  read: ReadRows;
  entityRef: string;
  now: Date;
}): Promise<ScorecardRows | undefined> {
  const { knex, read, entityRef, now } = options;
  const entity: EntityRows | undefined = await entitiesWithForm(knex)
    .leftJoin('wa_baseline', 'wa_baseline.entity_ref', 'wa_entity.entity_ref')
    .leftJoin('wa_scorecard', 'wa_scorecard.entity_ref', 'wa_entity.entity_ref')
    .where('wa_entity.entity_ref', entityRef)
    .select(BASELINE.map(name => `wa_baseline.${name} as baseline_${name}`))
    .select(SCORECARD.map(name => `wa_scorecard.${name} as scorecard_${name}`))
    .first();
  if (!entity) {
    return undefined;
  }
  const days = await read<ShownDay>(
    knex<ScoreDayRow>('wa_score_day')
      .where({ subject_type: 'entity', subject_ref: entityRef })
      .where('day', '>', dayBefore(now, DAYS))
      .orderBy('day')
      .select('day', ...dayColumns(undefined, ['score_low'])),
  );
  const open = await read<ResultRow>(
    knex<ResultRow>('wa_result')
      .where('entity_ref', entityRef)
      .whereIn('state', ['fail', 'unknown']),
  );
  return {
    entity,
    scorecard:
      entity.scorecard_evaluated_at === null
        ? undefined
        : joined<ShownScorecard>(entity, 'scorecard_'),
    ...(await readAccounts(knex, entityRef)),
    baseline:
      entity.baseline_at === null
        ? undefined
        : joined<Baseline>(entity, 'baseline_'),
    days,
    open,
  };
}
