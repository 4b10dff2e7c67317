/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  FindingDay,
  FindingDayPage,
} from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import request from 'supertest';
import { testRegistry } from '../__testUtils__/testChecks';
import { testInventory } from '../__testUtils__/testEngine';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { rollUpDay } from '../history/rollUpDay';
import { seedWorld, testApi } from '../service/__testUtils__/apiWorld';
import { TestPolicy } from '../service/__testUtils__/testPolicy';
import { ownOnly } from './__testUtils__/askFindings';

jest.setTimeout(120_000);

const THEN = '2026-11-20';
const NOW = '2026-11-22';

describe.each(testDatabaseIds)('findings of a day on %s', databaseId => {
  let knex: Knex;

  async function get(path: string, policy?: TestPolicy) {
    const { app } = await testApi({
      knex,
      registry: testRegistry(),
      policy,
      now: `${NOW}T12:00:00.000Z`,
    });
    return request(app).get(path);
  }
  async function page(query: string, day = THEN): Promise<FindingDayPage> {
    const { status, body } = await get(`/days/${day}/findings?${query}`);
    expect({ status, error: body.error }).toEqual({ status: 200 });
    return body;
  }
  const told = ({ items }: FindingDayPage) =>
    items.map(({ entityRef, checkId }: FindingDay) => [
      entityRef.split('/')[1],
      checkId,
    ]);

  beforeAll(async () => {
    knex = await migratedDatabase(databaseId);
    const engine = await seedWorld(knex);
    // two days later the table of orders has a backup
    const at = `${NOW}T06:00:00.000Z`;
    await engine.read(
      testInventory({
        at,
        tables: ['orders', 'carts'].map(id => ({
          id,
          tags: { app: id },
          arn: `arn:aws:dynamodb:eu-west-1:111122223333:table/${id}`,
        })),
      }),
    );
    await engine.score('orders', at);
    await rollUpDay({ knex, day: NOW });
  });

  it('are those that were open then, with how they stand now', async () => {
    const { items, ...rest } = await page('risk=HIGH');
    expect(rest).toEqual({ day: THEN, kept: true, totalItems: 1, counted: 1 });
    const [orders] = items;
    expect(orders).toEqual({
      entityRef: 'component:default/orders',
      ownerRef: 'group:default/team-orders',
      systemRef: 'system:default/orders',
      checkId: 'rel-test-backup',
      title: 'A check',
      pillar: 'reliability',
      state: 'fail',
      risk: 'HIGH',
      since: '2026-11-20T06:00:00.000Z',
      message: expect.stringContaining('has no backup'),
      now: { state: 'pass', risk: 'HIGH' },
    });
    expect(told(await page('risk=HIGH', NOW))).toEqual([]);
  });

  it.each([
    ['entity=component:default/Orders', ['orders']],
    ['owner=group:default/shop&childGroups=true', ['orders']],
    ['owner=group:default/shop', []],
    ['type=service&lifecycle=production&text=ill', ['billing']],
    ['type=website', []],
    ['sort=entity', ['billing', 'orders']],
    ['sort=risk', ['orders', 'billing']],
    ['state=pass', ['carts']],
    ['risk=MEDIUM', ['billing']],
    ['pillar=security', []],
  ])('are filtered by %s', async (query, expected) => {
    const listed = told(await page(`check=rel-test-backup&${query}`));
    expect(listed.map(([name]) => name)).toEqual(expected);
  });

  it('are paged', async () => {
    const whole = told(await page('state=fail&state=unknown&state=pass'));
    expect(whole.length).toBeGreaterThan(6);
    const paged: string[][] = [];
    let cursor = '';
    do {
      const next = await page(
        `state=fail&state=unknown&state=pass&limit=2${
          cursor && `&cursor=${cursor}`
        }`,
      );
      paged.push(...told(next));
      cursor = next.nextCursor ? encodeURIComponent(next.nextCursor) : '';
    } while (cursor);
    expect(paged).toEqual(whole);
  });

  it('tells that nothing is kept of a day', async () => {
    expect(await page('', '2026-10-01')).toEqual({
      day: '2026-10-01',
      kept: false,
      items: [],
      totalItems: 0,
      counted: 0,
    });
  });

  it('says how many the scores counted where a check is gone', async () => {
    const row = {
      entity_ref: 'component:default/billing',
      check_id: 'rel-test-backup',
    };
    const gone = await knex('wa_result').where(row).first();
    await knex('wa_result').where(row).delete();
    const all = await page('');
    expect(all.counted).toBe((all.totalItems ?? 0) + 1);
    // scores do not count by check
    expect(await page('check=rel-test-backup')).not.toHaveProperty('counted');
    await knex('wa_result').insert(gone);
  });

  it('are those that the caller may read', async () => {
    const { body } = await get(
      `/days/${THEN}/findings?owner=group:default/team-orders`,
      ownOnly,
    );
    expect(body).toMatchObject({ totalItems: 0, counted: 0 });
    const { status } = await get(`/days/${THEN}/findings`, () => ({
      result: AuthorizeResult.DENY,
    }));
    expect(status).toBe(403);
  });

  it('are exported as they are filtered', async () => {
    const { text, headers } = await get(
      `/days/${THEN}/findings.csv?entity=component:default/orders&risk=HIGH`,
    );
    expect(headers['content-disposition']).toContain(
      'well-architected-findings-2026-11-20.csv',
    );
    expect(text.trim().split('\r\n')).toEqual([
      expect.stringMatching(/Day,Entity,.*State,Risk,Since,Message,State now/),
      expect.stringMatching(/^2026-11-20,component:default\/orders,.*HIGH/),
    ]);
  });

  it.each([
    ['/days/2026-02-30/findings', /'day' must be a day that exists/],
    [`/days/${THEN}/findings?account=111122223333`, /account/],
    [`/days/${THEN}/findings?alikeTo=${NOW}`, /takes 'alikeFrom' beside it/],
  ])('refuses %s', async (path, message) => {
    const { status, body } = await get(path);
    expect(status).toBe(400);
    expect(body.error.message).toMatch(message);
  });
});
