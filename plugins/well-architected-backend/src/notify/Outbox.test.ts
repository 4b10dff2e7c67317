/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { mockServices } from '@backstage/backend-test-utils';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { Knex } from 'knex';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { Outbox } from './Outbox';
import { pruneMessages } from './pruneMessages';
import { putMessage } from './putMessage';
import { MessageRow } from './types';

jest.setTimeout(60_000);

const minute = (n: number) =>
  new Date(Date.parse('2026-11-02T06:00:00.000Z') + n * 60_000);
const OWNER = 'group:default/team-orders';

describe.each(testDatabaseIds)('Outbox on %s', databaseId => {
  let knex: Knex;
  /** Like the notifications plugin: one message per recipient and scope. */
  let inbox: Map<string, string>;
  const send = jest.fn<Promise<void>, [NotificationSendOptions]>();
  const logger = mockServices.logger.mock();

  const outbox = (timeoutMs = 5_000) =>
    new Outbox({ knex, notifications: { send }, logger, timeoutMs });
  const deliver = (n: number, by = outbox()) =>
    by.deliver({ now: minute(n), signal: new AbortController().signal });
  const put = (title: string, options: { scope?: string; at?: number } = {}) =>
    knex.transaction(trx =>
      putMessage({
        trx,
        recipientRef: OWNER,
        topic: 'well-architected-high-risk',
        text: { title, body: title },
        reason: `Because of ${title}.`,
        scope: options.scope,
        now: minute(options.at ?? 0),
      }),
    );
  const rows = () => knex<MessageRow>('wa_message').orderBy('created_at');
  const take = async ({ payload }: NotificationSendOptions) => {
    inbox.set(payload.scope ?? '', payload.title);
  };

  beforeEach(async () => {
    jest.clearAllMocks();
    inbox = new Map();
    send.mockReset().mockImplementation(take);
    knex = await migratedDatabase(databaseId);
  });

  it.each([1, 2, 4])(
    'delays what fails at send number %i, and loses and doubles nothing',
    async failing => {
      const names = ['a', 'b', 'c', 'd', 'e'];
      for (const [at, name] of names.entries()) {
        await put(name, { at: at / 100 });
      }
      let calls = 0;
      send.mockImplementation(async options => {
        calls += 1;
        if (calls === failing) {
          throw new Error('503');
        }
        await take(options);
      });
      const by = outbox();
      expect(await deliver(1, by)).toBe(4);
      expect(await deliver(1, by)).toBe(0);
      expect(await deliver(2, by)).toBe(1);
      expect([...inbox.values()].sort()).toEqual(names);
      expect(send).toHaveBeenCalledTimes(6);
      expect(await deliver(200, by)).toBe(0);
    },
  );

  it('tries less and less often while the backend is away', async () => {
    await put('a');
    send.mockRejectedValue(new Error('503'));
    const by = outbox();
    for (let n = 1; n <= 240; n += 1) {
      await deliver(n, by);
    }
    expect(send.mock.calls.length).toBeGreaterThan(6);
    expect(send.mock.calls.length).toBeLessThan(14);
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(await rows()).toMatchObject([
      { state: 'waiting', last_error: 'Error: 503' },
    ]);
    send.mockReset().mockImplementation(take);
    expect(await deliver(320, by)).toBe(1);
    expect(logger.info).toHaveBeenCalledWith('Notifications can be sent again');
    expect(await rows()).toMatchObject([
      { state: 'sent', last_error: null, sent_at: minute(320).toISOString() },
    ]);
  });

  it('does not ask for each of many messages while the backend is away', async () => {
    for (let n = 0; n < 20; n += 1) {
      await put(`message ${n}`, { at: n / 100 });
    }
    send.mockRejectedValue(new Error('503'));
    await deliver(1);
    expect(send).toHaveBeenCalledTimes(3);
  });

  it('never lets a message overtake the one that it replaces', async () => {
    await put('new risk', { scope: 'finding' });
    await put('resolved', { scope: 'finding', at: 1 });
    await put('another', { at: 1 });
    send.mockRejectedValueOnce(new Error('503'));
    const by = outbox();
    expect(await deliver(2, by)).toBe(1);
    expect(inbox.has('finding')).toBe(false);
    expect(await deliver(3, by)).toBe(2);
    expect(inbox.get('finding')).toBe('resolved');
  });

  it('waits for a slow backend once, and does not send again what arrived late', async () => {
    await put('a');
    let arrive = () => {};
    send.mockImplementationOnce(
      options =>
        new Promise(resolve => {
          arrive = () => resolve(take(options));
        }),
    );
    const by = outbox(20);
    expect(await deliver(1, by)).toBe(0);
    expect(await rows()).toMatchObject([
      { last_error: 'no answer within 0.02 seconds', attempts: 1 },
    ]);
    expect(await deliver(5, by)).toBe(0);
    arrive();
    await new Promise(resolve => setImmediate(resolve));
    expect(await deliver(6, by)).toBe(1);
    expect(send).toHaveBeenCalledTimes(1);
    expect(inbox.size).toBe(1);
  });

  it('sends again after a crash between sending and noting it, into the same place', async () => {
    await put('a');
    const die = (query: { sql: string; bindings?: unknown[] }) => {
      if (query.sql.startsWith('update') && query.bindings?.includes('sent')) {
        throw new Error('killed');
      }
    };
    knex.on('query', die);
    await expect(deliver(1)).rejects.toThrow('killed');
    knex.removeListener('query', die);
    expect(await deliver(1)).toBe(0);
    expect(await deliver(5)).toBe(1);
    expect(send).toHaveBeenCalledTimes(2);
    expect(inbox.size).toBe(1);
  });

  it('goes on after a restart where it ended', async () => {
    await put('a');
    await put('b', { at: 0.1 });
    send.mockImplementationOnce(take).mockRejectedValueOnce(new Error('503'));
    await deliver(1);
    expect(await deliver(3, outbox())).toBe(1);
    expect([...inbox.values()].sort()).toEqual(['a', 'b']);
  });

  it('gives each message to one of two replicas', async () => {
    for (let n = 0; n < 8; n += 1) {
      await put(`message ${n}`, { at: n / 100 });
    }
    const sent = await Promise.all([deliver(1), deliver(1)]);
    expect(sent[0] + sent[1]).toBe(8);
    expect(send).toHaveBeenCalledTimes(8);
  });

  it('tells once what has a key', async () => {
    const once = () =>
      knex.transaction(trx =>
        putMessage({
          trx,
          key: 'digest of this week',
          recipientRef: OWNER,
          topic: 'well-architected-digest',
          text: { title: 'Week', body: '' },
          reason: 'It is Monday.',
          now: minute(0),
        }),
      );
    expect(await once()).toBeDefined();
    expect(await once()).toBeUndefined();
    expect(await rows()).toHaveLength(1);
  });

  it('is thinned, but for what waits', async () => {
    await put('old');
    await deliver(1);
    await put('waiting', { at: 2 });
    await put('new', { at: 100 });
    const removed = await pruneMessages({
      knex,
      before: minute(50),
      signal: new AbortController().signal,
    });
    expect(removed).toBe(1);
    expect(await rows()).toMatchObject([
      { state: 'waiting' },
      { state: 'waiting' },
    ]);
  });
});
