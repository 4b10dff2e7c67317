/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CheckHistory,
  defineEntityCheck,
  pass,
} from 'backstage-plugin-well-architected-node';
import { Knex } from 'knex';
import {
  backupCheck,
  ownerCheck,
  testRegistry,
} from '../__testUtils__/testChecks';
import {
  ACCOUNT,
  testAccount,
  testEngine,
  testEntity,
  testInventory,
  TestTable,
} from '../__testUtils__/testEngine';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';

jest.setTimeout(60_000);

const day = (n: number) =>
  `2026-11-${String(n).padStart(2, '0')}T06:00:00.000Z`;

describe.each(testDatabaseIds)('history of failures on %s', databaseId => {
  let knex: Knex;
  let seen: CheckHistory | undefined;
  const watching = defineEntityCheck({
    ...ownerCheck,
    id: 'sus-test-watching',
    watches: [backupCheck.id, 'cost-not-installed'],
    conclude: ctx => {
      seen = ctx.history(backupCheck.id);
      expect(ctx.history('cost-not-installed')).toBeUndefined();
      return pass('fine');
    },
  });
  const engine = () => testEngine(knex, testRegistry([backupCheck, watching]));
  const read = (
    at: string,
    tables: TestTable[],
    options: Partial<Parameters<typeof testInventory>[0]> = {},
  ) => engine().read(testInventory({ at, tables, ...options }));
  const score = async (at = day(10)) => {
    await engine().score('orders', at);
    return {
      watchedSince: seen?.watchedSince,
      failing: seen?.subjects
        .map(({ observation, failingSince }) => [
          observation.subject.name,
          observation.status,
          failingSince,
        ])
        .sort(),
    };
  };
  const denied = [
    {
      collector: 'test-table',
      status: 'denied' as const,
      missingAction: 'dynamodb:ListTables',
    },
  ];

  beforeEach(async () => {
    knex = await migratedDatabase(databaseId);
    await engine().saveAccounts(testAccount());
    await engine().saveEntities(testEntity('orders'));
  });

  it('knows since when each resource fails', async () => {
    await read(day(2), [{ id: 'a', backup: false }, { id: 'b' }]);
    await read(day(5), [
      { id: 'a', backup: false },
      { id: 'b', backup: false },
    ]);
    expect(await score()).toEqual({
      watchedSince: day(2),
      failing: [
        ['a', 'fail', day(2)],
        ['b', 'fail', day(5)],
      ],
    });
  });

  it('begins again after a pass, and after the resource was gone', async () => {
    const bad = [
      { id: 'a', backup: false },
      { id: 'b', backup: false },
    ];
    await read(day(2), bad);
    await read(day(3), [{ id: 'a' }]);
    await read(day(4), bad);
    expect((await score()).failing).toEqual([
      ['a', 'fail', day(4)],
      ['b', 'fail', day(4)],
    ]);
  });

  it('keeps the date while something could not be read', async () => {
    await read(day(2), [{ id: 'a', backup: false }]);
    await read(day(3), [], { problems: denied });
    expect(await score(day(3))).toEqual({
      watchedSince: day(2),
      failing: [['eu-west-1', 'unknown', undefined]],
    });
    await read(day(4), [{ id: 'a', backup: false }]);
    expect((await score()).failing).toEqual([['a', 'fail', day(2)]]);
  });

  it('watches each Region from its first reading on', async () => {
    await read(day(2), [], { problems: denied });
    expect((await score(day(2))).watchedSince).toBeUndefined();
    await read(day(3), []);
    expect((await score(day(3))).watchedSince).toBe(day(3));
    await engine().saveAccounts(
      testAccount({ regions: ['eu-west-1', 'us-east-1'] }),
    );
    await read(day(9), [], { regions: ['eu-west-1', 'us-east-1'] });
    expect((await score()).watchedSince).toBe(day(9));
    await engine().saveEntities(
      testEntity('orders', {
        scope: { ...testEntity('orders').scope, regions: ['eu-west-1'] },
      }),
    );
    expect((await score()).watchedSince).toBe(day(3));
  });

  it('adds accounts that could not be read, and knows no date then', async () => {
    await read(day(2), [{ id: 'a', backup: false }]);
    const later = await score('2026-12-20T06:00:00.000Z');
    expect(later).toEqual({
      watchedSince: undefined,
      failing: [[ACCOUNT, 'unknown', undefined]],
    });
  });

  it('keeps nothing that nobody watches, or of an account that is gone', async () => {
    const rows = async () => [
      ...(await knex('wa_failure')),
      ...(await knex('wa_check_watch')),
    ];
    await read(day(2), [{ id: 'a', backup: false }]);
    expect(await rows()).toHaveLength(3);
    await testEngine(knex, testRegistry([backupCheck])).read(
      testInventory({ at: day(3), tables: [{ id: 'a', backup: false }] }),
    );
    expect(await rows()).toEqual([]);
    await read(day(4), [{ id: 'a', backup: false }]);
    await engine().saveAccounts();
    expect(await rows()).toEqual([]);
  });
});
