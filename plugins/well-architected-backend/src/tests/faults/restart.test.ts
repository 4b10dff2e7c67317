/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { mockServices } from '@backstage/backend-test-utils';
import createKnex, { Knex } from 'knex';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  testAccount,
  testEngine,
  testInventory,
} from '../../__testUtils__/testEngine';
import { runAccount } from '../../collect/runAccount';
import { testDatabaseIds } from '../../database/__testUtils__/testDatabases';
import { migrateAlone } from '../../database/migrateAlone';
import { migrationOptions } from '../../database/openDatabase';
import { PgBossQueue } from '../../work/PgBossQueue';
import { WorkKind } from '../../work/types';
import { ownPostgres } from './__testUtils__/ownPostgres';

jest.setTimeout(120_000);

const IDS = Array.from({ length: 8 }, (_, i) => `11112222333${i}`);
const COLLECT: WorkKind<{ accountId: string }> = {
  name: 'restart',
  unique: 'waiting-or-running',
  concurrency: 2,
  timeoutSeconds: 60,
  retries: 3,
};

const hasPostgres = testDatabaseIds.some(id => id.startsWith('POSTGRES'));
// SQLite has no server that could end
(hasPostgres ? describe : describe.skip)('PostgreSQL', () => {
  let server: Awaited<ReturnType<typeof ownPostgres>>;
  let knex: Knex;

  const connect = (max: number) =>
    createKnex({
      client: 'pg',
      connection: server.connection,
      pool: { min: 0, max },
    });

  beforeAll(async () => {
    server = await ownPostgres();
    knex = connect(8);
    await migrateAlone({ knex, migrations: migrationOptions });
  });

  afterAll(async () => {
    await knex.destroy();
    await server.stop();
  });

  it('that restarts in the middle of runs costs time and nothing else', async () => {
    const { registry, saveAccounts } = testEngine(knex);
    await saveAccounts(...IDS.map(id => testAccount({ id })));
    const queue = new PgBossQueue({
      knex,
      logger: mockServices.logger.mock(),
      pollingSeconds: 0.5,
      leaseSeconds: 3,
      renewSeconds: 0.5,
    });
    await queue.start([COLLECT]);
    const reading = new Map<string, number>();
    let overlaps = 0;
    await queue.work(COLLECT, async ({ accountId }, signal, guard) => {
      await runAccount({
        knex,
        registry,
        accountId,
        signal,
        guard,
        majorWasteUsd: 500,
        notify: true,
        now: () => new Date(),
        read: async () => {
          overlaps += reading.has(accountId) ? 1 : 0;
          reading.set(accountId, 1);
          await sleep(300);
          reading.delete(accountId);
          return testInventory({
            at: new Date().toISOString(),
            accountId,
            tables: [{ id: 'orders', backup: false }, { id: 'root-key' }],
          });
        },
      });
    });
    await queue.enqueueAll(
      COLLECT,
      IDS.map(accountId => ({ key: accountId, item: { accountId } })),
    );
    const complete = async () => {
      const [{ count }] = await knex('wa_account')
        .where('state', 'ok')
        .count({ count: '*' });
      return Number(count);
    };
    while ((await complete()) < 2) {
      await sleep(50);
    }
    // one of its processes is killed: the server ends all, and recovers
    const victim = connect(1);
    const { rows } = await victim.raw('select pg_backend_pid() as pid');
    process.kill(rows[0].pid, 'SIGKILL');
    await victim.destroy();

    let done = 0;
    for (let i = 0; i < 600 && done < IDS.length; i += 1) {
      await sleep(100);
      done = await complete().catch(() => 0);
    }
    expect(done).toBe(IDS.length);
    expect(overlaps).toBe(0);
    // the first reading of each tells of its root user, once
    const told = await knex('wa_transition')
      .groupBy('subject_ref')
      .select('subject_ref')
      .count({ count: '*' });
    expect(told).toHaveLength(IDS.length);
    expect(told.every(({ count }) => Number(count) === 1)).toBe(true);
    expect(await knex('wa_resource').count({ count: '*' })).toEqual([
      // two tables and what is about the account itself
      { count: String(3 * IDS.length) },
    ]);
    await queue.stop();
  });
});
