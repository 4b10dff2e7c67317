/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { amountOf, listOf } from './amountOf';

it.each([
  ['12.5', 12.5],
  ['0', 0],
  ['-3', -3],
  ['1.2E-7', 1.2e-7],
])('reads %j', (text, amount) => {
  expect(amountOf(text, 'Amount')).toBe(amount);
});

it.each([
  [undefined, 'the answer has no number for Amount'],
  ['NaN', 'the answer has no number for Amount: it says "NaN"'],
  ['', 'the answer has no number for Amount: it says ""'],
  ['Infinity', 'the answer has no number for Amount: it says "Infinity"'],
  ['1e999', 'the answer has no number for Amount: it says "1e999"'],
  ['0x10', 'the answer has no number for Amount: it says "0x10"'],
  ['12 USD', 'the answer has no number for Amount: it says "12 USD"'],
  [7, 'the answer has no number for Amount: it says 7'],
  [{}, 'the answer has no number for Amount: it says {}'],
])('does not take %j for an amount', (given, message) => {
  expect(() => amountOf(given, 'Amount')).toThrow(message);
});

it('tells an empty list from none', () => {
  expect(listOf([], 'Groups')).toEqual([]);
  expect(() => listOf(undefined, 'Groups')).toThrow(
    'the answer has no list Groups',
  );
});
