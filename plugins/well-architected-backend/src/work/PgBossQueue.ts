/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import { Knex } from 'knex';
import PgBoss from 'pg-boss';
import { pgBossDatabase } from './pgBossDatabase';
import { readPgBossFigures } from './readPgBossFigures';
import { runWithTimeout } from './runWithTimeout';
import { WorkFigures, WorkHandler, WorkKind, WorkQueue } from './types';

/** Own schema, so that the tables of the plugin and the queue never mix. */
const SCHEMA = 'well_architected_queue';
const POLICY = {
  waiting: 'short',
  'waiting-or-running': 'exclusive',
} as const;
/**
 * The lease is longer than the timeout, so that the handler that overran has
 * been aborted before another replica may start.
 */
const LEASE_MARGIN_SECONDS = 60;
const LONGEST_RETRY_PAUSE_SECONDS = 600;

/**
 * Work queue of any number of replicas on PostgreSQL: pg-boss in the plugin's
 * own database.
 */
export class PgBossQueue implements WorkQueue {
  private readonly boss: PgBoss;
  private readonly stopping = new AbortController();
  private readonly workers = new Map<string, string[]>();
  private readonly running = new Set<Promise<void>>();

  constructor(
    private readonly options: {
      knex: Knex;
      logger: LoggerService;
      /** Seconds between looks at the queue; at least 0.5. */
      pollingSeconds?: number;
    },
  ) {
    this.boss = new PgBoss({
      db: pgBossDatabase(options.knex),
      schema: SCHEMA,
      schedule: false,
    });
    this.boss.on('error', error =>
      options.logger.error('The work queue reports an error', error),
    );
  }

  async start(kinds: WorkKind[]): Promise<void> {
    await this.boss.start();
    for (const kind of kinds) {
      const settings = {
        expireInSeconds: kind.timeoutSeconds + LEASE_MARGIN_SECONDS,
        retryLimit: kind.retries,
        retryDelay: 1,
        retryBackoff: true,
        retryDelayMax: LONGEST_RETRY_PAUSE_SECONDS,
      };
      await this.boss.createQueue(kind.name, {
        policy: POLICY[kind.unique],
        ...settings,
      });
      await this.boss.updateQueue(kind.name, settings);
    }
  }

  async enqueue<T extends JsonObject>(
    kind: WorkKind<T>,
    options: { key: string; item: T },
  ): Promise<boolean> {
    const { key, item } = options;
    const id = await this.boss.send(kind.name, item, { singletonKey: key });
    for (const worker of this.workers.get(kind.name) ?? []) {
      this.boss.notifyWorker(worker);
    }
    return id !== null;
  }

  async work<T extends JsonObject>(
    kind: WorkKind<T>,
    handler: WorkHandler<T>,
  ): Promise<void> {
    const ids: string[] = [];
    for (let i = 0; i < kind.concurrency; i += 1) {
      ids.push(
        await this.boss.work<T>(
          kind.name,
          { pollingIntervalSeconds: this.options.pollingSeconds ?? 2 },
          async ([job]) => this.run(kind, job.data, handler),
        ),
      );
    }
    this.workers.set(kind.name, ids);
  }

  async counts(kind: WorkKind): Promise<{ waiting: number; running: number }> {
    const { queuedCount, activeCount } = await this.boss.getQueueStats(
      kind.name,
    );
    return { waiting: queuedCount, running: activeCount };
  }

  figures(kind: WorkKind): Promise<WorkFigures> {
    const { knex } = this.options;
    return readPgBossFigures({ knex, schema: SCHEMA, kind: kind.name });
  }

  async stop(): Promise<void> {
    this.stopping.abort(new Error('The backend is stopping'));
    await Promise.allSettled(this.running);
    await this.boss.stop({ graceful: true, timeout: 5_000 });
  }

  private async run<T extends JsonObject>(
    kind: WorkKind<T>,
    item: T,
    handler: WorkHandler<T>,
  ): Promise<void> {
    const run = runWithTimeout({
      seconds: kind.timeoutSeconds,
      signal: this.stopping.signal,
      run: signal => handler(item, signal),
    });
    this.running.add(run);
    try {
      await run;
    } catch (error) {
      this.options.logger.warn(`Work '${kind.name}' failed: ${error}`);
      throw error;
    } finally {
      this.running.delete(run);
    }
  }
}
