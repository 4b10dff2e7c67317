/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ConfigReader } from '@backstage/config';
import { readPricing } from './readPricing';

const read = (pricing?: string) =>
  readPricing(
    new ConfigReader({
      wellArchitected: { aws: pricing === undefined ? {} : { pricing } },
    }),
  );

it('takes the dated file by default', () => {
  expect(read()).toBe('file');
  expect(read('api')).toBe('api');
});

it('names the key that is wrong', () => {
  expect(() => read('internet')).toThrow(
    "Config key 'wellArchitected.aws.pricing' must be 'file' or 'api', not 'internet'",
  );
});
