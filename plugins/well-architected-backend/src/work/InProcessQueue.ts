/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import { setTimeout as sleep } from 'node:timers/promises';
import { HandedBackError } from './handedBack';
import { runWithTimeout } from './runWithTimeout';
import { settledWithin } from './settledWithin';
import {
  FAILURES_TOLD,
  WorkFailure,
  WorkFigures,
  WorkHandler,
  WorkKind,
  WorkQueue,
} from './types';

interface Waiting {
  key: string;
  item: JsonObject;
  failures: number;
  /** ISO 8601. */
  since: string;
}

interface Lane {
  kind: WorkKind;
  handler?: WorkHandler<JsonObject>;
  /** In the order in which they came. */
  waiting: Map<string, Waiting>;
  running: Map<string, Promise<void>>;
  /** Keys whose latest try failed, the newest last. */
  failed: Map<string, WorkFailure>;
}

const FIRST_PAUSE_MS = 1_000;
/** What runs has this long to end when the process stops. */
const STOP_MS = 6_000;
/** Keys of a kind whose failure is remembered. */
const FAILURES_KEPT = 1_000;

/** The newest failures stay. */
function remember(lane: Lane, failure: WorkFailure): void {
  lane.failed.delete(failure.key);
  lane.failed.set(failure.key, failure);
  const [oldest] = lane.failed.keys();
  if (lane.failed.size > FAILURES_KEPT) {
    lane.failed.delete(oldest);
  }
}

/**
 * Work queue of a single process, for SQLite. Nothing is kept over a restart:
 * what is due is found in the database again.
 */
export class InProcessQueue implements WorkQueue {
  private readonly lanes = new Map<string, Lane>();
  private readonly stopping = new AbortController();
  private readonly pauses = new Set<Promise<void>>();

  constructor(
    private readonly options: {
      logger: LoggerService;
      /** Pause before the first retry; it doubles with every other one. */
      firstPauseMs?: number;
    },
  ) {}

  async start(kinds: WorkKind[]): Promise<void> {
    for (const kind of kinds) {
      this.lanes.set(kind.name, {
        kind,
        waiting: new Map(),
        running: new Map(),
        failed: new Map(),
      });
    }
  }

  async enqueue<T extends JsonObject>(
    kind: WorkKind<T>,
    options: { key: string; item: T },
  ): Promise<boolean> {
    const { key, item } = options;
    const lane = this.laneOf(kind.name);
    const taken =
      lane.waiting.has(key) ||
      (kind.unique === 'waiting-or-running' && lane.running.has(key));
    if (taken || this.stopping.signal.aborted) {
      return false;
    }
    const since = new Date().toISOString();
    lane.waiting.set(key, { key, item, failures: 0, since });
    this.pump(lane);
    return true;
  }

  async enqueueAll<T extends JsonObject>(
    kind: WorkKind<T>,
    items: { key: string; item: T }[],
  ): Promise<void> {
    for (const item of items) {
      await this.enqueue(kind, item);
    }
  }

  async work<T extends JsonObject>(
    kind: WorkKind<T>,
    handler: WorkHandler<T>,
  ): Promise<void> {
    const lane = this.laneOf(kind.name);
    lane.handler = handler as WorkHandler<JsonObject>;
    this.pump(lane);
  }

  async counts(kind: WorkKind): Promise<{ waiting: number; running: number }> {
    const { waiting, running } = this.laneOf(kind.name);
    return { waiting: waiting.size, running: running.size };
  }

  async figures(kind: WorkKind): Promise<WorkFigures> {
    const { waiting, running, failed } = this.laneOf(kind.name);
    const failures = [...failed.values()].reverse();
    const retrying = failures.filter(({ willRetry }) => willRetry).length;
    const [since] = [...waiting.values()].map(next => next.since).sort();
    return {
      waiting: waiting.size,
      running: running.size,
      ...(since ? { waitingSince: since } : {}),
      retrying,
      failed: failures.length - retrying,
      failures: failures.slice(0, FAILURES_TOLD),
    };
  }

  async stop(): Promise<void> {
    this.stopping.abort(new HandedBackError('The backend is stopping'));
    const busy = [...this.lanes.values()].flatMap(lane => [
      ...lane.running.values(),
    ]);
    if (!(await settledWithin(STOP_MS, [...busy, ...this.pauses]))) {
      this.options.logger.warn(
        'Work that did not end in time is done again at the next start',
      );
    }
  }

  private laneOf(name: string): Lane {
    const lane = this.lanes.get(name);
    if (!lane) {
      throw new Error(`The work queue does not know '${name}'`);
    }
    return lane;
  }

  /** Starts as much as may run; one key never runs twice at a time. */
  private pump(lane: Lane): void {
    for (const next of lane.waiting.values()) {
      const full = lane.running.size >= lane.kind.concurrency;
      if (full || !lane.handler || this.stopping.signal.aborted) {
        return;
      }
      if (!lane.running.has(next.key)) {
        lane.waiting.delete(next.key);
        const run = this.run(lane, next, lane.handler);
        lane.running.set(next.key, run);
      }
    }
  }

  private async run(
    lane: Lane,
    next: Waiting,
    handler: WorkHandler<JsonObject>,
  ): Promise<void> {
    try {
      await runWithTimeout({
        seconds: lane.kind.timeoutSeconds,
        signal: this.stopping.signal,
        run: signal =>
          handler(next.item, signal, async () =>
            this.stopping.signal.throwIfAborted(),
          ),
      });
      lane.running.delete(next.key);
      lane.failed.delete(next.key);
    } catch (error) {
      lane.running.delete(next.key);
      if (!this.stopping.signal.aborted) {
        this.retry(lane, next, error);
      }
    }
    this.pump(lane);
  }

  private retry(lane: Lane, failed: Waiting, error: unknown): void {
    const failures = failed.failures + 1;
    const again = failures <= lane.kind.retries;
    this.options.logger.warn(
      `Work '${lane.kind.name}' on '${failed.key}' failed${
        again ? ', trying again' : ''
      }: ${error}`,
    );
    remember(lane, {
      key: failed.key,
      at: new Date().toISOString(),
      error: error instanceof Error ? error.message : String(error),
      attempts: failures,
      willRetry: again,
    });
    if (!again) {
      return;
    }
    const ms =
      (this.options.firstPauseMs ?? FIRST_PAUSE_MS) * 2 ** (failures - 1);
    const pause: Promise<void> = sleep(ms, undefined, {
      signal: this.stopping.signal,
    })
      .then(() => {
        if (!lane.waiting.has(failed.key)) {
          const since = new Date().toISOString();
          lane.waiting.set(failed.key, { ...failed, failures, since });
        }
        this.pump(lane);
      })
      .catch(() => undefined)
      .finally(() => this.pauses.delete(pause));
    this.pauses.add(pause);
  }
}
