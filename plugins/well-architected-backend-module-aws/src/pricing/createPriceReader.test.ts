/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  GetProductsCommandInput,
  PricingClient,
} from '@aws-sdk/client-pricing';
import { currentPrices, monthlyPrice, usePrices } from '.';
import { createPriceReader } from './createPriceReader';

const NOW = Date.parse('2026-11-16T06:00:00Z');
const DAY_MS = 86_400_000;

const product = (
  attributes: Record<string, string>,
  unit: string,
  ...prices: string[]
) =>
  JSON.stringify({
    product: { attributes },
    terms: {
      OnDemand: {
        term: {
          priceDimensions: Object.fromEntries(
            prices.map((USD, i) => [i, { unit, pricePerUnit: { USD } }]),
          ),
        },
      },
    },
  });

const familyOf = ({ Filters }: GetProductsCommandInput) =>
  Filters?.find(f => f.Field === 'productFamily')?.Value;

/** A client whose network is this function. */
function clientOf(
  answer: (input: GetProductsCommandInput) => object,
): PricingClient {
  const client = new PricingClient({ region: 'us-east-1' });
  client.middlewareStack.add(
    () => async args => ({
      response: {},
      output: {
        $metadata: {},
        ...answer(args.input as GetProductsCommandInput),
      },
    }),
    { step: 'initialize', priority: 'low' },
  );
  return client;
}

const pages = (input: GetProductsCommandInput) => {
  switch (familyOf(input)) {
    case 'Compute Instance':
      return input.NextToken
        ? { PriceList: [product({ instanceType: 'm9.new' }, 'Hrs', '0.5')] }
        : {
            PriceList: [
              product({ instanceType: 'm5.large' }, 'Hrs', '0.1'),
              product({ instanceType: 'twice' }, 'Hrs', '0.1'),
              product({ instanceType: 'twice' }, 'Hrs', '0.2'),
              product({ instanceType: 'tiers' }, 'Hrs', '0.1', '0.05'),
              product({ instanceType: 'other' }, 'Quantity', '1'),
            ],
            NextToken: 'page-2',
          };
    case 'NAT Gateway':
      return {
        PriceList: [
          product({ usagetype: 'EU-NatGateway-Bytes' }, 'GB', '0.048'),
          product({ usagetype: 'EU-NatGateway-Hours' }, 'Hrs', '0.048'),
        ],
      };
    default:
      return { PriceList: [] };
  }
};

const unexpected = (message: string) => {
  throw new Error(message);
};

describe('createPriceReader', () => {
  afterEach(() => usePrices());

  it('makes estimates from the API, of all pages, and dates them', async () => {
    const reader = createPriceReader({ onProblem: unexpected, now: () => NOW });
    await reader.refresh({ client: clientOf(pages), regions: ['eu-west-1'] });
    const price = (type: string) =>
      monthlyPrice({ kind: 'instance', type }, 'eu-west-1');
    expect(price('m5.large')).toBeCloseTo(73);
    expect(price('m9.new')).toBeCloseTo(365);
    expect(monthlyPrice({ kind: 'natGateway' }, 'eu-west-1')).toBeCloseTo(
      35.04,
    );
    expect(currentPrices().source.asOf).toBe('2026-11-16');
  });

  it('has no estimate for what is not clear, not known or not read', async () => {
    const reader = createPriceReader({ onProblem: unexpected, now: () => NOW });
    await reader.refresh({ client: clientOf(pages), regions: ['eu-west-1'] });
    for (const type of ['twice', 'tiers', 'other', 't3.micro']) {
      expect(
        monthlyPrice({ kind: 'instance', type }, 'eu-west-1'),
      ).toBeUndefined();
    }
    expect(
      monthlyPrice({ kind: 'snapshot', sizeGib: 1 }, 'eu-west-1'),
    ).toBeUndefined();
    expect(
      monthlyPrice({ kind: 'publicAddress' }, 'eu-west-1'),
    ).toBeUndefined();
    expect(monthlyPrice({ kind: 'natGateway' }, 'us-east-1')).toBeUndefined();
  });

  it('reads each Region once a day', async () => {
    let time = NOW;
    let calls = 0;
    const client = clientOf(input => {
      calls += 1;
      return pages(input);
    });
    const reader = createPriceReader({
      onProblem: unexpected,
      now: () => time,
    });
    const once = async () => {
      calls = 0;
      await reader.refresh({ client, regions: ['eu-west-1'] });
      return calls;
    };
    const first = await once();
    expect(first).toBeGreaterThan(5);
    expect(await once()).toBe(0);
    time += DAY_MS;
    expect(await once()).toBe(first);
  });

  it('tells what is missing, and tries again', async () => {
    const problems: string[] = [];
    const reader = createPriceReader({
      onProblem: message => problems.push(message),
      now: () => NOW,
    });
    const denied = clientOf(() => {
      throw Object.assign(new Error('not authorized'), {
        name: 'AccessDeniedException',
      });
    });
    await reader.refresh({ client: denied, regions: ['eu-west-1'] });
    expect(problems).toEqual([
      'No list prices of eu-west-1, so no estimates there (the reader needs pricing:GetProducts): AccessDeniedException: not authorized',
    ]);
    expect(monthlyPrice({ kind: 'natGateway' }, 'eu-west-1')).toBeUndefined();
    await reader.refresh({ client: clientOf(pages), regions: ['eu-west-1'] });
    expect(monthlyPrice({ kind: 'natGateway' }, 'eu-west-1')).toBeDefined();
  });
});
