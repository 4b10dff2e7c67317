/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { dueOf, OrgFinding } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { askFindings, nth, OPEN } from './__testUtils__/askFindings';
import { FINDINGS_NOW, seedFindings } from './__testUtils__/seedFindings';

jest.setTimeout(120_000);

const DUE = { dueDays: { HIGH: 30, MEDIUM: 90 } };
const TODAY = FINDINGS_NOW.slice(0, 10);
/** Odd ones are HIGH, even ones MEDIUM; every fourth has a settled date. */
const isSettled = (n: number) => n % 4 === 0;
const isOverdue = (n: number) =>
  isSettled(n) ? n % 8 === 0 : n > (n % 2 ? 30 : 90);

describe.each(testDatabaseIds)('default due dates on %s', databaseId => {
  let knex: Knex;
  const ask = askFindings(() => knex);
  const numbers = async (query: string) =>
    (await ask.list(`${query}&limit=500`, DUE)).items
      .map(nth)
      .sort((a, b) => a - b);

  beforeAll(async () => {
    knex = await migratedDatabase(databaseId);
    await seedFindings(knex);
  });

  it('are given to open findings, and a settled one wins', async () => {
    const { items } = await ask.list('limit=500', DUE);
    const of = (n: number) => items.find(item => nth(item) === n)!;
    expect(of(1)).toMatchObject({
      risk: 'HIGH',
      since: '2026-11-19T12:00:00.000Z',
      defaultDue: { dueDate: '2026-12-19', days: 30, overdue: false },
    });
    expect(of(1)).not.toHaveProperty('tracking');
    expect(of(4)).toMatchObject({ tracking: { dueDate: '2026-11-20' } });
    expect(of(4)).not.toHaveProperty('defaultDue');
    expect(of(91).defaultDue?.overdue).toBe(true);
    const unknown = await ask.list('state=unknown&limit=500', DUE);
    expect(unknown.items.length).toBeGreaterThan(0);
    expect(unknown.items.filter(item => item.defaultDue)).toEqual([]);
  });

  it('are also of what somebody took over without a date', async () => {
    const action = { entity_ref: 'component:default/app-008' };
    await knex('wa_action').where(action).update({ due_date: null });
    const { items } = await ask.list('text=app-008', DUE);
    await knex('wa_action').where(action).update({ due_date: '2026-11-19' });
    expect(items).toMatchObject([
      {
        tracking: { ownerRef: 'user:default/ada', overdue: false },
        defaultDue: { dueDate: '2027-02-10' },
      },
    ]);
  });

  it.each([
    ['overdue', isOverdue],
    ['settled', isSettled],
    ['default', (n: number) => !isSettled(n)],
    ['none', () => false],
  ])('are filtered by: due=%s', async (due, matches) => {
    expect(await numbers(`due=${due}`)).toEqual(OPEN.filter(matches));
  });

  it('leave a risk without days as it was', async () => {
    const high = { dueDays: { HIGH: 30 } };
    const none = await ask.list('due=none&limit=500', high);
    expect(none.items.map(nth).sort((a, b) => a - b)).toEqual(
      OPEN.filter(n => n % 2 === 0 && !isSettled(n)),
    );
  });

  it('sort, and page without repeating or losing any', async () => {
    const dueDates = (items: OrgFinding[]) =>
      items.map(item => dueOf(item)!.dueDate);
    for (const order of ['asc', 'desc']) {
      const query = `sort=dueDate&order=${order}`;
      const { items } = await ask.list(`${query}&limit=500`, DUE);
      const sorted = [...dueDates(items)].sort();
      expect(dueDates(items)).toEqual(
        order === 'asc' ? sorted : sorted.reverse(),
      );
      const paged: number[] = [];
      let cursor: string | undefined;
      do {
        const page = await ask.list(
          `${query}&limit=17${cursor ? `&cursor=${cursor}` : ''}`,
          DUE,
        );
        paged.push(...page.items.map(nth));
        cursor = page.nextCursor;
      } while (cursor);
      expect(paged).toEqual(items.map(nth));
    }
  });

  it('agree between the database and what is shown', async () => {
    const { items } = await ask.list('due=overdue&limit=500', DUE);
    expect(items.map(item => dueOf(item))).toEqual(
      items.map(() => expect.objectContaining({ overdue: true })),
    );
    const all = (await ask.list('limit=500', DUE)).items;
    expect(all.filter(item => dueOf(item)!.dueDate < TODAY).length).toBe(
      items.length,
    );
  });

  it('are in the sums, each of which leads to its list', async () => {
    const sums = await ask.summary('', DUE);
    const count = async (due: string) =>
      (await ask.list(`due=${due}`, DUE)).totalItems;
    expect({
      overdue: sums.overdue,
      settledByAll: sums.withDefaultDueDate,
      none: sums.withoutDueDate,
    }).toEqual({
      overdue: await count('overdue'),
      settledByAll: await count('default'),
      none: 0,
    });
    expect(sums.owners[0].overdue).toBe(
      (await ask.list('owner=none&due=overdue', DUE)).totalItems,
    );
    const off = await ask.summary();
    expect([off.withDefaultDueDate, off.overdue]).toEqual([
      0,
      OPEN.filter(n => n % 8 === 0).length,
    ]);
  });

  it('are told apart in the table', async () => {
    const text = await ask.get<string>('/findings.csv?sort=entity', DUE);
    const rowOf = (name: string) =>
      text.split('\r\n').find(line => line.includes(`/${name},`));
    expect(rowOf('app-001')).toContain(',2026-12-19,default,,');
    expect(rowOf('app-008')).toContain(',2026-11-19,settled,yes,user:');
  });
});
