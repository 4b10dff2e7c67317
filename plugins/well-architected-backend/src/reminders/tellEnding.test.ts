/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { mockServices } from '@backstage/backend-test-utils';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { Knex } from 'knex';
import { testRegistry } from '../__testUtils__/testChecks';
import { DAY, testEngine, testEntity } from '../__testUtils__/testEngine';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { AnswerRow } from '../database/tables';
import { WaiverRow } from '../waivers/types';
import { Notifier } from '../notify/Notifier';
import { MessageRow } from '../notify/types';
import { tellEnding } from './tellEnding';

jest.setTimeout(60_000);

const REF = 'component:default/orders';
const TAB = '/catalog/default/component/orders/well-architected';

const answer = (overrides: Partial<AnswerRow> = {}): AnswerRow => ({
  entity_ref: REF,
  check_id: 'rel-test-plan',
  value: 'yes',
  text: null,
  link: null,
  choices: null,
  author: 'user:default/ada',
  answered_at: '2026-06-01T09:00:00.000Z',
  expires_at: '2026-11-30T09:00:00.000Z',
  copied_from: null,
  reminded_at: null,
  ...overrides,
});

const waiver = (overrides: Partial<WaiverRow> = {}): WaiverRow => ({
  id: 'w1',
  entity_ref: REF,
  check_id: 'rel-test-backup',
  risk: 'HIGH',
  state: 'approved',
  resources: null,
  reason: 'Rebuilt from events',
  link: null,
  expires: '2026-11-30',
  requested_by: 'user:default/carla',
  requested_at: '2026-09-20T06:00:00.000Z',
  decided_by: 'user:default/bob',
  reminded_at: null,
  version: 2,
  ...overrides,
});

