/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { checkExample } from 'backstage-plugin-well-architected-node';
import costCenter from './acme-cost-center-declared';
import weekendRetention from './acme-queue-survives-weekend';

// `runExamples(check)` does the same in one line; this names each example.
describe.each(
  [costCenter, weekendRetention].map(check => [check.id, check] as const),
)('%s', (_, check) => {
  it.each(check.examples.map(example => [example.name, example] as const))(
    'example: %s',
    (__, example) => {
      expect(checkExample(check, example)).toEqual([]);
    },
  );
});
