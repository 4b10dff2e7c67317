/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { minutesBetweenRuns } from './minutesBetweenRuns';

it.each([
  ['rate(1 minute)', 1],
  ['rate(5 minutes)', 5],
  ['rate(2 hours)', 120],
  ['rate(1 day)', 1440],
  ['cron(* * * * ? *)', 1],
  ['cron(*/5 * * * ? *)', 5],
  ['cron(0/5 8-18 ? * MON-FRI *)', 5],
  ['cron(0/6 * * * ? *)', 6],
  ['cron(0,30 * * * ? *)', 30],
  ['cron(0-9 3 * * ? *)', 6],
  ['cron(10-50/10 * * * ? *)', 12],
  ['cron(15 10 * * ? *)', 60],
])('%s runs every %s minutes', (expression, minutes) => {
  expect(minutesBetweenRuns(expression)).toBe(minutes);
});

it.each(['at(2026-11-20T13:00:00)', 'cron(0 10)', 'every day', '', undefined])(
  'finds no repetition in %s',
  expression => expect(minutesBetweenRuns(expression)).toBeUndefined(),
);
