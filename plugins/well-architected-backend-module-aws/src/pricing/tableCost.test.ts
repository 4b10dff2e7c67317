/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { onDemandCost, provisionedCost } from './tableCost';

it('prices capacity by the hour and requests by the million', () => {
  const provisioned = { reads: 400, writes: 200 };
  const used = { reads: 48, writes: 24 };
  expect(provisionedCost(provisioned, 'us-east-1')).toBeCloseTo(132.86);
  expect(onDemandCost(used, 'us-east-1')).toBeCloseTo(55.188);
});

it('has no price for other Regions', () => {
  expect(provisionedCost({ reads: 1, writes: 1 }, 'sa-east-1')).toBeUndefined();
  expect(onDemandCost({ reads: 1, writes: 1 }, 'sa-east-1')).toBeUndefined();
});
