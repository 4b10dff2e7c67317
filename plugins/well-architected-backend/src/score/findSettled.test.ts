/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  defineEntityCheck,
  fail,
  pass,
} from 'backstage-plugin-well-architected-node';
import fc from 'fast-check';
import { Knex } from 'knex';
import {
  backupCheck,
  ownerCheck,
  planCheck,
  rootCheck,
  testRegistry,
} from '../__testUtils__/testChecks';
import {
  testAccount,
  testEngine,
  testEntity,
  testInventory,
} from '../__testUtils__/testEngine';
import {
  emptyTables,
  listEmptyTables,
} from '../database/__testUtils__/emptyTables';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { hashOf } from '../database/hashOf';
import { HandedBackError } from '../work/handedBack';
import { WorkGuard } from '../work/types';

import { prepareScores } from './prepareScores';

jest.setTimeout(300_000);

const NAMES = ['orders', 'carts'];
const BEGIN = Date.parse('2026-11-02T05:00:00.000Z');
const HOUR = 3_600_000;

/** Tells since when tables fail, so that the history counts as an input. */
const watching = defineEntityCheck({
  ...ownerCheck,
  id: 'sus-test-watching',
  watches: [backupCheck.id],
  conclude: ({ entity, history, now }) => {
    const open = history(backupCheck.id)?.subjects ?? [];
    const since = open.map(each => each.failingSince ?? 'never').sort();
    return since.length > 0
      ? fail(`${entity.name} on ${now.toISOString().slice(0, 10)}: ${since}`)
      : pass(`${entity.name} has no failing table`);
  },
});

type Step =
  | { does: 'read'; tables: { id: string; backup: boolean; of: string }[] }
  | { does: 'answer'; value: 'yes' | 'no'; hours: number }
  | { does: 'waiver'; days: number }
  | { does: 'due'; days: number }
  | { does: 'form'; confirmed: boolean }
  | { does: 'owner'; exists: boolean }
  | { does: 'nothing' };

const name = fc.constantFrom(...NAMES);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    does: fc.constant('read' as const),
    tables: fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('a', 'b', 'root-key'),
        backup: fc.boolean(),
        of: name,
      }),
      { selector: table => table.id, maxLength: 3 },
    ),
  }),
  fc.record({
    does: fc.constant('answer' as const),
    value: fc.constantFrom('yes' as const, 'no' as const),
    hours: fc.integer({ min: 1, max: 30 }),
  }),
  fc.record({
    does: fc.constant('waiver' as const),
    days: fc.integer({ min: 0, max: 2 }),
  }),
  fc.record({
    does: fc.constant('due' as const),
    days: fc.integer({ min: -2, max: 2 }),
  }),
  fc.record({ does: fc.constant('form' as const), confirmed: fc.boolean() }),
  fc.record({ does: fc.constant('owner' as const), exists: fc.boolean() }),
  fc.record({ does: fc.constant('nothing' as const) }),
);
const TABLES = [
  'wa_result',
  'wa_scorecard',
  'wa_pillar_score',
  'wa_entity_account',
];
const course = fc.array(
  fc.record({ hours: fc.integer({ min: 0, max: 9 }), step }),
  { minLength: 3, maxLength: 12 },
);

const ORDERS = 'component:default/orders';

