/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { lastThirtyDays } from './lastThirtyDays';

it('ends the day before yesterday, over the end of a month', () => {
  expect(lastThirtyDays('2026-03-02T00:00:00.000Z')).toEqual({
    Start: '2026-01-30',
    End: '2026-03-01',
  });
});
