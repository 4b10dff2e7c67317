/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { CloudWatchClient, Metric } from '@aws-sdk/client-cloudwatch';
import { mean } from 'backstage-plugin-well-architected-node';
import { dailyValues } from './dailyValues';

/**
 * Mean of the last 14 days by subject, over all of its series: an instance
 * with four GPUs reports four.
 *
 * @returns nothing for subjects without a point; `days` is the number of days
 * with points of the series that has the most
 */
export async function averageBySubject(options: {
  client: CloudWatchClient;
  series: { subject: string; metric: Metric }[];
  /** ISO 8601. */
  now: string;
}): Promise<Record<string, { mean: number; days: number }>> {
  const { client, series, now } = options;
  const values = await dailyValues({
    client,
    metrics: series.map(({ metric }) => ({ metric, stat: 'Average' })),
    now,
  });
  const bySubject = new Map<string, number[][]>();
  series.forEach(({ subject }, i) =>
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), values[i]]),
  );
  return Object.fromEntries(
    [...bySubject]
      .filter(([, lists]) => lists.some(list => list.length > 0))
      .map(([subject, lists]) => [
        subject,
        {
          mean: mean(lists.flat()),
          days: Math.max(...lists.map(list => list.length)),
        },
      ]),
  );
}
