/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { WellArchitectedConfig } from '../config/types';
import { Engine } from './Engine';
import { CatalogWatch } from './CatalogWatch';
import { catalogWasRead } from './catalogWasRead';

const TICK = { seconds: 15 };

/**
 * Schedules what must happen once, however many replicas there are. Work that
 * is shared goes through the queue.
 *
 * The timeout of a task is also how long it rests when its replica is killed:
 * what finds due work is apart from the catalog, and its timeout is short.
 */
export async function scheduleSingletons(options: {
  engine: Engine;
  knex: Knex;
  scheduler: SchedulerService;
  config: WellArchitectedConfig;
  logger: LoggerService;
}): Promise<void> {
  const { engine, knex, scheduler, config, logger } = options;
  const startedAt = new Date();
  const watch = new CatalogWatch({
    intervalMs: config.schedule.catalogSyncMs,
  });
  await scheduler.scheduleTask({
    id: 'well-architected-tick',
    frequency: TICK,
    timeout: { minutes: 1 },
    fn: async () => {
      await engine.started;
      const isReady =
        watch.hasLooked || (await catalogWasRead({ knex, since: startedAt }));
      // a replay has its own order
      if (isReady && !(await engine.hasReplay())) {
        await engine.enqueueDue();
      }
    },
  });
  await scheduler.scheduleTask({
    id: 'well-architected-catalog',
    frequency: TICK,
    timeout: { minutes: config.recordings ? 30 : 10 },
    fn: async signal => {
      await engine.started;
      if (watch.isDue(Date.now())) {
        try {
          const { kept, removed } = await engine.sync(signal);
          watch.seen(Date.now(), kept, removed);
        } catch (error) {
          // accounts can be read and scored without the catalog
          logger.warn(`The catalog could not be read: ${error}`);
          watch.failed();
        }
        if (!(await engine.hasReplay())) {
          await engine.enqueueDue();
        }
      }
      if (await engine.hasReplay()) {
        if (!watch.isSettled) {
          logger.info('Recordings wait until the catalog has its entities');
          return;
        }
        await engine.replay(signal);
      }
    },
  });
  await scheduler.scheduleTask({
    id: 'well-architected-notify',
    frequency: { seconds: 30 },
    timeout: { minutes: 5 },
    fn: async signal => {
      await engine.started;
      engine.publish();
      // a replay tells about its own dates, in their order
      if (!(await engine.hasReplay())) {
        await engine.notify(signal);
      }
    },
  });
  await scheduler.scheduleTask({
    id: 'well-architected-roll-up',
    frequency: { minutes: 15 },
    timeout: { minutes: 10 },
    initialDelay: { minutes: 2 },
    fn: async () => {
      await engine.started;
      if (!(await engine.hasReplay())) {
        await engine.rollUp();
      }
    },
  });
  await scheduler.scheduleTask({
    id: 'well-architected-expire',
    frequency: { minutes: 5 },
    timeout: { minutes: 5 },
    initialDelay: { minutes: 1 },
    fn: async signal => {
      await engine.started;
      await engine.expire(signal);
    },
  });
  await scheduler.scheduleTask({
    id: 'well-architected-prune',
    frequency: { hours: 24 },
    timeout: { hours: 1 },
    initialDelay: { minutes: 30 },
    fn: async signal => {
      await engine.started;
      await engine.prune(signal);
    },
  });
}