describe.each(testDatabaseIds)('settled scores on %s', databaseId => {
  let knex: Knex;
  let empty: string[];
  const registry = testRegistry([
    backupCheck,
    rootCheck,
    ownerCheck,
    planCheck,
    watching,
  ]);
  const engine = () => testEngine(knex, registry);
  const entity = (of: string, ownerExists = true) =>
    testEntity(of, {
      ownerExists,
      scope: {
        ...testEntity(of).scope,
        selectors: { tags: { component: of }, arns: [], stacks: [] },
      },
    });

  async function happen(what: Step, at: string) {
    const later = (ms: number) => new Date(Date.parse(at) + ms).toISOString();
    switch (what.does) {
      case 'read':
        await engine().read(
          testInventory({
            at,
            tables: what.tables.map(({ of, ...table }) => ({
              ...table,
              tags: { component: of },
            })),
          }),
        );
        return;
      case 'answer':
        await knex('wa_answer')
          .insert({
            entity_ref: ORDERS,
            check_id: planCheck.id,
            value: what.value,
            author: 'user:default/ada',
            answered_at: at,
            expires_at: later(what.hours * HOUR),
          })
          .onConflict(['entity_ref', 'check_id'])
          .merge();
        return;
      case 'waiver':
        await knex('wa_waiver').insert({
          id: hashOf([at, Math.random()]).slice(0, 36),
          entity_ref: ORDERS,
          check_id: backupCheck.id,
          risk: 'HIGH',
          state: 'approved',
          reason: 'Known',
          expires: later(what.days * 24 * HOUR).slice(0, 10),
          requested_by: 'user:default/ada',
          requested_at: at,
          version: 1,
        });
        return;
      case 'due':
        await knex('wa_action')
          .insert({
            entity_ref: ORDERS,
            check_id: planCheck.id,
            due_date: later(what.days * 24 * HOUR).slice(0, 10),
            status: 'open',
            updated_by: 'user:default/ada',
            updated_at: at,
            version: 1,
          })
          .onConflict(['entity_ref', 'check_id'])
          .merge();
        return;
      case 'form':
        await knex('wa_scope_form')
          .insert({
            entity_ref: ORDERS,
            content: JSON.stringify({ dataClassification: 'internal' }),
            confirmed_at: what.confirmed ? at.slice(0, 10) : null,
            updated_by: 'user:default/ada',
            updated_at: at,
            version: Math.ceil(Date.parse(at) / 1000) % 1_000_000,
          })
          .onConflict('entity_ref')
          .merge();
        return;
      case 'owner':
        await engine().saveEntities(entity('orders', what.exists));
        return;
      default:
    }
  }

  /** Scores both as a bucket is scored; how many were settled. */
  async function scoreTogether(
    at: string,
    guard?: WorkGuard,
  ): Promise<string[]> {
    const { settled, prepared } = await prepareScores({
      knex,
      registry,
      entityRefs: NAMES.map(of => `component:default/${of}`),
      now: new Date(at),
      guard,
      staleAfterMs: () => 20 * HOUR,
      majorWasteUsd: 500,
    });
    for (const [ref, read] of prepared) {
      await engine().score(ref.split('/')[1], at, {
        prepared: read,
        staleAfterMs: () => 20 * HOUR,
      });
    }
    return settled;
  }
  const stored = () =>
    Promise.all(
      TABLES.map(async table =>
        (await knex(table).orderByRaw('1, 2')).map(row => ({
          ...row,
          // written at most once an hour
          evaluated_at: undefined,
          // a waiver that this score ended was one of its inputs
          inputs_hash: undefined,
        })),
      ),
    );

  beforeAll(async () => {
    knex = await migratedDatabase(databaseId);
    empty = await listEmptyTables(knex);
  });

  describe('of the same things', () => {
    const at = (hours: number) => new Date(BEGIN + hours * HOUR).toISOString();
    const failing = { id: 'a', backup: false, of: 'orders' };
    const other = { id: 'b', backup: true, of: 'carts' };
    const read = (hours: number, ...tables: (typeof failing)[]) =>
      happen({ does: 'read', tables }, at(hours));

    beforeEach(async () => {
      await emptyTables(knex, empty);
      await engine().saveAccounts(testAccount());
      await engine().saveEntities(...NAMES.map(of => entity(of)));
      await read(0, failing, other);
      await happen({ does: 'answer', value: 'no', hours: 8 }, at(0));
      await scoreTogether(at(0.1));
    });
    it.each<[string, () => Promise<unknown>]>([
      ['nothing', async () => {}],
      ['the same reading', () => read(1, failing, other)],
      [
        'a reading that changes what others have',
        () => read(1, failing, { ...other, backup: false }),
      ],
    ])('stay after %s', async (_, change) => {
      await change();
      expect(await scoreTogether(at(2))).toContain(ORDERS);
      const [score] = await knex('wa_scorecard').where('entity_ref', ORDERS);
      expect(score.evaluated_at).toBe(at(2));
      const account = await knex('wa_account').first();
      expect(score.evidence_at).toBe(account.last_complete_at);
      expect(
        await knex('wa_entity_account')
          .where('entity_ref', ORDERS)
          .pluck('scored_revision'),
      ).toEqual([account.revision]);
    });

    it.each<[string, () => Promise<unknown>, number]>([
      ['a resource', () => read(1, { ...failing, backup: true }, other), 2],
      ['a resource that is gone', () => read(1, other), 2],
      [
        'a resource that was tagged',
        () => read(1, failing, { ...other, of: 'orders' }),
        2,
      ],
      [
        'a failure that ended and began again',
        async () => {
          await read(1, other);
          await read(1.5, failing, other);
        },
        2,
      ],
      [
        'an answer',
        () => happen({ does: 'answer', value: 'yes', hours: 8 }, at(1)),
        2,
      ],
      ['the end of an answer', async () => {}, 9],
      ['a waiver', () => happen({ does: 'waiver', days: 1 }, at(1)), 2],
      ['a due date', () => happen({ does: 'due', days: -1 }, at(1)), 2],
      [
        'a scope form',
        () => happen({ does: 'form', confirmed: true }, at(1)),
        2,
      ],
      ['the entity', () => happen({ does: 'owner', exists: false }, at(1)), 2],
      [
        'tags that could not be read',
        () =>
          knex('wa_collection')
            .where('collector', 'test-tagged')
            .update({ status: 'denied', reason: 'AccessDenied' }),
        2,
      ],
      [
        'the name of the account',
        () => knex('wa_account').update({ name: 'renamed' }),
        2,
      ],
      [
        'the moment from which on failures are kept',
        () => knex('wa_check_watch').update({ since: at(1) }),
        2,
      ],
      // after the answer has ended
      ['a day', () => scoreTogether(at(9)), 19.5],
    ])('end with %s', async (_, change, hours) => {
      await change();
      expect(await scoreTogether(at(hours))).not.toContain(ORDERS);
      expect(await scoreTogether(at(hours + 0.01))).toContain(ORDERS);
    });

    it('are not confirmed by who has lost the work to another replica', async () => {
      await read(1, failing, other);
      const before = await stored();
      const lost = async () => {
        throw new HandedBackError('Somebody else works on it');
      };
      await expect(scoreTogether(at(2), lost)).rejects.toThrow(
        'Somebody else works on it',
      );
      expect(await stored()).toEqual(before);
      expect(await knex('wa_scorecard').pluck('evaluated_at')).toEqual([
        at(0.1),
        at(0.1),
      ]);
      expect(await scoreTogether(at(2))).toContain(ORDERS);
    });

    it('leave alone what another replica has scored meanwhile', async () => {
      await read(1, failing, other);
      // between reading what stands and writing that it still does
      const inBetween: WorkGuard = async trx => {
        await trx('wa_scorecard')
          .where('entity_ref', ORDERS)
          .update({ inputs_hash: 'newer', evaluated_at: at(1.9) });
      };
      await scoreTogether(at(2), inBetween);
      expect(
        await knex('wa_scorecard')
          .where('entity_ref', ORDERS)
          .pluck('evaluated_at'),
      ).toEqual([at(1.9)]);
    });

    it('end when the reading is too old, on the same day', async () => {
      await scoreTogether(at(19.2));
      await read(19.3, failing, other);
      await scoreTogether(at(19.4));
      expect(await scoreTogether(at(39.2))).toContain(ORDERS);
      expect(await scoreTogether(at(39.4))).not.toContain(ORDERS);
    });
  });

  it('are what concluding everything again gives, whatever happened', async () => {
    let settled = 0;
    await fc.assert(
      fc.asyncProperty(course, async steps => {
        await emptyTables(knex, empty);
        await engine().saveAccounts(testAccount());
        await engine().saveEntities(...NAMES.map(of => entity(of)));
        let now = BEGIN;
        for (const { hours, step: what } of steps) {
          now += hours * HOUR + 60_000;
          const at = new Date(now).toISOString();
          await happen(what, at);
          settled += (await scoreTogether(at)).length;
          const together = await stored();
          for (const of of NAMES) {
            await engine().score(of, at, { staleAfterMs: () => 20 * HOUR });
          }
          expect(await stored()).toEqual(together);
        }
      }),
      { numRuns: 12 },
    );
    // else nothing was tried
    expect(settled).toBeGreaterThan(20);
  });
});
