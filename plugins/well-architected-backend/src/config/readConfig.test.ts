/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readConfig } from './readConfig';

const read = (wellArchitected: JsonObject) =>
  readConfig(new ConfigReader({ wellArchitected }));

describe('readConfig', () => {
  it('has defaults for everything', () => {
    expect(readConfig(new ConfigReader({}))).toMatchObject({
      worker: true,
      api: true,
      accounts: [],
      schedule: {
        frequencyMs: 86_400_000,
        concurrency: 2,
        scoreConcurrency: 2,
      },
      staleAfterMs: 7 * 86_400_000,
      majorWasteUsd: 500,
      refresh: { withinMs: 600_000, perEntity: 5, perUser: 30 },
      notifications: {
        enabled: true,
        coalesceAbove: 2,
        unknownAfterMs: 3 * 86_400_000,
        digest: { enabled: true, weekday: 1, hour: 7, timezone: 'UTC' },
      },
      checks: { disabled: [], regrade: [], parameters: {}, countsFrom: {} },
      sources: { disabled: [] },
      pillars: { disabled: [] },
      recordings: undefined,
    });
  });

  it('reads what is given', () => {
    const config = read({
      worker: false,
      accounts: [
        {
          id: '111122223333',
          environment: 'production',
          owner: 'Platform',
          regions: ['eu-west-1', 'eu-west-1'],
        },
      ],
      staleAfter: { days: 3 },
      checks: {
        disabled: [{ id: 'a-check', reason: 'We use another tool' }],
        parameters: { 'b-check': { days: 30 } },
      },
      recordings: { directory: 'recordings', shiftToToday: true },
    });
    expect(config.accounts).toEqual([
      {
        id: '111122223333',
        name: '111122223333',
        environment: 'production',
        ownerRef: 'group:default/platform',
        regions: ['eu-west-1'],
      },
    ]);
    expect(config.worker).toBe(false);
    expect(config.staleAfterMs).toBe(3 * 86_400_000);
    expect(config.checks.parameters).toEqual({ 'b-check': { days: 30 } });
    expect(config.recordings).toEqual({
      directory: 'recordings',
      shiftToToday: true,
    });
  });

  it.each([
    [
      { accounts: [{ id: '12', regions: ['eu-west-1'] }] },
      "wellArchitected.accounts[0].id: '12' is not an AWS account: expected twelve digits in quotes",
    ],
    [
      { accounts: [{ id: '111122223333', regions: [] }] },
      'wellArchitected.accounts[0].regions: name at least one Region',
    ],
    [
      { accounts: [{ id: '111122223333', regions: ['Ireland'] }] },
      "wellArchitected.accounts[0].regions: 'Ireland' is not a Region code such as eu-west-1",
    ],
    [
      {
        accounts: [
          { id: '111122223333', owner: 'group:', regions: ['eu-west-1'] },
        ],
      },
      "wellArchitected.accounts[0].owner: 'group:' is not an entity ref such as group:default/platform",
    ],
    [
      {
        accounts: [
          { id: '111122223333', regions: ['eu-west-1'] },
          { id: '111122223333', regions: ['eu-west-1'] },
        ],
      },
      "wellArchitected.accounts: account '111122223333' is configured twice",
    ],
    [
      { worker: false, api: false },
      'wellArchitected.api: must be true where wellArchitected.worker is false',
    ],
    [
      { schedule: { concurrency: 0 } },
      'wellArchitected.schedule.concurrency: must be 1 or more',
    ],
    [
      { notifications: { digest: { weekday: 'Montag' } } },
      "wellArchitected.notifications.digest.weekday: 'Montag' is none of monday, tuesday, wednesday, thursday, friday, saturday, sunday",
    ],
    [
      { notifications: { digest: { time: '25:00' } } },
      "wellArchitected.notifications.digest.time: '25:00' is not a time such as 07:00",
    ],
    [
      { notifications: { digest: { timezone: 'Nowhere' } } },
      "wellArchitected.notifications.digest.timezone: 'Nowhere' is not a time zone such as Europe/Berlin",
    ],
    [
      { staleAfter: { days: 0 } },
      'wellArchitected.staleAfter: must be longer than nothing',
    ],
  ])('refuses %j', (value, message) => {
    expect(() => read(value)).toThrow(message);
  });
});
