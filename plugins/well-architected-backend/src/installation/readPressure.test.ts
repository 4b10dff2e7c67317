/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import {
  ACCOUNT,
  testAccount,
  testEngine,
  testEntity,
  testInventory,
} from '../__testUtils__/testEngine';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { readPressure } from './readPressure';

jest.setTimeout(60_000);

const NOW = '2026-11-20T12:00:00.000Z';

describe.each(testDatabaseIds)('readPressure on %s', databaseId => {
  let knex: Knex;
  let engine: ReturnType<typeof testEngine>;

  const read = (now = NOW) =>
    readPressure({
      knex,
      now: new Date(now),
      catalogueVersion: engine.registry.catalogueVersion,
      schedule: { frequencyMs: 86_400_000, timeoutMs: 1_800_000 },
      frozen: [],
    });

  beforeEach(async () => {
    knex = await migratedDatabase(databaseId);
    engine = testEngine(knex);
    await engine.saveAccounts(
      testAccount(),
      testAccount({ id: '444455556666', name: 'other' }),
    );
    await engine.saveEntities(testEntity('a'), testEntity('b'));
  });

  it('tells no time where nothing was done', async () => {
    expect(await read()).toEqual([
      { kind: 'accounts', due: 2, donePerHour: 0 },
      { kind: 'entities', due: 2, donePerHour: 0 },
    ]);
  });

  it('tells the pace of what was done lately and what the rest takes', async () => {
    const at = '2026-11-20T11:50:00.000Z';
    await engine.read(testInventory({ at, tables: [] }));
    await engine.score('a', '2026-11-20T11:55:00.000Z');
    expect(await read()).toEqual([
      // one in ten minutes: six in an hour, ten minutes for the other
      { kind: 'accounts', due: 1, donePerHour: 6, catchUpSeconds: 600 },
      { kind: 'entities', due: 1, donePerHour: 12, catchUpSeconds: 300 },
    ]);
  });

  it('tells since when accounts have been due, and leaves out what runs', async () => {
    const at = '2026-11-20T11:00:00.000Z';
    await engine.read(testInventory({ at, tables: [] }));
    const later = '2026-11-21T12:00:00.000Z';
    expect((await read(later))[0]).toEqual({
      kind: 'accounts',
      due: 2,
      dueSince: '2026-11-21T11:00:00.000Z',
      donePerHour: 0,
    });
    await knex('wa_account')
      .where('account_id', ACCOUNT)
      .update({ state: 'running', last_started_at: later });
    expect((await read(later))[0]).toMatchObject({ due: 1, donePerHour: 0 });
  });

  it('is no pressure where nothing is due', async () => {
    const at = '2026-11-20T11:30:00.000Z';
    for (const accountId of [ACCOUNT, '444455556666']) {
      await engine.read(testInventory({ at, accountId, tables: [] }));
    }
    await engine.score('a', at);
    await engine.score('b', at);
    expect(await read()).toEqual([
      { kind: 'accounts', due: 0, donePerHour: 4, catchUpSeconds: 0 },
      { kind: 'entities', due: 0, donePerHour: 4, catchUpSeconds: 0 },
    ]);
  });
});
