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
import { isPostgres } from '../database/dialect';
import { InProcessQueue } from './InProcessQueue';
import { PgBossQueue } from './PgBossQueue';
import { WorkKind, WorkQueue } from './types';

jest.setTimeout(60_000);

const READ: WorkKind<{ account: string }> = {
  name: 'test-read',
  unique: 'waiting-or-running',
  concurrency: 2,
  timeoutSeconds: 5,
  retries: 1,
};
const SCORE: WorkKind<{ ref: string }> = {
  name: 'test-score',
  unique: 'waiting',
  concurrency: 1,
  timeoutSeconds: 1,
  retries: 0,
};

async function until(reached: () => boolean): Promise<void> {
  for (let i = 0; i < 300 && !reached(); i += 1) {
    await sleep(50);
  }
  expect(reached()).toBe(true);
}

/** A promise that the test lets go. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>(resolve => {
    open = resolve;
  });
  return { open, opened };
}

describe.each(testDatabaseIds)('work queue on %s', databaseId => {
  let knex: Knex;
  const queues: WorkQueue[] = [];
  const logger = mockServices.logger.mock();

  async function startQueue(): Promise<WorkQueue> {
    const queue = isPostgres(knex)
      ? new PgBossQueue({ knex, logger, pollingSeconds: 0.5 })
      : new InProcessQueue({ logger, firstPauseMs: 10 });
    await queue.start([READ, SCORE]);
    queues.push(queue);
    return queue;
  }

  beforeAll(async () => {
    knex = await migratedDatabase(databaseId);
  });

  afterEach(async () => {
    await Promise.all(queues.splice(0).map(queue => queue.stop()));
  });

  it('does every item once', async () => {
    const queue = await startQueue();
    const done: string[] = [];
    await queue.work(READ, async ({ account }) => {
      done.push(account);
    });
    for (const account of ['a', 'b', 'c']) {
      expect(
        await queue.enqueue(READ, { key: account, item: { account } }),
      ).toBe(true);
    }
    await until(() => done.length === 3);
    await sleep(200);
    expect(done.sort()).toEqual(['a', 'b', 'c']);
  });

  it('takes many at once, each once', async () => {
    const queue = await startQueue();
    const done: string[] = [];
    const items = Array.from({ length: 130 }, (_, i) => ({
      key: `many-${i}`,
      item: { account: `many-${i}` },
    }));
    await queue.enqueueAll(READ, items);
    await queue.enqueueAll(READ, items);
    await queue.work(READ, async ({ account }) => {
      done.push(account);
    });
    await until(() => done.length >= 130);
    expect(new Set(done).size).toBe(130);
    expect(done).toHaveLength(130);
  });

  it('refuses a key that waits or runs', async () => {
    const queue = await startQueue();
    const { open, opened } = gate();
    let started = 0;
    await queue.work(READ, async () => {
      started += 1;
      await opened;
    });
    const add = () => queue.enqueue(READ, { key: 'x', item: { account: 'x' } });
    expect(await add()).toBe(true);
    expect(await add()).toBe(false);
    await until(() => started === 1);
    expect(await add()).toBe(false);
    open();
    await sleep(300);
    expect(await add()).toBe(true);
    await until(() => started === 2);
  });

  it('counts what waits and what runs', async () => {
    const queue = await startQueue();
    const { open, opened } = gate();
    let started = 0;
    expect(await queue.counts(READ)).toEqual({ waiting: 0, running: 0 });
    for (const account of ['d', 'e', 'f']) {
      await queue.enqueue(READ, { key: account, item: { account } });
    }
    expect(await queue.counts(READ)).toEqual({ waiting: 3, running: 0 });
    await queue.work(READ, async () => {
      started += 1;
      await opened;
    });
    await until(() => started === 2);
    expect(await queue.counts(READ)).toEqual({ waiting: 1, running: 2 });
    open();
    await until(() => started === 3);
    await sleep(200);
    expect(await queue.counts(READ)).toEqual({ waiting: 0, running: 0 });
  });

  it('takes a key again that is running, where asked to', async () => {
    const queue = await startQueue();
    const { open, opened } = gate();
    let started = 0;
    let most = 0;
    let now = 0;
    await queue.work(SCORE, async () => {
      started += 1;
      now += 1;
      most = Math.max(most, now);
      await opened;
      now -= 1;
    });
    const add = () => queue.enqueue(SCORE, { key: 'y', item: { ref: 'y' } });
    expect(await add()).toBe(true);
    await until(() => started === 1);
    expect(await add()).toBe(true);
    expect(await add()).toBe(false);
    open();
    await until(() => started === 2);
    expect(most).toBe(1);
  });

  it('tries a failed item again', async () => {
    const queue = await startQueue();
    let tries = 0;
    await queue.work(READ, async () => {
      tries += 1;
      if (tries === 1) {
        throw new Error('not yet');
      }
    });
    await queue.enqueue(READ, { key: 'z', item: { account: 'z' } });
    await until(() => tries === 2);
    expect(tries).toBe(2);
  });

  it('tells what failed and why, until it is done', async () => {
    const queue = await startQueue();
    let broken = true;
    let tries = 0;
    await queue.work(SCORE, async ({ ref }) => {
      tries += 1;
      if (broken) {
        throw new Error(`${ref} is broken`);
      }
    });
    const add = () =>
      queue.enqueue(SCORE, { key: 'bad', item: { ref: 'bad' } });
    await add();
    const figures = () => queue.figures(SCORE);
    for (let i = 0; i < 100 && (await figures()).failed === 0; i += 1) {
      await sleep(50);
    }
    expect(await figures()).toEqual({
      waiting: 0,
      running: 0,
      retrying: 0,
      failed: 1,
      failures: [
        {
          key: 'bad',
          at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
          error: 'bad is broken',
          attempts: 1,
          willRetry: false,
        },
      ],
    });
    broken = false;
    await add();
    await until(() => tries === 2);
    for (let i = 0; i < 100 && (await figures()).failed > 0; i += 1) {
      await sleep(50);
    }
    expect(await figures()).toMatchObject({ failed: 0, failures: [] });
  });

  it('tells what will be tried again, and since when others wait', async () => {
    const queue = await startQueue();
    await queue.enqueue(SCORE, { key: 'later', item: { ref: 'later' } });
    expect(await queue.figures(SCORE)).toMatchObject({
      waiting: 1,
      waitingSince: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    });
    await queue.work(SCORE, async () => {});
    let tries = 0;
    await queue.work(READ, async () => {
      tries += 1;
      if (tries === 1) {
        throw new Error('not yet');
      }
    });
    await queue.enqueue(READ, { key: 'again', item: { account: 'again' } });
    const figures = () => queue.figures(READ);
    let seen = await figures();
    for (let i = 0; i < 200 && seen.retrying === 0 && tries < 2; i += 1) {
      await sleep(5);
      seen = await figures();
    }
    expect(seen).toMatchObject({
      retrying: 1,
      failed: 0,
      failures: [
        { key: 'again', error: 'not yet', attempts: 1, willRetry: true },
      ],
    });
    await until(() => tries === 2);
    for (let i = 0; i < 100 && (await figures()).retrying > 0; i += 1) {
      await sleep(50);
    }
    expect((await figures()).failures).toEqual([]);
  });

  it('aborts what takes too long', async () => {
    const queue = await startQueue();
    let reason: unknown;
    await queue.work(SCORE, async (_, signal) => {
      await new Promise<void>(resolve => {
        signal.addEventListener('abort', () => {
          reason = signal.reason;
          resolve();
        });
      });
      signal.throwIfAborted();
    });
    await queue.enqueue(SCORE, { key: 'slow', item: { ref: 'slow' } });
    await until(() => reason !== undefined);
    expect(String(reason)).toContain('Took longer than 1 seconds');
  });

  it('aborts what runs when it stops, and waits for it', async () => {
    const queue = await startQueue();
    let started = false;
    let ended = false;
    await queue.work(READ, async (_, signal) => {
      started = true;
      await new Promise(resolve => signal.addEventListener('abort', resolve));
      await sleep(50);
      ended = true;
      signal.throwIfAborted();
    });
    await queue.enqueue(READ, { key: 'stop', item: { account: 'stop' } });
    await until(() => started);
    await queue.stop();
    expect(ended).toBe(true);
  });

  it('never lets two consumers run one key at once', async () => {
    const consumers = [await startQueue(), await startQueue()];
    if (!isPostgres(knex)) {
      // in process there is only one consumer: two calls of the same queue
      consumers[1] = consumers[0];
    }
    const current = new Map<string, number>();
    let overlaps = 0;
    let runs = 0;
    const handler = async ({ account }: { account: string }) => {
      const count = (current.get(account) ?? 0) + 1;
      current.set(account, count);
      overlaps += count > 1 ? 1 : 0;
      runs += 1;
      await sleep(30);
      current.set(account, count - 1);
    };
    for (const queue of new Set(consumers)) {
      await queue.work(READ, handler);
    }
    for (let round = 0; round < 4; round += 1) {
      for (const account of ['one', 'two', 'three']) {
        for (const queue of consumers) {
          await queue.enqueue(READ, { key: account, item: { account } });
        }
      }
      await sleep(100);
    }
    await until(() => runs >= 3);
    await sleep(500);
    expect(overlaps).toBe(0);
  });
});