describe.each(testDatabaseIds)('reminders on %s', databaseId => {
  let knex: Knex;
  const send = jest.fn<Promise<void>, [NotificationSendOptions]>();
  const logger = mockServices.logger.mock();
  const registry = testRegistry();

  const reminders = () =>
    new Notifier({
      knex,
      registry,
      notifications: { send },
      logger,
      debounceMs: 3_600_000,
      coalesceAbove: 2,
      unknownAfterMs: 3 * DAY,
      timeoutMs: 60_000,
    });
  const remind = async (now: string, by = reminders()) => {
    const turn = { now: new Date(now), signal: new AbortController().signal };
    await tellEnding({ knex, registry, coalesceAbove: 2, ...turn });
    return by.sendPending({ ...turn, quietMs: 0 });
  };
  const answers = (...rows: AnswerRow[]) =>
    knex<AnswerRow>('wa_answer').insert(rows);
  const waivers = (...rows: WaiverRow[]) =>
    knex<WaiverRow>('wa_waiver').insert(rows);
  const titles = () => send.mock.calls.map(([{ payload }]) => payload.title);

  beforeEach(async () => {
    send.mockReset();
    jest.clearAllMocks();
    knex = await migratedDatabase(databaseId);
    await testEngine(knex, registry).saveEntities(
      testEntity('orders', { title: 'Orders' }),
      testEntity('carts', { ownerRef: 'group:default/team-carts' }),
      testEntity('orphan', { ownerRef: undefined }),
    );
  });

  it('tells the owner two weeks before, once, each under its topic', async () => {
    await answers(answer());
    await waivers(waiver());
    expect(await remind('2026-11-15T23:59:59.000Z')).toBe(0);
    expect(await remind('2026-11-16T09:00:00.000Z')).toBe(2);
    const [row] = await knex<AnswerRow>('wa_answer');
    expect(row.reminded_at).toBe('2026-11-16T09:00:00.000Z');
    const payloads = new Map(
      send.mock.calls.map(([{ payload }]) => [payload.topic, payload]),
    );
    expect(send.mock.calls[0][0].recipients).toEqual({
      type: 'entity',
      entityRef: 'group:default/team-orders',
    });
    expect(payloads.get('well-architected-answers')).toEqual({
      title: '1 answer of Orders ends within two weeks',
      description: 'From 2026-11-30 on: A check',
      link: `${TAB}?view=answers`,
      severity: 'normal',
      topic: 'well-architected-answers',
      scope: expect.stringMatching(/^well-architected:message:/),
      metadata: {
        'backstage.io/body.markdown': `- [A check](${TAB}?finding=rel-test-plan): the answer of user:default/ada holds until 2026-11-30`,
      },
    });
    expect(payloads.get('well-architected-waiver')).toMatchObject({
      title: '1 accepted risk of Orders ends within two weeks',
      link: `${TAB}?state=waived`,
      metadata: {
        'backstage.io/body.markdown': `- [A check](${TAB}?finding=rel-test-backup): the risk that user:default/carla asked to accept is accepted until 2026-11-30`,
      },
    });
    expect(await remind('2026-11-16T09:05:00.000Z')).toBe(0);
    expect(await remind('2026-11-29T09:00:00.000Z')).toBe(0);
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('is one message for each entity, and none where nobody owns it', async () => {
    await answers(
      answer(),
      answer({ check_id: 'ops-test-owner' }),
      answer({ entity_ref: 'component:default/carts' }),
      answer({ entity_ref: 'component:default/orphan' }),
    );
    expect(await remind('2026-11-20T09:00:00.000Z')).toBe(2);
    expect(titles()).toEqual(
      expect.arrayContaining([
        '2 answers of Orders end within two weeks',
        '1 answer of carts ends within two weeks',
      ]),
    );
  });

  it('is one message for all entities of an owner that has many', async () => {
    const names = ['a', 'b', 'c'];
    await testEngine(knex, registry).saveEntities(
      ...names.map(name => testEntity(name)),
    );
    await answers(
      ...names.map(name => answer({ entity_ref: `component:default/${name}` })),
    );
    expect(await remind('2026-11-20T09:00:00.000Z')).toBe(1);
    expect(send.mock.calls[0][0].payload).toMatchObject({
      title: '3 answers of 3 entities end within two weeks',
      link: '/well-architected/entities?owner=group%3Adefault%2Fteam-orders',
    });
  });

  it('tells once that an accepted risk has ended and is open again', async () => {
    const engine = testEngine(knex, registry);
    await knex('wa_entity')
      .where('entity_ref', REF)
      .update({ owner_exists: false });
    await engine.score('orders', '2026-11-20T06:00:00.000Z');
    await waivers(
      waiver({
        check_id: 'ops-test-owner',
        risk: 'MEDIUM',
        state: 'expired',
        expires: '2026-11-19',
      }),
      waiver({ id: 'w2', state: 'expired', expires: '2026-11-19' }),
    );
    expect(await remind('2026-11-20T09:00:00.000Z')).toBe(1);
    expect(send.mock.calls[0][0].payload).toMatchObject({
      title: '1 accepted risk of Orders is open again',
      topic: 'well-architected-waiver',
      link: `${TAB}?state=fail`,
    });
    expect(await remind('2026-11-20T09:30:00.000Z')).toBe(0);
  });

  it('speaks of later ones in a message of their own', async () => {
    await answers(
      answer(),
      answer({
        check_id: 'ops-test-owner',
        expires_at: '2026-12-10T09:00:00.000Z',
      }),
    );
    await remind('2026-11-20T09:00:00.000Z');
    await remind('2026-11-28T09:00:00.000Z');
    expect(
      send.mock.calls.map(
        ([{ payload }]) => payload.metadata?.['backstage.io/body.markdown'],
      ),
    ).toEqual([
      expect.stringMatching(/rel-test-plan/),
      expect.stringMatching(/^- \[A check\]\(.*finding=ops-test-owner.*$/),
    ]);
    const scopes = send.mock.calls.map(([{ payload }]) => payload.scope);
    expect(new Set(scopes).size).toBe(2);
  });

  it('leaves alone what has ended and what was not accepted', async () => {
    await answers(
      answer({ expires_at: '2026-11-19T09:00:00.000Z' }),
      answer({ check_id: 'rel-turned-off' }),
    );
    await waivers(
      waiver({ id: 'w1', state: 'requested' }),
      waiver({ id: 'w2', state: 'revoked' }),
      waiver({ id: 'w3', expires: '2026-11-19' }),
    );
    expect(await remind('2026-11-20T09:00:00.000Z')).toBe(0);
  });

  it('waits while notifications cannot be sent, and says so once', async () => {
    await answers(answer());
    send.mockRejectedValue(new Error('down'));
    const same = reminders();
    await remind('2026-11-20T09:00:00.000Z', same);
    await remind('2026-11-20T09:05:00.000Z', same);
    expect(logger.warn).toHaveBeenCalledTimes(1);
    send.mockResolvedValue(undefined);
    expect(await remind('2026-11-20T09:10:00.000Z', same)).toBe(1);
    const scopes = send.mock.calls.map(([{ payload }]) => payload.scope);
    expect(new Set(scopes).size).toBe(1);
    expect(await knex<MessageRow>('wa_message').pluck('state')).toEqual([
      'sent',
    ]);
  });

  it('sends the same message again after a crash', async () => {
    await answers(answer());
    send.mockImplementationOnce(async () => {
      throw new Error('the backend died after the message had left');
    });
    await remind('2026-11-20T09:00:00.000Z');
    expect(await remind('2026-11-20T09:05:00.000Z')).toBe(1);
    const [[first], [second]] = send.mock.calls;
    expect(second).toEqual(first);
  });

  it('does not send what was renewed while it waited', async () => {
    await answers(answer());
    send.mockRejectedValueOnce(new Error('down'));
    await remind('2026-11-20T09:00:00.000Z');
    await knex<AnswerRow>('wa_answer').update({
      answered_at: '2026-11-20T10:00:00.000Z',
      expires_at: '2027-05-20T10:00:00.000Z',
      reminded_at: null,
    });
    expect(await remind('2026-11-20T11:00:00.000Z')).toBe(0);
    expect(send).toHaveBeenCalledTimes(1);
    expect(await knex<MessageRow>('wa_message').pluck('state')).toEqual([
      'dropped',
    ]);
  });
});
