/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { lastFailures } from './lastFailures';

const job = (resourceArn: string, state: string, hour: number) => ({
  resourceArn,
  state,
  at: `2026-09-07T0${hour}:00:00.000Z`,
});

it('keeps the resources whose newest ended job failed', () => {
  expect(
    lastFailures([
      job('a', 'FAILED', 1),
      job('a', 'COMPLETED', 2),
      job('b', 'COMPLETED', 1),
      job('b', 'EXPIRED', 2),
      job('b', 'RUNNING', 3),
      job('c', 'ABORTED', 5),
      job('d', 'RUNNING', 5),
    ]),
  ).toEqual([job('b', 'EXPIRED', 2), job('c', 'ABORTED', 5)]);
});
