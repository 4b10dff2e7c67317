/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import fc from 'fast-check';
import {
  CheckState,
  FindingDayFilter,
  Risk,
} from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { testRegistry } from '../__testUtils__/testChecks';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { ResultRow, TransitionRow } from '../database/tables';
import { rollUpDay } from '../history/rollUpDay';
import { ReadCriteria } from '../service/authorize/readCriteria';
import { seedWorld } from '../service/__testUtils__/apiWorld';
import { listFindingDays } from './listFindingDays';

jest.setTimeout(180_000);

const DAY = '2026-11-20';
const END = `${DAY}T23:59:59.999Z`;
const ENTITIES = ['orders', 'carts', 'billing'].map(
  name => `component:default/${name}`,
);
const CHECKS = ['rel-test-backup', 'sec-one'];
const STATES: CheckState[] = ['fail', 'pass', 'unknown', 'waived'];
const RISKS: Risk[] = ['HIGH', 'MEDIUM', 'LOW'];
/** Before, on and after the day; one finding never changes twice at once. */
const MOMENTS = [18, 19, 20, 21, 22, 23].map(
  day => `2026-11-${day}T08:00:00.000Z`,
);

interface Finding {
  entity: string;
  check: string;
  state: CheckState;
  risk: Risk;
  since: string;
  changes: { at: string; from: CheckState | null; risk: Risk }[];
}

const finding: fc.Arbitrary<Finding> = fc.record({
  entity: fc.constantFrom(...ENTITIES),
  check: fc.constantFrom(...CHECKS),
  state: fc.constantFrom(...STATES),
  risk: fc.constantFrom(...RISKS),
  since: fc.constantFrom(...MOMENTS, END),
  changes: fc.uniqueArray(
    fc.record({
      at: fc.constantFrom(...MOMENTS, END),
      from: fc.constantFrom(...STATES, null),
      risk: fc.constantFrom(...RISKS),
    }),
    { selector: ({ at }) => at, maxLength: 4 },
  ),
});

const FILTERS: FindingDayFilter[] = [
  {},
  { risk: ['HIGH'] },
  { state: ['pass', 'unknown'], risk: ['MEDIUM', 'LOW'] },
  { state: STATES, check: ['sec-one'] },
  { state: STATES, pillar: ['security'] },
  { state: STATES, owner: ['group:default/team-carts'] },
  { state: STATES, entity: [ENTITIES[0]] },
  { state: STATES, text: 'billing' },
];
const CRITERIA: ReadCriteria[] = [
  undefined,
  { property: 'owner', values: ['group:default/team-orders'] } as ReadCriteria,
];

/** How it stood at the end of the day; undefined where it was not there. */
function ofDay({ state, risk, since, changes }: Finding) {
  const [first] = changes
    .filter(({ at }) => at > END)
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  if (first) {
    return first.from ? { state: first.from, risk: first.risk } : undefined;
  }
  return since <= END ? { state, risk } : undefined;
}

/** What the filter asks for, told from each finding by itself. */
function expected(
  findings: Finding[],
  filter: FindingDayFilter,
  criteria: ReadCriteria,
) {
  const asks = (values: string[] | undefined, value: string) =>
    !values?.length || values.includes(value);
  const ownerOf = (entity: string) => `group:default/team-${entity.slice(18)}`;
  return findings
    .flatMap(each => {
      const then = ofDay(each);
      return then ? [{ ...each, then }] : [];
    })
    .filter(
      ({ entity, check, then }) =>
        (filter.state ?? ['fail']).includes(then.state) &&
        asks(filter.risk, then.risk) &&
        asks(filter.check, check) &&
        asks(filter.pillar, check === 'sec-one' ? 'security' : 'reliability') &&
        asks(filter.entity, entity) &&
        asks(filter.owner, ownerOf(entity)) &&
        entity.includes(filter.text ?? '') &&
        (!criteria || ownerOf(entity) === 'group:default/team-orders'),
    )
    .map(({ entity, check, then, state, risk }) => ({
      entity,
      check,
      then,
      now: { state, risk },
    }))
    .sort(
      (a, b) =>
        RISKS.indexOf(a.then.risk) - RISKS.indexOf(b.then.risk) ||
        `${a.entity} ${a.check}`.localeCompare(`${b.entity} ${b.check}`, 'en'),
    );
}

describe.each(testDatabaseIds)('findings of any day on %s', databaseId => {
  let knex: Knex;
  let result: ResultRow;
  let change: TransitionRow;

  async function store(findings: Finding[]) {
    await knex('wa_result').delete();
    await knex('wa_transition').delete();
    for (const { entity, check, state, risk, since, changes } of findings) {
      const names = { check_id: check, pillar: 'reliability' as const };
      await knex<ResultRow>('wa_result').insert({
        ...result,
        ...names,
        ...(check === 'sec-one' ? { pillar: 'security' } : {}),
        entity_ref: entity,
        state,
        risk,
        since,
      });
      for (const { at, from, risk: fromRisk } of changes) {
        await knex<TransitionRow>('wa_transition').insert({
          ...change,
          ...names,
          id: `${entity.slice(18)}-${check}-${at.slice(0, 19)}`.slice(0, 36),
          subject_ref: entity,
          from_state: from,
          from_risk: from && fromRisk,
          at,
        });
      }
    }
  }

  /** All pages of two, and what the first one counts. */
  async function listed(filter: FindingDayFilter, criteria: ReadCriteria) {
    const items = [];
    let cursor: string | undefined;
    const totals = new Set<number | undefined>();
    do {
      const page = await listFindingDays({
        knex,
        registry: testRegistry(),
        criteria,
        day: DAY,
        filter,
        sort: 'risk',
        limit: 2,
        cursor,
      });
      items.push(...page.items);
      totals.add(page.totalItems);
      cursor = page.nextCursor;
    } while (cursor);
    expect([...totals]).toEqual([items.length]);
    return items.map(item => ({
      entity: item.entityRef,
      check: item.checkId,
      then: { state: item.state, risk: item.risk },
      now: item.now,
    }));
  }

  beforeAll(async () => {
    knex = await migratedDatabase(databaseId);
    await seedWorld(knex);
    await rollUpDay({ knex, day: DAY });
    [result] = await knex<ResultRow>('wa_result').limit(1);
    [change] = await knex<TransitionRow>('wa_transition').limit(1);
  });

  it('are what each finding by itself tells, however it changed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(finding, {
          selector: ({ entity, check }) => `${entity} ${check}`,
          maxLength: 6,
        }),
        async findings => {
          await store(findings);
          for (const filter of FILTERS) {
            for (const criteria of CRITERIA) {
              expect(await listed(filter, criteria)).toEqual(
                expected(findings, filter, criteria),
              );
            }
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});
