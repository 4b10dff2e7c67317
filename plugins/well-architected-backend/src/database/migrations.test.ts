/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { readdirSync } from 'node:fs';
import { migrationOptions } from './openDatabase';
import { emptyDatabase, testDatabaseIds } from './__testUtils__/testDatabases';

jest.setTimeout(60_000);

const TABLES = [
  'wa_account',
  'wa_account_unknown',
  'wa_acknowledgement',
  'wa_action',
  'wa_action_history',
  'wa_announced',
  'wa_answer',
  'wa_answer_history',
  'wa_baseline',
  'wa_campaign',
  'wa_campaign_day',
  'wa_check_sum',
  'wa_check_watch',
  'wa_claims',
  'wa_collection',
  'wa_digest',
  'wa_entity',
  'wa_entity_account',
  'wa_event',
  'wa_failure',
  'wa_group',
  'wa_kind_sum',
  'wa_lease',
  'wa_message',
  'wa_milestone',
  'wa_pillar_score',
  'wa_recording',
  'wa_refresh',
  'wa_resource',
  'wa_resource_parent',
  'wa_resource_tag',
  'wa_result',
  'wa_scope_form',
  'wa_scope_form_history',
  'wa_score_day',
  'wa_score_mark',
  'wa_scorecard',
  'wa_transition',
  'wa_unclaimed',
  'wa_version',
  'wa_waiver',
  'wa_waiver_event',
];

async function tablesOf(knex: Knex): Promise<string[]> {
  const rows: { name: string }[] = knex.client.config.client.includes('sqlite')
    ? await knex('sqlite_master').where({ type: 'table' }).select('name')
    : await knex('information_schema.tables')
        .where({ table_schema: 'public' })
        .select({ name: 'table_name' });
  return rows
    .map(row => row.name)
    .filter(name => name.startsWith('wa_'))
    .sort();
}

describe.each(testDatabaseIds)('migrations on %s', databaseId => {
  it('go up and down one by one, leaving nothing behind', async () => {
    const knex = await emptyDatabase(databaseId);
    const files = readdirSync(migrationOptions.directory).sort();
    const steps = [await tablesOf(knex)];
    for (let i = 0; i < files.length; i += 1) {
      await knex.migrate.up(migrationOptions);
      steps.push(await tablesOf(knex));
    }
    expect(steps[0]).toEqual([]);
    expect(steps.at(-1)).toEqual(TABLES);

    for (let i = files.length - 1; i >= 0; i -= 1) {
      await knex.migrate.down(migrationOptions);
      expect(await tablesOf(knex)).toEqual(steps[i]);
    }
    await knex.migrate.latest(migrationOptions);
    expect(await tablesOf(knex)).toEqual(TABLES);
  });
});
