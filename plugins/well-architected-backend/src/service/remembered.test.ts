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
import { wellArchitectedConditions } from '../permissions';
import { bumpVersion } from '../reading/bumpVersion';
import { OTHER_ACCOUNT, seedWorld, testApi } from './__testUtils__/apiWorld';
import { conditional, TestPolicy } from './__testUtils__/testPolicy';
import { ApiContext } from './types';

jest.setTimeout(120_000);

const ORDERS = 'component:default/orders';
const LATER = '2026-11-20T11:00:00.000Z';

/** Answers that are remembered, and the statements that they cost then. */
const REMEMBERED: [string, number][] = [
  ['/overview', 2],
  ['/overview/trend?days=365', 1],
  ['/owners/group/default/shop/trend?days=365', 1],
  ['/entities?sort=worst&kind=component', 2],
  ['/entities/component/default/orders/trend?days=365', 1],
  ['/entities/component/default/orders/scorecard', 2],
  ['/owners', 1],
  ['/systems', 1],
  ['/facets', 1],
  ['/findings', 1],
  ['/findings/summary', 1],
  ['/findings/by-check', 1],
  ['/accounts', 2],
  ['/days/2026-11-20/findings', 1],
];

describe.each(testDatabaseIds)('remembered answers on %s', databaseId => {
  let knex: Knex;
  let app: Express;
  let context: ApiContext;

  const get = async (path: string) => {
    const answer = await request(app).get(path);
    expect({ path, status: answer.status }).toEqual({ path, status: 200 });
    return answer;
  };
  const namesOf = async () => {
    const { body } = await get('/entities?sort=worst');
    return body.items.map(
      ({ entityRef }: { entityRef: string }) => entityRef.split('/')[1],
    );
  };

  beforeEach(async () => {
    knex = await migratedDatabase(databaseId);
    const registry = testRegistry();
    await seedWorld(knex);
    ({ app, context } = await testApi({ knex, registry }));
  });

  it.each(REMEMBERED)('%s is the same at %i statements', async (path, most) => {
    const first = await get(path);
    await get(path);
    let statements = 0;
    const listener = () => {
      statements += 1;
    };
    knex.on('query', listener);
    const again = await get(path);
    knex.removeListener('query', listener);
    expect(statements).toBe(most);
    expect(again.body).toEqual(first.body);
    for (const header of ['content-type', 'etag', 'content-length']) {
      expect([header, again.headers[header]]).toEqual([
        header,
        first.headers[header],
      ]);
    }
    await request(app).get(path).set('If-None-Match', first.headers.etag);
    const same = await request(app)
      .get(path)
      .set('If-None-Match', first.headers.etag);
    expect(same.status).toBe(304);
  });

  it('tell when an entity was evaluated, though nothing else has changed', async () => {
    const evaluated = async () => {
      const { body: list } = await get('/entities?sort=worst');
      const { body: overview } = await get('/overview');
      const of = (items: { entityRef: string; evaluatedAt: string }[]) =>
        items.find(({ entityRef }) => entityRef === ORDERS)?.evaluatedAt;
      return [of(list.items), of(overview.newest)];
    };
    await evaluated();
    await evaluated();
    await knex('wa_scorecard')
      .where('entity_ref', ORDERS)
      .update({ evaluated_at: LATER, evidence_at: LATER });
    expect(await evaluated()).toEqual([LATER, LATER]);
  });

  it('tell the moment that a message is about, when it is another one', async () => {
    const finding = { entity_ref: ORDERS, check_id: 'rel-test-backup' };
    await knex.transaction(async trx => {
      await trx('wa_result')
        .where(finding)
        .update({ message: 'No backup at {{evidence-at}}' });
      await bumpVersion({ trx });
    });
    const shown = async () => {
      const { body } = await get('/findings?check=rel-test-backup&risk=HIGH');
      return body.items.map(({ message }: { message: string }) => message);
    };
    expect(await shown()).toEqual(['No backup at 2026-11-20 06:00 UTC']);
    await shown();
    await knex('wa_scorecard')
      .where('entity_ref', ORDERS)
      .update({ evidence_at: LATER });
    expect(await shown()).toEqual(['No backup at 2026-11-20 11:00 UTC']);
  });

  it('tell how accounts are read, and when that is too long ago', async () => {
    const shown = async () => {
      const { body } = await get('/accounts?sort=name&text=billing');
      const [{ state, running, stale, lastError }] = body.items;
      return { state, running, stale, lastError };
    };
    const account = () => knex('wa_account').where('account_id', OTHER_ACCOUNT);
    const read = { state: 'ok', running: false, stale: false };
    expect(await shown()).toEqual(read);
    await account().update({ state: 'running', last_started_at: LATER });
    expect(await shown()).toEqual({ ...read, running: true });
    await account().update({
      state: 'failed',
      revision: 7,
      last_error: 'The role could not be assumed',
    });
    expect(await shown()).toEqual({
      ...read,
      state: 'failed',
      lastError: 'The role could not be assumed',
    });
    await account().update({ state: 'ok', revision: 8, last_error: null });
    expect(await shown()).toEqual(read);
    jest
      .spyOn(context, 'now')
      .mockReturnValue(new Date('2026-11-28T06:00:00.000Z'));
    expect(await shown()).toEqual({ ...read, stale: true });
  });

  it('tell what a scorecard shows and no version counts', async () => {
    const shown = async () => {
      const { body } = await get(
        '/entities/component/default/orders/scorecard',
      );
      return {
        evaluatedAt: body.evaluatedAt,
        notices: body.notices.map(({ kind }: { kind: string }) => kind),
        confirmed: body.scope.confirmation.day,
      };
    };
    const first = await shown();
    await knex('wa_scorecard')
      .where('entity_ref', ORDERS)
      .update({ evaluated_at: LATER });
    expect(await shown()).toEqual({ ...first, evaluatedAt: LATER });
    await knex('wa_account').update({ state: 'failed', revision: 9 });
    const failed = await shown();
    expect(failed.notices).toContain('run-failed');
    await knex('wa_scope_form').insert({
      entity_ref: ORDERS,
      content: '{}',
      confirmed_at: '2026-11-20',
      updated_by: 'user:default/ada',
      updated_at: LATER,
      version: 1,
    });
    const confirmed = await shown();
    expect(confirmed.confirmed).toBe('2026-11-20');
    const days = async (after: number) => {
      jest
        .spyOn(context, 'now')
        .mockReturnValue(
          new Date(Date.parse('2026-11-28T06:00:00.000Z') + after),
        );
      const { body } = await get(
        '/entities/component/default/orders/scorecard',
      );
      return body.notices.filter(
        ({ kind }: { kind: string }) => kind === 'stale',
      );
    };
    const [stale] = await days(0);
    expect(stale.message).toContain('days ago');
    expect(await days(1_000)).toEqual([stale]);
    const [older] = await days(24 * 3_600_000);
    expect(older.message).not.toBe(stale.message);
  });

  it('tell what was written since', async () => {
    await get('/overview');
    await knex.transaction(async trx => {
      await trx('wa_scorecard')
        .where('entity_ref', ORDERS)
        .update({ level: 'good', count_high: 77 });
      await bumpVersion({ trx, owners: ['group:default/team-orders'] });
    });
    const { body } = await get('/overview');
    expect(body.levels.good).toBe(1);
    expect(body.counts.high).toBeGreaterThanOrEqual(77);
  });

  it('are of callers who may read the same alone', async () => {
    const everything: TestPolicy = () => ({ result: AuthorizeResult.ALLOW });
    const nothing: TestPolicy = () => ({ result: AuthorizeResult.DENY });
    const ownedBy = (team: string) =>
      conditional(
        wellArchitectedConditions.isEntityOwner({
          claims: [`group:default/${team}`],
        }),
      );
    const registry = testRegistry();
    let policy = everything;
    const shared = await testApi({
      knex,
      registry,
      policy: permission => policy(permission),
    });
    const callers = [everything, ownedBy('team-orders'), ownedBy('team-carts')];
    for (const [path] of REMEMBERED) {
      for (const caller of [...callers, ...callers]) {
        policy = caller;
        const answer = await request(shared.app).get(path);
        const alone = await testApi({ knex, registry, policy: caller });
        const expected = await request(alone.app).get(path);
        expect([path, answer.status]).toEqual([path, expected.status]);
        expect(answer.body).toEqual(expected.body);
      }
      policy = nothing;
      const { status } = await request(shared.app).get(path);
      expect([path, status]).toEqual([path, 403]);
    }
  });

  it('show nobody what the catalog hides from them meanwhile', async () => {
    expect(await namesOf()).toContain('orders');
    const original = context.catalog.getEntitiesByRefs.bind(context.catalog);
    const hiding = jest
      .spyOn(context.catalog, 'getEntitiesByRefs')
      .mockImplementation(async (asked, credentials) => {
        const { items } = await original(asked, credentials);
        return {
          items: items.map((item, index) =>
            asked.entityRefs[index] === ORDERS ? undefined : item,
          ),
        };
      });
    expect(await namesOf()).not.toContain('orders');
    const { body } = await get('/overview');
    expect(JSON.stringify(body.newest)).not.toContain(ORDERS);
    hiding.mockRestore();
    expect(await namesOf()).toContain('orders');
  });
});
