/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { EndOfSupport } from './lambdaRuntimes.data';

/**
 * End of support of the major versions of RDS and Aurora engines: `ends` is
 * the end of standard support, `blocked` the end of paid Extended Support, or
 * of all support where there is no Extended Support.
 *
 * Source: release calendars of RDS for PostgreSQL, MySQL and MariaDB and of
 * Aurora. Other engines are not in the table.
 */
export const RDS_ENGINES_SOURCE = {
  /** ISO 8601 date that the table stands for. */
  asOf: '2026-05-20',
  url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/extended-support.html',
} as const;

type Versions = Readonly<Record<string, EndOfSupport>>;

const POSTGRES: Versions = {
  '17': { ends: '2030-02-28', blocked: '2033-02-28' },
  '16': { ends: '2029-02-28', blocked: '2032-02-29' },
  '15': { ends: '2028-02-29', blocked: '2031-02-28' },
  '14': { ends: '2027-02-28', blocked: '2030-02-28' },
  '13': { ends: '2026-02-28', blocked: '2029-02-28' },
  '12': { ends: '2025-02-28', blocked: '2028-02-29' },
  '11': { ends: '2024-02-29', blocked: '2027-03-31' },
  '10': { ends: '2023-04-30', blocked: '2023-04-30' },
  '9.6': { ends: '2022-04-30', blocked: '2022-04-30' },
};

/** By engine and major version, as `DescribeDBInstances` names them. */
export const RDS_ENGINES: Readonly<Record<string, Versions>> = {
  postgres: POSTGRES,
  'aurora-postgresql': POSTGRES,
  mysql: {
    '8.4': { ends: '2029-07-31', blocked: '2032-07-31' },
    '8.0': { ends: '2026-07-31', blocked: '2029-07-31' },
    '5.7': { ends: '2024-02-29', blocked: '2027-02-28' },
    '5.6': { ends: '2022-03-01', blocked: '2022-03-01' },
  },
  'aurora-mysql': {
    '8.0': { ends: '2028-04-30', blocked: '2029-07-31' },
    '5.7': { ends: '2024-10-31', blocked: '2027-02-28' },
    '5.6': { ends: '2023-02-28', blocked: '2023-02-28' },
  },
  mariadb: {
    '11.4': { ends: '2029-05-31', blocked: '2029-05-31' },
    '10.11': { ends: '2028-02-29', blocked: '2028-02-29' },
    '10.6': { ends: '2026-07-31', blocked: '2026-07-31' },
    '10.5': { ends: '2026-02-28', blocked: '2026-02-28' },
    '10.4': { ends: '2025-02-28', blocked: '2025-02-28' },
    '10.3': { ends: '2023-10-23', blocked: '2023-10-23' },
  },
};

/**
 * End of support of an engine version, by its longest matching major version:
 * `8.0.39`, or `8.0.mysql_aurora.3.08.0`, is version 8.0.
 *
 * @returns undefined for an engine or version that is not in the table.
 */
export function endOfEngine(
  engine: string,
  version: string,
): EndOfSupport | undefined {
  const versions = RDS_ENGINES[engine] ?? {};
  const major = Object.keys(versions)
    .filter(known => version === known || version.startsWith(`${known}.`))
    .sort((a, b) => b.length - a.length)
    .at(0);
  return major === undefined ? undefined : versions[major];
}
