/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { AnswerRow, EntityRow } from '../database/tables';
import { ScopeFormRow } from '../scopeForm/types';
import { beyondDoubt } from '../work/clockLeap';

export type DueEntity = Pick<EntityRow, 'entity_ref' | 'bucket'>;

interface DueOptions {
  knex: Knex;
  catalogueVersion: string;
  now: Date;
  /** Scores older than this many milliseconds are due. */
  maxAgeMs: number;
}

/** The condition on `wa_entity as e` and `wa_scorecard as s`. */
function dueEntities(options: DueOptions) {
  const { knex, catalogueVersion, now, maxAgeMs } = options;
  const oldest = new Date(now.getTime() - maxAgeMs).toISOString();
  const newerReading = knex('wa_entity_account as ea')
    .join('wa_account as a', 'a.account_id', 'ea.account_id')
    .whereRaw('ea.entity_ref = e.entity_ref')
    .where(query =>
      query
        .whereNull('ea.scored_revision')
        .orWhereRaw('ea.scored_revision <> a.revision'),
    )
    .select(knex.raw('1'));
  const newerAnswer = knex<AnswerRow>('wa_answer as w')
    .whereRaw('w.entity_ref = e.entity_ref')
    .where(query =>
      query
        .whereRaw('w.answered_at > s.evaluated_at')
        .orWhere(expired =>
          expired
            .where('w.expires_at', '<=', now.toISOString())
            .whereRaw('w.expires_at > s.evaluated_at'),
        ),
    )
    .select(knex.raw('1'));
  const newerForm = knex<ScopeFormRow>('wa_scope_form as f')
    .where(form =>
      form
        .whereRaw('f.entity_ref = e.entity_ref')
        .orWhere(ofSystem =>
          ofSystem
            .whereRaw('f.entity_ref = e.system_ref')
            .whereNotNull('f.confirmed_at'),
        ),
    )
    .whereRaw('f.updated_at > s.evaluated_at')
    .select(knex.raw('1'));
  return knex<EntityRow>('wa_entity as e')
    .leftJoin('wa_scorecard as s', 's.entity_ref', 'e.entity_ref')
    .where(query =>
      query
        .whereNull('s.entity_ref')
        .orWhereRaw('s.scope_hash <> e.scope_hash')
        .orWhere('s.catalogue_version', '<>', catalogueVersion)
        .orWhere('s.evaluated_at', '<', oldest)
        .orWhere('s.evaluated_at', '>', beyondDoubt(now))
        .orWhereExists(newerReading)
        .orWhereExists(newerAnswer)
        .orWhereExists(newerForm),
    );
}

/**
 * Entities whose score is missing or older than what it rests on: scope,
 * reading of an account, checks, an answer given or expired, a scope form of its
 * own or of its System, or a day, after which evidence may have become too old.
 * Found in the tables alone, so that nothing is lost with a queue or a replica.
 */
export async function findDueEntities(
  options: DueOptions & {
    limit: number;
    /** All buckets by default. */
    bucket?: number;
    /** Not these, which were tried before. */
    except?: string[];
  },
): Promise<DueEntity[]> {
  return dueEntities(options)
    .where(query => {
      if (options.bucket !== undefined) {
        query.where('e.bucket', options.bucket);
      }
    })
    .whereNotIn('e.entity_ref', options.except ?? [])
    .orderBy('e.entity_ref')
    .limit(options.limit)
    .select('e.entity_ref', 'e.bucket');
}

/** How many entities are due. */
export async function countDueEntities(options: DueOptions): Promise<number> {
  const [{ due }] = await dueEntities(options).count({ due: '*' });
  return Number(due);
}
