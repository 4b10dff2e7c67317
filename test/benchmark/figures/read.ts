/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * The API over a large organisation with a year of history on PostgreSQL: time
 * per request of twenty clients that ask again as soon as they are answered,
 * and of twenty that look for a second at what they got; SQL statements per
 * request, and rows that they read. Once for callers who may read everything,
 * and once for twenty callers who may each read what their ten teams own.
 */
import { loadavg } from 'node:os';
import { Bench, isWanted, Measurement } from '../src/measurement';
import { driveClients } from '../src/large/driveClients';
import { memberOf, READER } from '../src/large/largeCallers';
import { openLarge } from '../src/large/openLarge';
import { ReadRoute, readRoutes } from '../src/large/readRoutes';
import { LargeServer, startLarge } from '../src/large/startLarge';
import { percentile, rounded } from '../src/statistics';

const CLIENTS = 20;
/** Milliseconds that the clients ask for one route, after those of warming up. */
const TIME = 3_000;
/** In which connections are opened and code is compiled; told by itself. */
const WARM_UP = 1_000;
const ALONE = 8;
/** Milliseconds that people look at a page before they ask for the next. */
const PAUSE = 1_000;

async function measureRoute(options: {
  bench: Bench;
  server: LargeServer;
  route: ReadRoute;
  user: (client: number) => string;
  name: string;
}) {
  const { bench, server, route, user, name } = options;
  const ask = (client: number, rows = false) =>
    server.count({ path: route.path(client), user: user(client), rows });
  const first = await ask(0, true);
  const alone: number[] = [];
  for (let i = 0; i < ALONE; i += 1) {
    alone.push((await ask(i)).ms);
  }
  const again = await ask(0);
  const url = (client: number) => `${server.url}${route.path(client)}`;
  const warmingUp = await driveClients({
    clients: CLIENTS,
    time: WARM_UP,
    url,
    user,
  });
  const before = await server.cpu();
  const taken = await driveClients({ clients: CLIENTS, time: TIME, url, user });
  const cpu = (await server.cpu()) - before;
  const people = await driveClients({
    clients: CLIENTS,
    time: TIME,
    pause: PAUSE,
    url,
    user,
  });
  bench.report({
    figure: name,
    value: percentile(taken, 0.95),
    unit: 'ms',
    detail: {
      p50: rounded(percentile(taken, 0.5)),
      clients: CLIENTS,
      requests: taken.length,
      p95FirstSecond: rounded(percentile(warmingUp, 0.95)),
      p95WithPauses: rounded(percentile(people, 0.95)),
      nodeCpuPerRequest: rounded(cpu / taken.length),
      first: rounded(first.ms),
      p50Alone: rounded(percentile(alone, 0.5)),
      statements: Math.max(first.statements, again.statements),
      statementsAgain: again.statements,
      rowsRead: first.rowsRead,
      blocksRead: first.blocksRead,
      bytes: again.bytes,
      load: rounded(loadavg()[0]),
    },
  });
}

async function measure(bench: Bench) {
  const database = await openLarge(bench);
  if (!database) {
    bench.report({
      figure: 'read.postgresql',
      value: null,
      unit: 'ms',
      detail: {
        skipped:
          'PostgreSQL is missing: install its server programs or set BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING',
      },
    });
    return;
  }
  const server = await startLarge(bench, database);
  const prefixes = process.argv.slice(3).filter(arg => arg !== '--quick');
  const callers = { all: () => READER, some: memberOf };
  for (const [caller, user] of Object.entries(callers)) {
    const routes = await readRoutes({
      database,
      url: server.url,
      user: user(0),
    });
    for (const route of routes) {
      const name = `read.${caller}.${route.name}`;
      if (isWanted(name, prefixes)) {
        bench.say(name);
        await measureRoute({ bench, server, route, user, name });
      }
    }
  }
}

export const measurements: Measurement[] = [{ name: 'read', measure }];
