/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { isNew } from './age';

const now = new Date('2026-11-16T06:00:00.000Z');

it('takes for new what is younger than a day', () => {
  expect(isNew({ createdAt: '2026-11-15T06:00:01.000Z' }, now)).toBe(true);
  expect(isNew({ createdAt: '2026-11-15T06:00:00.000Z' }, now)).toBe(false);
  expect(isNew({}, now)).toBe(false);
});
