/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { scoreEntity } from 'backstage-plugin-well-architected-common';
import { ConcludedCheck } from 'backstage-plugin-well-architected-node';
import { ResultRow } from '../database/tables';
import { recallFails } from './recallFails';

const row = (changes: Partial<ResultRow>) =>
  ({ check_id: 'sec-a', risk: 'HIGH', detail: '{}', ...changes } as ResultRow);

const result = (state: ConcludedCheck['state']) =>
  ({
    checkId: 'sec-a',
    pillar: 'security',
    state,
    risk: 'HIGH',
    basis: 'observed',
  } as ConcludedCheck);

const recall = (previous: ResultRow[], state: ConcludedCheck['state']) =>
  recallFails({ previous, concluded: [result(state)] })[0].lastKnownFail;

describe('recallFails', () => {
  it('remembers a fail once it can no longer be observed', () => {
    expect(recall([row({ state: 'fail' })], 'unknown')).toBe('HIGH');
  });

  it('goes on remembering as long as it is unknown', () => {
    const still = row({
      state: 'unknown',
      detail: JSON.stringify({ lastKnownFail: 'HIGH' }),
    });
    expect(recall([still], 'unknown')).toBe('HIGH');
  });

  it.each(['pass', 'fail', 'not-applicable'] as const)(
    'has nothing to remember when the state is %s',
    state => {
      expect(recall([row({ state: 'fail' })], state)).toBeUndefined();
    },
  );

  it('invents nothing where it never failed', () => {
    expect(recall([], 'unknown')).toBeUndefined();
    expect(recall([row({ state: 'pass' })], 'unknown')).toBeUndefined();
  });

  it('keeps the level when the permission to see a HIGH is taken away', () => {
    const before = scoreEntity({ checks: [result('fail')] });
    const after = scoreEntity({
      checks: recallFails({
        previous: [row({ state: 'fail' })],
        concluded: [result('unknown')],
      }),
    });
    expect([before.level, after.level]).toEqual(['at-risk', 'at-risk']);
  });
});
