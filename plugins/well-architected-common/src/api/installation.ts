/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { JsonValue } from '@backstage/types';
import { Selection } from './types';

/** How the plugin itself is, for administrators. @public */
export interface InstallationHealth {
  /** ISO 8601. */
  at: string;
  database: 'postgresql' | 'sqlite';
  /** The replica that answers takes work. */
  worker: boolean;
  /** Seconds. */
  settings: { readEvery: number; catalogEvery: number; staleAfter?: number };
  versions: {
    catalogue: string;
    lens: string;
    checks: number;
    enabledChecks: number;
    collectors: number;
  };
  accounts: {
    total: number;
    running: number;
    /** Due to be read and not running. */
    due: number;
    /** With a last complete reading that is too old to be counted. */
    stale: number;
    /** Whose latest reading ended early. */
    failed: number;
    neverRead: number;
    /** Waiting for the resources that nobody claims to be worked out. */
    claimsDue: number;
  };
  entities: {
    total: number;
    /** Never scored so far. */
    unscored: number;
    /** With a score that is older than what it rests on; unscored ones too. */
    due: number;
    /** ISO 8601: the oldest score. */
    oldestScoreAt?: string;
  };
  /** ISO 8601: when the catalog was read completely or in part. */
  catalogReadAt?: string;
  outbox: {
    notifications: OutboxFigures;
    events: OutboxFigures;
  };
  selection: Selection;
  /** Parameters of checks that the administrator set. */
  parameters: {
    checkId: string;
    title: string;
    values: Record<string, JsonValue>;
  }[];
}

/** What was settled and not delivered yet. @public */
export interface OutboxFigures {
  waiting: number;
  /** Those of them that failed before. */
  failing: number;
  /** ISO 8601: the oldest. */
  since?: string;
}

/** Work that replicas share, and tasks that run once. @public */
export interface InstallationWork {
  /** Whether the workers keep up. */
  pressure: WorkPressure[];
  queues: QueueHealth[];
  tasks: ScheduledTask[];
  /** Why the tasks could not be read. */
  tasksProblem?: string;
}

/** How far the workers are behind with one thing. @public */
export interface WorkPressure {
  /** `accounts` are read, `entities` are scored. */
  kind: 'accounts' | 'entities';
  /** Due and not being worked on. */
  due: number;
  /** ISO 8601: since when the oldest of them has been due, where that is known. */
  dueSince?: string;
  /** The pace of the last hour. */
  donePerHour: number;
  /** Until nothing is due at that pace; absent when nothing was done. */
  catchUpSeconds?: number;
}

/** @public */
export interface QueueHealth {
  /** Such as `well-architected-collect`. */
  kind: string;
  waiting: number;
  running: number;
  /** ISO 8601: since when the oldest of those that wait does. */
  waitingSince?: string;
  /** Items that failed and will be tried again. */
  retrying: number;
  /** Items that were given up and not done since. */
  failed: number;
  /** The newest of both. */
  failures: {
    key: string;
    /** ISO 8601. */
    at: string;
    error: string;
    attempts: number;
    willRetry: boolean;
  }[];
}

/** A task of Backstage's scheduler. @public */
export interface ScheduledTask {
  id: string;
  running: boolean;
  /** Seconds between two runs, where they are regular. */
  everySeconds?: number;
  /** ISO 8601: when the last run ended. */
  lastEndedAt?: string;
  /** ISO 8601: when the next run begins, while none runs. */
  nextAt?: string;
  /** Why the last run failed. */
  lastError?: string;
}

/** @public */
export interface InstallationTables {
  /** Estimates, the largest first. */
  tables: { name: string; rows: number; bytes?: number }[];
  /** Of the plugin's database, where it tells. */
  bytes?: number;
}
