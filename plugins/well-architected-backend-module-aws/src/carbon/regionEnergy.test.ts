/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { betterRegion, describeEnergy, isLowCarbon } from './regionEnergy';

describe('region energy', () => {
  it('lists matched Regions and very clean grids', () => {
    expect(isLowCarbon('eu-west-1')).toBe(true);
    expect(isLowCarbon('sa-east-1')).toBe(true);
    expect(isLowCarbon('ap-southeast-2')).toBe(false);
    expect(isLowCarbon('xx-new-1')).toBeUndefined();
  });

  it('names the cleaner Region nearby', () => {
    expect(betterRegion('ap-southeast-2')).toBe('ap-northeast-1');
    expect(betterRegion('eu-west-1')).toBe('eu-central-2');
    expect(betterRegion('me-south-1')).toBe('ca-central-1');
    expect(betterRegion('ca-central-1')).toBeUndefined();
  });

  it('describes a Region with its figures', () => {
    expect(describeEnergy('eu-west-1')).toBe(
      'eu-west-1 (Ireland: matched 100 % renewable in 2023, grid 290 g CO2e/kWh in 2023)',
    );
    expect(describeEnergy('xx-new-1')).toContain('no published figures');
  });
});
