/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import {
  ACCOUNT,
  testAccount,
  testEngine,
  testEntity,
  testInventory,
} from '../__testUtils__/testEngine';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { removeUnseenEntities } from '../scope/removeUnseenEntities';
import { ScopedEntity } from '../scope/types';
import { findDueClaims } from './findDueClaims';
import { ClaimsRow, UnclaimedRow } from './types';
import { workOutUnclaimed } from './workOutUnclaimed';

jest.setTimeout(60_000);

const AT = '2026-11-20T06:00:00.000Z';
const arnOf = (id: string) =>
  `arn:aws:dynamodb:eu-west-1:111122223333:table/${id}`;
const scopeOf = (
  selectors: Partial<ScopedEntity['scope']['selectors']>,
): ScopedEntity['scope'] => ({
  accounts: [{ id: ACCOUNT }],
  regions: [],
  selectors: { tags: {}, arns: [], stacks: [], ...selectors },
  origin: {},
});

describe.each(testDatabaseIds)('unclaimed resources on %s', databaseId => {
  let knex: Knex;
  let engine: ReturnType<typeof testEngine>;

  const due = () => findDueClaims({ knex });
  const workOut = () =>
    workOutUnclaimed({
      knex,
      accountId: ACCOUNT,
      registry: engine.registry,
      majorWasteUsd: 500,
      now: new Date(AT),
      signal: new AbortController().signal,
    });
  const claims = () =>
    knex<ClaimsRow>('wa_claims').where('account_id', ACCOUNT).first();
  /** Names of the roots, with their HIGH risks and what belongs to them. */
  const roots = async () =>
    (
      await knex<UnclaimedRow>('wa_unclaimed')
        .join('wa_resource', join =>
          join
            .on('wa_resource.account_id', 'wa_unclaimed.account_id')
            .on('wa_resource.resource_key', 'wa_unclaimed.resource_key'),
        )
        .where('root_key', knex.ref('wa_unclaimed.resource_key'))
        .orderBy('wa_resource.name')
        .select<{ name: string; group_high: number; group_size: number }[]>(
          'wa_resource.name',
          'group_high',
          'group_size',
        )
    ).map(row => [row.name, row.group_high, row.group_size]);

  const read = (at = AT) =>
    engine.read(
      testInventory({
        at,
        tables: [
          { id: 'orders', tags: { component: 'orders' }, arn: arnOf('orders') },
          { id: 'stray', backup: false, arn: arnOf('stray') },
          { id: 'part', backup: false, parents: [arnOf('stray')] },
          { id: 'fine', arn: arnOf('fine') },
          // neither ARN nor tags: nobody could claim it
          { id: 'nameless', arn: '' },
        ].map(({ arn, ...table }) => ({ ...table, ...(arn ? { arn } : {}) })),
      }),
    );

  beforeEach(async () => {
    knex = await migratedDatabase(databaseId);
    engine = testEngine(knex);
    await engine.saveAccounts(testAccount());
    await engine.saveEntities(
      testEntity('orders', {
        scope: scopeOf({ tags: { component: 'orders' } }),
      }),
    );
  });

  it('are due after a reading, and not again', async () => {
    expect(await due()).toEqual([]);
    await read();
    expect(await due()).toEqual([ACCOUNT]);
    await workOut();
    expect(await due()).toEqual([]);
    await read('2026-11-20T12:00:00.000Z');
    expect(await due()).toEqual([ACCOUNT]);
  });

  it('are told with what belongs to them and their HIGH risks', async () => {
    await read();
    await workOut();
    expect(await roots()).toEqual([
      ['fine', 0, 0],
      ['nameless', 0, 0],
      ['stray', 2, 1],
    ]);
    expect(await claims()).toMatchObject({
      resources: 5,
      unclaimed: 3,
      unclaimed_high: 2,
      worked_out_at: AT,
    });
  });

  it('are all in the scope of an entity that has the whole account', async () => {
    await read();
    await engine.saveEntities(testEntity('all', { scope: scopeOf({}) }));
    await workOut();
    expect(await roots()).toEqual([]);
  });

  it('are worked out again when a scope changes, and only then', async () => {
    await read();
    await workOut();
    const claiming = (annotations: Record<string, string>) =>
      testEntity('stray', {
        annotations,
        scope: scopeOf({ arns: [arnOf('stray')] }),
      });
    await engine.saveEntities(claiming({}));
    expect(await due()).toEqual([ACCOUNT]);
    await workOut();
    expect((await roots()).map(([name]) => name)).toEqual(['fine', 'nameless']);

    await engine.saveEntities(claiming({ other: 'annotation' }));
    expect(await due()).toEqual([]);

    await knex('wa_entity')
      .where('name', 'stray')
      .update({ seen_at: '2026-10-01T00:00:00.000Z' });
    await removeUnseenEntities({
      knex,
      seenBefore: '2026-10-02T00:00:00.000Z',
    });
    expect(await due()).toEqual([ACCOUNT]);
    await workOut();
    expect((await roots()).map(([name]) => name)).toContain('stray');
  });

  it('stay due when a scope changes while they are worked out', async () => {
    await read();
    await workOut();
    await knex<ClaimsRow>('wa_claims').update({ seen_scope_revision: -1 });
    const working = workOut();
    await engine.saveEntities(testEntity('all', { scope: scopeOf({}) }));
    await working;
    const row = await claims();
    const isCurrent = row?.seen_scope_revision === row?.scope_revision;
    // either it saw the change, or it is worked out again
    expect((await due()).length === 0).toBe(isCurrent);
    await workOut();
    expect(await roots()).toEqual([]);
  });

  it('go with an account that is no longer configured', async () => {
    await read();
    await workOut();
    await engine.saveAccounts(testAccount({ id: '444455556666' }));
    expect(await knex('wa_claims')).toEqual([]);
    expect(await knex('wa_unclaimed')).toEqual([]);
    await workOut();
    expect(await knex('wa_claims')).toEqual([]);
  });
});
