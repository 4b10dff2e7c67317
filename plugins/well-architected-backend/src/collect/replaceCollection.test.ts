/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { ACCOUNT, testAccount } from '../__testUtils__/testEngine';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { CollectionRow } from '../database/tables';
import { replaceCollection } from './replaceCollection';
import { saveAccounts } from './saveAccounts';

jest.setTimeout(60_000);

const row = (
  collector: string,
  overrides: Partial<CollectionRow> = {},
): CollectionRow => ({
  account_id: ACCOUNT,
  collector,
  region: 'eu-west-1',
  resource_type: 'AWS::DynamoDB::Table',
  status: 'ok',
  reason: null,
  missing_action: null,
  resource_count: 3,
  read_at: '2026-11-20T06:00:00.000Z',
  ...overrides,
});
const LATER = { read_at: '2026-11-21T06:00:00.000Z' };

describe.each(testDatabaseIds)('how reading went on %s', databaseId => {
  let knex: Knex;
  const replace = (...rows: CollectionRow[]) =>
    knex.transaction(trx =>
      replaceCollection({ trx, accountId: ACCOUNT, rows }),
    );
  const stored = (): Promise<CollectionRow[]> =>
    knex<CollectionRow>('wa_collection').orderBy('collector');
  async function writesOf(run: () => Promise<unknown>): Promise<string[]> {
    const writes: string[] = [];
    const listener = ({ sql }: { sql: string }) => {
      if (/^(insert|update|delete)/.test(sql)) {
        writes.push(sql.split(' ')[0]);
      }
    };
    knex.on('query', listener);
    await run();
    knex.removeListener('query', listener);
    return writes;
  }

  beforeEach(async () => {
    knex = await migratedDatabase(databaseId);
    await saveAccounts({ knex, accounts: [testAccount()] });
    await replace(row('queues'), row('tables'));
  });

  it('is not written again where it went as before', async () => {
    const writes = await writesOf(() =>
      replace(row('queues', LATER), row('tables', LATER)),
    );
    expect(writes).toEqual([]);
    expect(await stored()).toEqual([row('queues'), row('tables')]);
  });

  it('is written where it went otherwise, with the moment', async () => {
    const denied = row('tables', {
      ...LATER,
      status: 'denied',
      reason: 'ACCESS_DENIED',
      missing_action: 'dynamodb:ListTables',
      resource_count: 0,
    });
    await replace(row('queues', LATER), denied);
    expect(await stored()).toEqual([row('queues'), denied]);
  });

  it('forgets what is no longer read, and adds what is new', async () => {
    await replace(row('tables', LATER), row('topics', LATER));
    expect(await stored()).toEqual([row('tables'), row('topics', LATER)]);
  });
});
