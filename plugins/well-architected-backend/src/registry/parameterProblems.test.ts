/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { JsonObject } from '@backstage/types';
import { parameterProblems } from './parameterProblems';

const checks = new Map([
  ['plain', {}],
  [
    'rel-ip-headroom',
    {
      parameters: {
        minFree: 0.2,
        days: 30,
        p95Max: 80,
        spikyRatio: 4,
        keys: ['owner', 'environment'],
        patterns: [],
        strict: true,
        name: 'x',
      },
    },
  ],
]);
const KEY = 'wellArchitected.checks.parameters';
const problemsOf = (values: JsonObject) =>
  parameterProblems({ checks, parameters: { 'rel-ip-headroom': values } });

describe('parameterProblems', () => {
  it('accepts values of the same type that make sense', () => {
    expect(
      problemsOf({
        minFree: 1,
        days: 0,
        p95Max: 100,
        spikyRatio: 40,
        keys: [],
        patterns: ['Admin*'],
        strict: false,
        name: 'y',
      }),
    ).toEqual([]);
    expect(problemsOf({ minFree: 0 })).toEqual([]);
    expect(parameterProblems({ checks, parameters: {} })).toEqual([]);
  });

  it.each<[string, JsonObject, string]>([
    [
      'another type',
      { minFree: '0.2' },
      'minFree: must be a number, such as 0.2, and is a text: "0.2"',
    ],
    [
      'nothing',
      { days: null },
      'days: must be a number, such as 30, and is nothing: null',
    ],
    [
      'a share above 1',
      { minFree: 20 },
      'minFree: must be a share from 0 to 1, such as 0.2, and is 20',
    ],
    [
      'a negative share',
      { minFree: -0.1 },
      'minFree: must be a share from 0 to 1, such as 0.2, and is -0.1',
    ],
    [
      'a negative number',
      { days: -1 },
      'days: must not be negative, and is -1',
    ],
    [
      'a percentage above 100',
      { p95Max: 101 },
      'p95Max: must be a percentage from 0 to 100, and is 101',
    ],
    ['no number', { days: Number.NaN }, 'days: must be a number'],
    [
      'a text for a list',
      { keys: 'owner' },
      'keys: must be a list, such as ["owner","environment"], and is a text: "owner"',
    ],
    [
      'an odd entry',
      { keys: ['owner', 3] },
      'keys: must be a list in which every entry is a text, and 3 is a number',
    ],
    [
      'an odd entry where the default is empty',
      { patterns: [3] },
      'patterns: must be a list in which every entry is a text, and 3 is a number',
    ],
    [
      'a text for a switch',
      { strict: 'yes' },
      'strict: must be true or false, such as true, and is a text: "yes"',
    ],
    [
      'another name',
      { minFre: 0.1 },
      "minFre: this check has no parameter 'minFre'; it has minFree, days, p95Max, spikyRatio, keys, patterns, strict, name",
    ],
    [
      'a name of every object',
      { constructor: 1 },
      "constructor: this check has no parameter 'constructor'; it has minFree, days, p95Max, spikyRatio, keys, patterns, strict, name",
    ],
  ])('refuses %s', (_, values, problem) => {
    expect(problemsOf(values)).toEqual([`${KEY}.rel-ip-headroom.${problem}`]);
  });

  it('refuses other shapes, and tells every problem', () => {
    expect(parameterProblems({ checks, parameters: [] })).toEqual([
      `${KEY}: must be an object of check ids`,
    ]);
    expect(
      parameterProblems({
        checks,
        parameters: { plain: { a: 1 }, other: {}, 'rel-ip-headroom': 5 },
      }),
    ).toEqual([
      `${KEY}.plain.a: this check has no parameter 'a'; it has no parameters`,
      `${KEY}.other: there is no check 'other'`,
      `${KEY}.rel-ip-headroom: must be an object of parameter names`,
    ]);
  });
});
