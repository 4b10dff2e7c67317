/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import fc from 'fast-check';
import { dueOf, OrgFinding } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import {
  migratedDatabase,
  testDatabaseIds,
} from '../database/__testUtils__/testDatabases';
import { askFindings } from './__testUtils__/askFindings';
import { FINDINGS_NOW, seedFindings } from './__testUtils__/seedFindings';
import { AGE_BANDS } from './loadFindingsSummary';

jest.setTimeout(120_000);

const DUE = { dueDays: { HIGH: 30, MEDIUM: 90 } };
const DAY = 86_400_000;
const NOW = Date.parse(FINDINGS_NOW);

const some = (name: string, ...values: string[]) =>
  fc.subarray(values).map(chosen => chosen.map(value => `${name}=${value}`));
const maybe = (name: string, values: (string | number)[]) =>
  fc
    .option(fc.constantFrom(...values), { nil: undefined })
    .map(value => (value === undefined ? [] : [`${name}=${value}`]));

/** What a summary leaves to its list of owners, and what it is all about. */
const asked = fc.record({
  dates: fc
    .tuple(
      maybe('due', ['overdue', 'settled', 'default', 'none']),
      maybe('minAge', [0, 8, 30]),
      maybe('maxAge', [7, 91]),
    )
    .map(parts => parts.flat().join('&')),
  others: fc
    .tuple(
      some('risk', 'HIGH', 'MEDIUM'),
      some('owner', 'group:default/team-1', 'group:default/team-2'),
      some('kind', 'component', 'resource'),
    )
    .map(parts => parts.flat().join('&')),
  states: some('state', 'fail', 'unknown', 'waived').map(parts =>
    parts.join('&'),
  ),
});

const ageOf = ({ since }: OrgFinding) =>
  Math.floor((NOW - Date.parse(since)) / DAY);

describe.each(testDatabaseIds)('summaries of findings on %s', databaseId => {
  let knex: Knex;
  const ask = askFindings(() => knex);
  const list = async (...query: string[]) =>
    (await ask.list(['limit=500', ...query].join('&'), DUE)).items;

  beforeAll(async () => {
    knex = await migratedDatabase(databaseId);
    await seedFindings(knex);
  });

  it('are what their lists add up to, however they are filtered', async () => {
    await fc.assert(
      fc.asyncProperty(asked, async ({ dates, others, states }) => {
        const summary = await ask.summary(
          [dates, others, states].join('&'),
          DUE,
        );
        const all = await list(others, states);
        const how = (item: OrgFinding) => dueOf(item);
        const count = (matches: (item: OrgFinding) => boolean) =>
          all.filter(matches).length;
        const { owners, ...figures } = summary;
        const listed = await list(dates, others, states);
        const refs = new Set(listed.map(item => item.ownerRef));
        expect(figures).toEqual({
          bands: AGE_BANDS.map(band => ({
            ...band,
            count: count(
              item =>
                ageOf(item) >= band.minAge &&
                ageOf(item) <= (band.maxAge ?? Infinity),
            ),
          })),
          overdue: count(item => how(item)?.overdue ?? false),
          withDefaultDueDate: count(item => how(item)?.from === 'default'),
          withoutDueDate: count(item => how(item) === undefined),
          accepted: (await list(others, 'state=waived')).length,
          total: listed.length,
          ownersTotal: refs.size,
        });
        for (const { ownerRef, ...figuresOfOwner } of owners) {
          const own = listed.filter(item => item.ownerRef === ownerRef);
          expect(figuresOfOwner).toMatchObject({
            count: own.length,
            overdue: own.filter(item => how(item)?.overdue).length,
            oldestSince: own.map(item => item.since).sort()[0],
          });
        }
        expect(owners).toHaveLength(Math.min(refs.size, 20));
      }),
      { numRuns: 60 },
    );
  });
});
