/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { firstOption, savingsOf } from './savings';

const saves = (value: number, currency = 'USD') => ({
  estimatedMonthlySavings: { currency, value },
});

it('takes the option of the first rank', () => {
  const options = [{ rank: 2 }, { rank: 1 }, {}];
  expect(firstOption(options)).toBe(options[1]);
  expect(firstOption([])).toBeUndefined();
  expect(firstOption(undefined)).toBeUndefined();
});

it('prefers what the account really pays, and converts nothing', () => {
  expect(
    savingsOf({
      savingsOpportunity: saves(10),
      savingsOpportunityAfterDiscounts: saves(7),
    }),
  ).toEqual({ monthlySavingsUsd: 7, afterDiscounts: true });
  expect(savingsOf({ savingsOpportunity: saves(10) })).toEqual({
    monthlySavingsUsd: 10,
    afterDiscounts: false,
  });
  expect(savingsOf({ savingsOpportunity: saves(70, 'CNY') })).toEqual({});
  expect(savingsOf(undefined)).toEqual({});
});
