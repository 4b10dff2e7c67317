/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { mockCredentials } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Express } from 'express';
import { Knex } from 'knex';
import request from 'supertest';
import { testRegistry } from '../__testUtils__/testChecks';
import { migratedDatabase } from '../database/__testUtils__/testDatabases';
import { seedWorld, testApi } from './__testUtils__/apiWorld';

jest.setTimeout(60_000);

const ENTITY = '/entities/component/default/orders';

describe('requests that are refused', () => {
  let knex: Knex;
  let app: Express;

  beforeAll(async () => {
    knex = await migratedDatabase('SQLITE_3');
    await seedWorld(knex);
    ({ app } = await testApi({
      knex,
      registry: testRegistry(),
      hidden: ['component:default/billing'],
    }));
  });

  it.each([
    ['/entities?limit=0', "Query parameter 'limit' must be >= 1"],
    ['/entities?limit=501', "Query parameter 'limit' must be <= 500"],
    ['/entities?limit=many', "Query parameter 'limit' must be integer"],
    ['/entities?cursor=nonsense', "Query parameter 'cursor' is not"],
    ['/owners?cursor=WyJ3b3JzdCJd', "'cursor' belongs to the sort 'worst'"],
    ['/owners?cursor=WyJwYXJ0cyIsMSwyXQ', "'cursor' is not a nextCursor"],
    ['/entities?pillar=speed', "Query parameter 'pillar' must be equal to"],
    ['/entities?risk=CRITICAL', "Query parameter 'risk' must be equal to"],
    ['/entities?level=bad', "Query parameter 'level' must be equal to"],
    ['/entities?sort=random', "Query parameter 'sort' must be equal to"],
    ['/entities?owner=not%20a%20ref', "Query parameter 'owner' is not in"],
    ['/entities?account=12', "Query parameter 'account' is not in the form"],
    ['/entities?unknown=1', "There is no query parameter 'unknown'"],
    ['/overview/trend?days=99999', "Query parameter 'days' must be <= 1000"],
    ['/overview/trend?days=0', "Query parameter 'days' must be >= 1"],
    ['/overview/trend?from=2026-02-30', "Query parameter 'from' must be a day"],
    ['/overview/trend?to=yesterday', "Query parameter 'to' is not in the form"],
    [
      '/overview/trend?from=2026-11-21',
      "Query parameter 'from' must not be later than 2026-11-20",
    ],
    [
      '/overview/trend?from=2020-01-01&to=2026-11-20',
      "Query parameter 'from' must be at most 1000 days before 2026-11-20",
    ],
    [
      '/overview/trend?from=2026-11-01&days=7',
      "Query parameter 'days' cannot be combined with 'from'",
    ],
    [`${ENTITY}/trend?days=x`, "Query parameter 'days' must be integer"],
    [
      '/entities/comp%20onent/default/orders/scorecard',
      "Path parameter 'kind' is not in the form",
    ],
    [
      '/entities/component/default/-orders/scorecard',
      "Path parameter 'name' is not in the form",
    ],
  ])('400 for %s, naming the field', async (path, message) => {
    const { status, body } = await request(app).get(path);
    expect({ status, message: body.error.message }).toEqual({
      status: 400,
      message: expect.stringContaining(message),
    });
  });

  it('400 for fields of a body that nobody knows, naming them', async () => {
    const { status, body } = await request(app)
      .put(`${ENTITY}/answers/rel-test-drill`)
      .send({ value: 'yes', 'author\u202e': 'me', mood: 'good' });
    expect({ status, message: body.error.message }).toEqual({
      status: 400,
      message: "There is no body field 'author?', 'mood'",
    });
  });

  it('400 for a cursor of another sort', async () => {
    const first = await request(app).get('/entities?limit=1&sort=name');
    const { status, body } = await request(app).get(
      `/entities?limit=1&sort=high&cursor=${first.body.nextCursor}`,
    );
    expect({ status, message: body.error.message }).toEqual({
      status: 400,
      message:
        "Query parameter 'cursor' belongs to the sort 'name', not to 'high'",
    });
  });

  it('401 without a user', async () => {
    const { status } = await request(app)
      .get('/entities')
      .set('authorization', mockCredentials.none.header());
    expect(status).toBe(401);
  });

  it('answers /health to everybody', async () => {
    const { status, body } = await request(app)
      .get('/health')
      .set('authorization', mockCredentials.none.header());
    expect({ status, body }).toEqual({ status: 200, body: { status: 'ok' } });
  });

  it.each([
    ['/scorecard'],
    ['/results'],
    ['/results/rel-test-backup'],
    ['/report'],
    ['/report.md'],
    ['/trend'],
  ])(
    '404 for %s of what the catalog hides, as for what does not exist',
    async path => {
      const hidden = await request(app).get(
        `/entities/component/default/billing${path}`,
      );
      const absent = await request(app).get(
        `/entities/component/default/absent${path}`,
      );
      expect([hidden.status, absent.status]).toEqual([404, 404]);
      expect(hidden.body.error.message).toBe(
        "There is no entity 'component:default/billing'",
      );
    },
  );

  it('404 for a check that does not exist', async () => {
    const { status, body } = await request(app).get(`${ENTITY}/results/none`);
    expect({ status, message: body.error.message }).toEqual({
      status: 404,
      message: "There is no check 'none'",
    });
  });

  it.each([
    ['get', `${ENTITY}/scorecard`, 'well-architected.read'],
    ['get', '/entities', 'well-architected.read'],
    ['get', '/owners', 'well-architected.read'],
    ['get', '/overview', 'well-architected.read'],
    ['get', '/accounts', 'well-architected.read'],
    ['post', `${ENTITY}/refresh`, 'well-architected.refresh'],
    ['put', `${ENTITY}/answers/rel-test-plan`, 'well-architected.answer'],
  ] as const)('403 for %s %s names %s', async (method, path, permission) => {
    const denied = await testApi({
      knex,
      registry: testRegistry(),
      policy: () => ({ result: AuthorizeResult.DENY }),
    });
    const sent = request(denied.app)[method](path);
    const { status, body } = await (method === 'put'
      ? sent.send({ value: 'yes' })
      : sent);
    expect({ status, message: body.error.message }).toEqual({
      status: 403,
      message: expect.stringContaining(`'${permission}'`),
    });
    expect(denied.work.collect).not.toHaveBeenCalled();
    expect(denied.work.score).not.toHaveBeenCalled();
  });
});
