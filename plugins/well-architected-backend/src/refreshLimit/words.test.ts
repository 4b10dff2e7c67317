/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ConfigReader } from '@backstage/config';
import { readRefreshLimits } from './readRefreshLimits';
import { tooManyRequests } from './tooManyRequests';

describe('tooManyRequests', () => {
  const now = new Date('2026-11-20T12:00:00.000Z');
  it.each([
    [600_000, 3, 500, 1, 'try again in 1 second, after 12:00:01 UTC'],
    [600_000, 3, 59_000, 59, 'try again in 59 seconds, after 12:00:59 UTC'],
    [600_000, 3, 61_000, 61, 'try again in 61 seconds, after 12:01:01 UTC'],
    [600_000, 3, 181_000, 181, 'try again in 4 minutes, after 12:03:01 UTC'],
    [3_600_000, 1, 3_600_000, 3_600, 'once within 1 hour, which'],
    [90_000, 2, 60_000, 60, '2 times within 90 seconds, which'],
  ])('of %d ms, %d times, in %d ms', (withinMs, limit, inMs, after, words) => {
    const error = tooManyRequests({
      subject: { kind: 'entity', ref: 'component:default/orders' },
      withinMs,
      limit,
      now,
      next: new Date(now.getTime() + inMs),
    });
    expect(error.retryAfterSeconds).toBe(after);
    expect(error.message).toContain(words);
  });
});

describe('readRefreshLimits', () => {
  it.each([
    [{ within: 'PT1H', perEntity: 1, perUser: 2 }, [3_600_000, 1, 2]],
    [{}, [600_000, 5, 30]],
  ])('reads %j', (config, [withinMs, perEntity, perUser]) => {
    expect(readRefreshLimits(new ConfigReader({ refresh: config }))).toEqual({
      withinMs,
      perEntity,
      perUser,
    });
  });

  it.each([
    [
      { perEntity: 0 },
      'wellArchitected.refresh.perEntity: must be a whole number from 1 to 1000, and is 0',
    ],
    [
      { perUser: 1.5 },
      'wellArchitected.refresh.perUser: must be a whole number from 1 to 1000, and is 1.5',
    ],
    [
      { within: { days: 2 } },
      'wellArchitected.refresh.within: must be from one second to a day',
    ],
  ])('refuses %j', (config, message) => {
    expect(() =>
      readRefreshLimits(new ConfigReader({ refresh: config })),
    ).toThrow(message);
  });
});
