/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { CollectionStatus } from 'backstage-plugin-well-architected-node';
import { Knex } from 'knex';
import {
  backupCheck,
  rootCheck,
  testRegistry,
} from '../__testUtils__/testChecks';
import {
  ACCOUNT,
  DAY,
  testAccount,
  testEngine,
  testInventory,
} from '../__testUtils__/testEngine';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { Registry } from '../registry/createRegistry';
import { tellAccountUnknown } from './tellAccountUnknown';
import { MessageRow } from './types';

jest.setTimeout(60_000);

const OTHER = '444455556666';
const DENIED: Partial<CollectionStatus>[] = [
  {
    collector: 'test-table',
    status: 'denied',
    missingAction: 'dynamodb:ListTables',
  },
];

describe.each(testDatabaseIds)('tellAccountUnknown on %s', databaseId => {
  let knex: Knex;
  const registry = testRegistry();

  beforeEach(async () => {
    knex = await migratedDatabase(databaseId);
    await testEngine(knex).saveAccounts(
      testAccount(),
      testAccount({ id: OTHER, name: 'shop-test' }),
    );
  });

  const read = (
    day: string,
    problems: Partial<CollectionStatus>[] = [],
    overrides: { accountId?: string; regions?: string[]; time?: string } = {},
  ) => {
    const { time = '06:00', ...rest } = overrides;
    return testEngine(knex, registry).read(
      testInventory({
        at: `2026-11-${day}T${time}:00.000Z`,
        tables: [],
        problems,
        ...rest,
      }),
    );
  };
  const tell = (
    moment: string,
    options: { quietMs?: number; by?: Registry } = {},
  ) =>
    tellAccountUnknown({
      knex,
      registry: options.by ?? registry,
      unknownAfterMs: 3 * DAY,
      quietMs: options.quietMs ?? 0,
      now: new Date(`2026-11-${moment}:00.000Z`),
    });
  const messages = async () =>
    (await knex<MessageRow>('wa_message').orderBy('created_at')).map(row => ({
      to: row.recipient_ref,
      topic: row.topic,
      reason: row.reason,
      ...JSON.parse(row.payload),
    }));

  it('tells the owner of the account once, what and why', async () => {
    await read('02', DENIED);
    await tell('05T05:59');
    expect(await messages()).toEqual([]);
    await read('04', DENIED);
    await tell('05T06:01');
    await tell('05T06:02');
    await read('06', DENIED);
    await tell('12T06:00');
    expect(await messages()).toEqual([
      expect.objectContaining({
        to: 'group:default/platform',
        topic: 'well-architected-unknown',
        title:
          '1 check for HIGH risks and 1 reading of account shop-production without an answer for more than 3 days',
        description: 'Nobody knows whether there is a risk: A check.',
        link: `/well-architected/accounts?account=${ACCOUNT}`,
        severity: 'normal',
        reason: `check sec-test-root of account ${ACCOUNT} has been unknown since 2026-11-02T06:00:00.000Z and collector test-table of account ${ACCOUNT} has been unknown since 2026-11-02T06:00:00.000Z.`,
      }),
    ]);
    const [{ metadata }] = await messages();
    const body: string[] = metadata['backstage.io/body.markdown'].split('\n');
    expect(body).toEqual([
      expect.stringMatching(
        /^- \*\*A check\*\* \(\[shop-production\]\(\/well-architected\/accounts\?account=111122223333\)\), since 2026-11-02: .*dynamodb:ListTables/,
      ),
      `- **tables** ([shop-production](/well-architected/accounts?account=${ACCOUNT})), since 2026-11-02: access is denied (dynamodb:ListTables) in eu-west-1; needed by A check`,
    ]);
  });

  it('counts anew what was known in between', async () => {
    await read('02', DENIED);
    await read('04');
    expect(await knex('wa_account_unknown')).toEqual([]);
    await read('05', DENIED);
    await tell('06T06:00');
    expect(await messages()).toEqual([]);
    await tell('08T06:01');
    expect(await messages()).toHaveLength(1);
    await read('09');
    await read('10', DENIED);
    await tell('13T06:01');
    expect(await messages()).toHaveLength(2);
  });

  it('is one message for several accounts, when none of them is about to follow', async () => {
    await read('02', DENIED);
    await read('02', DENIED, { accountId: OTHER, time: '06:05' });
    // the second account is not ripe yet, the first one waits for its like
    await tell('05T06:02', { quietMs: 30_000 });
    await tell('05T06:07', { quietMs: 30_000 });
    expect(await messages()).toEqual([]);
    await tell('05T06:16', { quietMs: 30_000 });
    expect(await messages()).toEqual([
      expect.objectContaining({
        title:
          '2 checks for HIGH risks and 2 readings of 2 accounts without an answer for more than 3 days',
        link: '/well-architected/accounts',
      }),
    ]);
  });

  it('leaves out what keeps no HIGH risk unknown, or does not count yet', async () => {
    const later = testRegistry(undefined, {
      checks: {
        countsFrom: {
          [rootCheck.id]: '2026-11-10',
          [backupCheck.id]: '2026-11-10',
        },
      },
    });
    const medium = testRegistry([
      { ...backupCheck, risk: 'MEDIUM' },
      { ...rootCheck, risk: 'LOW' },
    ]);
    await read('02', DENIED);
    await tell('05T06:01', { by: later });
    await tell('05T06:01', { by: medium });
    expect(await messages()).toEqual([]);
    await tell('10T00:00', { by: later });
    expect(await messages()).toHaveLength(1);
  });

  it('does not call what was turned off a reading that fails', async () => {
    for (const status of [
      'opt-in-required',
      'support-plan-required',
      'region-disabled',
    ] as const) {
      await read('02', [{ collector: 'test-tagged', status }]);
      expect(await knex('wa_account_unknown')).toEqual([]);
    }
  });

  it('names every Region, and forgets an account that goes', async () => {
    await read(
      '02',
      [{ collector: 'test-table', status: 'error', reason: 'It broke' }],
      { regions: ['us-east-1', 'eu-west-1'] },
    );
    const rows = await knex('wa_account_unknown').where('kind', 'collector');
    expect(rows).toMatchObject([
      { name: 'test-table', message: 'It broke in eu-west-1, us-east-1' },
    ]);
    await testEngine(knex).saveAccounts(testAccount({ id: OTHER }));
    expect(await knex('wa_account_unknown')).toEqual([]);
  });

  it('says nothing of an account that cannot be read at all, or that nobody owns', async () => {
    await read('02', DENIED);
    await knex('wa_account').update({ state: 'failed' });
    await tell('05T06:01');
    await knex('wa_account').update({ state: 'partial', owner_ref: null });
    await tell('05T06:01');
    expect(await messages()).toEqual([]);
    // as soon as somebody owns it they are told
    await testEngine(knex).saveAccounts(testAccount());
    await tell('05T06:02');
    expect(await messages()).toHaveLength(1);
  });

  it('tells it once when two replicas tell at the same time', async () => {
    await read('02', DENIED);
    await Promise.allSettled([tell('05T06:01'), tell('05T06:01')]);
    expect(await messages()).toHaveLength(1);
  });
});
