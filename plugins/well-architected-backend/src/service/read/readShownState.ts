/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';

const COLUMNS = [
  'wa_entity.scope_hash',
  'wa_scorecard.evaluated_at',
  'wa_scorecard.evidence_at',
  'wa_baseline.at as baseline_at',
  'own_form.version as form_version',
  'system_form.version as system_form_version',
  'system_form.confirmed_at as system_form_confirmed_at',
  'wa_account.account_id',
  'wa_account.state',
  'wa_account.revision',
  'wa_account.last_complete_at',
  'wa_account.last_error',
];

/**
 * What a scorecard shows and may change without a new version: when it was
 * evaluated, how reading its accounts went, its forms. In one statement; equal
 * texts tell of an equal state.
 */
export async function readShownState(
  knex: Knex,
  entityRef: string,
): Promise<string> {
  const rows = await knex('wa_entity')
    .leftJoin('wa_scorecard', 'wa_scorecard.entity_ref', 'wa_entity.entity_ref')
    .leftJoin('wa_baseline', 'wa_baseline.entity_ref', 'wa_entity.entity_ref')
    .leftJoin(
      'wa_scope_form as own_form',
      'own_form.entity_ref',
      'wa_entity.entity_ref',
    )
    .leftJoin(
      'wa_scope_form as system_form',
      'system_form.entity_ref',
      'wa_entity.system_ref',
    )
    .leftJoin(
      'wa_entity_account',
      'wa_entity_account.entity_ref',
      'wa_entity.entity_ref',
    )
    .leftJoin(
      'wa_account',
      'wa_account.account_id',
      'wa_entity_account.account_id',
    )
    .where('wa_entity.entity_ref', entityRef)
    .orderBy('wa_account.account_id')
    .select(COLUMNS);
  return JSON.stringify(rows);
}
