/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { mockServices } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { testInventory } from '../__testUtils__/testEngine';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { seedWorld } from '../service/__testUtils__/apiWorld';
import { WorkKind } from '../work/types';
import { recordedMetrics } from './__testUtils__/recordedMetrics';
import { createMetrics } from './createMetrics';
import { INSTRUMENTS } from './instruments';
import { observeState } from './observeState';

jest.setTimeout(60_000);

const KIND: WorkKind = {
  name: 'well-architected-collect',
  unique: 'waiting',
  concurrency: 1,
  timeoutSeconds: 1,
  retries: 0,
};

describe('createMetrics', () => {
  it('counts calls to AWS by service and outcome, and resources', () => {
    const recorded = recordedMetrics();
    createMetrics(recorded.service).inventory({
      ...testInventory({
        at: '2026-11-20T06:00:00.000Z',
        tables: [{ id: 'a' }, { id: 'b' }],
      }),
      apiCalls: {
        'dynamodb:DescribeTable': 5,
        'dynamodb:ListTables': 2,
        's3:ListBuckets': 1,
      },
      failedCalls: { 'dynamodb:DescribeTable': 3 },
    });
    expect(
      recorded
        .of('well_architected.aws.calls')
        .map(({ value, attributes }) => [value, attributes]),
    ).toEqual([
      [4, { service: 'dynamodb', outcome: 'ok' }],
      [3, { service: 'dynamodb', outcome: 'failed' }],
      [1, { service: 's3', outcome: 'ok' }],
    ]);
    expect(recorded.of('well_architected.resources.read')).toMatchObject([
      { value: 2 },
    ]);
  });

  it('sums up what is alike before it tells', () => {
    const recorded = recordedMetrics();
    const metrics = createMetrics(recorded.service);
    metrics.evaluations(
      new Map([
        ['pass', 2],
        ['fail', 1],
      ]),
    );
    metrics.transitions([
      { to_state: 'fail', risk: 'HIGH' },
      { to_state: 'fail', risk: 'HIGH' },
      { to_state: 'pass', risk: 'LOW' },
    ]);
    expect(recorded.of('well_architected.checks.evaluations')).toMatchObject([
      { value: 2, attributes: { status: 'pass' } },
      { value: 1, attributes: { status: 'fail' } },
    ]);
    expect(recorded.of('well_architected.findings.transitions')).toMatchObject([
      { value: 2, attributes: { state: 'fail', risk: 'HIGH' } },
      { value: 1, attributes: { state: 'pass', risk: 'LOW' } },
    ]);
  });

  it('uses the attributes that it names, and no others', () => {
    const recorded = recordedMetrics();
    const metrics = createMetrics(recorded.service);
    metrics.reading({ outcome: 'ok', seconds: 1 });
    metrics.scoring({ outcome: 'ok', seconds: 1 });
    metrics.evaluations(new Map([['pass', 1]]));
    metrics.transitions([{ to_state: 'fail', risk: 'HIGH' }]);
    metrics.notification('sent');
    metrics.event('well-architected.score-changed', 'sent');
    for (const { name, type, attributes } of Object.values(INSTRUMENTS)) {
      for (const measured of type === 'gauge' ? [] : recorded.of(name)) {
        expect(Object.keys(measured.attributes)).toEqual(attributes);
      }
    }
  });

  it('counts entities of which nothing has changed without a duration', () => {
    const recorded = recordedMetrics();
    createMetrics(recorded.service).unchanged(3);
    expect(recorded.of('well_architected.entities.scorings')).toEqual([
      expect.objectContaining({
        value: 3,
        attributes: { outcome: 'unchanged' },
      }),
    ]);
    expect(recorded.of('well_architected.entities.scoring.duration')).toEqual(
      [],
    );
  });

  it('tells outcomes and durations', () => {
    const recorded = recordedMetrics();
    const metrics = createMetrics(recorded.service);
    metrics.reading({ outcome: 'partial', seconds: 42 });
    metrics.scoring({ outcome: 'ok', seconds: 0.2 });
    metrics.notification('failed');
    metrics.event('well-architected.finding-opened', 'sent');
    expect(
      [
        'accounts.readings',
        'accounts.reading.duration',
        'entities.scorings',
        'entities.scoring.duration',
        'notifications.deliveries',
        'events.deliveries',
      ].map(name => {
        const [{ value, attributes }] = recorded.of(`well_architected.${name}`);
        return [name, value, attributes];
      }),
    ).toEqual([
      ['accounts.readings', 1, { outcome: 'partial' }],
      ['accounts.reading.duration', 42, { outcome: 'partial' }],
      ['entities.scorings', 1, { outcome: 'ok' }],
      ['entities.scoring.duration', 0.2, { outcome: 'ok' }],
      ['notifications.deliveries', 1, { outcome: 'failed' }],
      [
        'events.deliveries',
        1,
        { topic: 'well-architected.finding-opened', outcome: 'sent' },
      ],
    ]);
  });
});

