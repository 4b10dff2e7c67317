/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { mockServices } from '@backstage/backend-test-utils';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { Knex } from 'knex';
import { testRegistry } from '../__testUtils__/testChecks';
import { testEngine, testEntity } from '../__testUtils__/testEngine';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { AnswerRow } from '../database/tables';
import { WaiverRow } from '../waivers/types';
import { Reminders } from './Reminders';
import { ReminderRow } from './types';

jest.setTimeout(60_000);

const REF = 'component:default/orders';
const TAB = '/catalog/default/component/orders/well-architected';

const answer = (overrides: Partial<AnswerRow> = {}): AnswerRow => ({
  entity_ref: REF,
  check_id: 'rel-test-plan',
  value: 'yes',
  text: null,
  link: null,
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

describe.each(testDatabaseIds)('Reminders on %s', databaseId => {
  let knex: Knex;
  const send = jest.fn<Promise<void>, [NotificationSendOptions]>();
  const logger = mockServices.logger.mock();
  const registry = testRegistry();

  const reminders = () =>
    new Reminders({ knex, registry, notifications: { send }, logger });
  const remind = (now: string, by = reminders()) =>
    by.remind({
      now: new Date(now),
      signal: new AbortController().signal,
    });
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

  it('tells the owner two weeks before, once, in one message', async () => {
    await answers(answer());
    await waivers(waiver());
    expect(await remind('2026-11-15T23:59:59.000Z')).toBe(0);
    expect(await remind('2026-11-16T09:00:00.000Z')).toBe(1);
    const [row] = await knex<AnswerRow>('wa_answer');
    expect(row.reminded_at).toBe('2026-11-16T09:00:00.000Z');
    expect(send.mock.calls).toEqual([
      [
        {
          recipients: {
            type: 'entity',
            entityRef: 'group:default/team-orders',
          },
          payload: {
            title:
              '1 answer and 1 accepted risk of Orders end within two weeks',
            description: 'From 2026-11-30 on: A check',
            link: `${TAB}?view=answers`,
            severity: 'normal',
            topic: 'well-architected-reminder',
            scope: expect.stringMatching(/^well-architected:reminder:/),
            metadata: {
              'backstage.io/body.markdown': [
                `- [A check](${TAB}?finding=rel-test-backup): the risk that user:default/carla asked to accept is accepted until 2026-11-30`,
                `- [A check](${TAB}?finding=rel-test-plan): the answer of user:default/ada holds until 2026-11-30`,
              ].join('\n'),
            },
          },
        },
      ],
    ]);
    expect(await remind('2026-11-16T09:05:00.000Z')).toBe(0);
    expect(await remind('2026-11-29T09:00:00.000Z')).toBe(0);
    expect(send).toHaveBeenCalledTimes(1);
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
    expect(await knex<ReminderRow>('wa_reminder')).toEqual([]);
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
    expect(await knex<ReminderRow>('wa_reminder')).toEqual([]);
  });
});
