/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { readdirSync } from 'node:fs';
import {
  DAY_FIGURES,
  DAY_PARTS,
  DayFigure,
  DayPart,
  figuresOf,
} from './dayColumns';
import { isPostgres } from './dialect';
import { migrationOptions } from './openDatabase';
import { ScoreDayRow } from './tables';
import { emptyDatabase, testDatabaseIds } from './__testUtils__/testDatabases';

jest.setTimeout(120_000);

const MIGRATION = '20261129000300_wide_days.js';
const DAYS = ['2026-11-01', '2026-11-02'];

/** A row as it was while each pillar had its own. */
type NarrowRow = Record<string, unknown> & {
  day: string;
  subject_ref: string;
  pillar: DayPart;
};

/** Another number for each figure of each subject, part and day. */
const figures = (first: number) =>
  Object.fromEntries(
    DAY_FIGURES.map((figure, index) => [figure, first + index]),
  ) as Record<DayFigure, number>;

function narrowRows(options: {
  type: string;
  ref: string;
  place: number;
  parts?: readonly DayPart[];
  others?: object;
}): NarrowRow[] {
  const { type, ref, place, parts = DAY_PARTS, others } = options;
  return DAYS.flatMap((day, at) =>
    parts.map(pillar => ({
      day,
      subject_type: type,
      subject_ref: ref,
      pillar,
      ...figures(1000 * place + 500 * at + 10 * DAY_PARTS.indexOf(pillar)),
      entities: type === 'entity' ? 1 : 40_000,
      catalogue_version: `v${at}`,
      counted: true,
      owner_ref: null,
      system_ref: null,
      domain_ref: null,
      level: null,
      ...others,
      ...(type === 'entity' && pillar === 'overall' ? { level: 'good' } : {}),
    })),
  );
}

const EVERYTHING = [
  ...narrowRows({
    type: 'entity',
    ref: 'component:default/a',
    place: 0,
    others: {
      owner_ref: 'group:default/team',
      system_ref: 'system:default/s',
      domain_ref: 'domain:default/d',
    },
  }),
  ...narrowRows({
    type: 'entity',
    ref: 'component:default/unscoped',
    place: 1,
    others: { counted: false },
  }),
  // as nobody had a score for the others
  ...narrowRows({
    type: 'owner',
    ref: 'group:default/team',
    place: 2,
    parts: ['overall', 'security'],
  }),
  ...narrowRows({ type: 'org', ref: 'org', place: 3 }),
];

/** Undoes or does migrations until the one in question is next to be done. */
async function beforeMigration(knex: Knex): Promise<void> {
  const files = readdirSync(migrationOptions.directory).sort();
  for (const _ of files.slice(0, files.indexOf(MIGRATION))) {
    await knex.migrate.up(migrationOptions);
  }
}

const sorted = (rows: NarrowRow[]) =>
  rows
    .map(row => ({ ...row, counted: Boolean(row.counted) }))
    .map(row => JSON.stringify(Object.entries(row).sort()))
    .sort();

async function indexesOf(knex: Knex): Promise<string[]> {
  const names: string[] = isPostgres(knex)
    ? await knex('pg_indexes')
        .where('tablename', 'wa_score_day')
        .pluck('indexname')
    : await knex('sqlite_master')
        .where({ type: 'index', tbl_name: 'wa_score_day' })
        .whereNotNull('sql')
        .pluck('name');
  return names.sort();
}

describe.each(testDatabaseIds)('days as one row on %s', id => {
  it('have the figures of all rows, and become these again', async () => {
    const knex = await emptyDatabase(id);
    await beforeMigration(knex);
    const indexes = await indexesOf(knex);
    expect(indexes).toContain('wa_score_day_day_idx');
    await knex('wa_score_day').insert(EVERYTHING);

    await knex.migrate.up(migrationOptions);
    expect(await indexesOf(knex)).toEqual(indexes);
    const rows = await knex<ScoreDayRow>('wa_score_day');
    expect(rows).toHaveLength(4 * DAYS.length);
    for (const row of rows) {
      for (const part of DAY_PARTS) {
        const own = EVERYTHING.find(
          each =>
            each.day === row.day &&
            each.subject_ref === row.subject_ref &&
            each.pillar === part,
        );
        expect(figuresOf(row, part, DAY_FIGURES)).toEqual(
          own && figures(Number(own.score_low)),
        );
      }
    }
    expect(
      rows.find(row => row.subject_ref === 'component:default/a'),
    ).toMatchObject({
      subject_type: 'entity',
      entities: 1,
      owner_ref: 'group:default/team',
      system_ref: 'system:default/s',
      domain_ref: 'domain:default/d',
      level: 'good',
    });
    // a row of a day stands once
    await expect(knex('wa_score_day').insert({ ...rows[0] })).rejects.toThrow(
      /unique/i,
    );

    await knex.migrate.down(migrationOptions);
    expect(await indexesOf(knex)).toEqual(indexes);
    expect(sorted(await knex('wa_score_day'))).toEqual(sorted(EVERYTHING));
  });

  it('leave out pillars without a row of the whole, which no page shows', async () => {
    const knex = await emptyDatabase(id);
    await beforeMigration(knex);
    await knex('wa_score_day').insert(
      narrowRows({ type: 'org', ref: 'org', place: 0, parts: ['security'] }),
    );
    await knex.migrate.up(migrationOptions);
    expect(await knex('wa_score_day')).toEqual([]);
  });
});
