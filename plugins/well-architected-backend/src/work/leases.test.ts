/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { mockServices } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { PgBossQueue } from './PgBossQueue';
import { WorkGuard, WorkHandler, WorkKind } from './types';

jest.setTimeout(60_000);

type Item = { account: string };

const kindOf = (name: string, retries = 3): WorkKind<Item> => ({
  name,
  unique: 'waiting-or-running',
  concurrency: 1,
  timeoutSeconds: 60,
  retries,
});

async function until(reached: () => boolean): Promise<void> {
  for (let i = 0; i < 400 && !reached(); i += 1) {
    await sleep(25);
  }
  expect(reached()).toBe(true);
}

/** One that never says again that it lives, as if it were frozen. */
const FROZEN = { leaseSeconds: 1, renewSeconds: 3_600 };
const ALIVE = { leaseSeconds: 1, renewSeconds: 0.2 };

/** One handler's turn, as the test sees it. */
interface Turn {
  guard: WorkGuard;
  signal: AbortSignal;
  end: () => void;
}

/** A handler whose turns last until the test ends them. */
function turns() {
  const taken: Turn[] = [];
  const handler: WorkHandler<Item> = (_, signal, guard) =>
    new Promise((resolve, reject) => {
      taken.push({ guard, signal, end: resolve });
      signal.addEventListener('abort', () => reject(signal.reason));
    });
  return { taken, handler };
}

