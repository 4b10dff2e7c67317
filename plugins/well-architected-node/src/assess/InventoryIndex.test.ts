/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Inventory, known, UnknownError } from '../define';
import { EXAMPLE_NOW } from '../testKit';
import { tableCollector } from '../testKit/sampleDefinitions.testUtils';
import { InventoryIndex } from './InventoryIndex';

type Table = ReturnType<typeof tableCollector.sample>;

const unread = {
  reason: 'ACCESS_DENIED' as const,
  action: 'sample:GetProtection',
  message: 'not allowed',
};

function indexOf(tables: Table[]): InventoryIndex {
  const inventory: Inventory = {
    version: 1,
    accountId: '111122223333',
    regions: ['eu-west-1'],
    startedAt: EXAMPLE_NOW,
    finishedAt: EXAMPLE_NOW,
    apiCalls: {},
    collection: [
      {
        collector: tableCollector.id,
        type: tableCollector.type,
        region: 'eu-west-1',
        status: 'ok',
        count: tables.length,
      },
    ],
    resources: tables as unknown as Inventory['resources'],
    metrics: {},
  };
  return new InventoryIndex(inventory);
}

describe('InventoryIndex', () => {
  it('asks for the key of each resource once, however often it is used', () => {
    const index = indexOf([
      tableCollector.sample({ id: 'orders' }),
      tableCollector.sample({ id: 'carts' }),
    ]);
    const key = jest.fn((table: Table) => table.id);
    for (let i = 0; i < 5; i += 1) {
      expect(index.index(tableCollector, key).get('carts')).toHaveLength(1);
    }
    expect(key).toHaveBeenCalledTimes(2);
  });

  it('asks once as well when a key is not known, and says so every time', () => {
    const index = indexOf([
      tableCollector.sample({ id: 'orders' }),
      tableCollector.sample({ id: 'carts', data: { protection: { unread } } }),
    ]);
    const key = jest.fn((table: Table) => String(known(table.data.protection)));
    for (let i = 0; i < 5; i += 1) {
      expect(() => index.index(tableCollector, key)).toThrow(UnknownError);
    }
    expect(key).toHaveBeenCalledTimes(2);
  });

  it('lets a key function that breaks break', () => {
    const index = indexOf([tableCollector.sample()]);
    const key = () => {
      throw new TypeError('no such property');
    };
    expect(() => index.index(tableCollector, key)).toThrow(TypeError);
  });
});
