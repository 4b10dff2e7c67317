/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  LIST_PRICES,
  LIST_PRICES_SOURCE,
  PUBLIC_IPV4_HOUR,
  RegionPrices,
} from './listPrices.data';

/** Prices with where they are from and the day that they stand for. */
export interface PriceList {
  source: { name: string; asOf: string; url: string };
  regions: Readonly<Record<string, RegionPrices>>;
  /** USD an hour for a public address in Regions that tell no price of it. */
  publicAddressHour?: number;
}

const DATED_FILE: PriceList = {
  source: LIST_PRICES_SOURCE,
  regions: LIST_PRICES,
  publicAddressHour: PUBLIC_IPV4_HOUR,
};

let current = DATED_FILE;

/** The prices that estimates are made from. */
export function currentPrices(): PriceList {
  return current;
}

/**
 * Makes all estimates of this process from other prices; without any, from the
 * dated file again. Prices are the same for every account, so that they are not
 * part of an inventory; each estimate says its source's date.
 */
export function usePrices(prices: PriceList = DATED_FILE): void {
  current = prices;
}
