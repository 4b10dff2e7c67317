/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';

/** Columns that differ between two runs of the same story. */
const RANDOM = [
  'id',
  'run_id',
  'seq',
  'message_key',
  'notify_batch',
  'scope',
  'attempts',
  'payload',
  'revision',
  'scored_revision',
  'seen_revision',
  'notified_at',
  'sent_at',
  'scope_revision',
];

const STATE = {
  wa_account: ['account_id'],
  wa_collection: ['account_id', 'collector', 'region'],
  wa_resource: ['account_id', 'resource_key'],
  wa_resource_tag: ['account_id', 'resource_key', 'tag_key'],
  wa_entity: ['entity_ref'],
  wa_entity_account: ['entity_ref', 'account_id'],
  wa_group: ['group_ref'],
  wa_result: ['entity_ref', 'check_id'],
  wa_scorecard: ['entity_ref'],
  wa_pillar_score: ['entity_ref', 'pillar'],
  wa_baseline: ['entity_ref'],
  wa_score_day: ['day', 'subject_type', 'subject_ref'],
  wa_transition: ['at', 'subject_ref', 'check_id', 'to_state'],
  wa_message: ['created_at', 'recipient_ref', 'reason'],
  wa_event: ['topic'],
  wa_score_mark: ['entity_ref'],
  wa_campaign_day: ['campaign_id', 'owner_ref', 'day'],
  wa_digest: ['week'],
  wa_unclaimed: ['account_id', 'resource_key'],
  wa_account_unknown: ['account_id', 'kind', 'name'],
  wa_waiver: ['entity_ref', 'check_id'],
  wa_check_sum: ['owner_ref', 'check_id'],
} as const;

/** Everything that the story leaves behind, comparable with another run. */
export async function readState(
  knex: Knex,
): Promise<Record<string, Record<string, unknown>[]>> {
  const state: Record<string, Record<string, unknown>[]> = {};
  for (const [table, order] of Object.entries(STATE)) {
    const rows: Record<string, unknown>[] = await knex(table).orderBy([
      ...order,
    ]);
    state[table] = rows.map(row =>
      Object.fromEntries(
        Object.entries(row).filter(([column]) => !RANDOM.includes(column)),
      ),
    );
  }
  return state;
}
