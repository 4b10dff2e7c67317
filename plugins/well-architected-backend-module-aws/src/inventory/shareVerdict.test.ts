/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Observation } from 'backstage-plugin-well-architected-common';
import {
  ConcludeContext,
  notApplicable,
} from 'backstage-plugin-well-architected-node';
import { shareOf, shareVerdict } from './shareVerdict';

const observed = (status: Observation['status'], i: number): Observation => ({
  checkId: 'x-y',
  subject: {
    type: 'T',
    id: `${status}-${i}`,
    name: `${status}-${i}`,
    region: 'eu-west-1',
    accountId: '111122223333',
  },
  status,
  message: `${status}-${i}`,
  evidence: {},
  ...(status === 'unknown'
    ? { reason: 'ACCESS_DENIED', missingAction: 'tag:GetResources' }
    : {}),
});
const contextOf = (pass: number, fail: number, unknown = 0) =>
  ({
    observations: [
      ...Array.from({ length: pass }, (_, i) => observed('pass', i)),
      ...Array.from({ length: fail }, (_, i) => observed('fail', i)),
      ...Array.from({ length: unknown }, (_, i) => observed('unknown', i)),
    ],
    usual: () => notApplicable('nothing'),
  } as unknown as ConcludeContext);

describe('shareOf', () => {
  it.each([
    [9, 1, 0, 'above', 90],
    [8, 1, 0, 'below', 88],
    [0, 0, 0, 'none', 0],
    [0, 0, 1, 'open', 0],
    [9, 0, 1, 'open', 100],
    [1, 9, 1, 'below', 10],
  ])('%d good, %d bad, %d unknown: %s', (good, bad, unknown, side, percent) => {
    expect(shareOf(contextOf(good, bad, unknown), 0.9)).toMatchObject({
      side,
      percent,
    });
  });
});

describe('shareVerdict', () => {
  const verdict = (context: ConcludeContext) =>
    shareVerdict({
      context,
      share: shareOf(context, 0.9),
      text: 'text',
      below: 'below',
      evidence: {},
    });

  it('passes and fails with its texts', () => {
    expect(verdict(contextOf(1, 0))).toMatchObject({
      status: 'pass',
      message: 'text',
    });
    expect(verdict(contextOf(0, 1))).toMatchObject({
      status: 'fail',
      message: 'below',
    });
    expect(verdict(contextOf(0, 0)).status).toBe('not-applicable');
  });

  it('is unknown with the reason while the unknown ones decide', () => {
    expect(verdict(contextOf(9, 0, 1))).toMatchObject({
      status: 'unknown',
      reason: 'ACCESS_DENIED',
      missingAction: 'tag:GetResources',
      message: 'text, 1 more could not be judged: unknown-0',
    });
  });
});
