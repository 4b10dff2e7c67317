/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { WorkKind } from '../../../plugins/well-architected-backend/src/work/types';

/** As the plugin reads accounts by default: two at a time. */
export const COLLECT: WorkKind<{ accountId: string }> = {
  name: 'benchmark-collect',
  unique: 'waiting-or-running',
  concurrency: 2,
  timeoutSeconds: 600,
  retries: 3,
};

/** What a replica is started with. */
export interface ReplicaSettings {
  connection: string;
  prefix: string;
  /** Size of an account. */
  cells: number;
  /** Calls to AWS per account. */
  calls: number;
  callMs: number;
  /** Calls that are under way at the same time. */
  atATime: number;
}

/** What a replica tells. */
export type ReplicaMessage =
  | { type: 'ready' | 'notified' }
  | {
      type: 'read';
      accountId: string;
      replica: string;
      begunAt: number;
      endedAt: number;
    }
  | { type: 'saved'; accountId: string }
  | { type: 'sent'; scope: string };
