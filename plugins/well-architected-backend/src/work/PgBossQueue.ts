/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import { Knex } from 'knex';
import PgBoss from 'pg-boss';
import { chunked } from '../database/chunked';
import { HandedBackError, isHandedBack } from './handedBack';
import { JobHandover } from './JobHandover';
import { JobLeases, LEASE_SECONDS, RENEW_SECONDS } from './JobLeases';
import { pgBossDatabase } from './pgBossDatabase';
import { readPgBossFigures } from './readPgBossFigures';
import { runWithTimeout } from './runWithTimeout';
import { settledWithin } from './settledWithin';
import { WorkFigures, WorkHandler, WorkKind, WorkQueue } from './types';

/** Own schema, so that the tables of the plugin and the queue never mix. */
const SCHEMA = 'well_architected_queue';
const POLICY = {
  waiting: 'short',
  'waiting-or-running': 'exclusive',
} as const;
/**
 * What the queue itself believes in. Longer than the timeout, so that the
 * handler that overran has been aborted before another replica may start; work
 * of a replica that died is taken over much earlier, see {@link JobLeases}.
 */
const EXPIRY_MARGIN_SECONDS = 60;
const LONGEST_RETRY_PAUSE_SECONDS = 600;
/** What runs has this long to end when the process stops. */
const STOP_MS = 5_000;
/** And what else there is to do then. */
const CLOSE_MS = 2_000;

/**
 * Work queue of any number of replicas on PostgreSQL: pg-boss in the plugin's
 * own database.
 */
export class PgBossQueue implements WorkQueue {
  private readonly boss: PgBoss;
  private readonly stopping = new AbortController();
  private readonly workers = new Map<string, string[]>();
  private readonly running = new Set<Promise<void>>();
  private readonly leases: JobLeases;
  private handover?: JobHandover;
  private renewing?: NodeJS.Timeout;
  private takingOver = false;

  constructor(
    private readonly options: {
      knex: Knex;
      logger: LoggerService;
      /** Seconds between looks at the queue; at least 0.5. */
      pollingSeconds?: number;
      /** Seconds; see {@link LEASE_SECONDS}. */
      leaseSeconds?: number;
      /** Seconds; see {@link RENEW_SECONDS}. */
      renewSeconds?: number;
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
    this.leases = new JobLeases({
      knex: options.knex,
      schema: SCHEMA,
      seconds: this.leaseSeconds,
    });
  }

  private get leaseSeconds(): number {
    return this.options.leaseSeconds ?? LEASE_SECONDS;
  }

  async start(kinds: WorkKind[]): Promise<void> {
    await this.boss.start();
    for (const kind of kinds) {
      const settings = {
        expireInSeconds: kind.timeoutSeconds + EXPIRY_MARGIN_SECONDS,
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
    this.handover = new JobHandover({
      ...this.options,
      boss: this.boss,
      schema: SCHEMA,
      kinds: kinds.map(({ name }) => name),
      leaseSeconds: this.leaseSeconds,
    });
  }

  async enqueue<T extends JsonObject>(
    kind: WorkKind<T>,
    options: { key: string; item: T },
  ): Promise<boolean> {
    const { key, item } = options;
    const id = await this.boss.send(kind.name, item, { singletonKey: key });
    this.wake(kind);
    return id !== null;
  }

  async enqueueAll<T extends JsonObject>(
    kind: WorkKind<T>,
    items: { key: string; item: T }[],
  ): Promise<void> {
    for (const part of chunked(items)) {
      await this.boss.insert(
        kind.name,
        part.map(({ key, item }) => ({
          name: kind.name,
          data: item,
          singletonKey: key,
        })),
      );
      this.wake(kind);
    }
  }

  async work<T extends JsonObject>(
    kind: WorkKind<T>,
    handler: WorkHandler<T>,
  ): Promise<void> {
    this.renewing ??= setInterval(() => {
      this.renew();
      this.takeOver();
    }, (this.options.renewSeconds ?? RENEW_SECONDS) * 1000);
    const ids: string[] = [];
    for (let i = 0; i < kind.concurrency; i += 1) {
      ids.push(
        await this.boss.work<T>(
          kind.name,
          { pollingIntervalSeconds: this.options.pollingSeconds ?? 2 },
          async ([job]) => {
            await this.track(this.run(kind, job, handler));
            // there may be more: what was done is no reason to pause
            this.wake(kind);
          },
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
    const { logger } = this.options;
    this.stopping.abort(new HandedBackError('The backend is stopping'));
    for (const kind of this.workers.keys()) {
      await this.boss.offWork(kind);
    }
    if (!(await settledWithin(STOP_MS, this.running))) {
      // its lease ends by itself, and it cannot save after that
      logger.warn('Work that did not end in time is left to other replicas');
    }
    clearInterval(this.renewing);
    await settledWithin(CLOSE_MS, [this.boss.stop({ graceful: false })]);
  }

  private wake(kind: WorkKind<JsonObject>): void {
    for (const worker of this.workers.get(kind.name) ?? []) {
      this.boss.notifyWorker(worker);
    }
  }

  private async track(run: Promise<void>): Promise<void> {
    this.running.add(run);
    try {
      await run;
    } finally {
      this.running.delete(run);
    }
  }

  private async renew(): Promise<void> {
    try {
      await this.leases.renew();
    } catch (error) {
      this.options.logger.warn(`Leases on work were not renewed: ${error}`);
    }
  }

  private async takeOver(): Promise<void> {
    const { logger } = this.options;
    if (this.takingOver || this.stopping.signal.aborted) {
      return;
    }
    this.takingOver = true;
    try {
      for (const key of (await this.handover?.takeOver()) ?? []) {
        logger.warn(
          `The replica that worked on '${key}' was not heard of any more, its work is done again`,
        );
      }
      await this.handover?.sweep();
    } catch (error) {
      logger.warn(`Work of other replicas could not be looked at: ${error}`);
    } finally {
      this.takingOver = false;
    }
  }

  private async run<T extends JsonObject>(
    kind: WorkKind<T>,
    job: { id: string; data: T },
    handler: WorkHandler<T>,
  ): Promise<void> {
    const { logger } = this.options;
    const lease = await this.leases.take(job.id);
    const signal = AbortSignal.any([this.stopping.signal, lease.lost]);
    try {
      await runWithTimeout({
        seconds: kind.timeoutSeconds,
        signal,
        run: inner => handler(job.data, inner, lease.guard),
      });
    } catch (error) {
      if (isHandedBack(signal)) {
        await this.handBack(job.id);
      } else {
        logger.warn(`Work '${kind.name}' failed: ${error}`);
      }
      throw error;
    } finally {
      this.leases.release(job.id);
    }
  }

  /** What is handed back has another id: its end here has no effect. */
  private async handBack(jobId: string): Promise<void> {
    const token = this.leases.tokenOf(jobId);
    try {
      if (token) {
        await this.handover?.handBack({ jobId, token });
      }
    } catch (error) {
      this.options.logger.warn(`Work could not be handed back: ${error}`);
    }
  }
}
