/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ConfigReader } from '@backstage/config';
import { JsonObject, JsonValue } from '@backstage/types';
import fc from 'fast-check';
import { testRegistry } from '../__testUtils__/testChecks';
import { readTestRules, RULE } from '../rules/__testUtils__/ruleWorld';
import { nastyJson } from '../service/__testUtils__/fuzz/nasty';
import { fuzzRuns } from '../service/__testUtils__/fuzz/runs';
import { readConfig } from './readConfig';

jest.setTimeout(120_000);

/** A value for every key that there is. */
const VALID: JsonObject = {
  worker: true,
  api: true,
  accounts: [
    {
      id: '111122223333',
      name: 'Shop',
      environment: 'production',
      owner: 'group:default/platform',
      regions: ['eu-west-1'],
      allowed: {
        owners: ['group:default/shop'],
        systems: ['system:default/orders'],
        domains: ['domain:default/shop'],
      },
    },
  ],
  schedule: {
    frequency: { hours: 12 },
    timeout: 'PT30M',
    catalogSync: '10m',
    concurrency: 2,
    scoreConcurrency: 2,
  },
  staleAfter: { days: 7 },
  majorWasteUsd: 500,
  refresh: { within: '10m', perEntity: 5, perUser: 30 },
  notifications: {
    enabled: true,
    coalesceAbove: 2,
    debounce: { hours: 1 },
    unknownAfter: { days: 3 },
    timeout: { minutes: 1 },
    digest: {
      enabled: true,
      weekday: 'monday',
      time: '07:00',
      timezone: 'Europe/Berlin',
    },
  },
  retention: {
    daily: { days: 400 },
    transitions: { days: 400 },
    notifications: { days: 90 },
  },
  actions: { dueDays: { HIGH: 30 } },
  checks: {
    disabled: [{ id: 'sec-test-root', reason: 'Not ours' }],
    regrade: [{ id: 'ops-test-owner', risk: 'LOW', reason: 'Known' }],
    parameters: {},
    countsFrom: { 'rel-test-plan': '2026-12-01' },
  },
  sources: { disabled: [] },
  pillars: { disabled: [{ id: 'sustainability', reason: 'Later' }] },
  rules: [RULE],
  recordings: { directory: 'recordings', shiftToToday: true },
};

type Path = (string | number)[];

/** Where there is a value, however deep. */
const pathsOf = (value: JsonValue | undefined, path: Path = []): Path[] => [
  ...(path.length > 0 ? [path] : []),
  ...(value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([key, each]) =>
        pathsOf(each, [...path, Array.isArray(value) ? Number(key) : key]),
      )
    : []),
];
const PATHS = pathsOf(VALID);

function withValue(
  value: JsonValue | undefined,
  [key, ...rest]: Path,
  at: unknown,
): JsonValue {
  const copy = (
    Array.isArray(value) ? [...value] : { ...(value as object) }
  ) as Record<string, JsonValue>;
  copy[key] = (
    rest.length > 0 ? withValue(copy[key], rest, at) : at
  ) as JsonValue;
  return copy as JsonValue;
}

function readAll(wellArchitected: JsonValue): void {
  const config = new ConfigReader({ wellArchitected });
  readConfig(config);
  readTestRules(config.getOptional('wellArchitected.rules') ?? []);
  testRegistry(undefined, wellArchitected as JsonObject);
}

/** What is wrong with how a mistake is told; undefined where it is none. */
function faultOf(read: () => void, path: Path): string | undefined {
  const started = Date.now();
  try {
    read();
    return undefined;
  } catch (error) {
    const { message } = error as Error;
    const ms = Date.now() - started;
    const name = String(path.find(part => typeof part === 'string'));
    const faults = [
      ...(error instanceof TypeError && !/config/i.test(message)
        ? ['a slip of the code']
        : []),
      ...(error instanceof RangeError ? ['a slip of the code'] : []),
      ...(message.includes(name) ? [] : [`it does not name ${name}`]),
      ...(/\n\s+at /.test(message) ? ['a stack'] : []),
      ...(ms > 2_000 ? [`it took ${ms} ms`] : []),
    ];
    return faults.length > 0
      ? `${path.join('.')}: ${faults}: ${message.slice(0, 300)}`
      : undefined;
  }
}

describe('configuration', () => {
  it('is read where it is right', () => {
    expect(() => readAll(VALID)).not.toThrow();
    expect(PATHS.length).toBeGreaterThan(80);
  });

  it('is read, or refused with words that name the key', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PATHS), nastyJson, (path, value) => {
        expect(
          faultOf(() => readAll(withValue(VALID, path, value)), path),
        ).toBeUndefined();
      }),
      fuzzRuns(600),
    );
  });

  it('does so for whatever there is instead of it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ depthSize: 'small' }), value => {
        expect(
          faultOf(() => readAll(value as JsonValue), ['wellArchitected']),
        ).toBeUndefined();
      }),
      fuzzRuns(300),
    );
  });
});
