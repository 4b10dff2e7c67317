/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { minutesOfDuration } from './minutesOfDuration';

it.each([
  ['PT15M', 15],
  ['PT8H', 480],
  ['P1D', 1440],
  ['P1DT12H', 2160],
  ['PT30S', 0.5],
  ['8 hours', undefined],
  ['P', undefined],
  ['', undefined],
  [undefined, undefined],
])('%s', (duration, minutes) => {
  expect(minutesOfDuration(duration)).toBe(minutes);
});
