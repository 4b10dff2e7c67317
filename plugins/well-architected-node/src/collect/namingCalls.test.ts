/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { namingCalls } from './namingCalls';

const problem = (message: string) => ({
  kind: 'error' as const,
  reason: 'API_ERROR' as const,
  message,
});

describe('namingCalls', () => {
  it('leaves what names a call', () => {
    const named = problem('dynamodb:ListTables in eu-west-1 failed');
    expect(
      namingCalls({
        problem: named,
        calls: ['dynamodb:ListTables'],
        read: 'tables',
      }),
    ).toBe(named);
  });

  it('says which calls were made where the error does not', () => {
    expect(
      namingCalls({
        problem: problem('It is not iterable'),
        calls: ['dynamodb:ListTables', 'dynamodb:DescribeTable'],
        read: 'tables',
      }),
    ).toEqual(
      problem(
        'It is not iterable (reading tables with dynamodb:ListTables, dynamodb:DescribeTable)',
      ),
    );
  });
});
