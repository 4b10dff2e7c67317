/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { JsonObject } from '@backstage/types';

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

/** Does one item; must stop soon when the signal says so. */
export type WorkHandler<T extends JsonObject> = (
  item: T,
  signal: AbortSignal,
) => Promise<void>;

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
  work<T extends JsonObject>(
    kind: WorkKind<T>,
    handler: WorkHandler<T>,
  ): Promise<void>;
  /**
   * How many items of a kind wait and run: on PostgreSQL on all replicas, else
   * in this process.
   */
  counts(kind: WorkKind): Promise<{ waiting: number; running: number }>;
  /** Aborts what runs, waits for it, and takes no more. */
  stop(): Promise<void>;
}
