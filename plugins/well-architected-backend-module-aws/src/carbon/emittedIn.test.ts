/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  ACCOUNT_TYPE,
  REGION_TYPE,
} from 'backstage-plugin-well-architected-node';
import { emittedIn, unreadEmissions } from './emittedIn';

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

it('names the accounts whose emissions could not be read, and no other', () => {
  const of = (accountId: string, status: 'unknown' | 'pass', type: string) => ({
    status,
    message: 'not allowed',
    subject: {
      ...{ type, accountId, id: accountId, name: 'production' },
      region: 'global',
    },
  });
  expect(
    unreadEmissions([
      of('111122223333', 'unknown', ACCOUNT_TYPE),
      of('444455556666', 'pass', ACCOUNT_TYPE),
      of('777788889999', 'unknown', REGION_TYPE),
    ]),
  ).toBe(
    '; what AWS estimates for account 111122223333 is unknown: not allowed',
  );
  expect(unreadEmissions([])).toBe('');
});
