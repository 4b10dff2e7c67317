/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { Express } from 'express';
import request from 'supertest';
import { testRegistry } from '../__testUtils__/testChecks';
import { createCampaign } from '../campaigns/saveCampaign';
import { migratedDatabase } from '../database/__testUtils__/testDatabases';
import {
  acknowledgeAll,
  completeTestReview,
} from '../milestones/__testUtils__/completeTestReview';
import { spec } from '../schema/openapi/generated/router';
import { WaiverRow } from '../waivers/types';
import { seedWorld, testApi } from './__testUtils__/apiWorld';

jest.setTimeout(60_000);

const ENTITY = '/entities/component/default/orders';
const WAIVER = '3a1c5b0e-0000-4000-8000-000000000001';
const CARTS = '/entities/component/default/carts';
const MILESTONE = '3a1c5b0e-0000-4000-8000-000000000002';
const CAMPAIGN = '3a1c5b0e-0000-4000-8000-000000000003';
const ROUTES: [string, string][] = [
  ['get', '/health'],
  ['get', '/entities?limit=2&kind=component&sort=name'],
  ['get', `${ENTITY}/scorecard`],
  ['get', `${ENTITY}/results`],
  ['get', `${ENTITY}/results/rel-test-backup`],
  ['get', `${ENTITY}/results/rel-test-plan`],
  ['get', `${ENTITY}/report`],
  ['get', `${ENTITY}/report.md`],
  ['get', `${ENTITY}/report.csv`],
  ['get', `${ENTITY}/report/download`],
  ['get', `${ENTITY}/plan.md?check=rel-test-backup`],
  ['get', `${ENTITY}/trend?days=30`],
  ['post', `${ENTITY}/refresh`],
  ['put', `${ENTITY}/answers/rel-test-plan`],
  ['get', `${ENTITY}/questions?pillar=reliability`],
  ['get', `${ENTITY}/framework?pillar=security`],
  ['post', `${ENTITY}/answers/copy`],
  ['get', `${ENTITY}/scope`],
  ['put', `${ENTITY}/scope`],
  ['get', '/owners'],
  ['get', '/systems?domain=domain:default/shop'],
  ['get', '/domains'],
  ['get', '/owners/group/default/team-orders/trend?childGroups=false'],
  ['get', '/systems/system/default/orders/trend'],
  ['get', '/domains/domain/default/shop/trend'],
  ['get', '/entities.csv'],
  ['get', '/days/2026-11-20/entities?sort=high'],
  ['get', '/days/2026-11-20/entities.csv'],
  ['get', '/days/2026-11-20/findings?sort=entity'],
  ['get', '/days/2026-11-20/findings.csv'],
  ['get', '/facets'],
  ['get', '/overview'],
  ['get', '/overview/trend?from=2026-11-01'],
  ['get', '/checks'],
  ['get', '/checks/rel-test-backup'],
  ['get', '/findings?sort=dueDate&order=desc&due=none&maxAge=90'],
  ['get', '/findings.csv'],
  ['get', '/findings/summary?risk=HIGH'],
  ['get', '/findings/by-check?state=fail&sort=waste'],
  ['get', '/findings/by-check.csv'],
  ['get', `${ENTITY}/campaigns`],
  ['get', '/campaigns?status=running&status=announced'],
  ['post', '/campaigns'],
  ['get', `/campaigns/${CAMPAIGN}`],
  ['put', `/campaigns/${CAMPAIGN}`],
  ['get', `/campaigns/${CAMPAIGN}/progress`],
  ['post', `/campaigns/${CAMPAIGN}/cancel`],
  ['get', '/notifications-log?state=waiting&topic=well-architected-digest'],
  ['get', '/installation'],
  ['get', '/installation/work'],
  ['get', '/installation/tables'],
  ['get', '/accounts?state=ok&sort=high'],
  ['get', '/accounts/111122223333'],
  ['get', '/accounts/111122223333/unclaimed?high=true'],
  ['post', '/accounts/111122223333/refresh'],
  ['put', `${ENTITY}/actions/rel-test-backup`],
  ['get', `${ENTITY}/waivers`],
  ['post', `${ENTITY}/waivers`],
  ['get', '/waivers?state=requested'],
  ['get', '/waivers.csv'],
  ['post', `/waivers/${WAIVER}/decision`],
  ['put', '/entities/component/default/unlinked/acknowledgements/security'],
  ['get', `${ENTITY}/milestones`],
  ['post', `${CARTS}/milestones`],
  ['get', `${CARTS}/milestones/${MILESTONE}`],
  ['get', `${CARTS}/milestones/${MILESTONE}/report.md`],
  ['get', `${CARTS}/milestones/${MILESTONE}/compare?with=now`],
];
const STATUS: Record<string, number> = {
  [`post ${ENTITY}/refresh`]: 202,
  'post /accounts/111122223333/refresh': 202,
  'post /campaigns': 201,
  [`post ${ENTITY}/waivers`]: 201,
  [`post ${CARTS}/milestones`]: 201,
};
const CAMPAIGN_INPUT = {
  name: 'Backups',
  description: 'Every table has a backup',
  selection: { checkIds: ['rel-test-backup'], pillars: [], risks: [] },
  audience: {
    owners: [],
    systems: [],
    domains: [],
    kinds: ['component'],
    types: [],
    lifecycles: [],
  },
  starts: '2026-11-20',
  due: '2026-12-24',
  targetPercent: 90,
  version: 1,
};
const BODIES: Record<string, object> = {
  'post /campaigns': CAMPAIGN_INPUT,
  [`put /campaigns/${CAMPAIGN}`]: CAMPAIGN_INPUT,
  [`post /campaigns/${CAMPAIGN}/cancel`]: { reason: 'A mistake', version: 2 },
  [`put ${ENTITY}/answers/rel-test-plan`]: {
    value: 'yes',
    link: 'https://example.com/plan',
  },
  [`post ${ENTITY}/answers/copy`]: {
    from: 'component:default/carts',
    checkIds: ['rel-test-plan'],
  },
  [`put ${ENTITY}/actions/rel-test-backup`]: {
    ownerRef: 'group:default/team-orders',
    dueDate: '2026-12-24',
    status: 'open',
    version: 0,
  },
  [`put ${ENTITY}/scope`]: {
    criticality: 'standard',
    environments: { '111122223333': 'production' },
    confirm: true,
    version: 0,
  },
  [`post ${ENTITY}/waivers`]: {
    checkId: 'rel-test-backup',
    reason: 'Rebuilt from events',
    expires: '2026-12-24',
  },
  'put /entities/component/default/unlinked/acknowledgements/security': {
    text: 'No account is linked yet',
    version: 0,
  },
  [`post ${CARTS}/milestones`]: { name: 'Launch', review: 2 },
  [`post /waivers/${WAIVER}/decision`]: { decision: 'revoke', version: 1 },
};

