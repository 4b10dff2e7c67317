/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { LIST_PRICES, PUBLIC_IPV4_HOUR } from './listPrices.data';

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

function hourly(price: number | undefined): number | undefined {
  return price === undefined ? undefined : price * HOURS_PER_MONTH;
}

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
  if (item.kind === 'publicAddress') {
    return hourly(PUBLIC_IPV4_HOUR);
  }
  const prices = LIST_PRICES[region];
  if (!prices) {
    return undefined;
  }
  switch (item.kind) {
    case 'instance':
      return hourly(prices.instanceHour[item.type]);
    case 'database':
      return hourly(prices.databaseHour[item.type]);
    case 'volume': {
      const price = prices.volumeGibMonth[item.type];
      return price === undefined ? undefined : price * item.sizeGib;
    }
    case 'snapshot':
      return prices.snapshotGibMonth * item.sizeGib;
    case 'natGateway':
      return hourly(prices.natGatewayHour);
    case 'loadBalancer':
      return hourly(prices.loadBalancerHour);
    default:
      return hourly(prices.interfaceEndpointHour * item.zones);
  }
}
