/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * A year of daily runs on PostgreSQL: what grows, what is left to vacuum, and
 * whether the pages become slower.
 */
import { Knex } from 'knex';
import { loadavg } from 'node:os';
import { Bench, Measurement } from '../src/measurement';
import { openDatabase } from '../src/openDatabase';
import { rounded } from '../src/statistics';
import { sumOfSizes, TableSize, tableSizes } from '../src/tableSizes';
import { livedYear } from '../src/year/livedYear';
import { RouteTime, timeRoutes } from '../src/year/timeRoutes';
import { vacuumAsDue } from '../src/year/vacuumAsDue';

const ENTITIES = Number(process.env.BENCHMARK_ENTITIES ?? 100);
const DAYS = 365;
/** Days after which the tables and the routes are looked at. */
const LOOKS = [1, 30, DAYS];
const DAY_MS = 86_400_000;
/** More rows than so many times those of the days before are growth. */
const GROWTH = 1.5;
/** What may grow, and what holds it. */
const PROMISED: Record<string, string> = {
  wa_score_day: 'days of subjects, one a week after retention.daily',
  wa_transition: 'changes of findings, until retention.transitions',
  wa_message: 'log of notifications, until retention.notifications',
  wa_campaign_day: 'days of owners, one a week after retention.daily',
  wa_digest: 'one row a week, until retention.notifications',
};

interface Look {
  day: number;
  tables: TableSize[];
  routes: RouteTime[];
  /** Of the machine. */
  load: number;
}

function reportTables(
  bench: Bench,
  looks: Look[],
  vacuums: Map<string, number>,
): void {
  const [first, month, year] = looks;
  const around = { entities: ENTITIES, load: loadavg()[0] };
  const of = (look: Look, table: string) =>
    look.tables.find(size => size.table === table);
  const rowsOf = (look: Look, table: string) => of(look, table)?.rows ?? 0;
  for (const { table, rows, bytes, dead, autovacuums } of year.tables) {
    if (rows > 0 || dead > 0) {
      bench.report({
        figure: `year.table.${table}`,
        value: rows,
        unit: 'rows',
        detail: {
          days: LOOKS,
          rows: looks.map(look => rowsOf(look, table)),
          bytes: [...looks.map(look => of(look, table)?.bytes ?? 0)],
          bytesPerRow: Math.round(bytes / Math.max(1, rows)),
          dead,
          vacuums: vacuums.get(table) ?? 0,
          autovacuums,
          promised: PROMISED[table] ?? null,
          ...around,
        },
      });
    }
  }
  const unpromised = year.tables.filter(
    ({ table, rows }) =>
      !(table in PROMISED) &&
      rows > GROWTH * Math.max(1, rowsOf(first, table), rowsOf(month, table)),
  );
  bench.report({
    figure: 'year.tables-that-grow-unpromised',
    value: unpromised.length,
    unit: 'tables',
    detail: { target: 0, tables: unpromised.map(({ table }) => table) },
  });
  bench.report({
    figure: 'year.bytes',
    value: sumOfSizes(year.tables).bytes,
    unit: 'bytes',
    detail: {
      days: LOOKS,
      bytes: looks.map(look => sumOfSizes(look.tables).bytes),
      rows: looks.map(look => sumOfSizes(look.tables).rows),
      ...around,
    },
  });
  bench.report({
    figure: 'year.dead-rows',
    value: year.tables.reduce((sum, { dead }) => sum + dead, 0),
    unit: 'rows',
    detail: {
      days: LOOKS,
      dead: looks.map(look =>
        look.tables.reduce((sum, { dead }) => sum + dead, 0),
      ),
      ...around,
    },
  });
}

/**
 * Whether history costs anything is told by the same pages at the same moment
 * without it: the machine is not the one of the first day any more.
 */
function reportRoutes(
  bench: Bench,
  looks: Look[],
  withoutHistory: RouteTime[],
): void {
  const year = looks[looks.length - 1];
  const timeOf = (routes: RouteTime[], route: string) => {
    const { p50 = NaN, p95 = NaN } = routes.find(t => t.route === route) ?? {};
    return { p50: rounded(p50), p95: rounded(p95) };
  };
  for (const { route, p95, bytes } of year.routes) {
    const without = timeOf(withoutHistory, route);
    bench.report({
      figure: `year.${route}.p95`,
      value: p95,
      unit: 'ms',
      detail: {
        days: LOOKS,
        times: looks.map(look => timeOf(look.routes, route)),
        loads: looks.map(look => look.load),
        withoutHistory: without,
        toWithoutHistory: rounded(timeOf(year.routes, route).p50 / without.p50),
        bytes,
        bytesWithoutHistory: withoutHistory.find(t => t.route === route)?.bytes,
        entities: ENTITIES,
      },
    });
  }
}

/** As if the last day were the first. */
async function forgetHistory(knex: Knex, day: string): Promise<void> {
  await knex('wa_score_day').where('day', '<', day).delete();
  await knex('wa_campaign_day').where('day', '<', day).delete();
  await knex('wa_transition').where('at', '<', day).delete();
  await knex('wa_message').where('created_at', '<', day).delete();
  await knex.raw('vacuum (full, analyze)');
}

async function live(bench: Bench): Promise<void> {
  const knex = await openDatabase(bench, 'postgresql');
  if (!knex) {
    bench.report({
      figure: 'year',
      value: null,
      unit: 'rows',
      detail: {
        skipped:
          'PostgreSQL is missing: install its server programs or set BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING',
      },
    });
    return;
  }
  const from = new Date(Date.now() - (DAYS - 1) * DAY_MS);
  const year = await livedYear({ bench, knex, entities: ENTITIES, from });
  const vacuums = new Map<string, number>();
  const looks: Look[] = [];
  let date = '';
  for (let day = 1; day <= DAYS; day += 1) {
    date = await year.nextDay();
    if (LOOKS.includes(day)) {
      bench.say(`day ${day} (${date}): tables and routes`);
      looks.push({
        day,
        tables: await tableSizes(knex),
        routes: await timeRoutes(year.url),
        load: loadavg()[0],
      });
    } else if (day % 10 === 0) {
      bench.say(`day ${day} of ${DAYS}`);
    }
    for (const table of await vacuumAsDue(knex)) {
      vacuums.set(table, (vacuums.get(table) ?? 0) + 1);
    }
  }
  reportTables(bench, looks, vacuums);
  await forgetHistory(knex, date.slice(0, 10));
  reportRoutes(bench, looks, await timeRoutes(year.url));
}

export const measurements: Measurement[] = [{ name: 'year', measure: live }];
