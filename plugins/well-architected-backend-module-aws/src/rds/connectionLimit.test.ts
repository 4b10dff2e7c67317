/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { connectionLimit } from './connectionLimit';
import { memoryGibOf } from './memoryGibOf';

it.each([
  ['db.r7g.large', 16],
  ['db.r6i.4xlarge', 128],
  ['db.r4.xlarge', 30.5],
  ['db.m5.2xlarge', 32],
  ['db.t3.medium', 4],
  ['db.t4g.large', 8],
  ['db.x2g.large', 32],
  ['db.x2iedn.xlarge', 128],
  ['db.c6gd.large', 4],
  ['db.r5.large.tpc1.mem2x', undefined],
  ['db.serverless', undefined],
  ['db.m3.large', undefined],
])('memory of %s', (instanceClass, gib) => {
  expect(memoryGibOf(instanceClass)).toBe(gib);
});

it.each([
  ['200', undefined, 200, 200],
  ['LEAST({DBInstanceClassMemory/9531392},5000)', 16, 1622, 1802],
  ['LEAST({DBInstanceClassMemory/9531392}, 5000)', 256, 5000, 5000],
  ['{DBInstanceClassMemory/12582880}', 4, 307, 341],
  [
    'GREATEST({log(DBInstanceClassMemory/805306368)*45},{log(DBInstanceClassMemory/8187281408)*1000})',
    16,
    917,
    1069,
  ],
])('limit of %s with %s GiB', (parameter, memoryGib, least, most) => {
  expect(connectionLimit({ parameter, memoryGib })).toEqual({ least, most });
});

it.each([
  ['LEAST({DBInstanceClassMemory/9531392},5000)', undefined],
  ['SUM({DBInstanceClassMemory/12582880},50)', 16],
  ['not set', 16],
])('no limit of %s with %s GiB', (parameter, memoryGib) => {
  expect(connectionLimit({ parameter, memoryGib })).toBeUndefined();
});