const postgres = testDatabaseIds.filter(id => id.startsWith('POSTGRES'));
// SQLite has one process: its queue is tested in workQueue.test.ts
(postgres.length > 0 ? describe : describe.skip)('leases on work', () => {
  let knex: Knex;
  let queues: PgBossQueue[] = [];
  const logger = mockServices.logger.mock();

  async function startQueue(
    kind: WorkKind<Item>,
    options: { leaseSeconds: number; renewSeconds: number },
  ) {
    const queue = new PgBossQueue({
      knex,
      logger,
      pollingSeconds: 0.5,
      ...options,
    });
    await queue.start([kind]);
    queues.push(queue);
    return queue;
  }

  const add = (queue: PgBossQueue, kind: WorkKind<Item>) =>
    queue.enqueue(kind, { key: 'a', item: { account: 'a' } });

  beforeAll(async () => {
    knex = await migratedDatabase(postgres[0]);
  });

  afterEach(async () => {
    await Promise.all(queues.map(queue => queue.stop()));
    queues = [];
  });

  it('lets another replica take over from one that is not heard of', async () => {
    const kind = kindOf('takeover');
    const dead = await startQueue(kind, FROZEN);
    const first = turns();
    await dead.work(kind, first.handler);
    await add(dead, kind);
    await until(() => first.taken.length === 1);

    const second = turns();
    const other = await startQueue(kind, ALIVE);
    await other.work(kind, second.handler);
    expect(await add(other, kind)).toBe(false);
    await until(() => second.taken.length === 1);

    // the first one wakes up: it may write nothing, and its end means nothing
    await expect(knex.transaction(first.taken[0].guard)).rejects.toThrow(
      'Another replica has taken over',
    );
    first.taken[0].end();
    await sleep(300);
    expect(await add(other, kind)).toBe(false);
    expect(await other.counts(kind)).toEqual({ waiting: 0, running: 1 });
    await knex.transaction(second.taken[0].guard);
    second.taken[0].end();
    await sleep(300);
    expect(await other.counts(kind)).toEqual({ waiting: 0, running: 0 });
    expect(first.taken).toHaveLength(1);
    expect(second.taken).toHaveLength(1);
  });

  it('aborts a replica that wakes up after it was taken over', async () => {
    const kind = kindOf('wakes-up');
    const slow = await startQueue(kind, { leaseSeconds: 1, renewSeconds: 3 });
    const first = turns();
    await slow.work(kind, first.handler);
    await add(slow, kind);
    await until(() => first.taken.length === 1);
    const second = turns();
    const other = await startQueue(kind, ALIVE);
    await other.work(kind, second.handler);
    await until(() => second.taken.length === 1);
    await until(() => first.taken[0].signal.aborted);
    await sleep(200);
    expect(second.taken[0].signal.aborted).toBe(false);
    expect(await other.counts(kind)).toEqual({ waiting: 0, running: 1 });
    second.taken[0].end();
  });

  it('leaves work alone whose replica lives, however long it takes', async () => {
    const kind = kindOf('lives');
    const queue = await startQueue(kind, ALIVE);
    const one = turns();
    await queue.work(kind, one.handler);
    await add(queue, kind);
    await until(() => one.taken.length === 1);
    const two = turns();
    const other = await startQueue(kind, ALIVE);
    await other.work(kind, two.handler);
    await sleep(3_000);
    expect(two.taken).toHaveLength(0);
    expect(one.taken).toHaveLength(1);
    one.taken[0].end();
  });

  it('waits for a transaction that writes the outcome', async () => {
    const kind = kindOf('saving');
    const dead = await startQueue(kind, FROZEN);
    const first = turns();
    await dead.work(kind, first.handler);
    await add(dead, kind);
    await until(() => first.taken.length === 1);
    const second = turns();
    const other = await startQueue(kind, ALIVE);
    await other.work(kind, second.handler);
    await knex.transaction(async trx => {
      await first.taken[0].guard(trx);
      for (let i = 0; i < 5; i += 1) {
        await sleep(500);
        await trx.raw('select 1');
      }
      expect(second.taken).toHaveLength(0);
    });
    await until(() => second.taken.length === 1);
    second.taken[0].end();
    first.taken[0].end();
  });

  it('frees what a process holds that is frozen in a transaction', async () => {
    const kind = kindOf('frozen');
    const dead = await startQueue(kind, FROZEN);
    const first = turns();
    await dead.work(kind, first.handler);
    await add(dead, kind);
    await until(() => first.taken.length === 1);
    const second = turns();
    const other = await startQueue(kind, ALIVE);
    await other.work(kind, second.handler);
    const saving = knex.transaction(async trx => {
      await first.taken[0].guard(trx);
      await until(() => second.taken.length === 1);
      await trx.raw('select 1');
    });
    await expect(saving).rejects.toThrow();
    second.taken[0].end();
    first.taken[0].end();
  });

  it('hands work back at once when it stops', async () => {
    const kind = kindOf('hands-back', 0);
    const stops = await startQueue(kind, ALIVE);
    const first = turns();
    await stops.work(kind, first.handler);
    await add(stops, kind);
    await until(() => first.taken.length === 1);
    const begun = Date.now();
    await stops.stop();
    expect(Date.now() - begun).toBeLessThan(5_000);
    expect(first.taken[0].signal.aborted).toBe(true);
    const second = turns();
    const other = await startQueue(kind, FROZEN);
    expect(await other.counts(kind)).toEqual({ waiting: 1, running: 0 });
    await other.work(kind, second.handler);
    // at once: it is no failed try that waits for the next
    await until(() => second.taken.length === 1);
    second.taken[0].end();
    await sleep(200);
    expect(await other.figures(kind)).toMatchObject({
      failed: 0,
      failures: [],
    });
  });

  it('stops in time though something does not listen, which then writes nothing', async () => {
    const kind = kindOf('deaf');
    const stops = await startQueue(kind, ALIVE);
    let guard: WorkGuard | undefined;
    let finish = () => {};
    await stops.work(
      kind,
      (_, __, held) =>
        new Promise(resolve => {
          guard = held;
          finish = resolve;
        }),
    );
    await add(stops, kind);
    await until(() => guard !== undefined);
    const begun = Date.now();
    await stops.stop();
    expect(Date.now() - begun).toBeLessThan(9_000);
    const second = turns();
    const other = await startQueue(kind, ALIVE);
    await other.work(kind, second.handler);
    await until(() => second.taken.length === 1);
    await expect(knex.transaction(guard!)).rejects.toThrow('taken over');
    finish();
    second.taken[0].end();
  });

  it('gives up what kills every replica that takes it', async () => {
    const kind = kindOf('deadly', 1);
    const taken: ReturnType<typeof turns>[] = [];
    for (let i = 0; i < 2; i += 1) {
      const dead = await startQueue(kind, FROZEN);
      const mine = turns();
      taken.push(mine);
      await dead.work(kind, mine.handler);
      await add(dead, kind);
      // whichever of those that are alive takes it, it is never heard of
      await until(() => taken.flatMap(t => t.taken).length === i + 1);
      await sleep(1_200);
      const undertaker = await startQueue(kindOf('nothing'), ALIVE);
      await undertaker.start([kind]);
      await undertaker.work(kindOf('nothing'), async () => {});
      await sleep(600);
      await undertaker.stop();
    }
    const [queue] = queues;
    for (let i = 0; i < 100 && (await queue.figures(kind)).failed === 0; i++) {
      await sleep(50);
    }
    expect(await queue.figures(kind)).toMatchObject({
      failed: 1,
      failures: [
        { error: 'The replicas that worked on it ended without a word' },
      ],
    });
    taken.flatMap(t => t.taken).forEach(turn => turn.end());
  });
});
