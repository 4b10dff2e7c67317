/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * One replica of a backend that reads accounts, in a process of its own;
 * started by figures/replicas.ts. AWS is a wait: each account costs so many
 * calls of so many milliseconds, some at a time. The queue, the leases, all
 * checks and the database are the real ones.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { runAccount } from '../../../plugins/well-architected-backend/src/collect/runAccount';
import { Notifier } from '../../../plugins/well-architected-backend/src/notify/Notifier';
import { PgBossQueue } from '../../../plugins/well-architected-backend/src/work/PgBossQueue';
import { registry } from './catalogue';
import { openPostgres } from './openDatabase';
import { quietLogger } from './quietLogger';
import { COLLECT, ReplicaMessage, ReplicaSettings } from './replicaWork';
import { syntheticAccount } from './syntheticAccount';

const [settingsText] = process.argv.slice(2);
const settings: ReplicaSettings = JSON.parse(settingsText);
const NOTIFY_TURNS = 10;

const tell = (message: ReplicaMessage) => process.send?.(message);

async function answerCalls(): Promise<void> {
  const { calls, callMs, atATime } = settings;
  for (let done = 0; done < calls; done += atATime) {
    await sleep(callMs);
  }
}

/** A turn that another replica came between is taken again, as by schedule. */
async function notify(notifier: Notifier): Promise<void> {
  const { signal } = new AbortController();
  for (let turn = 1; ; turn += 1) {
    try {
      await notifier.sendPending({ now: new Date(), quietMs: 0, signal });
      return;
    } catch (error) {
      if (turn === NOTIFY_TURNS) {
        throw error;
      }
    }
  }
}

async function main() {
  const replica = randomUUID();
  const knex = await openPostgres(settings);
  const queue = new PgBossQueue({ knex, logger: quietLogger });
  await queue.start([COLLECT]);
  const notifier = new Notifier({
    knex,
    registry,
    logger: quietLogger,
    notifications: {
      send: async ({ payload }) =>
        void tell({ type: 'sent', scope: payload.scope ?? '' }),
    },
    debounceMs: 3_600_000,
    coalesceAbove: 1_000,
    unknownAfterMs: 86_400_000,
    timeoutMs: 60_000,
  });
  process.on('message', async (asked: 'work' | 'notify' | 'stop') => {
    if (asked === 'work') {
      await queue.work(COLLECT, async ({ accountId }, signal, guard) => {
        await runAccount({
          knex,
          accountId,
          registry,
          signal,
          guard,
          majorWasteUsd: 500,
          notify: true,
          now: () => new Date(),
          read: async () => {
            const begunAt = Date.now();
            await answerCalls();
            tell({
              type: 'read',
              accountId,
              replica,
              begunAt,
              endedAt: Date.now(),
            });
            return syntheticAccount({ accountId, cells: settings.cells });
          },
        });
        tell({ type: 'saved', accountId });
      });
    } else if (asked === 'notify') {
      await notify(notifier);
      tell({ type: 'notified' });
    } else {
      await queue.stop();
      await knex.destroy();
      process.exit(0);
    }
  });
  tell({ type: 'ready' });
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
