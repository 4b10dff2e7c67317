/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import fc from 'fast-check';
import {
  CheckState,
  CheckSum,
  FindingFilter,
  Page,
  Risk,
} from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { testEntity } from '../__testUtils__/testEngine';
import { testRegistry } from '../__testUtils__/testChecks';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { hashOf } from '../database/hashOf';
import { EntityRow, ResultRow } from '../database/tables';
import { countFindings } from '../findings/countFindings';
import { listCheckSums } from '../findings/listCheckSums';
import { ReadRows } from '../reading/readUnchanged';
import { removeUnseenEntities } from '../scope/removeUnseenEntities';
import { saveEntities } from '../scope/saveEntities';
import { replaceResults } from '../score/replaceResults';
import { ReadCriteria } from '../service/authorize/readCriteria';

jest.setTimeout(180_000);

const NAMES = ['orders', 'carts', 'billing'];
const OWNERS = [undefined, 'group:default/a', 'group:default/b'];
const CHECKS = ['rel-test-backup', 'sec-one', 'cost-two'];
const TYPES = [undefined, 'service', 'website'];
const LIFECYCLES = [undefined, 'production'];
const AT = '2026-11-20T06:00:00.000Z';

interface Result {
  check: string;
  state: CheckState;
  risk: Risk;
  failed: number;
  waste?: number;
}

type Step =
  | {
      write: 'entity';
      name: string;
      owner?: string;
      type?: string;
      lifecycle?: string;
      hasScope: boolean;
    }
  | { write: 'results'; name: string; results: Result[] }
  | { write: 'removal'; name: string };

const name = fc.constantFrom(...NAMES);
const result: fc.Arbitrary<Result> = fc.record(
  {
    check: fc.constantFrom(...CHECKS),
    // waived is what a waiver makes of a failing result
    state: fc.constantFrom<CheckState>(
      'fail',
      'unknown',
      'pass',
      'waived',
      'not-applicable',
    ),
    risk: fc.constantFrom<Risk>('HIGH', 'MEDIUM', 'LOW'),
    failed: fc.nat(9),
    waste: fc.nat(100_000_000).map(cents => cents / 100),
  },
  { requiredKeys: ['check', 'state', 'risk', 'failed'] },
);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    write: fc.constant('entity' as const),
    name,
    owner: fc.constantFrom(...OWNERS),
    type: fc.constantFrom(...TYPES),
    lifecycle: fc.constantFrom(...LIFECYCLES),
    hasScope: fc.boolean(),
  }),
  {
    weight: 3,
    arbitrary: fc.record({
      write: fc.constant('results' as const),
      name,
      results: fc.uniqueArray(result, { selector: ({ check }) => check }),
    }),
  },
  fc.record({ write: fc.constant('removal' as const), name }),
);

const kindOf = (of: string) => (of === 'billing' ? 'api' : 'component');
const refOf = (of: string) => `${kindOf(of)}:default/${of}`;

const toRow = (entityRef: string, made: Result): Omit<ResultRow, 'since'> => ({
  entity_ref: entityRef,
  check_id: made.check,
  pillar: 'reliability',
  state: made.state,
  risk: made.risk,
  risk_class: 'data-loss' as ResultRow['risk_class'],
  effort: 'low' as ResultRow['effort'],
  basis: 'observed',
  evidence_kind: 'aws-resource',
  message: 'made up',
  reason: null,
  failed: made.failed,
  unknown: 0,
  total: 9,
  monthly_waste_usd: made.waste ?? null,
  account_finding: false,
  not_applicable_by_person: false,
  detail: '{}',
  hash: hashOf(made),
});

async function saveResults(knex: Knex, of: string, results: Result[]) {
  const entityRef = refOf(of);
  await knex.transaction(async trx => {
    const entity = await trx<EntityRow>('wa_entity')
      .where('entity_ref', entityRef)
      .first();
    if (entity) {
      await replaceResults({
        trx,
        entityRef,
        ownerRef: entity.owner_ref ?? undefined,
        previous: await trx<ResultRow>('wa_result').where(
          'entity_ref',
          entityRef,
        ),
        results: results.map(made => toRow(entityRef, made)),
        at: AT,
      });
    }
  });
}

async function run(knex: Knex, made: Step, index: number): Promise<void> {
  const seenAt = new Date(Date.parse(AT) + index).toISOString();
  if (made.write === 'results') {
    await saveResults(knex, made.name, made.results);
  } else if (made.write === 'removal') {
    await knex('wa_entity')
      .where('entity_ref', refOf(made.name))
      .update({ seen_at: '2026-01-01' });
    await removeUnseenEntities({ knex, seenBefore: '2026-02-01' });
  } else {
    const base = testEntity(made.name, {
      entityRef: refOf(made.name),
      kind: kindOf(made.name),
      ownerRef: made.owner,
      type: made.type,
      lifecycle: made.lifecycle,
    });
    await saveEntities({
      knex,
      seenAt,
      entities: [
        made.hasScope
          ? base
          : { ...base, scope: { ...base.scope, accounts: [] } },
      ],
    });
  }
}

type Sums = Record<string, number[]>;

const micros = (usd: number | null) => Math.round((usd ?? 0) * 1_000_000);

