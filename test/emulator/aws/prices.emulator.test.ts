/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * The Price List API. The emulator does not have it: answers are overruled, in
 * the wire shapes of the SDK.
 */
import { PricingClient } from '@aws-sdk/client-pricing';
import { readRegionPrices } from '../../../plugins/well-architected-backend-module-aws/src/pricing/readRegionPrices';
import { useEmulator } from '../tests/support';

const { running, settings } = useEmulator();

const product = (attributes: object, unit: string, USD: string) =>
  JSON.stringify({
    product: { productFamily: 'Any', attributes, sku: 'ABC' },
    serviceCode: 'AmazonEC2',
    terms: {
      OnDemand: {
        'ABC.JRTCKXETXF': {
          priceDimensions: {
            'ABC.JRTCKXETXF.6YS6EN2CT7': {
              unit,
              beginRange: '0',
              endRange: 'Inf',
              pricePerUnit: { USD },
            },
          },
        },
      },
    },
    version: '20260901000000',
    publicationDate: '2026-09-01T00:00:00Z',
  });

it('reads the prices of a Region, page by page', async () => {
  running.proxy.overrule('pricing:GetProducts', call => {
    const asked = JSON.stringify(call.input);
    if (asked.includes('Compute Instance')) {
      return asked.includes('page-2')
        ? {
            PriceList: [product({ instanceType: 'm7g.large' }, 'Hrs', '0.09')],
          }
        : {
            PriceList: [product({ instanceType: 'm5.large' }, 'Hrs', '0.115')],
            NextToken: 'page-2',
          };
    }
    if (asked.includes('"Storage"')) {
      return {
        PriceList: [product({ volumeApiName: 'gp3' }, 'GB-Mo', '0.0952')],
      };
    }
    return { PriceList: [] };
  });
  const prices = await readRegionPrices({
    client: new PricingClient({ ...settings(), region: 'us-east-1' }),
    region: 'eu-central-1',
  });
  expect(prices).toMatchObject({
    instanceHour: { 'm5.large': 0.115, 'm7g.large': 0.09 },
    databaseHour: {},
    volumeGibMonth: { gp3: 0.0952 },
    natGatewayHour: undefined,
  });
  const [first] = running.proxy
    .log()
    .filter(call => call.operation === 'GetProducts');
  expect(first.region).toBe('us-east-1');
  expect(first.input).toMatchObject({
    ServiceCode: 'AmazonEC2',
    Filters: expect.arrayContaining([
      { Type: 'TERM_MATCH', Field: 'regionCode', Value: 'eu-central-1' },
    ]),
  });
});
