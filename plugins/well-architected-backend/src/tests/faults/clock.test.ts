/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import {
  ACCOUNT,
  DAY,
  testAccount,
  testEngine,
  testEntity,
  testInventory,
} from '../../__testUtils__/testEngine';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../../database/__testUtils__/testDatabases';
import { findDueAccounts } from '../../collect/findDueAccounts';
import { rollUpDay } from '../../history/rollUpDay';
import { putMessage } from '../../notify/putMessage';
import { Outbox } from '../../notify/Outbox';
import { removeUnseenEntities } from '../../scope/removeUnseenEntities';
import { saveEntities } from '../../scope/saveEntities';
import { saveGroups } from '../../scope/saveGroups';
import { findDueEntities } from '../../score/findDueEntities';
import { mockServices } from '@backstage/backend-test-utils';

jest.setTimeout(60_000);

const NOW = new Date('2026-11-20T10:00:00.000Z');
const later = (ms: number) => new Date(NOW.getTime() + ms);
const TOMORROW = later(DAY);
const HOUR = 3_600_000;
const FREQUENCY = 6 * HOUR;

describe.each(testDatabaseIds)('a clock that was wrong, on %s', id => {
  let knex: Knex;
  let engine: ReturnType<typeof testEngine>;

  const dueAccounts = (now: Date) =>
    findDueAccounts({
      knex,
      now,
      catalogueVersion: engine.registry.catalogueVersion,
      frequencyMs: FREQUENCY,
      timeoutMs: HOUR,
    });
  const dueEntities = async (now: Date) =>
    (
      await findDueEntities({
        knex,
        now,
        catalogueVersion: engine.registry.catalogueVersion,
        maxAgeMs: DAY,
        limit: 10,
      })
    ).map(row => row.entity_ref);

  /** A whole run by this clock. */
  async function turn(at: Date, backup: boolean) {
    const iso = at.toISOString();
    await engine.read(
      testInventory({ at: iso, tables: [{ id: 'orders', backup }] }),
    );
    await engine.score('orders', iso);
    await rollUpDay({ knex, day: iso.slice(0, 10) });
  }
  const stateOf = async (checkId: string) =>
    (await knex('wa_result').where('check_id', checkId).first()).state;

  beforeEach(async () => {
    knex = await migratedDatabase(id);
    engine = testEngine(knex);
    await engine.saveAccounts(testAccount());
    await engine.saveEntities(testEntity('orders'));
  });

  it('a day ahead: the next run by the right one is not a day late', async () => {
    await turn(later(-FREQUENCY), true);
    await turn(TOMORROW, true);
    expect(await dueAccounts(NOW)).toEqual([ACCOUNT]);
    expect(await dueEntities(NOW)).toEqual(['component:default/orders']);

    await turn(NOW, false);
    expect(await stateOf('rel-test-backup')).toBe('fail');
    expect(await dueAccounts(later(HOUR))).toEqual([]);
    expect(await dueEntities(later(HOUR))).toEqual([]);
    const days = await knex('wa_score_day')
      .where({ subject_type: 'entity' })
      .orderBy('day')
      .pluck('day');
    expect(days).toEqual(['2026-11-20', '2026-11-21']);

    // the day that was written too early is written over when it comes
    await turn(TOMORROW, false);
    const rows = await knex('wa_score_day').where({
      subject_type: 'entity',
    });
    expect(rows).toHaveLength(2);
    const [today, next] = rows.sort((a, b) => (a.day < b.day ? -1 : 1));
    expect({ ...next, day: today.day }).toEqual(today);
  });

  it('a day behind: runs go on, and nothing is told twice', async () => {
    await turn(later(-FREQUENCY), true);
    await turn(NOW, false);
    const told = () =>
      knex('wa_transition').where({
        check_id: 'rel-test-backup',
        notify_state: 'pending',
      });
    expect(await told()).toHaveLength(1);
    const yesterday = later(-DAY);
    expect(await dueAccounts(yesterday)).toEqual([ACCOUNT]);
    await turn(yesterday, false);
    expect(await dueAccounts(yesterday)).toEqual([]);
    await turn(later(HOUR), false);
    expect(await told()).toHaveLength(1);
    expect(await stateOf('rel-test-backup')).toBe('fail');
  });

  it('clocks of replicas that differ a little do not read twice', async () => {
    await turn(later(10 * 60_000), true);
    expect(await dueAccounts(NOW)).toEqual([]);
    expect(await dueEntities(NOW)).toEqual([]);
  });

  it('a year ahead: what the catalog says is taken, and swept', async () => {
    const ahead = later(365 * DAY).toISOString();
    const group = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Group',
      metadata: { name: 'former', namespace: 'default' },
      spec: { type: 'team' },
    };
    await saveEntities({
      knex,
      entities: [testEntity('orders'), testEntity('gone')],
      seenAt: ahead,
    });
    await saveGroups({ knex, groups: [group], seenAt: ahead });

    const ownerRef = 'group:default/present';
    for (const at of [NOW, later(HOUR)]) {
      const seenAt = at.toISOString();
      await saveGroups({ knex, groups: [], seenAt });
      await saveEntities({
        knex,
        entities: [testEntity('orders', { ownerRef })],
        seenAt,
      });
      await removeUnseenEntities({ knex, seenBefore: seenAt });
    }
    expect(await knex('wa_entity').select('name', 'owner_ref')).toEqual([
      { name: 'orders', owner_ref: ownerRef },
    ]);
    expect(await knex('wa_group').pluck('group_ref')).toEqual([]);
  });

  it('a day ahead: messages of that time are sent now, once', async () => {
    const sent: string[] = [];
    const outbox = () =>
      new Outbox({
        knex,
        logger: mockServices.logger.mock(),
        timeoutMs: 1_000,
        notifications: {
          send: async ({ payload }) => {
            sent.push(payload.title);
          },
        },
      });
    for (const title of ['waits', 'claimed']) {
      await putMessage({
        trx: knex,
        now: TOMORROW,
        recipientRef: 'group:default/team-orders',
        topic: 'well-architected-account',
        reason: 'A test',
        text: { title, link: '/', severity: 'normal', body: title },
      });
    }
    await knex('wa_message')
      .where('payload', 'like', '%"claimed"%')
      .update({ claimed_until: TOMORROW.toISOString() });
    const { signal } = new AbortController();
    await outbox().deliver({ now: NOW, signal });
    await outbox().deliver({ now: NOW, signal });
    await outbox().deliver({ now: TOMORROW, signal });
    expect(sent.sort()).toEqual(['claimed', 'waits']);
  });
});
