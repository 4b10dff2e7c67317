/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { CheckState } from '../states';
import { riskOfQuestion, standingOfPractice } from './practice';

const practice = { risk: 'MEDIUM' } as const;
const checks = (...states: CheckState[]) =>
  states.map(state => ({ state, risk: 'HIGH' as const }));

describe('standingOfPractice', () => {
  it.each<[CheckState[], 'yes' | 'no' | 'not-applicable' | undefined, object]>([
    // without any check the answer alone tells
    [[], undefined, { state: 'unknown' }],
    [[], 'yes', { state: 'followed' }],
    [[], 'no', { state: 'risk', risk: 'MEDIUM' }],
    [[], 'not-applicable', { state: 'not-applicable' }],
    // an answer never overrules what was observed
    [['fail', 'pass'], 'yes', { state: 'risk', risk: 'HIGH' }],
    [['fail'], 'not-applicable', { state: 'risk', risk: 'HIGH' }],
    [['waived', 'pass'], 'yes', { state: 'accepted' }],
    [['waived'], 'no', { state: 'accepted' }],
    [['pass'], 'not-applicable', { state: 'followed' }],
    // a "no" without a failing check is the risk of the framework
    [['pass'], 'no', { state: 'risk', risk: 'MEDIUM' }],
    [['unknown'], 'no', { state: 'risk', risk: 'MEDIUM' }],
    // what was not observed people may know
    [['pass', 'unknown'], undefined, { state: 'unknown' }],
    [['pass', 'unknown'], 'yes', { state: 'followed' }],
    [['unknown'], 'not-applicable', { state: 'not-applicable' }],
    [['pass', 'not-applicable'], undefined, { state: 'followed' }],
    [['not-applicable'], undefined, { state: 'not-applicable' }],
  ])('%j, answered %s', (states, value, expected) => {
    expect(
      standingOfPractice({ practice, checks: checks(...states), value }),
    ).toEqual(expected);
  });
});

describe('riskOfQuestion', () => {
  const of = (
    state: 'followed' | 'risk' | 'accepted' | 'not-applicable' | 'unknown',
    more: { risk?: 'HIGH' | 'LOW'; checks?: number } = {},
  ) => ({
    state,
    risk: more.risk,
    checks: Array.from({ length: more.checks ?? 1 }),
  });

  it.each([
    ['LOW', [of('followed'), of('risk', { risk: 'LOW' }), of('unknown')]],
    ['HIGH', [of('risk', { risk: 'LOW' }), of('risk', { risk: 'HIGH' })]],
    ['NONE', [of('followed'), of('accepted'), of('not-applicable')]],
    // nobody has to answer what no check looks at
    ['NONE', [of('followed'), of('unknown', { checks: 0 })]],
    ['UNANSWERED', [of('followed'), of('unknown')]],
    ['UNANSWERED', [of('unknown', { checks: 0 })]],
    ['NOT_APPLICABLE', [of('not-applicable'), of('unknown', { checks: 0 })]],
  ])('%s', (expected, practices) => {
    expect(riskOfQuestion(practices)).toBe(expected);
  });
});
