/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { childrenOfRule } from './childrenOfRule';

it.each([
  [
    'ALARM("orders errors") AND OK(orders-latency)',
    ['orders errors', 'orders-latency'],
  ],
  [
    'NOT ALARM(arn:aws:cloudwatch:eu-west-1:111122223333:alarm:orders-errors)',
    ['orders-errors'],
  ],
  ['(ALARM(a) OR INSUFFICIENT_DATA( "b" ))', ['a', 'b']],
  ['TRUE', []],
])('%s', (rule, names) => {
  expect(childrenOfRule(rule)).toEqual(names);
});
