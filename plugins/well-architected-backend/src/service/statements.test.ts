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
  ['/entities?limit=500', 4],
  [
    '/days/2026-11-20/entities?limit=500&owner=group:default/shop&childGroups=true',
    6,
  ],
  [
    '/days/2026-11-20/findings?limit=500&owner=group:default/shop&childGroups=true',
    6,
  ],
  ['/owners?limit=500', 6],
  ['/facets', 3],
  ['/systems?limit=500', 6],
  ['/domains?limit=500', 6],
  ['/overview', 6],
  ['/overview?owner=group:default/shop&childGroups=true', 6],
  ['/overview/trend', 5],
  ['/overview/trend?days=1000&owner=group:default/shop', 6],
  ['/owners/group/default/shop/trend', 5],
  ['/systems/system/default/orders/trend', 4],
  ['/installation', 7],
  ['/installation/tables', 3],
  ['/accounts', 6],
  ['/accounts/111122223333', 4],
  ['/accounts/111122223333/unclaimed', 5],
  ['/campaigns', 3],
  ['/notifications-log', 2],
  ['/checks', 0],
  ['/checks/rel-test-backup', 0],
  ['/findings?limit=500', 3],
  ['/findings.csv', 1],
  ['/findings/summary', 3],
  ['/findings/by-check', 2],
  ['/findings/by-check.csv', 2],
  ['/waivers', 2],
  ['/waivers.csv', 1],
  // single entities: one more for the permission rules of the tests; a finding
  // and a report also read who works on the actions, in one statement; a
  // report its waivers too, in one more, and in two where there are some, and
  // what is announced, in one
  [`${ENTITY}/scorecard`, 6 + 1],
  [`${ENTITY}/results`, 2 + 1],
  [`${ENTITY}/trend`, 3 + 1],
  [`${ENTITY}/campaigns`, 4 + 1],
  [`${ENTITY}/results/rel-test-backup`, 11 + 1],
  [`${ENTITY}/questions`, 11 + 1],
  [`${ENTITY}/framework`, 5 + 1],
  [`${ENTITY}/report`, 19 + 1],
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
