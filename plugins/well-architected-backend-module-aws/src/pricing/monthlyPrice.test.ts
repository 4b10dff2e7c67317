/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { estimateText, monthlyPrice, waste } from '.';

describe('monthlyPrice', () => {
  it('multiplies an hourly price by 730 hours', () => {
    expect(
      monthlyPrice({ kind: 'instance', type: 't4g.medium' }, 'eu-west-1'),
    ).toBeCloseTo(26.864);
    expect(
      monthlyPrice({ kind: 'interfaceEndpoint', zones: 2 }, 'us-east-1'),
    ).toBeCloseTo(14.6);
  });

  it('multiplies a storage price by the size', () => {
    expect(
      monthlyPrice({ kind: 'volume', type: 'gp2', sizeGib: 100 }, 'eu-west-1'),
    ).toBeCloseTo(11);
    expect(
      monthlyPrice({ kind: 'snapshot', sizeGib: 100 }, 'eu-west-1'),
    ).toBeCloseTo(5);
  });

  it('knows the price of a public address everywhere', () => {
    expect(monthlyPrice({ kind: 'publicAddress' }, 'sa-east-1')).toBeCloseTo(
      3.65,
    );
  });

  it.each([
    [{ kind: 'instance', type: 'x9.galactic' } as const, 'eu-west-1'],
    [{ kind: 'instance', type: 't4g.medium' } as const, 'sa-east-1'],
    [{ kind: 'volume', type: 'gp9', sizeGib: 1 } as const, 'eu-west-1'],
    [{ kind: 'natGateway' } as const, 'nowhere'],
  ])('has no price for %j in %s', (item, region) => {
    expect(monthlyPrice(item, region)).toBeUndefined();
  });
});

describe('estimates in sentences', () => {
  it('names figure and date, or says that there is none', () => {
    expect(estimateText(3.65)).toBe(
      ', about 3.65 USD a month at list prices of 2025-06-01',
    );
    expect(estimateText(501.4)).toContain('about 501 USD');
    expect(estimateText(undefined)).toContain('no estimate');
    expect(waste(undefined)).toEqual({});
    expect(waste(5)).toEqual({ monthlyWasteUsd: 5 });
  });
});
