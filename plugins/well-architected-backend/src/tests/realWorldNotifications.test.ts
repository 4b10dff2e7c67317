/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Acceptance test A25: what reaches the owner of the real-world example, run
 * after run.
 */
import { EntityScorecard } from 'backstage-plugin-well-architected-common';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { OWNER_REF, PRODUCTION } from './__testUtils__/exampleCatalog';
import { readExample } from './__testUtils__/readExample';
import {
  Example,
  ORDERS_API,
  startExample,
} from './__testUtils__/startExample';

jest.setTimeout(120_000);

describe.each(testDatabaseIds)('A25 on %s', databaseId => {
  let example: Example;

  beforeAll(async () => {
    example = await startExample({ knex: await migratedDatabase(databaseId) });
  });

  afterAll(async () => {
    await example?.stop();
    jest.useRealTimers();
  });

  const reliability = async () => {
    const { score } = await example.get<EntityScorecard>(
      `${ORDERS_API}/scorecard`,
    );
    return score?.pillars.find(p => p.pillar === 'reliability')?.low ?? NaN;
  };
  const sentBy = async (step: () => Promise<void>) => {
    const before = example.sent.length;
    await step();
    return example.sent.slice(before);
  };

  it('sends two HIGH notifications to team-orders', async () => {
    const sent = await sentBy(() => example.notify(10));
    expect(
      sent
        .map(({ recipients, payload }) => ({ recipients, ...payload }))
        .sort((a, b) => a.title.localeCompare(b.title)),
    ).toEqual([
      {
        recipients: { type: 'entity', entityRef: OWNER_REF },
        title: '1 new HIGH risk in orders-api (Reliability)',
        description: expect.stringContaining(
          'Table orders has point-in-time recovery DISABLED',
        ),
        link: '/catalog/default/component/orders-api/well-architected?risk=HIGH&state=fail',
        severity: 'high',
        topic: 'well-architected-high-risk',
        scope:
          'well-architected:component:default/orders-api:rel-dynamodb-pitr',
        metadata: expect.anything(),
      },
      {
        recipients: { type: 'entity', entityRef: OWNER_REF },
        title: '1 new HIGH risk in orders-api (Security)',
        description: expect.stringContaining('PAYMENTS_API_KEY'),
        link: '/catalog/default/component/orders-api/well-architected?risk=HIGH&state=fail',
        severity: 'high',
        topic: 'well-architected-high-risk',
        scope:
          'well-architected:component:default/orders-api:sec-lambda-env-no-secrets',
        metadata: expect.anything(),
      },
    ]);
  });

  it('sends nothing after an identical run, and keeps the score', async () => {
    const before = await reliability();
    const sent = await sentBy(async () => {
      await example.readAgain(120);
      await example.notify(130);
    });
    expect(sent).toEqual([]);
    expect(await reliability()).toBe(before);
  });

  it('sends one resolved message once point-in-time recovery is on', async () => {
    const before = await reliability();
    example.accounts.set(PRODUCTION, await readExample('111122223333-pitr'));
    const sent = await sentBy(async () => {
      await example.readAgain(240);
      await example.notify(250);
    });
    expect(sent).toEqual([
      {
        recipients: { type: 'entity', entityRef: OWNER_REF },
        payload: expect.objectContaining({
          title: '1 HIGH risk resolved in orders-api (Reliability)',
          severity: 'normal',
          scope:
            'well-architected:component:default/orders-api:rel-dynamodb-pitr',
        }),
      },
    ]);
    expect(await reliability()).toBeGreaterThan(before);
  });
});
