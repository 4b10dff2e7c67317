/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import request from 'supertest';
import { testRegistry } from '../__testUtils__/testChecks';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { seedWorld, testApi } from './__testUtils__/apiWorld';

jest.setTimeout(120_000);

const ENTITY = '/entities/component/default/orders';
const CHECK = 'rel-test-backup';

describe.each(testDatabaseIds)('exports on %s', databaseId => {
  let knex: Knex;
  const registry = testRegistry();

  beforeEach(async () => {
    knex = await migratedDatabase(databaseId);
    await seedWorld(knex, { registry });
  });

  const get = async (path: string, now?: string) => {
    const { app } = await testApi({ knex, registry, now });
    return request(app).get(`${ENTITY}${path}`);
  };
  const settle = async () => {
    const { app } = await testApi({ knex, registry });
    await request(app)
      .put(`${ENTITY}/actions/${CHECK}`)
      .send({
        ownerRef: 'group:default/team-orders',
        dueDate: '2026-11-24',
        status: 'open',
        version: 0,
      })
      .expect(200);
    await request(app)
      .post(`${ENTITY}/waivers`)
      .send({ checkId: CHECK, reason: 'Rebuilt', expires: '2026-12-24' })
      .expect(201);
  };

  it('gives the findings as a table, with owner, due date and waiver', async () => {
    await settle();
    const { status, headers, text } = await get(
      '/report.csv',
      '2026-11-25T00:00:00.000Z',
    );
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toBe(
      'attachment; filename="well-architected-orders.csv"',
    );
    const results = (await get('/results')).body.items;
    const lines = text.split('\r\n');
    expect(lines).toHaveLength(results.length + 2);
    expect(lines.find(line => line.includes(CHECK))).toMatch(
      /^Reliability,open,HIGH,.*,group:default\/team-orders,2026-11-24,settled,yes,,user:default\/mock asks to accept it until 2026-12-24: Rebuilt$/,
    );
  });

  it('gives the report as a file', async () => {
    const { headers, body } = await get('/report/download');
    expect(headers['content-disposition']).toBe(
      'attachment; filename="well-architected-orders.json"',
    );
    expect(body).toEqual((await get('/report')).body);
    expect(body.pillars).toHaveLength(6);
  });

  it('has waivers, owners and due dates in the Markdown', async () => {
    await settle();
    const { text } = await get('/report.md', '2026-11-25T00:00:00.000Z');
    expect(text).toMatch(
      /^- .*`rel-test-backup`.*\(user:default\/mock asks to accept it until 2026-12-24: Rebuilt\)$/m,
    );
    expect(text).toContain('- **Assigned to:** group:default/team-orders');
    expect(text).toContain('- **Due:** 2026-11-24, overdue');
    expect(text).toMatch(/^\*\*Overdue \(1\):\*\* .*\(2026-11-24\)$/m);
    expect(text).toContain('Evaluated at 2026-11-20 06:00 UTC');
  });

  it('has the due date of the organisation where nobody settled one', async () => {
    const own = testRegistry(undefined, { actions: { dueDays: { HIGH: 14 } } });
    const ask = async (path: string) => {
      const { app } = await testApi({
        knex,
        registry: own,
        now: '2026-11-25T00:00:00.000Z',
      });
      return request(app).get(`${ENTITY}${path}`);
    };
    const { since } = (await get(`/results/${CHECK}`)).body.result;
    const dueDate = new Date(Date.parse(since) + 14 * 86_400_000)
      .toISOString()
      .slice(0, 10);
    const overdue = dueDate < '2026-11-25';
    const defaultDue = { dueDate, days: 14, overdue };
    const { actionPlan } = (await ask('/report')).body;
    expect(actionPlan).toMatchObject([{ checkId: CHECK, defaultDue }]);
    const finding = (await ask(`/results/${CHECK}`)).body;
    expect(finding.action).toMatchObject({ defaultDue });
    expect((await ask('/report.csv')).text).toContain(
      `,${dueDate},default,${overdue ? 'yes' : ''},`,
    );
    expect((await ask('/plan.md')).text).toContain(
      `- **Due:** ${dueDate} (default of the organisation for HIGH risks)`,
    );
    await settle();
    const settled = (await ask('/report')).body.actionPlan[0];
    expect(settled.tracking.dueDate).toBe('2026-11-24');
    expect(settled).not.toHaveProperty('defaultDue');
  });

  it('gives the plan, or only one action of it', async () => {
    const plan = await get('/plan.md');
    expect(plan.headers['content-type']).toBe('text/markdown; charset=utf-8');
    expect(plan.text.match(/^# .*$/gm)).toEqual([
      '# Action plan: Now (HIGH)',
      '# Action plan: Next (MEDIUM)',
      '# Action plan: Later (LOW)',
    ]);
    const one = await get(`/plan.md?check=${CHECK}`);
    expect(one.text.startsWith('## Pillar: Reliability\n')).toBe(true);
    expect(plan.text).toContain(one.text.trim());
  });

  it('names the check that has no open action', async () => {
    const { status, body } = await get(`/plan.md?check=${CHECK}&check=rel-no`);
    expect({ status, message: body.error.message }).toEqual({
      status: 404,
      message:
        "Query parameter 'check' names a check without an open action for component:default/orders: 'rel-no'",
    });
  });

  it.each(['report.csv', 'report/download', 'plan.md'])(
    'shows no %s to who may not read the entity',
    async path => {
      const { app } = await testApi({
        knex,
        registry,
        policy: () => ({ result: AuthorizeResult.DENY }),
      });
      const { status } = await request(app).get(`${ENTITY}/${path}`);
      expect([403, 404]).toContain(status);
    },
  );
});
