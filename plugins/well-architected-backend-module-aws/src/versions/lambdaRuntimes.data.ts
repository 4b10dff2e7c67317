/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * End of support of the managed Lambda runtimes.
 *
 * Source: Lambda Developer Guide, "Lambda runtimes", tables of supported and
 * deprecated runtimes. AWS may still move dates that lie ahead.
 */
export const LAMBDA_RUNTIMES_SOURCE = {
  /** ISO 8601 date that the table stands for. */
  asOf: '2026-07-25',
  url: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html',
} as const;

/** ISO 8601 dates. */
export interface EndOfSupport {
  /** From here on there are no security fixes (or only paid ones). */
  ends: string;
  /** From here on nothing helps but an upgrade; absent where not published. */
  blocked?: string;
}

/** Updates of all runtimes that ended before end on this date. */
const BLOCKED = '2026-09-30';

export const LAMBDA_RUNTIMES: Readonly<Record<string, EndOfSupport>> = {
  'nodejs24.x': { ends: '2028-04-30' },
  'nodejs22.x': { ends: '2027-04-30' },
  'nodejs20.x': { ends: '2026-04-30', blocked: BLOCKED },
  'nodejs18.x': { ends: '2025-09-01', blocked: BLOCKED },
  'nodejs16.x': { ends: '2024-06-12', blocked: BLOCKED },
  'nodejs14.x': { ends: '2023-12-04', blocked: BLOCKED },
  'nodejs12.x': { ends: '2023-03-31', blocked: '2023-04-30' },
  'nodejs10.x': { ends: '2021-07-30', blocked: '2022-02-14' },
  'nodejs8.10': { ends: '2020-03-06', blocked: '2020-03-06' },
  'nodejs6.10': { ends: '2019-08-12', blocked: '2019-08-12' },
  'nodejs4.3': { ends: '2020-03-05', blocked: '2020-03-05' },
  nodejs: { ends: '2016-10-31', blocked: '2016-10-31' },
  'python3.14': { ends: '2029-06-30' },
  'python3.13': { ends: '2029-06-30' },
  'python3.12': { ends: '2028-10-31' },
  'python3.11': { ends: '2027-06-30' },
  'python3.10': { ends: '2026-10-31' },
  'python3.9': { ends: '2025-12-15', blocked: BLOCKED },
  'python3.8': { ends: '2024-10-14', blocked: BLOCKED },
  'python3.7': { ends: '2023-12-04', blocked: BLOCKED },
  'python3.6': { ends: '2022-07-18', blocked: '2022-08-29' },
  'python2.7': { ends: '2021-07-15', blocked: '2022-05-30' },
  java25: { ends: '2029-06-30' },
  java21: { ends: '2029-06-30' },
  'java17.al2023': { ends: '2029-06-30' },
  'java11.al2023': { ends: '2029-06-30' },
  'java8.al2023': { ends: '2029-06-30' },
  java17: { ends: '2027-06-30' },
  java11: { ends: '2027-06-30' },
  'java8.al2': { ends: '2027-06-30' },
  java8: { ends: '2024-01-08', blocked: BLOCKED },
  dotnet10: { ends: '2028-11-14' },
  dotnet8: { ends: '2026-11-10' },
  dotnet6: { ends: '2024-12-20', blocked: BLOCKED },
  'dotnetcore3.1': { ends: '2023-04-03', blocked: '2023-05-03' },
  'dotnetcore2.1': { ends: '2022-01-05', blocked: '2022-04-13' },
  'dotnetcore2.0': { ends: '2019-05-30', blocked: '2019-05-30' },
  'dotnetcore1.0': { ends: '2019-06-27', blocked: '2019-07-30' },
  'ruby4.0': { ends: '2029-03-31' },
  'ruby3.4': { ends: '2028-03-31' },
  'ruby3.3': { ends: '2027-03-31' },
  'ruby3.2': { ends: '2026-03-31', blocked: BLOCKED },
  'ruby2.7': { ends: '2023-12-07', blocked: BLOCKED },
  'ruby2.5': { ends: '2021-07-30', blocked: '2022-03-31' },
  'go1.x': { ends: '2024-01-08', blocked: BLOCKED },
  'provided.al2': { ends: '2026-07-31' },
  provided: { ends: '2024-01-08', blocked: BLOCKED },
};