describe.each(testDatabaseIds)('observeState on %s', databaseId => {
  let knex: Knex;
  const recorded = recordedMetrics();
  let end: () => void;

  beforeAll(async () => {
    knex = await migratedDatabase(databaseId);
    await seedWorld(knex);
    end = observeState({
      metrics: recorded.service,
      knex,
      queue: { counts: async () => ({ waiting: 3, running: 1 }) },
      kinds: [KIND],
      pressure: async () => [
        { kind: 'accounts', due: 12, donePerHour: 24, catchUpSeconds: 1_800 },
        { kind: 'entities', due: 3, donePerHour: 0 },
      ],
      staleAfterMs: id => (id === '111122223333' ? 3_600_000 : Infinity),
      logger: mockServices.logger.mock(),
      now: () => new Date('2026-11-20T12:00:00.000Z'),
    });
  });

  it.each([
    [
      'queue.items',
      [
        {
          value: 3,
          attributes: { kind: 'well-architected-collect', state: 'waiting' },
        },
        {
          value: 1,
          attributes: { kind: 'well-architected-collect', state: 'running' },
        },
      ],
    ],
    [
      'work.due',
      [
        { value: 12, attributes: { kind: 'accounts' } },
        { value: 3, attributes: { kind: 'entities' } },
      ],
    ],
    ['work.catch_up', [{ value: 1_800, attributes: { kind: 'accounts' } }]],
    ['accounts.known', [{ value: 2, attributes: { state: 'ok' } }]],
    ['accounts.stale', [{ value: 1, attributes: {} }]],
    ['events.waiting', [{ value: expect.any(Number), attributes: {} }]],
    ['notifications.waiting', [{ value: 0, attributes: {} }]],
  ])('reads %s when metrics are collected', async (name, expected) => {
    expect(await recorded.collect(`well_architected.${name}`)).toEqual(
      expected,
    );
  });

  it('counts entities by level', async () => {
    const values = await recorded.collect('well_architected.entities.known');
    expect(values).toContainEqual({
      value: 1,
      attributes: { level: 'at-risk' },
    });
    expect(values.reduce((sum, { value }) => sum + value, 0)).toBe(4);
  });

  it('has every instrument', () => {
    createMetrics(recorded.service);
    expect(
      Object.values(INSTRUMENTS)
        .map(({ name, type, unit, description }) => ({
          name,
          ...{ kind: type, unit, description },
        }))
        .sort((a, b) => a.name.localeCompare(b.name)),
    ).toEqual(
      [...recorded.created]
        .map(([name, { kind, unit, description }]) => ({
          name,
          kind,
          unit,
          description,
        }))
        .sort((a, b) => a.name.localeCompare(b.name)),
    );
  });

  it('leaves out what cannot be read, and ends', async () => {
    const broken = recordedMetrics();
    const logger = mockServices.logger.mock();
    const stop = observeState({
      metrics: broken.service,
      knex,
      queue: { counts: () => Promise.reject(new Error('not started')) },
      kinds: [KIND],
      pressure: async () => [],
      staleAfterMs: () => 1,
      logger,
    });
    const name = 'well_architected.queue.items';
    expect(await broken.collect(name)).toEqual([]);
    expect(logger.debug).toHaveBeenCalledWith(
      expect.stringContaining('not started'),
    );
    stop();
    expect(await broken.collect(name)).toEqual([]);
    end();
    expect(await recorded.collect('well_architected.accounts.stale')).toEqual(
      [],
    );
  });
});
