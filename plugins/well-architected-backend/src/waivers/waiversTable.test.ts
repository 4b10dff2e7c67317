/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import request from 'supertest';
import { testRegistry } from '../__testUtils__/testChecks';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { seedWorld, testApi } from '../service/__testUtils__/apiWorld';
import { WaiverEventRow, WaiverRow } from './types';

jest.setTimeout(120_000);

const CHECK = 'rel-test-backup';
const MANY = 501;

const aRow = (nth: number, entity: string): WaiverRow => ({
  id: `waiver-${String(nth).padStart(4, '0')}`,
  entity_ref: `component:default/${entity}`,
  check_id: nth === 0 ? CHECK : `gone-${nth}`,
  risk: nth % 2 ? 'LOW' : 'HIGH',
  state: nth % 2 ? 'requested' : 'approved',
  resources: nth === 0 ? JSON.stringify(['arn:a', 'arn:b']) : null,
  reason: nth === 0 ? '=HYPERLINK("x")\nsecond, line' : `Reason ${nth}`,
  link: nth === 0 ? 'https://example.com/adr' : null,
  expires: '2026-12-24',
  requested_by: 'user:default/carla',
  requested_at: '2026-11-20T06:00:00.000Z',
  decided_by: nth === 0 ? 'user:default/bob' : null,
  reminded_at: null,
  version: nth === 0 ? 2 : 1,
});

describe.each(testDatabaseIds)('the table of waivers on %s', databaseId => {
  let knex: Knex;
  const registry = testRegistry();

  beforeAll(async () => {
    knex = await migratedDatabase(databaseId);
    await seedWorld(knex, { registry });
    const rows = Array.from({ length: MANY }, (_, n) => aRow(n, 'orders'));
    await knex.batchInsert(
      'wa_waiver',
      [...rows, aRow(MANY, 'carts'), aRow(MANY + 1, 'carts')],
      50,
    );
    await knex<WaiverEventRow>('wa_waiver_event').insert([
      {
        id: 'event-1',
        waiver_id: 'waiver-0000',
        version: 1,
        at: '2026-11-20T06:00:00.000Z',
        state: 'requested',
        actor: 'user:default/carla',
        note: null,
      },
      {
        id: 'event-2',
        waiver_id: 'waiver-0000',
        version: 2,
        at: '2026-11-20T07:00:00.000Z',
        state: 'approved',
        actor: 'user:default/bob',
        note: '@Fine with me',
      },
    ]);
  });

  const get = async (path: string, hidden: string[] = []) => {
    const { app } = await testApi({ knex, registry, hidden });
    return request(app).get(path);
  };

  it('is exactly what is filtered, in the same order, over many pages', async () => {
    const { items } = (await get('/waivers?owner=group:default/team-orders'))
      .body;
    const { text, headers } = await get(
      '/waivers.csv?owner=group:default/team-orders',
    );
    const lines = text.split('\r\n');
    expect(headers['content-disposition']).toBe(
      'attachment; filename="well-architected-waivers.csv"',
    );
    expect(lines).toHaveLength(1 + MANY + 1);
    expect(text.match(/Requested by/g)).toHaveLength(1);
    expect(text).not.toContain('carts');
    expect(items[0]).toMatchObject({ ownerRef: 'group:default/team-orders' });
    // the first page of the list, row by row
    expect(lines.slice(1, 101).map(line => line.split(',')[3])).toEqual(
      items.map((item: { checkId: string }) => item.checkId),
    );
    const some = await get('/waivers.csv?state=approved&risk=HIGH&text=orders');
    expect(some.text.split('\r\n')).toHaveLength(1 + 251 + 1);
  });

  it('tells who accepted what until when, and runs no formula', async () => {
    const { text } = await get(`/waivers.csv?check=${CHECK}`);
    expect(text).toBe(
      [
        '\uFEFFEntity,Owner,Pillar,Check,Title,Risk,State,Last day,Reason,Link,Resources,Requested by,Requested at,Decided by,Changed at,Changed by,Note',
        `component:default/orders,group:default/team-orders,Reliability,${CHECK},${
          registry.all.get(CHECK)?.title
        },HIGH,approved,2026-12-24,"'=HYPERLINK(""x"") second, line",https://example.com/adr,arn:a arn:b,user:default/carla,2026-11-20T06:00:00.000Z,user:default/bob,2026-11-20T07:00:00.000Z,user:default/bob,'@Fine with me`,
        '',
      ].join('\r\n'),
    );
  });

  it('leaves out what the catalog hides, and has its head without a row', async () => {
    const path = '/waivers.csv?owner=group:default/team-carts';
    expect((await get(path)).text.split('\r\n')).toHaveLength(1 + 2 + 1);
    const { text } = await get(path, ['component:default/carts']);
    expect(text).toMatch(/^\uFEFFEntity,Owner,Pillar,.*Note\r\n$/);
  });
});
