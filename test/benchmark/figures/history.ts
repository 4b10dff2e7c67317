/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * What a year of history costs pages that show a month: rows and blocks that
 * PostgreSQL reads for the first look at each route, with four months of history
 * (a sparkline shows three) and with twelve. They are counted,
 * not timed, so that other work on the machine changes nothing.
 */
import { Bench, Measurement } from '../src/measurement';
import { READER } from '../src/large/largeCallers';
import { readRoutes } from '../src/large/readRoutes';
import { seedLarge } from '../src/large/seedLarge';
import { LargeSize, QUICK } from '../src/large/size';
import { startLarge } from '../src/large/startLarge';
import { WorkRead } from '../src/large/workRead';
import { openPostgres } from '../src/openDatabase';
import { rounded } from '../src/statistics';
import { startPostgres } from '../src/startPostgres';

const SHORT = 120;
const LONG = 365;

async function workByRoute(options: {
  bench: Bench;
  connection: string;
  size: LargeSize;
}): Promise<Map<string, WorkRead>> {
  const { bench, connection, size } = options;
  const prefix = `benchmark_history_${process.pid}_${size.days}_`;
  const knex = await openPostgres({ connection, prefix });
  await seedLarge({ knex, size, say: bench.say });
  await knex.destroy();
  const database = { connection, prefix, size };
  const server = await startLarge(bench, database);
  const routes = await readRoutes({
    database,
    url: server.url,
    user: READER,
  });
  const work = new Map<string, WorkRead>();
  for (const route of routes) {
    const path = route.path(0).replace(`days=${LONG}`, 'days=30');
    const { rowsRead = 0, blocksRead = 0 } = await server.count({
      path,
      user: READER,
      rows: true,
    });
    work.set(route.name, { rowsRead, blocksRead });
  }
  return work;
}

/** Beyond this a route reads history that it does not show. */
const MOST_ROWS = 1.05;

async function measure(bench: Bench) {
  const connection = await startPostgres(bench);
  if (!connection) {
    bench.report({
      figure: 'history.rows-read',
      value: null,
      unit: 'times',
      detail: { skipped: 'PostgreSQL is missing' },
    });
    return;
  }
  const work = async (days: number) =>
    workByRoute({ bench, connection, size: { ...QUICK, days } });
  const short = await work(SHORT);
  const long = await work(LONG);
  const ratios = [...short].map(([name, before]) => {
    const after = long.get(name)!;
    const ratio = (key: keyof WorkRead) =>
      rounded(after[key] / Math.max(1, before[key]));
    bench.report({
      figure: `history.${name}`,
      value: ratio('rowsRead'),
      unit: 'times the rows',
      detail: {
        rowsRead: [before.rowsRead, after.rowsRead],
        blocksRead: [before.blocksRead, after.blocksRead],
        timesTheBlocks: ratio('blocksRead'),
      },
    });
    return { name, rows: ratio('rowsRead'), blocks: ratio('blocksRead') };
  });
  bench.report({
    figure: 'history.rows-read',
    value: Math.max(...ratios.map(({ rows }) => rows)),
    unit: 'times the rows, of the worst route',
    detail: {
      entities: QUICK.entities,
      days: [SHORT, LONG],
      timesTheBlocks: Math.max(...ratios.map(({ blocks }) => blocks)),
      growing: ratios
        .filter(({ rows }) => rows > MOST_ROWS)
        .map(({ name }) => name),
      target: MOST_ROWS,
    },
  });
}

export const measurements: Measurement[] = [{ name: 'history', measure }];
