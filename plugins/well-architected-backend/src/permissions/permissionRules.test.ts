/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  AuthorizeResult,
  PermissionCondition,
  PermissionCriteria,
} from '@backstage/plugin-permission-common';
import { PILLAR_IDS, PillarId } from 'backstage-plugin-well-architected-common';
import { Express } from 'express';
import { Knex } from 'knex';
import request from 'supertest';
import { testRegistry } from '../__testUtils__/testChecks';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import {
  OTHER_ACCOUNT,
  seedWorld,
  testApi,
} from '../service/__testUtils__/apiWorld';
import { TestPolicy } from '../service/__testUtils__/testPolicy';
import { WaiverRow } from '../waivers/types';
import {
  createWellArchitectedConditionalDecision,
  wellArchitectedConditions,
} from './conditions';

jest.setTimeout(120_000);

type Criteria = PermissionCriteria<PermissionCondition>;

const REF = 'component:default/orders';
const ENTITY = '/entities/component/default/orders';
const WAIVER = '3a1c5b0e-0000-4000-8000-000000000001';
const BACKUP = 'rel-test-backup';
const PLAN = 'rel-test-plan';

const { hasEntityKind, inAwsAccount, inPillar, isEntityOwner } =
  wellArchitectedConditions;
const pillars = (...ids: PillarId[]): Criteria => inPillar({ pillars: ids });

/** One permission by these conditions, all others without any. */
const limited =
  (name: string, conditions: Criteria): TestPolicy =>
  permission =>
    permission.name === `well-architected.${name}`
      ? createWellArchitectedConditionalDecision(
          permission as never,
          conditions as never,
        )
      : { result: AuthorizeResult.ALLOW };

/** What each permission is needed for, and the pillar that it is about. */
const ROUTES: {
  permission: string;
  method: 'get' | 'put' | 'post';
  path: string;
  body?: object;
  pillar?: PillarId;
}[] = [
  { permission: 'read', method: 'get', path: `${ENTITY}/scorecard` },
  { permission: 'read', method: 'get', path: `${ENTITY}/results/${BACKUP}` },
  { permission: 'read', method: 'get', path: `${ENTITY}/waivers` },
  { permission: 'refresh', method: 'post', path: `${ENTITY}/refresh` },
  {
    permission: 'answer',
    method: 'put',
    path: `${ENTITY}/answers/${PLAN}`,
    body: { value: 'yes' },
    pillar: 'reliability',
  },
  {
    permission: 'answer',
    method: 'post',
    path: `${ENTITY}/answers/copy`,
    body: { from: 'component:default/carts', checkIds: [PLAN] },
    pillar: 'reliability',
  },
  {
    permission: 'answer',
    method: 'put',
    path: `${ENTITY}/actions/${BACKUP}`,
    body: { status: 'open', dueDate: '2026-12-24', version: 0 },
    pillar: 'reliability',
  },
  {
    permission: 'answer',
    method: 'put',
    path: `${ENTITY}/scope`,
    body: { criticality: 'standard', confirm: true, version: 0 },
  },
  {
    permission: 'waive',
    method: 'post',
    path: `${ENTITY}/waivers`,
    body: { checkId: BACKUP, reason: 'Rebuilt', expires: '2026-12-24' },
    pillar: 'reliability',
  },
  {
    permission: 'waive',
    method: 'post',
    path: `/waivers/${WAIVER}/decision`,
    body: { decision: 'revoke', version: 1 },
    pillar: 'reliability',
  },
  {
    permission: 'approve',
    method: 'post',
    path: `/waivers/${WAIVER}/decision`,
    body: { decision: 'approve', version: 1 },
    pillar: 'reliability',
  },
  {
    permission: 'complete',
    method: 'put',
    path: `${ENTITY}/acknowledgements/sustainability`,
    body: { text: 'No meter yet', version: 0 },
    pillar: 'sustainability',
  },
  {
    permission: 'complete',
    method: 'post',
    path: `${ENTITY}/milestones`,
    body: { name: 'Launch', review: 1 },
  },
];

/** Conditions that orders meets, and the same ones that it does not. */
const RULES: [string, Criteria, Criteria][] = [
  [
    'IS_ENTITY_OWNER',
    isEntityOwner({ claims: ['group:default/team-orders'] }),
    isEntityOwner({ claims: ['group:default/team-carts'] }),
  ],
  [
    'HAS_ENTITY_KIND',
    hasEntityKind({ kinds: ['Component'] }),
    hasEntityKind({ kinds: ['System'] }),
  ],
  [
    'IN_AWS_ACCOUNT',
    inAwsAccount({ accounts: ['111122223333'] }),
    inAwsAccount({ accounts: [OTHER_ACCOUNT] }),
  ],
];

const CASES = ROUTES.flatMap(route => {
  const own: PillarId[] = route.pillar ? [route.pillar] : [...PILLAR_IDS];
  const others = PILLAR_IDS.filter(id => id !== (route.pillar ?? 'security'));
  return [
    ...RULES.map(([rule, met, unmet]) => ({ rule, met, unmet, ...route })),
    {
      rule: 'IN_PILLAR',
      met: pillars(...own),
      unmet: pillars(...others),
      ...route,
    },
    {
      rule: 'not IN_PILLAR',
      met: { not: pillars(...others) },
      unmet: { not: pillars(own[0]) },
      ...route,
    },
  ].map(each =>
    // of an entity as a whole no pillar may be left out
    each.rule === 'not IN_PILLAR' && !route.pillar
      ? { ...each, met: { not: pillars() } }
      : each,
  );
});

