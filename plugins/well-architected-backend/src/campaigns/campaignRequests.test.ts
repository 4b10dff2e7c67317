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
import { migratedDatabase } from '../database/__testUtils__/testDatabases';
import { seedWorld, testApi } from '../service/__testUtils__/apiWorld';
import { TestPolicy } from '../service/__testUtils__/testPolicy';
import { anAudience, campaignInput } from './__testUtils__/campaignInput';

jest.setTimeout(60_000);

const registry = testRegistry();
const ALLOW = { result: AuthorizeResult.ALLOW } as const;

describe('requests about campaigns', () => {
  let knex: Knex;

  async function send(
    method: 'get' | 'post' | 'put',
    path: string,
    options: { body?: object; policy?: TestPolicy } = {},
  ) {
    const { app } = await testApi({ knex, registry, ...options });
    const { status, body } = await request(app)
      [method](path)
      .send(options.body);
    return { status, body: body as Campaign, message: body.error?.message };
  }

  beforeAll(async () => {
    knex = await migratedDatabase('SQLITE_3');
    await seedWorld(knex, { registry });
  });

  it.each<[Partial<CampaignInput>, string]>([
    [{ name: '  ' }, "Body field 'name' is empty"],
    [
      { selection: { checkIds: [], pillars: [], risks: [] } },
      "Body field 'selection' means no check: name checks, pillars or risks",
    ],
    [
      { selection: { checkIds: ['nowhere'], pillars: [], risks: [] } },
      "Body field 'selection.checkIds' names a check that there is none of, or that is turned off: 'nowhere'",
    ],
    [
      { starts: '2026-11-19' },
      "Body field 'starts' is in the past: '2026-11-19'",
    ],
    [
      { due: '2026-11-20' },
      "Body field 'due' must be later than 'starts': '2026-11-20' is not later than '2026-11-20'",
    ],
    [
      { due: '2026-02-30' },
      "Body field 'due' is not a day of the form YYYY-MM-DD: '2026-02-30'",
    ],
    [
      { audience: anAudience({ owners: ['group:'] }) },
      "Body field 'audience.owners' has something that is no entity ref: 'group:'",
    ],
  ])('refuse %j', async (change, message) => {
    const answer = await send('post', '/campaigns', {
      body: campaignInput(change),
    });
    expect(answer).toMatchObject({ status: 400, message });
    expect(await knex('wa_campaign')).toEqual([]);
  });

  it('are managed by those who may, and read by those who may read', async () => {
    const { id } = (await send('post', '/campaigns', { body: campaignInput() }))
      .body;
    const without =
      (name: string): TestPolicy =>
      permission =>
        permission.name === name ? { result: AuthorizeResult.DENY } : ALLOW;
    const policy = without('well-architected.campaign.manage');
    for (const [method, path, body] of [
      ['post', '/campaigns', campaignInput()],
      ['put', `/campaigns/${id}`, campaignInput({ version: 1 })],
      ['post', `/campaigns/${id}/cancel`, { reason: 'No', version: 1 }],
    ] as const) {
      expect(await send(method, path, { body, policy })).toMatchObject({
        status: 403,
        message: "The permission 'well-architected.campaign.manage' is needed",
      });
    }
    for (const path of ['', `/${id}`, `/${id}/progress`]) {
      expect((await send('get', `/campaigns${path}`, { policy })).status).toBe(
        200,
      );
      expect(
        (
          await send('get', `/campaigns${path}`, {
            policy: without('well-architected.read'),
          })
        ).status,
      ).toBe(403);
    }
    expect((await send('get', '/campaigns/nowhere')).status).toBe(404);
  });
});
