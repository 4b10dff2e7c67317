/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import {
  testAccount,
  testEngine,
  testEntity,
  testInventory,
} from '../__testUtils__/testEngine';
import { testRegistry } from '../__testUtils__/testChecks';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { ResultRow, ScorecardRow } from '../database/tables';
import { loadResults } from '../service/read/loadResults';

jest.setTimeout(60_000);

const MORNING = '2026-11-02T06:00:00.000Z';
const NOON = '2026-11-02T12:00:00.000Z';
const REF = 'component:default/orders-api';

describe.each(testDatabaseIds)('an unchanged reading on %s', databaseId => {
  let knex: Knex;
  const registry = testRegistry();
  const results = () =>
    knex<ResultRow>('wa_result').where('entity_ref', REF).orderBy('check_id');
  const shown = async () =>
    (await loadResults({ knex, registry, entityRef: REF }))
      .map(({ message }) => message)
      .filter(message => message.includes('0 tables found'));

  async function readAndScore(at: string) {
    const engine = testEngine(knex, registry);
    await engine.read(testInventory({ at, tables: [] }));
    await engine.score('orders-api', at);
  }

  beforeEach(async () => {
    knex = await migratedDatabase(databaseId);
    const engine = testEngine(knex, registry);
    await engine.saveAccounts(testAccount());
    await engine.saveEntities(testEntity('orders-api'));
    await readAndScore(MORNING);
  });

  it('writes no result again, and yet shows when it was read', async () => {
    const before = await results();
    expect(await shown()).toEqual([
      '0 tables found in 1 account, 1 Region at 2026-11-02 06:00 UTC',
    ]);
    const written: string[] = [];
    const listener = ({ sql }: { sql: string }) => {
      if (/^(?:insert|delete|update)/.test(sql)) {
        written.push(sql);
      }
    };
    knex.on('query', listener);
    await readAndScore(NOON);
    knex.removeListener('query', listener);

    expect(
      written.filter(sql => /wa_result|wa_check_sum|wa_version/.test(sql)),
    ).toEqual([]);
    expect(await results()).toEqual(before);
    expect(
      await knex<ScorecardRow>('wa_scorecard')
        .where('entity_ref', REF)
        .first('evidence_at'),
    ).toEqual({ evidence_at: NOON });
    expect(await shown()).toEqual([
      '0 tables found in 1 account, 1 Region at 2026-11-02 12:00 UTC',
    ]);
  });
});
