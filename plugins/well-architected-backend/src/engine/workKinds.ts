/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { WellArchitectedConfig } from '../config/types';
import { WorkKind } from '../work/types';

/** Reads one account. One replica at a time works on an account. */
export type CollectItem = { accountId: string };

/** Scores one entity, or whatever is due in a bucket. */
export type ScoreItem = { entityRef: string } | { bucket: number };

/** Works out which resources of an account nobody claims. */
export type ClaimsItem = { accountId: string };

/** The kinds of work of the engine. */
export function workKinds(schedule: WellArchitectedConfig['schedule']): {
  collect: WorkKind<CollectItem>;
  score: WorkKind<ScoreItem>;
  claims: WorkKind<ClaimsItem>;
} {
  return {
    collect: {
      name: 'well-architected-collect',
      unique: 'waiting-or-running',
      concurrency: schedule.concurrency,
      timeoutSeconds: Math.ceil(schedule.timeoutMs / 1000),
      retries: 3,
    },
    score: {
      name: 'well-architected-score',
      // what changes during a run must be seen by another one
      unique: 'waiting',
      concurrency: schedule.scoreConcurrency,
      timeoutSeconds: 600,
      retries: 3,
    },
    claims: {
      name: 'well-architected-claims',
      // what changes during a run is due afterwards, by its tables
      unique: 'waiting-or-running',
      concurrency: 1,
      timeoutSeconds: 600,
      retries: 3,
    },
  };
}
