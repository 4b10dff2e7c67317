/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { testRegistry } from '../__testUtils__/testChecks';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { MessageRow } from '../notify/types';
import { NOW, seedWorld } from '../service/__testUtils__/apiWorld';
import { campaignInput } from './__testUtils__/campaignInput';
import { cancelCampaign, createCampaign } from './saveCampaign';
import { tellCampaigns } from './tellCampaigns';

jest.setTimeout(60_000);

const registry = testRegistry();

describe.each(testDatabaseIds)('tellCampaigns on %s', databaseId => {
  let knex: Knex;

  const tell = (day: string) =>
    tellCampaigns({
      knex,
      registry,
      now: new Date(`${day}T08:00:00.000Z`),
      signal: new AbortController().signal,
    });
  const messages = () =>
    knex<MessageRow>('wa_message').orderBy(['created_at', 'recipient_ref']);
  const titles = async () =>
    (await messages()).map(
      row => `${row.recipient_ref}: ${JSON.parse(row.payload).title}`,
    );
  const create = (change = {}) =>
    createCampaign({
      context: { knex, registry, now: () => new Date(NOW) },
      input: campaignInput(change),
      author: 'user:default/ada',
    });

  beforeEach(async () => {
    knex = await migratedDatabase(databaseId);
    await seedWorld(knex, { registry });
  });

  it('tells owners with something open at the start and a week before the end', async () => {
    const { id } = await create({ starts: '2026-11-22' });
    await tell('2026-11-21');
    expect(await titles()).toEqual([]);
    await tell('2026-11-22');
    await tell('2026-11-23');
    expect(await titles()).toEqual([
      'group:default/team-billing: Campaign "Restore anything" has begun: 1 check fails in 1 entity',
      'group:default/team-orders: Campaign "Restore anything" has begun: 1 check fails in 1 entity',
    ]);
    const [row] = await messages();
    expect(JSON.parse(row.payload)).toMatchObject({
      topic: 'well-architected-campaign',
      link: `/well-architected/campaigns?campaign=${id}`,
      scope: `well-architected:campaign:${id}`,
      metadata: {
        'backstage.io/body.markdown':
          'Every table can be restored\n\nDue on 2026-12-31. Open for you:\n\n- [billing](/catalog/default/component/billing/well-architected): 1 open',
      },
    });

    await knex('wa_result')
      .where('entity_ref', 'component:default/billing')
      .update({ state: 'pass' });
    await tell('2026-12-23');
    expect(await titles()).toHaveLength(2);
    await tell('2026-12-24');
    await tell('2026-12-25');
    expect((await titles()).slice(2)).toEqual([
      'group:default/team-orders: Campaign "Restore anything" is due on 2026-12-31: 1 check fails in 1 entity',
    ]);
  });

  it('tells once when both are in one week', async () => {
    await create({ due: '2026-11-24' });
    await tell('2026-11-20');
    await tell('2026-11-21');
    expect(await titles()).toHaveLength(2);
  });

  it('goes on where a turn broke off', async () => {
    await create();
    const die = (query: { sql: string; bindings?: unknown[] }) => {
      if (
        query.sql.includes('insert into') &&
        query.sql.includes('wa_message') &&
        query.bindings?.includes('group:default/team-orders')
      ) {
        throw new Error('killed');
      }
    };
    knex.on('query', die);
    await expect(tell('2026-11-20')).rejects.toThrow('killed');
    knex.removeListener('query', die);
    await tell('2026-11-20');
    expect(await titles()).toHaveLength(2);
  });

  it('says nothing about what was cancelled', async () => {
    const { id } = await create();
    await cancelCampaign({
      context: { knex, registry, now: () => new Date(NOW) },
      campaignId: id,
      reason: 'Not now',
      version: 1,
      author: 'user:default/ada',
    });
    await tell('2026-11-21');
    expect(await titles()).toEqual([]);
  });
});
