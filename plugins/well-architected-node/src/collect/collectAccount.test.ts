/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { fakeConnection } from '../testKit';
import {
  namedError,
  protectionCheck,
  tableCollector,
  tagCollector,
  world,
} from '../testKit/sampleDefinitions.testUtils';
import { collectAccount } from './collectAccount';

const NOW = '2026-11-16T06:00:00.000Z';

const collect = (
  overrides: Partial<Parameters<typeof collectAccount>[0]> = {},
) =>
  collectAccount({
    connection: fakeConnection({
      problems: {
        Denied: {
          kind: 'denied',
          reason: 'ACCESS_DENIED',
          message: 'not allowed',
        },
        Gone: { kind: 'not-found' },
        Slow: { kind: 'throttled', reason: 'THROTTLED', message: 'too fast' },
      },
    }),
    regions: ['eu-west-1', 'us-east-1'],
    collectors: [tableCollector, tagCollector],
    checks: [protectionCheck],
    now: NOW,
    ...overrides,
  });

beforeEach(() => {
  Object.assign(world, {
    tables: [{ id: 'orders', protected: true }],
    listFails: undefined,
    denied: undefined,
  });
});

describe('collectAccount', () => {
  it('reads every Region and joins the tags by ARN', async () => {
    const inventory = await collect();
    expect(inventory.collection).toHaveLength(4);
    expect(inventory.collection.every(s => s.status === 'ok')).toBe(true);
    expect(inventory.resources.map(r => [r.region, r.name, r.tags])).toEqual([
      ['eu-west-1', 'orders', { component: 'orders-api' }],
      ['us-east-1', 'orders', { component: 'orders-api' }],
    ]);
    expect(inventory.finishedAt).toBe(NOW);
  });

  it('runs only what the checks need, tags always', async () => {
    const inventory = await collect({ checks: [] });
    expect(inventory.collection.map(s => s.collector)).toEqual([
      'sample-tags',
      'sample-tags',
    ]);
  });

  it('turns a denied detail into an unread value with its action', async () => {
    world.denied = 'Denied';
    const { resources, collection } = await collect();
    expect(collection.every(s => s.status === 'ok')).toBe(true);
    expect(resources[0].data).toEqual({
      protection: {
        unread: {
          reason: 'ACCESS_DENIED',
          message: 'not allowed',
          action: 'sample:GetProtection',
        },
      },
    });
  });

  it('turns a denied list into a status with its action', async () => {
    world.listFails = 'Denied';
    const { resources, collection } = await collect({
      collectors: [tableCollector],
    });
    expect(resources).toEqual([]);
    expect(collection[0]).toEqual({
      collector: 'sample-table',
      type: 'Sample::Table',
      region: 'eu-west-1',
      status: 'denied',
      reason: 'not allowed',
      missingAction: 'sample:ListTables',
      count: 0,
    });
  });

  it('yields nothing rather than half a list', async () => {
    world.tables = [{ id: 'a' }, { id: 'b', fails: 'Slow' }, { id: 'c' }];
    const { resources, collection } = await collect({
      collectors: [tableCollector],
    });
    expect(resources).toEqual([]);
    expect(collection[0].status).toBe('throttled');
  });

  it('leaves out what is gone by the time it is described', async () => {
    world.tables = [{ id: 'a' }, { id: 'b', fails: 'Gone' }];
    const { resources, collection } = await collect({ regions: ['eu-west-1'] });
    expect(resources.map(r => r.id)).toEqual(['a']);
    expect(collection[0].status).toBe('ok');
  });

  it('throws when it is aborted, so that no half inventory exists', async () => {
    const controller = new AbortController();
    controller.abort(namedError('AbortError', 'stopping'));
    await expect(collect({ signal: controller.signal })).rejects.toThrow(
      'stopping',
    );
  });

  it('tells its progress', async () => {
    const seen: number[] = [];
    await collect({ onProgress: p => seen.push(p.done / p.total) });
    expect(seen).toEqual([0.25, 0.5, 0.75, 1]);
  });
});
