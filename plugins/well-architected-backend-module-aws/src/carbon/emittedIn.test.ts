/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { emittedIn } from './emittedIn';

const account = (...regions: [string, number][]) => ({
  evidence: {
    emissions: regions.map(([region, locationBased]) => ({
      region,
      locationBased,
    })),
  },
});

it('adds up what the accounts emitted in a Region', () => {
  const observations = [
    account(['eu-west-1', 0.4], ['eu-north-1', 0.1]),
    account(['eu-west-1', 0.8]),
    { evidence: { region: 'eu-west-1' } },
  ];
  expect(emittedIn('eu-west-1', observations)).toBe(
    ', AWS estimates 1.2 t CO2e there in 12 months',
  );
  expect(emittedIn('us-east-1', observations)).toBe('');
});
