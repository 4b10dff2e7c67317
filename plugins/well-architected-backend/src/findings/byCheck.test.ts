/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { askFindings } from './__testUtils__/askFindings';
import { seedFindings } from './__testUtils__/seedFindings';

jest.setTimeout(120_000);

describe.each(testDatabaseIds)('findings by check on %s', databaseId => {
  let knex: Knex;
  const ask = askFindings(() => knex);

  beforeAll(async () => {
    knex = await migratedDatabase(databaseId);
    await seedFindings(knex);
  });

  it('sums up what nobody owns, and what is known in one way', async () => {
    const unowned = await ask.list(
      'owner=none&check=rel-test-backup&limit=500',
    );
    const [ofNobody] = (await ask.sums('owner=none')).items;
    expect(ofNobody).toMatchObject({
      checkId: 'rel-test-backup',
      failing: unowned.items.length,
      owners: 0,
    });
    expect(ofNobody.failing).toBe(8);
    const observed = (await ask.sums('basis=observed')).items;
    expect(observed.map(sum => [sum.failing, sum.unknown])).toEqual([
      [80, 0],
      [0, 0],
      [0, 0],
    ]);
    expect((await ask.sums('basis=imported')).items).toEqual([]);
  });

  it('sums up what the lists show, failing most first', async () => {
    const { items, totalItems } = await ask.sums('');
    expect(totalItems).toBe(3);
    expect(items).toEqual([
      {
        checkId: 'rel-test-backup',
        title: 'A check',
        pillar: 'reliability',
        risk: 'HIGH',
        evidence: 'aws-resource',
        failing: 80,
        unknown: 0,
        passing: 40,
        waived: 0,
        notApplicable: 0,
        resources: 200,
        owners: 40,
        monthlyWasteUsd: 12.5,
      },
      expect.objectContaining({
        checkId: 'sec-test-root',
        failing: 0,
        unknown: 96,
        waived: 24,
      }),
      // no check of this installation any more
      expect.objectContaining({
        checkId: 'rel-no-longer-there',
        title: 'rel-no-longer-there',
        risk: 'LOW',
        passing: 120,
      }),
    ]);
    const failing = await ask.list('check=rel-test-backup&limit=500');
    expect(failing.items.reduce((sum, f) => sum + f.failed, 0)).toBe(200);
  });

  it.each([
    ['state=fail', ['rel-test-backup']],
    ['state=waived&state=unknown', ['sec-test-root']],
    ['risk=LOW', ['rel-no-longer-there']],
    ['pillar=security', ['sec-test-root']],
    ['text=no-such-thing', []],
    ['owner=group:default/none', []],
    ['sort=title', ['rel-test-backup', 'sec-test-root', 'rel-no-longer-there']],
    [
      'sort=title&order=desc',
      ['rel-no-longer-there', 'rel-test-backup', 'sec-test-root'],
    ],
    [
      'sort=unknown',
      ['sec-test-root', 'rel-test-backup', 'rel-no-longer-there'],
    ],
    [
      'sort=risk&order=asc',
      ['rel-no-longer-there', 'rel-test-backup', 'sec-test-root'],
    ],
    ['sort=waste', ['rel-test-backup', 'sec-test-root', 'rel-no-longer-there']],
  ])('filters and sorts by %s', async (query, expected) => {
    const { items } = await ask.sums(query);
    expect(items.map(item => item.checkId)).toEqual(expected);
  });

  it.each(['failing', 'unknown', 'resources', 'owners', 'waste', 'risk'])(
    'pages through the sort %s and keeps the total',
    async sort => {
      const all = await ask.sums(`sort=${sort}`);
      const first = await ask.sums(`sort=${sort}&limit=2`);
      const rest = await ask.sums(
        `sort=${sort}&limit=2&cursor=${first.nextCursor}`,
      );
      expect([...first.items, ...rest.items]).toEqual(all.items);
      expect([first.totalItems, rest.totalItems]).toEqual([3, 3]);
      expect(rest.nextCursor).toBeUndefined();
    },
  );

  it('tells what a check is', async () => {
    expect(await ask.get('/checks/rel-test-backup')).toMatchObject({
      title: 'A check',
      impact: 'It matters.',
      method:
        'Each of the tables in the scope of an entity is judged by itself. Read with dynamodb:ListTables.',
      bestPractices: [{ id: 'REL09-BP01', risk: 'HIGH' }],
      enabled: true,
    });
    expect(await ask.refusal('/checks/rel-none')).toEqual({
      status: 404,
      message: "There is no check 'rel-none'",
    });
  });
});