const documented = Object.entries(spec.paths).flatMap(([path, item]) =>
  Object.keys(item)
    .filter(method =>
      ['get', 'post', 'put', 'patch', 'delete'].includes(method),
    )
    .map(method => `${method} ${path}`),
);

const template = ([method, path]: [string, string]) =>
  `${method} ${path
    .replace(/\?.*/, '')
    .replace(
      /^\/(entities|owners|systems|domains)\/[^/]+\/[^/]+\/[^/]+/,
      '/$1/{kind}/{namespace}/{name}',
    )
    .replace(/\/(results|answers|actions)\/(?!copy$).+/, '/$1/{checkId}')
    .replace(/\/milestones\/[^/]+/, '/milestones/{milestoneId}')
    .replace(/\/acknowledgements\/.+/, '/acknowledgements/{pillar}')
    .replace(/^\/days\/[^/]+/, '/days/{day}')
    .replace(/^\/campaigns\/[^/]+/, '/campaigns/{campaignId}')
    .replace(/^\/checks\/.+/, '/checks/{checkId}')
    .replace(/^\/accounts\/\d+/, '/accounts/{accountId}')
    .replace(/^\/waivers\/[^/]+/, '/waivers/{waiverId}')}`;

describe('the API and its document', () => {
  let knex: Knex;
  let app: Express;
  let auditor: Awaited<ReturnType<typeof testApi>>['auditor'];

  beforeAll(async () => {
    knex = await migratedDatabase('SQLITE_3');
    await seedWorld(knex);
    await knex<WaiverRow>('wa_waiver').insert({
      id: WAIVER,
      entity_ref: 'component:default/billing',
      check_id: 'rel-test-backup',
      risk: 'HIGH',
      state: 'requested',
      resources: null,
      reason: 'Rebuilt from events',
      link: null,
      expires: '2026-12-24',
      requested_by: 'user:default/carla',
      requested_at: '2026-11-20T06:00:00.000Z',
      decided_by: null,
      reminded_at: null,
      version: 1,
    });
    const api = await testApi({ knex, registry: testRegistry() });
    app = api.app;
    auditor = api.auditor;
    const made = await createCampaign({
      context: api.context,
      input: CAMPAIGN_INPUT,
      author: 'user:default/carla',
    });
    await knex('wa_campaign').where('id', made.id).update({ id: CAMPAIGN });
    await knex('wa_campaign_day').update({ campaign_id: CAMPAIGN });
    const carts = {
      context: api.context,
      entityRef: 'component:default/carts',
    };
    const { id } = await completeTestReview({ ...carts, name: 'First' });
    await knex('wa_milestone').where({ id }).update({ id: MILESTONE });
    // the next review begins with the first change
    await knex('wa_result')
      .where({ entity_ref: carts.entityRef, check_id: 'rel-test-backup' })
      .update({ state: 'fail', failed: 1 });
    await acknowledgeAll({ ...carts, author: 'user:default/carla' });
  });

  it('covers every documented route', () => {
    expect([...new Set(ROUTES.map(template))].sort()).toEqual(
      [...documented].sort(),
    );
  });

  // the router of the tests answers 500 to what the document does not allow
  it.each(ROUTES)('answers %s %s as documented', async (method, path) => {
    const agent = request(app);
    const key = `${method} ${path}`;
    const sent =
      method === 'get'
        ? agent.get(path)
        : agent[method === 'put' ? 'put' : 'post'](path).send(BODIES[key]);
    auditor.createEvent.mockClear();
    const { status, body } = await sent;
    expect({ status, error: body.error }).toEqual({
      status: STATUS[key] ?? 200,
      error: undefined,
    });
    // every write is an event of the auditor, with how it ended; no read is
    const { calls, results } = auditor.createEvent.mock;
    const ids = calls.map(([{ eventId }]) => eventId);
    const ended = await Promise.all(
      results.map(async ({ value }) => {
        const { success } = (await value) as { success: jest.Mock };
        const times = success.mock.calls.length;
        success.mockClear();
        return times;
      }),
    );
    expect({ events: ids.length, ended }).toEqual(
      method === 'get' ? { events: 0, ended: [] } : { events: 1, ended: [1] },
    );
    expect(ids.filter(id => !/^[a-z]+(-[a-z]+)+$/.test(id))).toEqual([]);
  });

  it('notices an answer that is not as documented', async () => {
    const registry = testRegistry();
    const broken = await testApi({
      knex,
      registry: { ...registry, catalogueVersion: 5 as unknown as string },
    });
    await knex('wa_scorecard')
      .where('entity_ref', 'component:default/carts')
      .delete();
    const { status, body } = await request(broken.app).get(
      '/entities/component/default/carts/scorecard',
    );
    expect({ status, message: body.error.message }).toEqual({
      status: 500,
      message: expect.stringContaining('catalogueVersion must be string'),
    });
  });
});
