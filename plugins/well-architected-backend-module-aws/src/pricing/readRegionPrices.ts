/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { paginateGetProducts, PricingClient } from '@aws-sdk/client-pricing';
import { z } from 'zod';
import { RegionPrices } from './listPrices.data';
import { PRICE_QUERIES, PriceQuery } from './priceQueries';

const LARGEST_PAGE = 100;

const productSchema = z.object({
  product: z.object({
    attributes: z.object({
      instanceType: z.string().optional(),
      volumeApiName: z.string().optional(),
      usagetype: z.string().optional(),
    }),
  }),
  terms: z.object({
    OnDemand: z
      .record(
        z.string(),
        z.object({
          priceDimensions: z.record(
            z.string(),
            z.object({
              unit: z.string(),
              pricePerUnit: z.record(z.string(), z.string()),
            }),
          ),
        }),
      )
      .optional(),
  }),
});
type Product = z.infer<typeof productSchema>;

/** The one price on demand in USD; undefined where there are tiers. */
function priceOf({ terms }: Product, unit: string): number | undefined {
  const dimensions = Object.values(terms.OnDemand ?? {}).flatMap(term =>
    Object.values(term.priceDimensions),
  );
  const [dimension] = dimensions;
  const usd = Number(dimension?.pricePerUnit.USD);
  return dimensions.length === 1 && dimension.unit === unit && usd > 0
    ? usd
    : undefined;
}

/** Prices by key. What has two different prices has none. */
async function readPrices(options: {
  client: PricingClient;
  region: string;
  query: PriceQuery;
}): Promise<Record<string, number>> {
  const { client, region, query } = options;
  const found = new Map<string, Set<number>>();
  const match = { ...query.match, regionCode: region };
  for await (const page of paginateGetProducts(
    { client, pageSize: LARGEST_PAGE },
    {
      ServiceCode: query.service,
      Filters: Object.entries(match).map(([Field, Value]) => ({
        Type: 'TERM_MATCH',
        Field,
        Value,
      })),
    },
  )) {
    for (const text of page.PriceList ?? []) {
      const product = productSchema.parse(JSON.parse(String(text)));
      const key = query.pick(product.product.attributes);
      const price = priceOf(product, query.unit);
      if (key !== undefined && price !== undefined) {
        found.set(key, (found.get(key) ?? new Set()).add(price));
      }
    }
  }
  return Object.fromEntries(
    [...found].flatMap(([key, prices]) =>
      prices.size === 1 ? [[key, [...prices][0]]] : [],
    ),
  );
}

/**
 * List prices of one Region from the AWS Price List API: the things that the
 * dated file holds, about 20 calls, free of charge.
 *
 * @param options.client - of us-east-1, eu-central-1 or ap-south-1: the API has
 * no other endpoints
 * @throws what the SDK throws, and ZodError for an answer that is no product
 */
export async function readRegionPrices(options: {
  client: PricingClient;
  region: string;
}): Promise<RegionPrices> {
  const tables: Record<string, Record<string, number>> = {};
  for (const query of PRICE_QUERIES) {
    tables[query.into] = await readPrices({ ...options, query });
  }
  const only = (name: keyof RegionPrices) => Object.values(tables[name])[0];
  return {
    instanceHour: tables.instanceHour,
    databaseHour: tables.databaseHour,
    volumeGibMonth: tables.volumeGibMonth,
    snapshotGibMonth: only('snapshotGibMonth'),
    natGatewayHour: only('natGatewayHour'),
    loadBalancerHour: only('loadBalancerHour'),
    interfaceEndpointHour: only('interfaceEndpointHour'),
    publicAddressHour: only('publicAddressHour'),
  };
}
