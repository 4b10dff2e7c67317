/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import limiter from 'p-limit';
import { AnyCollector, Check, Inventory, Resource } from '../define';
import { collectMetrics } from './collectMetrics';
import { AccountConnection } from './connection';
import { joinTags } from './joinTags';
import { runCollector } from './runCollector';
import { wantedDetails } from './wantedDetails';

/** Collectors that run at the same time. */
const DEFAULT_CONCURRENCY = 8;

/** Told after every collector. @public */
export interface CollectProgress {
  done: number;
  total: number;
  collector: string;
  region: string;
}

/**
 * Reads one account: only the collectors and details that the checks need,
 * only in the given Regions, every list to its end.
 *
 * Denied and failing collectors become statuses; only an abort throws, so an
 * inventory is whole or does not exist.
 *
 * @public
 */
export async function collectAccount(options: {
  connection: AccountConnection;
  regions: string[];
  collectors: AnyCollector[];
  checks: Check[];
  signal?: AbortSignal;
  concurrency?: number;
  /** ISO 8601; the clock by default. */
  now?: string;
  /**
   * Of all resources that were found, those whose metrics shall be read; all
   * by default. What the others would have shown is unknown.
   */
  inScope?: (resources: Resource[]) => ReadonlySet<Resource>;
  onProgress?: (progress: CollectProgress) => void;
}): Promise<Inventory> {
  const { connection, regions, checks, onProgress } = options;
  const signal = options.signal ?? new AbortController().signal;
  const startedAt = options.now ?? new Date().toISOString();
  const wanted = wantedDetails(options);
  const jobs = [...wanted].flatMap(([collector, details]) =>
    (collector.scope === 'global' ? ['global'] : regions).map(region => ({
      collector,
      details,
      region,
    })),
  );

  const limit = limiter(options.concurrency ?? DEFAULT_CONCURRENCY);
  let done = 0;
  const parts = await Promise.all(
    jobs.map(job =>
      limit(async () => {
        signal.throwIfAborted();
        const part = await runCollector({
          ...job,
          connection,
          now: startedAt,
          signal,
        });
        done += 1;
        onProgress?.({
          done,
          total: jobs.length,
          collector: job.collector.id,
          region: job.region,
        });
        return part;
      }),
    ),
  );

  const resources = joinTags({
    resources: parts.flatMap(part => part.resources),
    collectors: [...wanted.keys()],
  });
  const metrics = await collectMetrics({
    connection,
    checks,
    resources,
    inScope: options.inScope?.(resources) ?? new Set(resources),
    now: startedAt,
    signal,
  });
  return {
    version: 1,
    accountId: connection.accountId,
    regions,
    startedAt,
    finishedAt: options.now ?? new Date().toISOString(),
    apiCalls: connection.apiCalls(),
    ...(connection.failedCalls
      ? { failedCalls: connection.failedCalls() }
      : {}),
    collection: parts.map(part => part.status),
    resources,
    metrics,
  };
}
