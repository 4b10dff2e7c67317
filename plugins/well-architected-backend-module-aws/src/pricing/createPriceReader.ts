/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { PricingClient } from '@aws-sdk/client-pricing';
import { describeError } from '../aws/describeError';
import { oneLine } from '../text/oneLine';
import { RegionPrices } from './listPrices.data';
import { usePrices } from './priceList';
import { readRegionPrices } from './readRegionPrices';

/** Prices change rarely; a day is recent enough. */
const DAY_MS = 86_400_000;

/** Reads list prices before an account is reviewed. */
export interface PriceReader {
  /** Never throws: a Region whose prices cannot be read has no estimates. */
  refresh(options: { client: PricingClient; regions: string[] }): Promise<void>;
}

interface Reading {
  at: number;
  prices: Promise<RegionPrices | undefined>;
}

/**
 * Makes the estimates of this process from the AWS Price List API. Each Region
 * is read once a day, however many accounts use it; one that could not be read
 * is tried again with the next account.
 */
export function createPriceReader(options: {
  onProblem: (message: string) => void;
  now?: () => number;
}): PriceReader {
  const { onProblem, now = Date.now } = options;
  const readings = new Map<string, Reading>();

  const read = async (client: PricingClient, region: string) => {
    try {
      return await readRegionPrices({ client, region });
    } catch (error) {
      readings.delete(region);
      onProblem(
        oneLine(
          `No list prices of ${region}, so no estimates there (the reader needs pricing:GetProducts): ${
            describeError(error).sentence
          }`,
        ),
      );
      return undefined;
    }
  };

  return {
    async refresh({ client, regions }) {
      for (const region of regions) {
        const known = readings.get(region);
        if (!known || now() - known.at >= DAY_MS) {
          readings.set(region, { at: now(), prices: read(client, region) });
        }
      }
      await Promise.all([...readings.values()].map(r => r.prices));
      const found: Record<string, RegionPrices> = {};
      for (const [region, { prices }] of readings) {
        const known = await prices;
        if (known) {
          found[region] = known;
        }
      }
      const oldest = Math.min(now(), ...[...readings.values()].map(r => r.at));
      usePrices({
        source: {
          name: 'AWS Price List API (on demand, Linux, USD)',
          asOf: new Date(oldest).toISOString().slice(0, 10),
          url: 'https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/price-changes.html',
        },
        regions: found,
      });
    },
  };
}
