/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ChartLine } from './chartData';
import { isAlone } from './isAlone';

const alone = (line: Pick<ChartLine, 'values' | 'stretches'>) =>
  line.values.flatMap((value, index) =>
    value !== undefined && isAlone(line as ChartLine, index) ? [index] : [],
  );

describe('isAlone', () => {
  it('is true of the only day, and between days without a value', () => {
    expect(alone({ values: [7] })).toEqual([0]);
    expect(alone({ values: [7, undefined, 8, 9] })).toEqual([0]);
    expect(alone({ values: [7, undefined, 8, undefined] })).toEqual([0, 2]);
  });

  it('is false of what a line joins', () => {
    expect(alone({ values: [7, 8, 9] })).toEqual([]);
  });

  it('looks at the stretch, whose days without a value are bridged', () => {
    expect(
      alone({ values: [7, undefined, 8, 9], stretches: [0, 0, 0, 1] }),
    ).toEqual([3]);
  });
});
