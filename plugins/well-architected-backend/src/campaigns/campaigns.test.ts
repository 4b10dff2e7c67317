/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  Campaign,
  CampaignInput,
} from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import request from 'supertest';
import { testRegistry } from '../__testUtils__/testChecks';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import {
  createWellArchitectedConditionalDecision,
  wellArchitectedConditions,
} from '../permissions';
import { seedWorld, testApi } from '../service/__testUtils__/apiWorld';
import { TestPolicy } from '../service/__testUtils__/testPolicy';
import { anAudience, campaignInput } from './__testUtils__/campaignInput';
import { rollUpCampaigns } from './rollUpCampaign';

jest.setTimeout(60_000);

const registry = testRegistry();
const ALLOW = { result: AuthorizeResult.ALLOW } as const;

describe.each(testDatabaseIds)('campaigns on %s', databaseId => {
  let knex: Knex;

  const api = (options: { now?: string; policy?: TestPolicy } = {}) =>
    testApi({ knex, registry, ...options });
  async function send<T = Campaign>(
    method: 'get' | 'post' | 'put',
    path: string,
    options: { body?: object; now?: string; policy?: TestPolicy } = {},
  ) {
    const { app, auditor } = await api(options);
    const { status, body } = await request(app)
      [method](path)
      .send(options.body);
    return { status, body: body as T, message: body.error?.message, auditor };
  }
  const create = async (change: Partial<CampaignInput> = {}) => {
    const answer = await send('post', '/campaigns', {
      body: campaignInput(change),
    });
    expect(answer.message).toBeUndefined();
    return answer.body;
  };
  const progress = async (change: Partial<CampaignInput> = {}) =>
    (await create(change)).progress;

  beforeEach(async () => {
    knex = await migratedDatabase(databaseId);
    await seedWorld(knex, { registry });
  });

  it('begin at once with the progress of today', async () => {
    const { status, body, auditor } = await send('post', '/campaigns', {
      body: campaignInput({ targetPercent: 60 }),
    });
    expect(status).toBe(201);
    // orders and billing have no backup, carts has nothing without one
    expect(body).toMatchObject({
      name: 'Restore anything',
      status: 'running',
      version: 1,
      createdBy: 'user:default/mock',
      checks: [
        { checkId: 'rel-test-backup', pillar: 'reliability', risk: 'HIGH' },
      ],
      progress: {
        day: '2026-11-20',
        passing: 1,
        failing: 2,
        unknown: 0,
        waived: 0,
        entities: 3,
        entitiesPassing: 1,
      },
      targetReached: false,
    });
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({ eventId: 'campaign-create' }),
    );
    expect((await send('get', `/campaigns/${body.id}`)).body).toEqual(body);
  });

  it('are for those that meet every part of the audience', async () => {
    const entities = async (change: object) =>
      (await progress({ audience: anAudience(change) }))?.entities;
    expect(await entities({ owners: ['team-orders'] })).toBe(2);
    expect(await entities({ owners: ['shop'] })).toBe(2);
    expect(await entities({ owners: ['team-billing'] })).toBe(1);
    expect(
      await entities({ owners: ['shop'], lifecycles: ['experimental'] }),
    ).toBe(0);
    expect(await entities({ kinds: ['Component'], types: ['service'] })).toBe(
      3,
    );
    expect(await entities({ systems: ['system:default/orders'] })).toBe(3);
    expect(await entities({ domains: ['elsewhere'] })).toBe(0);
  });

  it('take checks by id, by pillar and by risk', async () => {
    const ids = async (selection: object) =>
      (
        await create({
          selection: { checkIds: [], pillars: [], risks: [], ...selection },
        })
      ).checks.map(({ checkId }) => checkId);
    expect(await ids({ risks: ['HIGH'] })).toEqual([
      'rel-test-backup',
      'sec-test-root',
    ]);
    expect(
      await ids({ pillars: ['reliability'], checkIds: ['ops-test-owner'] }),
    ).toEqual(['ops-test-owner', 'rel-test-backup', 'rel-test-plan']);
    expect(await ids({ pillars: ['reliability'], risks: ['MEDIUM'] })).toEqual([
      'rel-test-plan',
    ]);
  });

  it('show what is unknown as unknown, never as reached', async () => {
    const made = await create({
      selection: { checkIds: ['rel-test-plan'], pillars: [], risks: [] },
    });
    expect(made).toMatchObject({
      progress: { passing: 0, unknown: 3, entitiesPassing: 0 },
      targetReached: false,
    });
  });

  it('reach a share of entities, or nothing open', async () => {
    const only = anAudience({ owners: ['team-carts'] });
    expect(await create({ audience: only })).toMatchObject({
      targetReached: true,
    });
    expect(await create({ targetPercent: 33 })).toMatchObject({
      targetReached: true,
    });
    expect(await create({ targetPercent: 34 })).toMatchObject({
      targetReached: false,
    });
  });

  it('have one row per day and owner, however often rolled up', async () => {
    const { id } = await create();
    for (const day of ['2026-11-20', '2026-11-21', '2026-11-21']) {
      await rollUpCampaigns({ knex, registry, day });
    }
    await knex('wa_result')
      .where({ entity_ref: 'component:default/orders' })
      .where('check_id', 'rel-test-backup')
      .update({ state: 'pass' });
    await rollUpCampaigns({ knex, registry, day: '2026-11-22' });
    await rollUpCampaigns({ knex, registry, day: '2027-01-01' });
    const { body } = await send<{ days: object[]; items: object[] }>(
      'get',
      `/campaigns/${id}/progress`,
    );
    expect(body.days).toMatchObject([
      { day: '2026-11-20', failing: 2 },
      { day: '2026-11-21', failing: 2 },
      { day: '2026-11-22', failing: 1, entitiesPassing: 2 },
    ]);
    expect(body.items).toMatchObject([
      { ownerRef: 'group:default/team-billing', failing: 1 },
      { ownerRef: 'group:default/team-carts', passing: 1 },
      { ownerRef: 'group:default/team-orders', passing: 1, failing: 0 },
    ]);
  });

  it('tell the days of one owner, and page the owners', async () => {
    const { id } = await create();
    const get = async (query: string) =>
      (
        await send<{
          days: { failing: number }[];
          items: { ownerRef: string }[];
          nextCursor?: string;
          totalItems: number;
        }>('get', `/campaigns/${id}/progress?${query}`)
      ).body;
    expect((await get('owner=group:default/team-carts')).days).toMatchObject([
      { failing: 0, passing: 1 },
    ]);
    const first = await get('limit=2');
    expect(first).toMatchObject({ totalItems: 3, items: [{}, {}] });
    expect(await get(`limit=2&cursor=${first.nextCursor}`)).toMatchObject({
      items: [{ ownerRef: 'group:default/team-carts' }],
    });
  });

  it('show owners of readable entities only', async () => {
    const { id } = await create();
    const { body } = await send<{ items: object[] }>(
      'get',
      `/campaigns/${id}/progress`,
      {
        policy: permission =>
          permission.name === 'well-architected.read'
            ? createWellArchitectedConditionalDecision(
                permission as never,
                wellArchitectedConditions.isEntityOwner({
                  claims: ['group:default/team-carts'],
                }),
              )
            : ALLOW,
      },
    );
    expect(body.items).toMatchObject([
      { ownerRef: 'group:default/team-carts' },
    ]);
  });

  it('settle their checks on the first day', async () => {
    const { id, status } = await create({
      starts: '2026-11-25',
      selection: { checkIds: [], pillars: [], risks: ['HIGH'] },
    });
    expect(status).toBe('announced');
    expect(await knex('wa_campaign_day')).toEqual([]);
    await rollUpCampaigns({ knex, registry, day: '2026-11-24' });
    expect(await knex('wa_campaign').pluck('check_ids')).toEqual([null]);
    await rollUpCampaigns({ knex, registry, day: '2026-11-25' });
    expect(await knex('wa_campaign').pluck('check_ids')).toEqual([
      '["rel-test-backup","sec-test-root"]',
    ]);
    const later = { now: '2026-11-25T12:00:00.000Z' };
    expect((await send('get', `/campaigns/${id}`, later)).body.status).toBe(
      'running',
    );
  });

  it('change as a whole or not at all', async () => {
    const { id } = await create();
    const put = (change: Partial<CampaignInput>, now?: string) =>
      send('put', `/campaigns/${id}`, {
        body: campaignInput({ version: 1, ...change }),
        now,
      });
    expect(await put({ name: 'Backups', due: '2027-01-31' })).toMatchObject({
      status: 200,
      body: { name: 'Backups', due: '2027-01-31', version: 2 },
    });
    expect(await put({ name: 'Too late' })).toMatchObject({
      status: 409,
      message: expect.stringMatching(
        /^user:default\/mock changed the campaign meanwhile/,
      ),
    });
    expect(await put({ version: 2, starts: '2026-11-21' })).toMatchObject({
      status: 400,
      message: expect.stringContaining("'starts' cannot change any more"),
    });
    expect(
      await put({
        version: 2,
        selection: { checkIds: ['sec-test-root'], pillars: [], risks: [] },
      }),
    ).toMatchObject({
      status: 400,
      message: expect.stringContaining("'selection' cannot change any more"),
    });
    expect(await put({ version: 2 }, '2027-03-01T00:00:00.000Z')).toMatchObject(
      { status: 400, message: "The campaign 'Backups' is ended" },
    );
  });

  it('are cancelled with a reason, and keep their progress', async () => {
    const { id } = await create();
    const cancel = (version: number) =>
      send('post', `/campaigns/${id}/cancel`, {
        body: { reason: 'Not now', version },
      });
    expect((await cancel(7)).status).toBe(409);
    expect((await cancel(1)).body).toMatchObject({
      status: 'cancelled',
      cancelReason: 'Not now',
      progress: { failing: 2 },
    });
    expect((await cancel(2)).message).toBe(
      "The campaign 'Restore anything' is cancelled",
    );
  });

  it('are listed by status, what is due first, first', async () => {
    const later = await create({ name: 'Later', due: '2027-06-30' });
    const sooner = await create({ name: 'Sooner' });
    const planned = await create({ name: 'Planned', starts: '2026-12-01' });
    const names = async (query = '') =>
      (
        await send<{ items: Campaign[]; nextCursor?: string }>(
          'get',
          `/campaigns${query}`,
        )
      ).body.items.map(({ name }) => name);
    expect(await names()).toEqual([sooner.name, later.name, planned.name]);
    expect(await names('?status=announced')).toEqual(['Planned']);
    const first = await send<{ nextCursor?: string }>(
      'get',
      '/campaigns?limit=2',
    );
    expect(await names(`?limit=2&cursor=${first.body.nextCursor}`)).toEqual([
      'Planned',
    ]);
  });

  it('tell an entity what is open of it', async () => {
    const made = await create();
    await create({ audience: anAudience({ owners: ['team-billing'] }) });
    const of = async (name: string) =>
      (
        await send<object>(
          'get',
          `/entities/component/default/${name}/campaigns`,
        )
      ).body;
    expect(await of('orders')).toEqual({
      items: [
        {
          id: made.id,
          name: 'Restore anything',
          status: 'running',
          starts: '2026-11-20',
          due: '2026-12-31',
          open: [
            { checkId: 'rel-test-backup', title: 'A check', state: 'fail' },
          ],
        },
      ],
      announced: [],
    });
    expect(await of('carts')).toMatchObject({ items: [{ open: [] }] });
    expect(await of('billing')).toMatchObject({ items: [{}, {}] });
    expect(await of('unlinked')).toMatchObject({ items: [] });
  });
});
