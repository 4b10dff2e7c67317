/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { promised } from './promised';

describe('promised', () => {
  it('is what AWS sent', () => {
    const table = { TableName: 'orders' };
    expect(promised(table, 'Table')).toBe(table);
  });

  it.each([undefined, null, 'garbage', 7])('is not %p', value => {
    expect(() => promised(value as unknown as object, 'Table')).toThrow(
      'the answer has no Table',
    );
  });
});
