/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { CheckResult } from 'backstage-plugin-well-architected-common';
import { ConcludedCheck } from 'backstage-plugin-well-architected-node';
import { describeStrengths } from './describeStrengths';

const concluded = (statuses: string[]) =>
  [
    {
      checkId: 'rel-test',
      observations: statuses.map((status, i) => ({
        status,
        message: `table-${i} is ${status}`,
      })),
    },
  ] as ConcludedCheck[];
const result = (state: CheckResult['state'], total: number) =>
  [
    { checkId: 'rel-test', title: 'Tables have a backup', state, total },
  ] as CheckResult[];

describe('describeStrengths', () => {
  it('tells what is in order inside a check that fails', () => {
    expect(
      describeStrengths({
        results: result('fail', 6),
        concluded: concluded([
          'fail',
          'unknown',
          'pass',
          'pass',
          'pass',
          'pass',
        ]),
      }),
    ).toEqual([
      {
        checkId: 'rel-test',
        text: 'In order for 4 of 6: Tables have a backup: table-2 is pass; table-3 is pass; table-4 is pass; and 1 more',
      },
    ]);
  });

  it('repeats no pass and invents none', () => {
    expect(
      describeStrengths({
        results: result('pass', 1),
        concluded: concluded(['pass']),
      }),
    ).toEqual([]);
    expect(
      describeStrengths({
        results: result('fail', 1),
        concluded: concluded(['fail']),
      }),
    ).toEqual([]);
    expect(
      describeStrengths({
        results: result('not-applicable', 0),
        concluded: concluded(['pass']),
      }),
    ).toEqual([]);
    expect(
      describeStrengths({ results: result('unknown', 1), concluded: [] }),
    ).toEqual([]);
  });
});
