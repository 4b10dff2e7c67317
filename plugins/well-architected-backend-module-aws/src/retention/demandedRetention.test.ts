/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { demandedRetention } from './demandedRetention';

it.each([
  ['PCI DSS', 365],
  ['pci-dss, ISO 27001', 365],
  ['internal: 400 days of logs', 400],
  ['ISO 27001', undefined],
  [undefined, undefined],
])('%s', (compliance, days) => {
  expect(demandedRetention(compliance)).toBe(days);
});
