/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  CheckSum,
  FindingsSummary,
  OrgFinding,
  Page,
} from 'backstage-plugin-well-architected-common';
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
import { testApi } from '../service/__testUtils__/apiWorld';
import { TestPolicy } from '../service/__testUtils__/testPolicy';
import { FINDINGS_NOW, MANY, seedFindings } from './__testUtils__/seedFindings';

jest.setTimeout(120_000);

const nth = (finding: OrgFinding) => Number(finding.entityRef.slice(-3));

/** Open findings of the check, as the seed makes them. */
const OPEN = Array.from({ length: MANY }, (_, n) => n).filter(n => n % 3);

const ownOnly: TestPolicy = permission =>
  'resourceType' in permission
    ? createWellArchitectedConditionalDecision(
        permission as never,
        wellArchitectedConditions.isEntityOwner({
          claims: ['group:default/team-1'],
        }),
      )
    : { result: AuthorizeResult.ALLOW };

describe.each(testDatabaseIds)('findings of everybody on %s', databaseId => {
  let knex: Knex;
  const registry = testRegistry();

  // making an API takes longer than asking it
  const apps = new Map<string, Express>();
  async function appFor(options: { policy?: TestPolicy; hidden?: string[] }) {
    const key = `${options.policy?.name} ${options.hidden}`;
    const known = apps.get(key);
    if (known) {
      return known;
    }
    const { app } = await testApi({
      knex,
      registry,
      now: FINDINGS_NOW,
      ...options,
    });
    apps.set(key, app);
    return app;
  }

  async function get<T>(
    path: string,
    options: { policy?: TestPolicy; hidden?: string[] } = {},
  ): Promise<T> {
    const { status, body, text } = await request(await appFor(options)).get(
      path,
    );
    expect({ path, status, error: body.error }).toEqual({ path, status: 200 });
    return path.includes('.csv') ? (text as T) : body;
  }
  const list = (query: string, options?: Parameters<typeof get>[1]) =>
    get<Page<OrgFinding>>(`/findings?${query}`, options);
  const numbers = async (query: string) => (await list(query)).items.map(nth);
  const sums = (query: string, options?: Parameters<typeof get>[1]) =>
    get<Page<CheckSum>>(`/findings/by-check?${query}`, options);
  const summary = (query = '', options?: Parameters<typeof get>[1]) =>
    get<FindingsSummary>(`/findings/summary?${query}`, options);

  beforeAll(async () => {
    knex = await migratedDatabase(databaseId);
    await seedFindings(knex);
  });

  describe('as a list', () => {
    it('is of open findings, the oldest first', async () => {
      const { items, totalItems } = await list('limit=3');
      expect(totalItems).toBe(OPEN.length);
      expect(items.map(nth)).toEqual([119, 118, 116]);
      expect(items[2]).toEqual({
        entityRef: 'component:default/app-116',
        ownerRef: 'group:default/team-38',
        systemRef: 'system:default/system-11',
        checkId: 'rel-test-backup',
        title: 'A check',
        pillar: 'reliability',
        state: 'fail',
        risk: 'MEDIUM',
        evidence: 'aws-resource',
        message: 'Message of app-116',
        failed: 3,
        unknown: 0,
        total: 4,
        accountFinding: false,
        since: '2026-07-27T12:00:00.000Z',
        tracking: {
          ownerRef: 'user:default/ada',
          dueDate: '2026-11-20',
          status: 'open',
          updatedBy: 'user:default/ada',
          updatedAt: '2026-11-19T12:00:00.000Z',
          version: 1,
          overdue: false,
        },
      });
    });

    it.each([
      ['risk=HIGH', OPEN.filter(n => n % 2)],
      ['risk=HIGH&risk=MEDIUM', OPEN],
      ['pillar=security', []],
      [
        'pillar=security&state=waived',
        Array.from({ length: MANY }, (_, n) => n).filter(n => n % 5 === 0),
      ],
      ['owner=group:default/team-1', [4, 5]],
      ['owner=Group:Default/Division', []],
      ['owner=group:default/division&childGroups=true', [4, 5]],
      ['system=system:default/system-1', [10, 11, 13, 14, 16, 17, 19]],
      ['domain=domain:default/domain-1', OPEN.filter(n => n >= 60)],
      ['kind=Resource', OPEN.filter(n => n % 4 === 3)],
      ['type=service&lifecycle=production', OPEN.filter(n => n % 2)],
      ['lifecycle=experimental', []],
      ['account=111122223333', [1]],
      ['minAge=100', OPEN.filter(n => n >= 100)],
      ['minAge=8&maxAge=30', OPEN.filter(n => n >= 8 && n <= 30)],
      ['due=overdue', OPEN.filter(n => n % 8 === 0)],
      ['due=settled', OPEN.filter(n => n % 4 === 0)],
      ['due=none', OPEN.filter(n => n % 4)],
      ['check=rel-test-backup&maxAge=2', [1, 2]],
      ['check=rel-test-plan', []],
      ['text=APP-01', [10, 11, 13, 14, 16, 17, 19]],
      ['text=test-BACKUP', OPEN],
      ['text=Seven', [7]],
      ['text=100%25', []],
    ])('filters by %s', async (query, expected) => {
      expect(
        (await numbers(`${query}&limit=500`)).sort((a, b) => a - b),
      ).toEqual(expected);
    });

    it.each([
      ['sort=age&order=asc', [1, 2, 4]],
      // those with the same due date by age
      ['sort=dueDate', [112, 104, 88]],
      ['sort=dueDate&order=desc', [116, 100, 92]],
      ['sort=entity&order=desc', [119, 118, 116]],
      ['sort=entity', [7, 1, 2]],
      // those that nobody owns
      ['sort=owner', [119, 109, 89]],
      ['sort=risk', [119, 115, 113]],
      ['sort=risk&order=asc', [118, 116, 112]],
      ['sort=resources', [119, 116, 113]],
    ])('sorts by %s', async (query, expected) => {
      expect(await numbers(`${query}&limit=3`)).toEqual(expected);
    });

    it.each(
      ['age', 'dueDate', 'owner', 'entity', 'risk', 'resources'].flatMap(
        sort => [`sort=${sort}&order=asc`, `sort=${sort}&order=desc`],
      ),
    )('pages through %s without repeating or losing any', async query => {
      const paged: number[] = [];
      let cursor: string | undefined;
      do {
        const page = await list(
          `${query}&limit=13${cursor ? `&cursor=${cursor}` : ''}`,
        );
        paged.push(...page.items.map(nth));
        cursor = page.nextCursor;
      } while (cursor);
      expect(paged).toEqual(await numbers(`${query}&limit=500`));
      expect(new Set(paged).size).toBe(OPEN.length);
    });

    it('leaves out what the catalog hides', async () => {
      const { items } = await list('owner=group:default/team-1', {
        hidden: ['component:default/app-005'],
      });
      expect(items.map(nth)).toEqual([4]);
    });
  });

  describe('as a summary', () => {
    it('counts by age, due date and owner, each as its list', async () => {
      const found = await summary('risk=HIGH');
      const { totalItems } = await list('risk=HIGH');
      expect(found.total).toBe(totalItems);
      for (const { minAge, maxAge, count } of found.bands) {
        const band = `risk=HIGH&minAge=${minAge}${
          maxAge === undefined ? '' : `&maxAge=${maxAge}`
        }`;
        expect({ band, count: (await list(band)).totalItems }).toEqual({
          band,
          count,
        });
      }
      expect(found.bands.map(band => band.count)).toEqual([3, 7, 20, 10]);
      const all = await summary();
      expect([all.overdue, all.withoutDueDate]).toEqual([
        (await list('due=overdue')).totalItems,
        (await list('due=none')).totalItems,
      ]);
      expect(all.accepted).toBe((await list('state=waived')).totalItems);
      expect(all.owners).toHaveLength(20);
      expect(all.ownersTotal).toBe(41);
      // entities that nobody owns stand for themselves
      expect(all.owners[0]).toEqual({
        count: 8,
        overdue: 0,
        oldestSince: '2026-07-24T12:00:00.000Z',
      });
      expect(all.owners.find(o => o.title === 'Team One')).toEqual({
        ownerRef: 'group:default/team-1',
        title: 'Team One',
        count: 2,
        overdue: 0,
        oldestSince: '2026-11-15T12:00:00.000Z',
      });
    });

    it('keeps bands and due dates when one of them is chosen', async () => {
      const { bands, overdue, accepted } = await summary();
      const chosen = await summary('minAge=91&due=overdue');
      expect(chosen).toMatchObject({ bands, overdue, accepted });
      expect(chosen.total).toBe(
        (await list('minAge=91&due=overdue')).totalItems,
      );
    });

    it('is of nothing where nothing matches', async () => {
      expect(await summary('owner=group:default/nobody')).toEqual({
        total: 0,
        bands: [
          { minAge: 0, maxAge: 7, count: 0 },
          { minAge: 8, maxAge: 30, count: 0 },
          { minAge: 31, maxAge: 90, count: 0 },
          { minAge: 91, count: 0 },
        ],
        overdue: 0,
        withoutDueDate: 0,
        accepted: 0,
        owners: [],
        ownersTotal: 0,
      });
    });
  });

  describe('by check', () => {
    it('sums up what the lists show, failing most first', async () => {
      const { items, totalItems } = await sums('');
      expect(totalItems).toBe(3);
      expect(items).toEqual([
        {
          checkId: 'rel-test-backup',
          title: 'A check',
          pillar: 'reliability',
          risk: 'HIGH',
          evidence: 'aws-resource',
          failing: 80,
          unknown: 0,
          passing: 40,
          waived: 0,
          notApplicable: 0,
          resources: 200,
          owners: 40,
          monthlyWasteUsd: 12.5,
        },
        expect.objectContaining({
          checkId: 'sec-test-root',
          failing: 0,
          unknown: 96,
          waived: 24,
        }),
        // no check of this installation any more
        expect.objectContaining({
          checkId: 'rel-no-longer-there',
          title: 'rel-no-longer-there',
          risk: 'LOW',
          passing: 120,
        }),
      ]);
      const failing = await list('check=rel-test-backup&limit=500');
      expect(failing.items.reduce((sum, f) => sum + f.failed, 0)).toBe(200);
    });

    it.each([
      ['state=fail', ['rel-test-backup']],
      ['state=waived&state=unknown', ['sec-test-root']],
      ['risk=LOW', ['rel-no-longer-there']],
      ['pillar=security', ['sec-test-root']],
      ['text=no-such-thing', []],
      ['owner=group:default/none', []],
      [
        'sort=title',
        ['rel-test-backup', 'sec-test-root', 'rel-no-longer-there'],
      ],
      [
        'sort=title&order=desc',
        ['rel-no-longer-there', 'rel-test-backup', 'sec-test-root'],
      ],
      [
        'sort=unknown',
        ['sec-test-root', 'rel-test-backup', 'rel-no-longer-there'],
      ],
      [
        'sort=risk&order=asc',
        ['rel-no-longer-there', 'rel-test-backup', 'sec-test-root'],
      ],
      [
        'sort=waste',
        ['rel-test-backup', 'sec-test-root', 'rel-no-longer-there'],
      ],
    ])('filters and sorts by %s', async (query, expected) => {
      const { items } = await sums(query);
      expect(items.map(item => item.checkId)).toEqual(expected);
    });

    it.each(['failing', 'unknown', 'resources', 'owners', 'waste', 'risk'])(
      'pages through the sort %s and keeps the total',
      async sort => {
        const all = await sums(`sort=${sort}`);
        const first = await sums(`sort=${sort}&limit=2`);
        const rest = await sums(
          `sort=${sort}&limit=2&cursor=${first.nextCursor}`,
        );
        expect([...first.items, ...rest.items]).toEqual(all.items);
        expect([first.totalItems, rest.totalItems]).toEqual([3, 3]);
        expect(rest.nextCursor).toBeUndefined();
      },
    );

    it('tells what a check is', async () => {
      expect(await get('/checks/rel-test-backup')).toMatchObject({
        title: 'A check',
        impact: 'It matters.',
        method:
          'Each of the tables in the scope of an entity is judged by itself. Read with dynamodb:ListTables.',
        bestPractices: [{ id: 'REL09-BP01', risk: 'HIGH' }],
        enabled: true,
      });
      const app = await appFor({});
      const { status, body } = await request(app).get('/checks/rel-none');
      expect({ status, message: body.error.message }).toEqual({
        status: 404,
        message: "There is no check 'rel-none'",
      });
    });
  });

  describe('as tables', () => {
    it('are exactly what is filtered, in the same order', async () => {
      const { items } = await list('risk=HIGH&sort=entity&limit=500');
      const lines = (
        await get<string>('/findings.csv?risk=HIGH&sort=entity')
      ).split('\r\n');
      expect(lines).toHaveLength(items.length + 2);
      expect(lines[0]).toMatch(
        /^\uFEFFEntity,Entity title,Owner,.*USD a month$/,
      );
      // a formula in a title is neutralised
      expect(lines[1]).toBe(
        `component:default/app-007,'=Seven,group:default/team-2,system:default/system-0,Reliability,rel-test-backup,A check,open,HIGH,Message of app-007,2,4,2026-11-13T12:00:00.000Z,7,,,,,`,
      );
      expect(lines.slice(1, -1).map(line => line.split(',')[0])).toEqual(
        items.map(item => item.entityRef),
      );
    });

    it('are written page after page, with one head', async () => {
      const many = Array.from({ length: 1005 }, (_, i) => `bulk-${i}`);
      const [sample] = await knex('wa_result')
        .where({ check_id: 'rel-test-backup', state: 'fail' })
        .limit(1);
      for (let i = 0; i < many.length; i += 50) {
        await knex('wa_result').insert(
          many.slice(i, i + 50).map(check_id => ({ ...sample, check_id })),
        );
      }
      const text = await get<string>('/findings.csv?text=bulk-');
      const none = await get<string>('/findings.csv?text=app-001');
      await knex('wa_result').where('check_id', 'like', 'bulk-%').delete();
      expect(none.split('\r\n')).toHaveLength(1 + 1 + 1 + 1005);
      expect(text.split('\r\n')).toHaveLength(1 + 1);
      expect(none.match(/Entity title/g)).toHaveLength(1);
    });

    it('tell of checks too', async () => {
      const lines = (
        await get<string>('/findings/by-check.csv?state=fail')
      ).split('\r\n');
      expect(lines).toEqual([
        expect.stringMatching(/^\uFEFFCheck,Title,/),
        'rel-test-backup,A check,Reliability,HIGH,aws-resource,80,0,0,40,0,200,40,12.50',
        '',
      ]);
    });

    it('leave out what the catalog hides', async () => {
      const text = await get<string>(
        '/findings.csv?owner=group:default/team-1',
        { hidden: ['component:default/app-005'] },
      );
      expect(text).toContain('app-004');
      expect(text).not.toContain('app-005');
    });
  });

  describe('for a caller who may read some entities only', () => {
    it('lists, counts and exports nothing else', async () => {
      const policy = { policy: ownOnly };
      expect((await list('', policy)).items.map(nth)).toEqual([5, 4]);
      expect((await list('', policy)).totalItems).toBe(2);
      const { total, owners, ownersTotal, accepted } = await summary(
        '',
        policy,
      );
      expect({ total, ownersTotal, accepted }).toEqual({
        total: 2,
        ownersTotal: 1,
        accepted: 1,
      });
      expect(owners[0].ownerRef).toBe('group:default/team-1');
      expect((await sums('', policy)).items[0]).toMatchObject({
        failing: 2,
        passing: 1,
        owners: 1,
      });
      const text = await get<string>('/findings.csv', policy);
      expect(text.split('\r\n')).toHaveLength(2 + 2);
    });

    it('names the permission that is missing', async () => {
      const { app } = await testApi({
        knex,
        registry,
        policy: () => ({ result: AuthorizeResult.DENY }),
      });
      for (const path of ['', '.csv', '/summary', '/by-check']) {
        const { status, body } = await request(app).get(`/findings${path}`);
        expect({ path, status, message: body.error.message }).toEqual({
          path,
          status: 403,
          message: "The permission 'well-architected.read' is needed",
        });
      }
    });
  });

  it.each([
    ['/findings?sort=title', 'sort'],
    ['/findings?minAge=-1', 'minAge'],
    ['/findings?due=soon', 'due'],
    ['/findings/by-check?sort=age', 'sort'],
    ['/findings?owner=nobody', 'owner'],
    ['/findings?cursor=abc', 'cursor'],
  ])('says what is wrong with %s', async (path, field) => {
    const { status, body } = await request(await appFor({})).get(path);
    expect({ status, message: body.error.message }).toEqual({
      status: 400,
      message: expect.stringContaining(field),
    });
  });
});
