/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { JsonObject } from '@backstage/types';
import { Knex } from 'knex';

/**
 * A kind of work. The same definition must be used everywhere.
 */
export interface WorkKind<T extends JsonObject = JsonObject> {
  /** Letters, digits and dashes. */
  name: string;
  /**
   * What an item of the same key is dropped against: `waiting` ones only, so
   * that changes that come in during a run are seen by another; or `running`
   * ones too, so that no key is ever worked on twice at a time.
   */
  unique: 'waiting' | 'waiting-or-running';
  /** Items that one replica works on at the same time. */
  concurrency: number;
  /** After this the item is aborted and counts as failed. */
  timeoutSeconds: number;
  /** How often a failed item is tried again, with growing pauses. */
  retries: number;
  /** @internal carries the type of the items only */
  readonly item?: T;
}

/**
 * To be asked first in each transaction that writes the outcome of an item: as
 * long as that is open nobody else takes over.
 *
 * @throws HandedBackError when the item is done by somebody else by now.
 */
export type WorkGuard = (trx: Knex.Transaction) => Promise<void>;

/** Does one item; must stop soon when the signal says so. */
export type WorkHandler<T extends JsonObject> = (
  item: T,
  signal: AbortSignal,
  guard: WorkGuard,
) => Promise<void>;

/** An item whose latest try failed. */
export interface WorkFailure {
  key: string;
  /** ISO 8601. */
  at: string;
  /** One sentence. */
  error: string;
  attempts: number;
  /** False when it was given up, until somebody asks for it again. */
  willRetry: boolean;
}

/** How it stands with a kind of work. */
export interface WorkFigures {
  waiting: number;
  running: number;
  /** ISO 8601: since when the oldest of those that wait does. */
  waitingSince?: string;
  /** Items that failed and will be tried again. */
  retrying: number;
  /** Items that were given up and not done since. */
  failed: number;
  /** The newest of both. */
  failures: WorkFailure[];
}

/** Failures that figures tell of one kind of work. */
export const FAILURES_TOLD = 20;

/**
 * Shares work among replicas. An item is done at least once: after a crash it
 * is done again, so every handler is idempotent.
 */
export interface WorkQueue {
  start(kinds: WorkKind[]): Promise<void>;
  /** False when an item of this key is there already. */
  enqueue<T extends JsonObject>(
    kind: WorkKind<T>,
    options: { key: string; item: T },
  ): Promise<boolean>;
  /** The same for many, in few statements. */
  enqueueAll<T extends JsonObject>(
    kind: WorkKind<T>,
    items: { key: string; item: T }[],
  ): Promise<void>;
  work<T extends JsonObject>(
    kind: WorkKind<T>,
    handler: WorkHandler<T>,
  ): Promise<void>;
  /**
   * How many items of a kind wait and run: on PostgreSQL on all replicas, else
   * in this process.
   */
  counts(kind: WorkKind): Promise<{ waiting: number; running: number }>;
  /** The same, with what failed and why. */
  figures(kind: WorkKind): Promise<WorkFigures>;
  /**
   * Takes no more, aborts what runs and hands it back; waits some seconds for
   * what does not end at once.
   */
  stop(): Promise<void>;
}
