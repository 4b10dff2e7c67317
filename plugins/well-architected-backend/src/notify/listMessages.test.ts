/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  NotificationLogEntry,
  Page,
} from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import request from 'supertest';
import { testRegistry } from '../__testUtils__/testChecks';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { testApi } from '../service/__testUtils__/apiWorld';
import { TestPolicy } from '../service/__testUtils__/testPolicy';
import { putMessage } from './putMessage';
import { MessageRow } from './types';

jest.setTimeout(60_000);

describe.each(testDatabaseIds)('the log of notifications on %s', databaseId => {
  let knex: Knex;

  const get = async (query = '', policy?: TestPolicy) => {
    const { app } = await testApi({ knex, registry: testRegistry(), policy });
    const { status, body } = await request(app).get(
      `/notifications-log${query}`,
    );
    return {
      status,
      body: body as Page<NotificationLogEntry>,
      error: body.error,
    };
  };
  const titles = async (query: string) =>
    (await get(query)).body.items.map(({ title }) => title);

  beforeAll(async () => {
    knex = await migratedDatabase(databaseId);
    for (let n = 1; n <= 5; n += 1) {
      await putMessage({
        trx: knex,
        recipientRef: `group:default/team-${n % 2 ? 'odd' : 'even'}`,
        topic: n > 3 ? 'well-architected-digest' : 'well-architected-resolved',
        text: { title: `Message ${n}`, link: '/somewhere', body: '' },
        reason: `Because of ${n}.`,
        now: new Date(Date.UTC(2026, 10, n)),
      });
    }
    await knex<MessageRow>('wa_message')
      .where('created_at', '<', '2026-11-03')
      .update({ state: 'sent', sent_at: '2026-11-03T00:00:00.000Z' });
  });

  it('tells what was sent, to whom and why, the newest first', async () => {
    const { body } = await get();
    expect(body.totalItems).toBe(5);
    expect(body.items[0]).toEqual({
      id: expect.any(String),
      recipientRef: 'group:default/team-odd',
      topic: 'well-architected-digest',
      title: 'Message 5',
      link: '/somewhere',
      reason: 'Because of 5.',
      state: 'waiting',
      createdAt: '2026-11-05T00:00:00.000Z',
      nextAttemptAt: '2026-11-05T00:00:00.000Z',
      attempts: 0,
    });
    expect(body.items[4]).toMatchObject({
      state: 'sent',
      sentAt: '2026-11-03T00:00:00.000Z',
    });
  });

  it('is filtered by owner, topic and state, and paged', async () => {
    expect(await titles('?owner=group:default/team-even')).toEqual([
      'Message 4',
      'Message 2',
    ]);
    expect(await titles('?topic=well-architected-digest')).toEqual([
      'Message 5',
      'Message 4',
    ]);
    expect(await titles('?state=sent&limit=1')).toEqual(['Message 2']);
    const first = await get('?limit=3');
    expect(await titles(`?limit=3&cursor=${first.body.nextCursor}`)).toEqual([
      'Message 2',
      'Message 1',
    ]);
  });

  it('is for administrators', async () => {
    const { status, error } = await get('', permission => ({
      result:
        permission.name === 'well-architected.administer'
          ? AuthorizeResult.DENY
          : AuthorizeResult.ALLOW,
    }));
    expect(status).toBe(403);
    expect(error.message).toContain('well-architected.administer');
  });

  it('says what is wrong with a filter', async () => {
    const { status, error } = await get('?topic=weather');
    expect(status).toBe(400);
    expect(error.message).toContain('topic');
  });
});
