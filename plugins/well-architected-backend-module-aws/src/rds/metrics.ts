/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { percentile, sum } from 'backstage-plugin-well-architected-node';

const dimensions = (instance: { id: string }) => ({
  DBInstanceIdentifier: instance.id,
});

const HOURLY = { namespace: 'AWS/RDS', periodSeconds: 3600, dimensions };

/** Bytes that are still free, the lowest of every hour of a day. */
export const freeStorage = {
  ...HOURLY,
  name: 'FreeStorageSpace',
  stat: 'Minimum',
  days: 1,
  minPoints: 12,
};

const TWO_WEEKS = { ...HOURLY, stat: 'Average', days: 14, minPoints: 72 };

/** Load of a database over two weeks; at least three days of data. */
export const loadMetrics = {
  cpu: { ...TWO_WEEKS, name: 'CPUUtilization' },
  reads: { ...TWO_WEEKS, name: 'ReadIOPS' },
  writes: { ...TWO_WEEKS, name: 'WriteIOPS' },
};

/** CPU in percent (95th percentile of the hours) and share of reads, 0 to 1. */
export function loadOf(values: {
  cpu: number[];
  reads: number[];
  writes: number[];
}): { cpuP95: number; readShare: number } {
  const reads = sum(values.reads);
  const all = reads + sum(values.writes);
  return {
    cpuP95: percentile(values.cpu, 0.95),
    readShare: all === 0 ? 0 : reads / all,
  };
}
