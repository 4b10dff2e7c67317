/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * The accounts of the Real-World Example through the whole backend: readings,
 * what nobody claims, and the health of the installation.
 */
import {
  AccountPage,
  InstallationHealth,
  InstallationWork,
  Page,
  UnclaimedResource,
} from 'backstage-plugin-well-architected-common';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { PRODUCTION } from './__testUtils__/exampleCatalog';
import { Example, startExample } from './__testUtils__/startExample';

jest.setTimeout(180_000);

describe.each(testDatabaseIds)('accounts of the example on %s', databaseId => {
  let example: Example;

  beforeAll(async () => {
    example = await startExample({ knex: await migratedDatabase(databaseId) });
    await example.scored();
  });

  afterAll(async () => {
    await example.stop();
  });

  /** The queue works it out some time after the readings. */
  async function workedOut(): Promise<AccountPage> {
    for (let i = 0; i < 100; i += 1) {
      const page = await example.get<AccountPage>('/accounts');
      if (page.items.every(({ unclaimed }) => unclaimed)) {
        return page;
      }
      await sleep(200);
    }
    throw new Error('It was not worked out what nobody claims');
  }

  it('are read, and what nobody claims in them is worked out', async () => {
    const { items, totalItems, unclaimed } = await workedOut();
    expect(totalItems).toBe(2);
    expect(
      items.find(({ accountId }) => accountId === PRODUCTION),
    ).toMatchObject({
      environment: 'production',
      running: false,
      entities: 1,
      missingActions: [],
    });
    expect(unclaimed?.resources).toBeGreaterThan(0);
  });

  it('list what other teams made, and nothing of orders-api', async () => {
    await workedOut();
    const { items } = await example.get<Page<UnclaimedResource>>(
      `/accounts/${PRODUCTION}/unclaimed?limit=500`,
    );
    const inbox = items.find(({ name }) => name === 'billing-inbox');
    expect(inbox).toMatchObject({
      type: 'AWS::SQS::Queue',
      ownerTags: { component: 'billing' },
      claims: [
        {
          by: 'tags',
          annotations: {
            'aws.amazon.com/account-id': PRODUCTION,
            'aws.amazon.com/well-architected-tags': 'component=billing',
          },
        },
        { by: 'arn' },
      ],
    });
    expect(
      items.filter(({ ownerTags }) => ownerTags.component === 'orders-api'),
    ).toEqual([]);
  });

  it('leave nothing to do', async () => {
    await workedOut();
    const health = await example.get<InstallationHealth>('/installation');
    expect(health.accounts).toMatchObject({
      total: 2,
      failed: 0,
      due: 0,
      claimsDue: 0,
    });
    expect(health.entities).toMatchObject({ unscored: 0, due: 0 });
    const { queues } = await example.get<InstallationWork>(
      '/installation/work',
    );
    expect(queues.map(({ kind, failed }) => [kind, failed])).toEqual([
      ['well-architected-collect', 0],
      ['well-architected-score', 0],
      ['well-architected-claims', 0],
    ]);
  });
});
