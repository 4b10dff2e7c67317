/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Express } from 'express';
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
import { exampleEntity, seedWorld, testApi } from './__testUtils__/apiWorld';
import { TestPolicy } from './__testUtils__/testPolicy';

jest.setTimeout(120_000);

const ENTITY = '/entities/component/default/orders';

/** The most SQL statements that a request may cost, and for what. */
const BOUNDS: [string, number][] = [
  ['/entities?limit=500', 3],
  [
    '/days/2026-11-20/entities?limit=500&owner=group:default/shop&childGroups=true',
    6,
  ],
  ['/owners?limit=500', 8],
  ['/facets', 2],
  ['/systems?limit=500', 7],
  ['/domains?limit=500', 7],
  ['/overview', 8],
  ['/overview?owner=group:default/shop&childGroups=true', 8],
  ['/overview/trend', 4],
  ['/overview/trend?days=1000&owner=group:default/shop', 4],
  ['/owners/group/default/shop/trend', 4],
  ['/systems/system/default/orders/trend', 3],
  ['/installation', 7],
  ['/installation/tables', 3],
  ['/accounts', 4],
  ['/accounts/111122223333', 4],
  ['/accounts/111122223333/unclaimed', 5],
  ['/campaigns', 3],
  ['/notifications-log', 2],
  ['/checks', 0],
  ['/checks/rel-test-backup', 0],
  ['/findings?limit=500', 2],
  ['/findings.csv', 1],
  ['/findings/summary', 2],
  ['/findings/by-check', 1],
  ['/findings/by-check.csv', 1],
  // single entities: two more for the permission rules of the tests; a finding
  // and a report also read who works on the actions, in one statement; a
  // report its waivers too, in one more, and in two where there are some, and
  // what is announced, in one
  [`${ENTITY}/scorecard`, 7 + 2],
  [`${ENTITY}/results`, 2 + 2],
  [`${ENTITY}/trend`, 1 + 2],
  [`${ENTITY}/campaigns`, 4 + 2],
  [`${ENTITY}/results/rel-test-backup`, 11 + 2],
  [`${ENTITY}/questions`, 11 + 2],
  [`${ENTITY}/framework`, 5 + 2],
  [`${ENTITY}/report`, 19 + 2],
];

const mayRead: TestPolicy = permission =>
  'resourceType' in permission
    ? createWellArchitectedConditionalDecision(
        permission as never,
        wellArchitectedConditions.hasEntityKind({ kinds: ['component'] }),
      )
    : { result: AuthorizeResult.ALLOW };

describe.each(testDatabaseIds)('SQL statements on %s', databaseId => {
  let knex: Knex;
  let app: Express;
  const counts = new Map<string, number[]>();

  async function count(path: string): Promise<number> {
    let statements = 0;
    const listener = () => {
      statements += 1;
    };
    knex.on('query', listener);
    const { status } = await request(app).get(path);
    knex.removeListener('query', listener);
    expect({ path, status }).toEqual({ path, status: 200 });
    return statements;
  }

  beforeAll(async () => {
    knex = await migratedDatabase(databaseId);
    const registry = testRegistry();
    const engine = await seedWorld(knex, { at: '2026-10-10T06:00:00.000Z' });
    await seedWorld(knex);
    ({ app } = await testApi({ knex, registry, policy: mayRead }));
    for (const [path] of BOUNDS) {
      counts.set(path, [await count(path)]);
    }
    const many = Array.from({ length: 60 }, (_, i) => `many-${i}`);
    await engine.saveEntities(
      ...many.map((name, i) =>
        exampleEntity(name, `group:default/team-${i}`, '111122223333'),
      ),
    );
    for (const name of many) {
      await engine.score(name, '2026-11-20T06:00:00.000Z');
    }
    ({ app } = await testApi({ knex, registry, policy: mayRead }));
    for (const [path] of BOUNDS) {
      counts.get(path)!.push(await count(path));
    }
  });

  it.each(BOUNDS)('%s costs at most %i', (path, bound) => {
    const [few, many] = counts.get(path)!;
    expect(few).toBeLessThanOrEqual(bound);
    expect(many).toBe(few);
  });
});
