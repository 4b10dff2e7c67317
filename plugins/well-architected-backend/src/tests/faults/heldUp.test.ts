/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import {
  testAccount,
  testEngine,
  testEntity,
  testInventory,
} from '../../__testUtils__/testEngine';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../../database/__testUtils__/testDatabases';
import { tellAccounts } from '../../notify/tellAccounts';
import { removeUnseenEntities } from '../../scope/removeUnseenEntities';
import { saveEntities } from '../../scope/saveEntities';
import { saveGroups } from '../../scope/saveGroups';

jest.setTimeout(60_000);

const OLDER = '2026-11-20T10:00:00.000Z';
const NEWER = '2026-11-20T10:20:00.000Z';
const settings = { debounceMs: 3_600_000, coalesceAbove: 2 };

const group = (name: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name, namespace: 'default' },
  spec: { type: 'team' },
});

describe.each(testDatabaseIds)('a replica that was held up, on %s', id => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await migratedDatabase(id);
  });

  it('does not bring back what a later look at the catalog changed', async () => {
    const before = testEntity('a', { ownerRef: 'group:default/former' });
    const after = testEntity('a', { ownerRef: 'group:default/present' });
    await saveEntities({ knex, entities: [after], seenAt: NEWER });
    await saveEntities({ knex, entities: [before], seenAt: OLDER });
    expect(await knex('wa_entity').select('owner_ref', 'seen_at')).toEqual([
      { owner_ref: 'group:default/present', seen_at: NEWER },
    ]);
  });

  it('does not make the sweep of a later look remove what is there', async () => {
    const entities = [testEntity('a')];
    await saveEntities({ knex, entities, seenAt: NEWER });
    await saveGroups({ knex, groups: [group('g')], seenAt: NEWER });
    // the one that was held up writes between the pages and the sweep
    await saveEntities({ knex, entities, seenAt: OLDER });
    await saveGroups({ knex, groups: [group('g')], seenAt: OLDER });
    expect(await removeUnseenEntities({ knex, seenBefore: NEWER })).toBe(0);
    expect(await knex('wa_group').pluck('seen_at')).toEqual([NEWER]);
  });

  it('whose clock is ahead removes nothing that others still see', async () => {
    const ahead = '2026-11-20T10:30:00.000Z';
    await saveEntities({ knex, entities: [testEntity('a')], seenAt: ahead });
    await saveEntities({ knex, entities: [testEntity('a')], seenAt: NEWER });
    expect(await removeUnseenEntities({ knex, seenBefore: ahead })).toBe(0);
    expect(await removeUnseenEntities({ knex, seenBefore: NEWER })).toBe(0);
  });

  it('tells nothing that another one has told meanwhile', async () => {
    const engine = testEngine(knex);
    await engine.saveAccounts(testAccount());
    await knex('wa_account').update({ state: 'failed', last_error: 'No' });
    const tell = () => tellAccounts({ knex, settings, now: new Date(NEWER) });
    const outcomes = await Promise.allSettled([tell(), tell(), tell()]);
    expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true);
    expect(await knex('wa_message')).toHaveLength(1);
  });

  it('leaves no part of a reading behind when its account goes', async () => {
    const engine = testEngine(knex);
    await engine.saveAccounts(testAccount());
    await engine.read(testInventory({ at: OLDER, tables: [{ id: 'orders' }] }));
    await engine.saveAccounts();
    expect(await knex('wa_resource')).toEqual([]);
    expect(await knex('wa_account')).toEqual([]);
  });
});
