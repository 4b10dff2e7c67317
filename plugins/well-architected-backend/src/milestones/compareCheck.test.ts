/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { MilestoneFinding } from 'backstage-plugin-well-architected-common';
import { compareCheck } from './compareCheck';

const finding = (overrides: Partial<MilestoneFinding>): MilestoneFinding => ({
  checkId: 'rel-dynamodb-pitr',
  pillar: 'reliability',
  title: 'Tables can be restored',
  state: 'pass',
  risk: 'HIGH',
  basis: 'observed',
  message: 'orders can be restored',
  failed: 0,
  unknown: 0,
  total: 3,
  definition: 'd1',
  ...overrides,
});

const PASS = finding({});
const NA = finding({ state: 'not-applicable' });
const UNKNOWN = finding({ state: 'unknown' });
const FAIL = finding({ state: 'fail', failed: 1 });
const FAIL_2 = finding({ state: 'fail', failed: 2 });
const FAIL_LOW = finding({ state: 'fail', failed: 3, risk: 'LOW' });
const WAIVED = finding({ state: 'waived', failed: 1 });
const catalogues = { before: '3-a', after: '3-b' };

it.each([
  ['in order, then open', PASS, FAIL, 'new'],
  ['not known, then open', UNKNOWN, FAIL, 'new'],
  ['in order, then accepted', PASS, WAIVED, 'new'],
  ['open, then in order', FAIL, PASS, 'gone'],
  ['accepted, then not applicable', WAIVED, NA, 'gone'],
  ['open, then not known: never gone', FAIL, UNKNOWN, 'worse'],
  ['in order, then not known', PASS, UNKNOWN, 'worse'],
  ['not known, then in order', UNKNOWN, PASS, 'better'],
  ['more that fails', FAIL, FAIL_2, 'worse'],
  ['less that fails', FAIL_2, FAIL, 'better'],
  ['a lower risk, though more fails', FAIL, FAIL_LOW, 'better'],
  ['a higher risk, though less fails', FAIL_LOW, FAIL, 'worse'],
  ['open, then accepted: not better', FAIL, WAIVED, 'accepted'],
  ['accepted, then open again', WAIVED, FAIL, 'worse'],
])('%s', (_, before, after, kind) => {
  const verdict = compareCheck({ before, after, catalogues });
  expect(verdict?.kind).toBe(kind);
  expect(verdict?.reason).toMatch(/^Was .+, is .+$/);
});

it.each([
  ['the same', FAIL, { ...FAIL, message: 'in other words' }],
  ['in order, then not applicable', PASS, NA],
  ['still not known', UNKNOWN, { ...UNKNOWN, definition: 'd2' }],
])('nothing changed: %s', (_, before, after) => {
  expect(compareCheck({ before, after, catalogues })).toBeUndefined();
});

it.each([
  ['only before', FAIL, undefined, /Only the checks 3-a have it/],
  ['only after', undefined, PASS, /Only the checks 3-b have it/],
  [
    'judged otherwise',
    PASS,
    { ...FAIL, definition: 'd2' },
    /Was in order, is open \(HIGH, 1 of 3 failing\); its rules/,
  ],
])('by the catalogue: %s', (_, before, after, reason) => {
  expect(compareCheck({ before, after, catalogues })).toEqual({
    kind: 'catalogue',
    reason: expect.stringMatching(reason),
  });
});
