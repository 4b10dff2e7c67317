/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { SizeFinding } from './recommendation';

interface Opportunity {
  estimatedMonthlySavings?: { currency?: string; value?: number };
}

/** The part of every option that tells what it would save. */
export interface OptionSavings {
  rank?: number;
  savingsOpportunity?: Opportunity;
  savingsOpportunityAfterDiscounts?: Opportunity;
}

/** The option that Compute Optimizer puts first. */
export function firstOption<O extends OptionSavings>(
  options: readonly O[] | undefined,
): O | undefined {
  return [...(options ?? [])].sort(
    (a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity),
  )[0];
}

function usdOf(opportunity: Opportunity | undefined): number | undefined {
  const { currency, value } = opportunity?.estimatedMonthlySavings ?? {};
  return currency === 'USD' ? value : undefined;
}

/**
 * What an option would save in USD a month: with the discounts of the account
 * where Compute Optimizer knows them, else at list prices. Other currencies are
 * not converted.
 */
export function savingsOf(
  option: OptionSavings | undefined,
): Pick<SizeFinding, 'monthlySavingsUsd' | 'afterDiscounts'> {
  const discounted = usdOf(option?.savingsOpportunityAfterDiscounts);
  const listed = usdOf(option?.savingsOpportunity);
  if (discounted === undefined && listed === undefined) {
    return {};
  }
  return {
    monthlySavingsUsd: discounted ?? listed,
    afterDiscounts: discounted !== undefined,
  };
}
