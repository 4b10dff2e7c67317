/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { currentPrices } from './priceList';

/**
 * The end of a sentence about an estimate: ", about 35 USD a month at list
 * price of 2025-06-01", or the plain word that there is no estimate.
 */
export function estimateText(monthlyUsd: number | undefined): string {
  return monthlyUsd === undefined
    ? ' (no list price known, so no estimate)'
    : `, about ${formatUsd(monthlyUsd)} USD a month at list prices of ${
        currentPrices().source.asOf
      }`;
}

/** Whole dollars from ten up, cents below. */
export function formatUsd(usd: number): string {
  return usd >= 10 ? String(Math.round(usd)) : usd.toFixed(2);
}

/** The grade of a failing cost check: only a known estimate is passed on. */
export function waste(monthlyUsd: number | undefined): {
  monthlyWasteUsd?: number;
} {
  return monthlyUsd === undefined ? {} : { monthlyWasteUsd: monthlyUsd };
}