/** What the sums of each table are told apart by. */
const KEYS = {
  wa_check_sum: ['owner_ref', 'check_id', 'risk'],
  wa_kind_sum: ['owner_ref', 'check_id', 'risk', 'kind', 'type', 'lifecycle'],
} as const;
type SumTable = keyof typeof KEYS;
const TABLES = Object.keys(KEYS) as SumTable[];
type Summed = ResultRow & EntityRow;

const keyOf = (table: SumTable, row: Summed) =>
  KEYS[table].map(column => row[column] ?? '').join(' ');

/** The sums worked out anew, from the results that are stored. */
async function workedOut(knex: Knex, table: SumTable): Promise<Sums> {
  const sums: Sums = {};
  const rows: Summed[] = await knex('wa_result')
    .join('wa_entity', 'wa_entity.entity_ref', 'wa_result.entity_ref')
    .where('has_scope', true)
    .select('wa_entity.*', 'wa_result.*');
  for (const row of rows) {
    const sum = (sums[keyOf(table, row)] ??= [0, 0, 0, 0, 0, 0, 0, 0]);
    const states = ['fail', 'unknown', 'pass', 'waived', 'not-applicable'];
    sum[states.indexOf(row.state)] += 1;
    if (row.state === 'fail') {
      sum[5] += row.failed;
      sum[6] += row.monthly_waste_usd === null ? 0 : 1;
      sum[7] += micros(row.monthly_waste_usd);
    }
  }
  return sums;
}

async function stored(knex: Knex, table: SumTable): Promise<Sums> {
  const rows = await knex(table);
  return Object.fromEntries(
    rows
      .map((row): [string, number[]] => [
        keyOf(table, row),
        [
          row.failing,
          row.unknown,
          row.passing,
          row.waived,
          row.not_applicable,
          row.resources,
          row.wasting,
          Number(row.waste_micros),
        ],
      ])
      .filter(([, figures]) => figures.some(figure => figure !== 0)),
  );
}

const FILTERS: FindingFilter[] = [
  {},
  { state: ['fail'] },
  { owner: ['group:default/a'] },
  { risk: ['HIGH'] },
  { check: ['sec-one'], risk: ['LOW', 'MEDIUM'] },
  { state: ['waived', 'unknown'], pillar: ['reliability'] },
  { kind: ['Component'] },
  { kind: ['api'], owner: ['group:default/a'], childGroups: true },
  { type: ['service'], lifecycle: ['production'] },
  { lifecycle: ['production'], state: ['pass', 'fail'] },
];

const ownedByA = { property: 'owner', values: ['group:default/a'] } as const;
const componentsOnly = { property: 'kind', values: ['component'] } as const;
const toCriteria = (criteria: object) => criteria as ReadCriteria;
/** Of callers who may read everything, or some. */
const CRITERIA: ReadCriteria[] = [
  undefined,
  toCriteria(componentsOnly),
  toCriteria({ not: ownedByA }),
  toCriteria({ anyOf: [ownedByA, { allOf: [componentsOnly] }] }),
];

/** Single results are added up as fractions, so that the last digits differ. */
const inCents = ({ items, ...page }: Page<CheckSum>) => ({
  ...page,
  items: items.map(({ monthlyWasteUsd, ...item }) => ({
    ...item,
    cents:
      monthlyWasteUsd === undefined
        ? undefined
        : Math.round(monthlyWasteUsd * 100),
  })),
});

describe.each(testDatabaseIds)('sums by owner on %s', databaseId => {
  it('equal the results, whatever was written in whatever order', async () => {
    const knex = await migratedDatabase(databaseId);
    const registry = testRegistry();
    const sumsOf = async (filter: FindingFilter, criteria: ReadCriteria) => {
      const asked = {
        knex,
        // nothing is remembered
        read: (async query => query) as ReadRows,
        registry,
        criteria,
        now: new Date(AT),
        filter,
      };
      const page = await listCheckSums({
        ...asked,
        sort: 'failing',
        limit: 100,
      });
      return { ...inCents(page), findings: await countFindings(asked) };
    };
    const scored = await knex('wa_scorecard').columnInfo();
    const scorecards = NAMES.map(of => ({
      ...Object.fromEntries(
        Object.entries(scored).map(([column, { type }]) => [
          column,
          /int|boolean/.test(type) ? 0 : '',
        ]),
      ),
      provisional: false,
      entity_ref: refOf(of),
    }));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async steps => {
        for (const table of ['wa_result', 'wa_entity', ...TABLES]) {
          await knex(table).delete();
        }
        for (const [index, made] of steps.entries()) {
          await run(knex, made, index);
        }
        for (const table of TABLES) {
          expect(await stored(knex, table)).toEqual(
            await workedOut(knex, table),
          );
        }
        await knex('wa_scorecard').delete();
        await knex('wa_scorecard').insert(scorecards);
        for (const filter of FILTERS) {
          for (const criteria of CRITERIA) {
            // a filter that all entities meet, but the sums do not know
            const entity = NAMES.map(refOf);
            const single = await sumsOf({ ...filter, entity }, criteria);
            expect(await sumsOf(filter, criteria)).toEqual(single);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
