/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readConfig } from './readConfig';

const read = (dueDays?: JsonObject) =>
  readConfig(
    new ConfigReader(
      dueDays ? { wellArchitected: { actions: { dueDays } } } : {},
    ),
  ).actions?.dueDays;

describe('readDueDays', () => {
  it('is off where nothing is said', () => {
    expect(read()).toEqual({});
    expect(read({})).toEqual({});
  });

  it('takes days for each risk, or for some', () => {
    expect(read({ HIGH: 30, MEDIUM: 90, LOW: 180 })).toEqual({
      HIGH: 30,
      MEDIUM: 90,
      LOW: 180,
    });
    expect(read({ HIGH: 14 })).toEqual({ HIGH: 14 });
  });

  it.each([
    [{ HIGH: 0 }, 'HIGH: 0 is not a whole number of days from 1 to 3650'],
    [{ MEDIUM: 1.5 }, 'MEDIUM: 1.5 is not a whole number of days'],
    [{ LOW: 3651 }, 'LOW: 3651 is not a whole number of days'],
    [{ HIGH: '30' }, 'HIGH: "30" is not a whole number of days'],
    [{ HIGH: { days: 30 } }, 'HIGH: {"days":30} is not a whole number'],
    [{ CRITICAL: 7 }, 'CRITICAL: is none of HIGH, MEDIUM, LOW'],
  ])('refuses %j', (value, message) => {
    expect(() => read(value)).toThrow(
      `wellArchitected.actions.dueDays.${message}`,
    );
  });
});