describe.each(testDatabaseIds)('permissions by rules on %s', databaseId => {
  let knex: Knex;
  let app: Express;
  let current: TestPolicy;
  const registry = testRegistry();

  beforeAll(async () => {
    knex = await migratedDatabase(databaseId);
    await seedWorld(knex, { registry });
    const waiver: WaiverRow = {
      id: WAIVER,
      entity_ref: REF,
      check_id: BACKUP,
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
    };
    await knex<WaiverRow>('wa_waiver').insert([
      waiver,
      {
        ...waiver,
        id: WAIVER.replace(/1$/, '2'),
        entity_ref: 'component:default/carts',
        check_id: 'sec-test-root',
      },
      {
        ...waiver,
        id: WAIVER.replace(/1$/, '3'),
        entity_ref: 'component:default/billing',
        check_id: 'sec-gone-since',
      },
    ]);
    ({ app } = await testApi({
      knex,
      registry,
      policy: permission => current(permission),
    }));
  });

  const call = async (
    route: Pick<(typeof ROUTES)[number], 'method' | 'path' | 'body'>,
    policy: TestPolicy,
  ) => {
    current = policy;
    const sent = request(app)[route.method](route.path);
    return route.body ? sent.send(route.body) : sent;
  };

  it.each(CASES)(
    '$permission by $rule: $method $path',
    async ({ permission, met, unmet, ...route }) => {
      const refused = await call(route, limited(permission, unmet));
      expect({
        status: refused.status,
        message: refused.body.error?.message,
      }).toEqual({
        status: 403,
        message: expect.stringMatching(
          new RegExp(
            `^The permission 'well-architected\\.${permission}' is needed for .*(${REF}|waiver '${WAIVER}')$`,
          ),
        ),
      });
      const allowed = await call(route, limited(permission, met));
      // a write that was done before is refused as such, not for its writer
      expect([200, 201, 202, 400, 409]).toContain(allowed.status);
      expect(allowed.body.error?.name).not.toBe('NotAllowedError');
    },
  );

  it('names the pillars that are missing, where others are not', async () => {
    const { body } = await call(
      { method: 'get', path: `${ENTITY}/scorecard` },
      limited('read', { not: pillars('security', 'sustainability') }),
    );
    expect(body.error.message).toBe(
      `The permission 'well-architected.read' is needed for Security, Sustainability of ${REF}`,
    );
  });

  it('takes a check that nobody knows for the entity as a whole', async () => {
    const route = {
      method: 'put' as const,
      path: `${ENTITY}/answers/rel-nobody`,
      body: { value: 'yes' },
    };
    const some = await call(route, limited('answer', pillars('reliability')));
    expect(some.status).toBe(403);
    const all = await call(route, limited('answer', pillars(...PILLAR_IDS)));
    expect(all.status).toBe(400);
  });

  describe('in SQL', () => {
    const list = async (path: string, conditions: Criteria) => {
      const { status, body } = await call(
        { method: 'get', path },
        limited('read', conditions),
      );
      expect(status).toBe(200);
      expect(body.totalItems).toBe(body.items.length);
      return body.items
        .map(({ entityRef }: { entityRef: string }) => entityRef.split('/')[1])
        .sort();
    };

    it.each<[string, Criteria, string[]]>([
      ['a pillar', pillars('security'), ['carts']],
      ['two pillars', pillars('security', 'reliability'), ['carts', 'orders']],
      ['no pillar', pillars(), []],
      [
        'all pillars, and what has none',
        pillars(...PILLAR_IDS),
        ['billing', 'carts', 'orders'],
      ],
      ['all but a pillar', { not: pillars('security') }, ['orders']],
      [
        'a pillar of one owner',
        {
          allOf: [
            pillars('security', 'reliability'),
            isEntityOwner({ claims: ['group:default/team-orders'] }),
          ],
        },
        ['orders'],
      ],
      [
        'one owner, or a pillar of anybody',
        {
          anyOf: [
            isEntityOwner({ claims: ['group:default/team-billing'] }),
            pillars('security'),
          ],
        },
        ['billing', 'carts'],
      ],
    ])('lists waivers of %s', async (_, conditions, expected) => {
      expect(await list('/waivers', conditions)).toEqual(expected);
    });

    it.each<[string, Criteria, number]>([
      ['all pillars', pillars(...PILLAR_IDS), 3],
      ['five pillars', pillars(...PILLAR_IDS.slice(1)), 0],
      ['all but a pillar', { not: pillars('security') }, 0],
      [
        'an owner, or a pillar',
        {
          anyOf: [
            isEntityOwner({ claims: ['group:default/team-carts'] }),
            pillars('security'),
          ],
        },
        1,
      ],
    ])('lists entities, as a whole, of %s', async (_, conditions, count) => {
      expect(await list('/entities', conditions)).toHaveLength(count);
    });
  });
});
