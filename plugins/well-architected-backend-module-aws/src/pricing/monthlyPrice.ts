/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { currentPrices } from './priceList';

/** Hours that AWS counts for an average month. */
export const HOURS_PER_MONTH = 730;

/** What is priced, with the size that its price depends on. */
export type PricedItem =
  | { kind: 'instance'; type: string }
  | { kind: 'database'; type: string }
  | { kind: 'volume'; type: string; sizeGib: number }
  | { kind: 'snapshot'; sizeGib: number }
  | { kind: 'natGateway' }
  | { kind: 'loadBalancer' }
  | { kind: 'interfaceEndpoint'; zones: number }
  | { kind: 'publicAddress' };

function times(price: number | undefined, count: number): number | undefined {
  return price === undefined ? undefined : price * count;
}

const hourly = (price: number | undefined) => times(price, HOURS_PER_MONTH);

/**
 * List price in USD a month for a resource that exists all month, without data
 * transfer, requests and discounts.
 *
 * @returns undefined when the price list does not hold it: no estimate is
 * better than an invented one.
 */
export function monthlyPrice(
  item: PricedItem,
  region: string,
): number | undefined {
  const { regions, publicAddressHour } = currentPrices();
  const prices = regions[region];
  if (item.kind === 'publicAddress') {
    return hourly(prices?.publicAddressHour ?? publicAddressHour);
  }
  if (!prices) {
    return undefined;
  }
  switch (item.kind) {
    case 'instance':
      return hourly(prices.instanceHour[item.type]);
    case 'database':
      return hourly(prices.databaseHour[item.type]);
    case 'volume':
      return times(prices.volumeGibMonth[item.type], item.sizeGib);
    case 'snapshot':
      return times(prices.snapshotGibMonth, item.sizeGib);
    case 'natGateway':
      return hourly(prices.natGatewayHour);
    case 'loadBalancer':
      return hourly(prices.loadBalancerHour);
    default:
      return times(hourly(prices.interfaceEndpointHour), item.zones);
  }
}
