/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Check, Inventory, pass, Resource } from '../define';
import { EXAMPLE_NOW } from '../testKit';
import {
  accountCheck,
  protectionCheck,
  tableCollector,
} from '../testKit/sampleDefinitions.testUtils';
import {
  findingCollector,
  scannerCheck,
} from '../testKit/sampleImport.testUtils';
import { assessSubjects } from './assessSubjects';

const account = { id: '111122223333', name: 'production' };
const native: Check = {
  ...protectionCheck,
  equivalents: { scanner: ['T.1', 'T.2'] },
};

function inventoryOf(
  resources: Resource<string, unknown>[],
  tables: 'ok' | 'denied' = 'ok',
): Inventory {
  return {
    version: 1,
    accountId: account.id,
    regions: ['eu-west-1'],
    startedAt: EXAMPLE_NOW,
    finishedAt: EXAMPLE_NOW,
    apiCalls: {},
    metrics: {},
    resources: resources as Resource[],
    collection: [tableCollector, findingCollector].map(({ id, type }) => ({
      collector: id,
      type,
      region: 'eu-west-1',
      count: 0,
      status: id === tableCollector.id ? tables : 'ok',
    })),
  };
}

const assess = (inventory: Inventory, checks: Check[]) =>
  assessSubjects({ inventory, checks, account });

const names = (subjects: ReturnType<typeof assess>) =>
  [...subjects].map(({ subject, resource, observations }) => [
    subject.name,
    resource ? 'resource' : 'other',
    ...observations.map(o => `${o.checkId} ${o.status}`),
  ]);

describe('assessSubjects', () => {
  it('gives each subject once: resources, findings, Regions, the account', () => {
    const table = tableCollector.sample({ data: { protection: false } });
    const about = { parents: [table.arn!] };
    const subjects = assess(
      inventoryOf([
        findingCollector.sample({ ...about, id: 'f-1', name: 'f-1' }),
        table,
        tableCollector.sample({ id: 'carts', name: 'carts', arn: undefined }),
      ]),
      [native, scannerCheck, accountCheck],
    );
    expect(names(subjects)).toEqual([
      ['orders', 'resource', 'rel-sample-protection fail'],
      ['carts', 'resource', 'rel-sample-protection pass'],
      ['f-1', 'resource', 'sec-sample-scanner not-applicable'],
      ['eu-west-1', 'other', 'sec-sample-scanner pass'],
      ['production', 'other', 'sec-sample-count pass'],
    ]);
  });

  it('makes one subject of a resource that was read twice', () => {
    const old = tableCollector.sample({ tags: { team: 'old' } });
    const [subject, ...rest] = assess(
      inventoryOf([old, tableCollector.sample({ tags: { team: 'new' } })]),
      [native],
    );
    expect(rest).toEqual([]);
    expect(subject.resource?.tags).toEqual({ team: 'new' });
    expect(subject.observations).toHaveLength(2);
  });

  it('gives a resource that only another tool names, with all checks on it', () => {
    const other: Check = { ...native, id: 'rel-sample-other' };
    const subjects = assess(
      inventoryOf(
        [
          findingCollector.sample({
            id: 'f-1',
            name: 'f-1',
            parents: [tableCollector.sample().arn!],
          }),
        ],
        'denied',
      ),
      [native, other, scannerCheck],
    );
    expect(names(subjects)).toContainEqual([
      'orders',
      'other',
      'rel-sample-other fail',
      'rel-sample-protection fail',
    ]);
  });

  it('judges no further than it is asked to', () => {
    const judged: string[] = [];
    const watched: Check = {
      ...protectionCheck,
      evaluate: (table: Resource) => {
        judged.push(table.name);
        return pass(`${table.name} was looked at`);
      },
    };
    const subjects = assess(
      inventoryOf(
        ['a', 'b', 'c'].map(id => tableCollector.sample({ id, name: id })),
      ),
      [watched],
    );
    subjects.next();
    expect(judged).toEqual(['a']);
    expect([...subjects]).toHaveLength(2);
    expect(judged).toEqual(['a', 'b', 'c']);
  });
});
