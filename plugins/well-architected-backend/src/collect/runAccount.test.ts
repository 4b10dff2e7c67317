/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ConnectError } from 'backstage-plugin-well-architected-node';
import { Knex } from 'knex';
import {
  ACCOUNT,
  testAccount,
  testEngine,
  testInventory,
} from '../__testUtils__/testEngine';
import { testRegistry } from '../__testUtils__/testChecks';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { AccountRow } from '../database/tables';
import { findDueAccounts } from './findDueAccounts';
import { ReadInventory, runAccount } from './runAccount';

jest.setTimeout(60_000);

const MONDAY = '2026-11-02T06:00:00.000Z';
const TUESDAY = '2026-11-03T06:00:00.000Z';

describe.each(testDatabaseIds)('runAccount on %s', databaseId => {
  let knex: Knex;
  const registry = testRegistry();
  const account = () =>
    knex<AccountRow>('wa_account').where('account_id', ACCOUNT).first();
  const resources = () =>
    knex('wa_resource').orderBy('resource_id').select('resource_id', 'type');
  const run = (read: ReadInventory, signal = new AbortController().signal) =>
    runAccount({
      knex,
      accountId: ACCOUNT,
      read,
      registry,
      majorWasteUsd: 500,
      notify: true,
      signal,
      now: () => new Date(TUESDAY),
    });

  beforeEach(async () => {
    knex = await migratedDatabase(databaseId);
    await testEngine(knex).saveAccounts(testAccount());
  });

  it('saves what was read and seen', async () => {
    await testEngine(knex).read(
      testInventory({
        at: MONDAY,
        tables: [{ id: 'orders', tags: { team: 'orders' } }, { id: 'carts' }],
      }),
    );
    expect(await account()).toMatchObject({
      state: 'ok',
      last_complete_at: MONDAY,
      last_error: null,
      api_call_count: 2,
      catalogue_version: registry.catalogueVersion,
    });
    expect(await resources()).toEqual([
      { resource_id: ACCOUNT, type: 'AWS::::Account' },
      { resource_id: 'carts', type: 'AWS::DynamoDB::Table' },
      { resource_id: 'orders', type: 'AWS::DynamoDB::Table' },
    ]);
    expect(
      await knex('wa_resource_tag').select('tag_key', 'tag_value'),
    ).toEqual([{ tag_key: 'team', tag_value: 'orders' }]);
  });

  it('replaces the last reading by a whole one, denied collectors included', async () => {
    const engine = testEngine(knex);
    await engine.read(
      testInventory({
        at: MONDAY,
        tables: [{ id: 'orders' }, { id: 'carts' }],
      }),
    );
    await engine.read(
      testInventory({
        at: TUESDAY,
        tables: [{ id: 'orders', backup: false }],
        problems: [
          {
            collector: 'test-tagged',
            status: 'denied',
            reason: 'not allowed',
            missingAction: 'tag:GetResources',
          },
        ],
      }),
    );
    expect(await account()).toMatchObject({
      state: 'partial',
      last_complete_at: TUESDAY,
    });
    expect((await resources()).map(r => r.resource_id)).toEqual([
      ACCOUNT,
      'orders',
    ]);
    expect(
      await knex('wa_collection')
        .where('status', 'denied')
        .select('missing_action'),
    ).toEqual([{ missing_action: 'tag:GetResources' }]);
  });

  describe('after a complete reading', () => {
    beforeEach(async () => {
      await testEngine(knex).read(
        testInventory({ at: MONDAY, tables: [{ id: 'orders' }] }),
      );
    });

    const expectOldReading = async (error: string) => {
      expect(await account()).toMatchObject({
        state: 'failed',
        last_complete_at: MONDAY,
        last_error: error,
      });
      expect((await resources()).map(r => r.resource_id)).toEqual([
        ACCOUNT,
        'orders',
      ]);
    };

    it('keeps it when reading fails', async () => {
      await expect(
        run(async () => {
          throw new ConnectError({
            reason: 'ASSUME_ROLE_FAILED',
            message: 'The role cannot be assumed',
          });
        }),
      ).rejects.toThrow('The role cannot be assumed');
      await expectOldReading('The role cannot be assumed');
      expect(await account()).toMatchObject({
        last_error_reason: 'ASSUME_ROLE_FAILED',
      });
    });

    it('keeps it when the run is aborted half-way', async () => {
      const stop = new AbortController();
      await expect(
        run(async ({ signal }) => {
          stop.abort(new Error('The backend is stopping'));
          signal.throwIfAborted();
          return testInventory({ at: TUESDAY, tables: [] });
        }, stop.signal),
      ).rejects.toThrow('The backend is stopping');
      await expectOldReading('The backend is stopping');
    });

    it('keeps it when the run is aborted just before it saves', async () => {
      const stop = new AbortController();
      await expect(
        run(async () => {
          stop.abort(new Error('The backend is stopping'));
          return testInventory({ at: TUESDAY, tables: [] });
        }, stop.signal),
      ).rejects.toThrow('The backend is stopping');
      await expectOldReading('The backend is stopping');
    });

    it('keeps it when saving breaks off in the middle', async () => {
      const broken = testInventory({ at: TUESDAY, tables: [{ id: 'carts' }] });
      broken.collection.push(broken.collection[0]);
      await expect(run(async () => broken)).rejects.toThrow();
      expect((await resources()).map(r => r.resource_id)).toEqual([
        ACCOUNT,
        'orders',
      ]);
      expect(await account()).toMatchObject({
        state: 'failed',
        last_complete_at: MONDAY,
      });
    });

    it('refuses the inventory of another account', async () => {
      await expect(
        run(async () =>
          testInventory({
            at: TUESDAY,
            tables: [],
            accountId: '444455556666',
          }),
        ),
      ).rejects.toThrow(
        `The inventory of account ${ACCOUNT} is of account 444455556666`,
      );
    });

    it('saves nothing of a run that was overtaken', async () => {
      await expect(
        run(async () => {
          await testEngine(knex).read(
            testInventory({ at: TUESDAY, tables: [{ id: 'newer' }] }),
          );
          return testInventory({ at: TUESDAY, tables: [{ id: 'older' }] });
        }),
      ).rejects.toThrow(`Another run of account ${ACCOUNT} has begun`);
      expect((await resources()).map(r => r.resource_id)).toEqual([
        ACCOUNT,
        'newer',
      ]);
      expect(await account()).toMatchObject({ state: 'ok' });
    });
  });

  it('tells the owner of the account about its own findings, once', async () => {
    const engine = testEngine(knex);
    const read = (at: string, ...ids: string[]) =>
      engine.read(
        testInventory({ at, tables: ids.map(id => ({ id, backup: false })) }),
      );
    const [first] = await read(MONDAY, 'root-key');
    expect(first).toMatchObject({
      subject_type: 'account',
      subject_ref: ACCOUNT,
      owner_ref: 'group:default/platform',
      check_id: 'sec-test-root',
      direction: 'appeared',
      notify_state: 'pending',
    });
    expect(await read(TUESDAY, 'root-key')).toEqual([]);
    expect(await read('2026-11-04T06:00:00.000Z', 'orders')).toMatchObject([
      { direction: 'resolved', to_state: 'pass' },
    ]);
  });

  it('finds the accounts that are due', async () => {
    const due = (now: string, catalogueVersion = registry.catalogueVersion) =>
      findDueAccounts({
        knex,
        catalogueVersion,
        now: new Date(now),
        frequencyMs: 86_400_000,
        timeoutMs: 1_800_000,
      });
    expect(await due(MONDAY)).toEqual([ACCOUNT]);
    await testEngine(knex).read(testInventory({ at: MONDAY, tables: [] }));
    expect(await due(MONDAY)).toEqual([]);
    expect(await due(MONDAY, 'other-checks')).toEqual([ACCOUNT]);
    expect(await due('2026-11-03T07:00:00.000Z')).toEqual([ACCOUNT]);
    await testEngine(knex).saveAccounts(testAccount({ name: 'renamed' }));
    expect(await due(MONDAY)).toEqual([]);
    await testEngine(knex).saveAccounts(
      testAccount({ regions: ['eu-west-1', 'us-east-1'] }),
    );
    expect(await due(MONDAY)).toEqual([ACCOUNT]);
    expect(await account()).toMatchObject({ last_complete_at: MONDAY });
  });

  it('drops accounts that are no longer configured', async () => {
    const engine = testEngine(knex);
    await engine.read(
      testInventory({ at: MONDAY, tables: [{ id: 'orders' }] }),
    );
    await engine.saveAccounts(testAccount({ id: '444455556666' }));
    expect(await resources()).toEqual([]);
    expect(await knex('wa_account').pluck('account_id')).toEqual([
      '444455556666',
    ]);
  });
});
