/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { formatUsd } from './estimate';
import { HOURS_PER_MONTH } from './monthlyPrice';
import { TABLE_PRICES, TABLE_PRICES_SOURCE } from './tablePrices.data';

/** Reads and writes a second: capacity units, or request units consumed. */
export interface TableRate {
  reads: number;
  writes: number;
}

const SECONDS_PER_MONTH = HOURS_PER_MONTH * 3600;

/**
 * List price in USD a month of provisioned capacity that is there all month.
 *
 * @returns undefined for a Region without prices.
 */
export function provisionedCost(
  rate: TableRate,
  region: string,
): number | undefined {
  const prices = TABLE_PRICES[region];
  return (
    prices &&
    HOURS_PER_MONTH *
      (rate.reads * prices.readUnitHour + rate.writes * prices.writeUnitHour)
  );
}

/**
 * List price in USD a month of on-demand requests at an average rate.
 *
 * @returns undefined for a Region without prices.
 */
export function onDemandCost(
  rate: TableRate,
  region: string,
): number | undefined {
  const prices = TABLE_PRICES[region];
  return (
    prices &&
    (SECONDS_PER_MONTH / 1e6) *
      (rate.reads * prices.millionReads + rate.writes * prices.millionWrites)
  );
}

/** The end of a sentence about what a table costs, or that it is not known. */
export function tableEstimateText(monthlyUsd: number | undefined): string {
  return monthlyUsd === undefined
    ? ' (no list price known, so no estimate)'
    : `, about ${formatUsd(monthlyUsd)} USD a month at list prices of ${
        TABLE_PRICES_SOURCE.asOf
      }`;
}
