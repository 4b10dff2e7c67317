/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from './paths';
import { signInToApi } from './portalApi';

const POLL_MS = 1_500;

/** Weeks that the demo replays. */
function recordedDates(): number {
  const folder = join(ROOT, 'examples/demo/recordings');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Set(
    files.filter(file => file.endsWith('.json.gz')).map(f => f.slice(-18)),
  ).size;
}

/** What changes while a replay goes on; undefined until it has come far. */
async function standing(baseUrl: string): Promise<string | undefined> {
  const api = await signInToApi(baseUrl);
  const trend = await api<{ points: unknown[] }>(
    '/well-architected/overview/trend?days=365',
  );
  if (trend.points.length < recordedDates()) {
    return undefined;
  }
  const [overview, notifications] = await Promise.all([
    api('/well-architected/overview'),
    api<{ totalCount: number }>('/notifications/notifications?limit=1'),
  ]);
  return notifications.totalCount > 0
    ? JSON.stringify([overview, notifications.totalCount])
    : undefined;
}

/**
 * Waits until the demo data is there: every recorded week has its point in the
 * trend, the guest has a notification, and two looks see the same.
 *
 * @param options.failed - rejects when waiting has no sense any more
 * @throws Error naming the last problem after the time limit.
 */
export async function waitForData(options: {
  baseUrl: string;
  timeoutMs: number;
  failed: Promise<never>;
}): Promise<void> {
  const { baseUrl, timeoutMs, failed } = options;
  const until = Date.now() + timeoutMs;
  let problem = 'the replay has not come to its end';
  let before: string | undefined;
  while (Date.now() < until) {
    await Promise.race([sleep(POLL_MS), failed]);
    try {
      const now = await standing(baseUrl);
      if (now !== undefined && now === before) {
        return;
      }
      before = now;
    } catch (error) {
      problem = String(error);
    }
  }
  throw new Error(
    `The demo data was not there after ${timeoutMs / 1000} s: ${problem}`,
  );
}
