/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { scoreEntity } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { testRegistry } from '../__testUtils__/testChecks';
import {
  testAccount,
  testEngine,
  testEntity,
  testInventory,
} from '../__testUtils__/testEngine';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { findDueEntities } from './findDueEntities';
import { prepareScores } from './prepareScores';
import { toScorecardRow } from './saveScorecard';

jest.setTimeout(60_000);

const MORNING = '2026-11-02T06:00:00.000Z';
const SCORED = '2026-11-02T06:01:00.000Z';
const SOON = '2026-11-02T06:30:00.000Z';
const NAMES = ['orders', 'carts'];
const ORDERS = 'component:default/orders';

describe.each(testDatabaseIds)('prepareScores on %s', databaseId => {
  let knex: Knex;
  const registry = testRegistry();
  const inventory = (at: string, backup = true) =>
    testInventory({
      at,
      tables: NAMES.map(id => ({ id, backup, tags: { component: id } })),
    });

  /** Scores all as a bucket is scored; what was written, by its statements. */
  async function scoreAll(at: string): Promise<string[]> {
    const statements: string[] = [];
    const note = ({ sql }: { sql: string }) => statements.push(sql);
    knex.on('query', note);
    const { prepared } = await prepareScores({
      knex,
      registry,
      entityRefs: NAMES.map(name => `component:default/${name}`),
      now: new Date(at),
      staleAfterMs: () => Number.POSITIVE_INFINITY,
      majorWasteUsd: 500,
    });
    for (const [ref, read] of prepared) {
      await testEngine(knex, registry).score(ref.split('/')[1], at, {
        prepared: read,
      });
    }
    knex.removeListener('query', note);
    return statements.filter(sql => !/^\s*select/i.test(sql));
  }
  const evaluatedAt = async () =>
    knex('wa_scorecard').orderBy('entity_ref', 'desc').pluck('evaluated_at');
  const due = async (now: string) =>
    (
      await findDueEntities({
        knex,
        catalogueVersion: registry.catalogueVersion,
        now: new Date(now),
        maxAgeMs: 86_400_000,
        limit: 10,
      })
    ).map(row => row.entity_ref);

  beforeEach(async () => {
    knex = await migratedDatabase(databaseId);
    const engine = testEngine(knex, registry);
    await engine.saveAccounts(testAccount());
    await engine.saveEntities(
      ...NAMES.map(name =>
        testEntity(name, {
          scope: {
            ...testEntity(name).scope,
            selectors: { tags: { component: name }, arns: [], stacks: [] },
          },
        }),
      ),
    );
    await engine.read(inventory(MORNING));
    await scoreAll(SCORED);
  });

  it('writes nothing, not even a transaction, of what did not change', async () => {
    expect(await scoreAll(SOON)).toEqual([]);
    expect(await evaluatedAt()).toEqual([SCORED, SCORED]);
    expect(await due(SOON)).toEqual([]);
  });

  it('does not mind in what order the database gives resources', () => {
    const row = (resourceCounts: Record<string, number>) =>
      toScorecardRow({
        entityRef: ORDERS,
        score: scoreEntity({ checks: [] }),
        resourceCounts,
        scopeHash: '',
        catalogueVersion: '',
        inputsHash: '',
        at: SOON,
        everyAccountTried: true,
      }).resource_counts;
    expect(row({ b: 1, a: 2 })).toBe(row({ a: 2, b: 1 }));
  });

  it('gives the same as scoring one by one', async () => {
    const all = () =>
      Promise.all(
        ['wa_result', 'wa_scorecard', 'wa_pillar_score'].map(table =>
          knex(table).orderByRaw('1, 2'),
        ),
      );
    await scoreAll(SOON);
    const together = await all();
    for (const name of NAMES) {
      await testEngine(knex, registry).score(name, SCORED);
    }
    expect(await all()).toEqual(together);
  });

  it.each<[string, () => Promise<unknown>, string]>([
    [
      'another reading',
      () => testEngine(knex, registry).read(inventory(SOON, false)),
      SOON,
    ],
    [
      'the same reading once more',
      () => testEngine(knex, registry).read(inventory(SOON)),
      SOON,
    ],
    [
      'an answer',
      () =>
        knex('wa_answer').insert({
          entity_ref: ORDERS,
          check_id: 'rel-test-plan',
          value: 'yes',
          author: 'user:default/ada',
          answered_at: '2026-11-02T06:10:00.000Z',
          expires_at: '2027-11-02T06:10:00.000Z',
        }),
      SOON,
    ],
    [
      'an answer that expired',
      () =>
        knex('wa_answer').insert({
          entity_ref: ORDERS,
          check_id: 'rel-test-plan',
          value: 'yes',
          author: 'user:default/ada',
          answered_at: '2026-01-02T06:10:00.000Z',
          expires_at: '2026-11-02T06:10:00.000Z',
        }),
      SOON,
    ],
    [
      'another scope',
      () =>
        testEngine(knex, registry).saveEntities(
          testEntity('orders', { context: { criticality: 'standard' } }),
        ),
      SOON,
    ],
    ['an hour', async () => {}, '2026-11-02T07:01:00.000Z'],
    ['a new day', async () => {}, '2026-11-03T00:00:10.000Z'],
  ])('writes after %s', async (_, happen, at) => {
    await happen();
    expect(await scoreAll(at)).not.toEqual([]);
    expect((await evaluatedAt())[0]).toBe(at);
    expect(await due(at)).toEqual([]);
  });
});
