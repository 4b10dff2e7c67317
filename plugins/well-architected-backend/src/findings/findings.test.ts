/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Knex } from 'knex';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { TestPolicy } from '../service/__testUtils__/testPolicy';
import { askFindings, nth, OPEN, ownOnly } from './__testUtils__/askFindings';
import { MANY, seedFindings } from './__testUtils__/seedFindings';

jest.setTimeout(120_000);

const nobody: TestPolicy = () => ({ result: AuthorizeResult.DENY });

describe.each(testDatabaseIds)('findings of everybody on %s', databaseId => {
  let knex: Knex;
  const ask = askFindings(() => knex);

  beforeAll(async () => {
    knex = await migratedDatabase(databaseId);
    await seedFindings(knex);
  });

  describe('as a list', () => {
    it('is of open findings, the oldest first', async () => {
      const { items, totalItems } = await ask.list('limit=3');
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
      ['owner=none', OPEN.filter(n => n % 10 === 9)],
      [
        'owner=none&owner=group:default/team-1',
        OPEN.filter(n => n % 10 === 9 || [4, 5].includes(n)),
      ],
      ['basis=observed', OPEN],
      ['basis=imported&basis=attested', []],
      ['basis=observed&state=unknown', []],
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
        (await ask.numbers(`${query}&limit=500`)).sort((a, b) => a - b),
      ).toEqual(expected);
    });

    it.each([
      ['sort=age&order=asc', [1, 2, 4]],
      // those with the same due date by age
      ['sort=dueDate', [112, 104, 88]],
      ['sort=dueDate&order=desc', [116, 100, 92]],
      ['sort=entity&order=desc', [119, 118, 116]],
      ['sort=entity', [7, 1, 2]],
      ['sort=ref', [1, 2, 4]],
      // those that nobody owns
      ['sort=owner', [119, 109, 89]],
      ['sort=risk', [119, 115, 113]],
      ['sort=risk&order=asc', [118, 116, 112]],
      ['sort=resources', [119, 116, 113]],
    ])('sorts by %s', async (query, expected) => {
      expect(await ask.numbers(`${query}&limit=3`)).toEqual(expected);
    });

    it.each(
      ['age', 'ref', 'dueDate', 'owner', 'entity', 'risk', 'resources'].flatMap(
        sort => [`sort=${sort}&order=asc`, `sort=${sort}&order=desc`],
      ),
    )('pages through %s without repeating or losing any', async query => {
      const paged: number[] = [];
      let cursor: string | undefined;
      do {
        const page = await ask.list(
          `${query}&limit=13${cursor ? `&cursor=${cursor}` : ''}`,
        );
        paged.push(...page.items.map(nth));
        cursor = page.nextCursor;
      } while (cursor);
      expect(paged).toEqual(await ask.numbers(`${query}&limit=500`));
      expect(new Set(paged).size).toBe(OPEN.length);
    });

    it('leaves out what the catalog hides', async () => {
      const { items } = await ask.list('owner=group:default/team-1', {
        hidden: ['component:default/app-005'],
      });
      expect(items.map(nth)).toEqual([4]);
    });
  });

  describe('as a summary', () => {
    it('counts by age, due date and owner, each as its list', async () => {
      const found = await ask.summary('risk=HIGH');
      const { totalItems } = await ask.list('risk=HIGH');
      expect(found.total).toBe(totalItems);
      for (const { minAge, maxAge, count } of found.bands) {
        const band = `risk=HIGH&minAge=${minAge}${
          maxAge === undefined ? '' : `&maxAge=${maxAge}`
        }`;
        expect({ band, count: (await ask.list(band)).totalItems }).toEqual({
          band,
          count,
        });
      }
      expect(found.bands.map(band => band.count)).toEqual([3, 7, 20, 10]);
      const all = await ask.summary();
      expect([all.overdue, all.withoutDueDate]).toEqual([
        (await ask.list('due=overdue')).totalItems,
        (await ask.list('due=none')).totalItems,
      ]);
      expect(all.accepted).toBe((await ask.list('state=waived')).totalItems);
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
      const { bands, overdue, accepted } = await ask.summary();
      const chosen = await ask.summary('minAge=91&due=overdue');
      expect(chosen).toMatchObject({ bands, overdue, accepted });
      expect(chosen.total).toBe(
        (await ask.list('minAge=91&due=overdue')).totalItems,
      );
    });

    it('is of nothing where nothing matches', async () => {
      expect(await ask.summary('owner=group:default/nobody')).toEqual({
        total: 0,
        bands: [
          { minAge: 0, maxAge: 7, count: 0 },
          { minAge: 8, maxAge: 30, count: 0 },
          { minAge: 31, maxAge: 90, count: 0 },
          { minAge: 91, count: 0 },
        ],
        overdue: 0,
        withDefaultDueDate: 0,
        withoutDueDate: 0,
        accepted: 0,
        owners: [],
        ownersTotal: 0,
      });
    });
  });

  describe('for a caller who may read some entities only', () => {
    it('lists, counts and exports nothing else', async () => {
      const policy = { policy: ownOnly };
      expect((await ask.list('', policy)).items.map(nth)).toEqual([5, 4]);
      expect((await ask.list('', policy)).totalItems).toBe(2);
      const { total, owners, ownersTotal, accepted } = await ask.summary(
        '',
        policy,
      );
      expect({ total, ownersTotal, accepted }).toEqual({
        total: 2,
        ownersTotal: 1,
        accepted: 1,
      });
      expect(owners[0].ownerRef).toBe('group:default/team-1');
      expect((await ask.sums('', policy)).items[0]).toMatchObject({
        failing: 2,
        passing: 1,
        owners: 1,
      });
      const text = await ask.get<string>('/findings.csv', policy);
      expect(text.split('\r\n')).toHaveLength(2 + 2);
    });

    it('names the permission that is missing', async () => {
      for (const path of ['', '.csv', '/summary', '/by-check']) {
        expect(
          await ask.refusal(`/findings${path}`, { policy: nobody }),
        ).toEqual({
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
    expect(await ask.refusal(path)).toEqual({
      status: 400,
      message: expect.stringContaining(field),
    });
  });
});
