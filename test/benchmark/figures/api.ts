/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * The API of the plugin in a backend, over a database with an organisation in
 * it: time per request, and SQL statements per request for few and for many
 * entities.
 */
import { Entity } from '@backstage/catalog-model';
import { Knex } from 'knex';
import pLimit from 'p-limit';
import { rollUpDay } from '../../../plugins/well-architected-backend/src/history/rollUpDay';
import { countWork } from '../src/countWork';
import { Bench, Measurement } from '../src/measurement';
import { inventHistory, multiplyEntities } from '../src/multiplyEntities';
import { DatabaseEngine, ENGINES, openDatabase } from '../src/openDatabase';
import {
  accountConfig,
  entityRef,
  PER_ACCOUNT,
  saveOrganisation,
  scopedEntity,
  scoreOne,
} from '../src/organisation';
import { percentile, rounded, timed } from '../src/statistics';
import { RunningPlugin, startPlugin } from '../src/startPlugin';

const FEW = 100;
const MANY = 1000;
const DAYS = 90;
const REQUESTS = 20;
const CLIENTS = 8;

const toCatalogEntity = (index: number): Entity => {
  const { name, namespace, ownerRef } = scopedEntity(index);
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace },
    spec: { type: 'service', lifecycle: 'production', owner: ownerRef },
  };
};

async function startOrganisation(
  bench: Bench,
  knex: Knex,
  entities: number,
): Promise<RunningPlugin> {
  const now = new Date();
  const day = now.toISOString().slice(0, 10);
  await saveOrganisation({
    knex,
    entities,
    accountsRead: 1,
    readAt: now.toISOString(),
  });
  for (let i = 0; i < PER_ACCOUNT; i += 1) {
    await scoreOne({ knex, entityRef: entityRef(i), now });
  }
  await multiplyEntities({ knex, entities });
  await rollUpDay({ knex, day });
  await inventHistory({ knex, day, days: DAYS });
  const accounts = Array.from(
    { length: Math.ceil(entities / PER_ACCOUNT) },
    (_, index) => accountConfig(index),
  );
  return startPlugin({
    bench,
    knex,
    entities: Array.from({ length: entities }, (_, i) => toCatalogEntity(i)),
    config: {
      wellArchitected: {
        worker: false,
        accounts: accounts.map(({ ownerRef, ...account }) => ({
          ...account,
          owner: ownerRef,
        })),
      },
    },
  });
}

async function ask(plugin: RunningPlugin, path: string): Promise<string> {
  const answer = await fetch(`${plugin.url}${path}`);
  const text = await answer.text();
  if (answer.status !== 200) {
    throw new Error(`${path} answered ${answer.status}: ${text}`);
  }
  return text;
}

/** Path of a page of a list, followed by its cursors. */
async function pageOf(plugin: RunningPlugin, path: string, page: number) {
  let next = path;
  for (let i = 1; i < page; i += 1) {
    const { nextCursor } = JSON.parse(await ask(plugin, next));
    if (!nextCursor) {
      throw new Error(`${path} has no page ${i + 1}`);
    }
    next = `${path}&cursor=${encodeURIComponent(nextCursor)}`;
  }
  return next;
}

async function routesOf(plugin: RunningPlugin, entities: number) {
  const list = `/entities?limit=${Math.min(50, entities / 10)}`;
  const entity = `/entities/component/default/${scopedEntity(7).name}`;
  return {
    scorecard: `${entity}/scorecard`,
    results: `${entity}/results`,
    'entity-trend': `${entity}/trend?days=${DAYS}`,
    'entities-page-1': list,
    'entities-page-10': await pageOf(plugin, list, 10),
    owners: '/owners?limit=50',
    'owner-trend': `/owners/group/default/team-7/trend?days=${DAYS}`,
    overview: '/overview',
  };
}

async function measureRoutes(bench: Bench, engine: DatabaseEngine) {
  const { report, say } = bench;
  const statements = new Map<string, number[]>();
  for (const entities of [FEW, MANY]) {
    const knex = await openDatabase(bench, engine);
    if (!knex) {
      report({
        figure: `api.${engine}`,
        value: null,
        unit: 'ms',
        detail: {
          skipped:
            'PostgreSQL is missing: install its server programs or set BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING',
        },
      });
      return;
    }
    say(`${engine}: ${entities} entities with ${DAYS} days of history`);
    const plugin = await startOrganisation(bench, knex, entities);
    const routes = Object.entries(await routesOf(plugin, entities));
    for (const [route, path] of routes) {
      await ask(plugin, path);
      const work = await countWork(knex, () => ask(plugin, path));
      statements.set(route, [
        ...(statements.get(route) ?? []),
        work.statements,
      ]);
      if (entities === MANY) {
        await measureRoute({ bench, engine, plugin, route, path });
      }
    }
    await plugin.stop();
  }
  for (const [route, [few, many]] of statements) {
    report({
      figure: `api.${engine}.${route}.statements`,
      value: many,
      unit: 'SQL statements',
      detail: { [`at${FEW}Entities`]: few, grows: many > few },
    });
  }
}

async function measureRoute(options: {
  bench: Bench;
  engine: DatabaseEngine;
  plugin: RunningPlugin;
  route: string;
  path: string;
}) {
  const { bench, engine, plugin, route, path } = options;
  const alone: number[] = [];
  for (let i = 0; i < REQUESTS; i += 1) {
    alone.push(await timed(() => ask(plugin, path)));
  }
  const limit = pLimit(CLIENTS);
  const together = await Promise.all(
    Array.from({ length: REQUESTS * 2 }, () =>
      limit(() => timed(() => ask(plugin, path))),
    ),
  );
  bench.report({
    figure: `api.${engine}.${route}.p95`,
    value: percentile(alone, 0.95),
    unit: 'ms',
    detail: {
      p50: rounded(percentile(alone, 0.5)),
      clients: CLIENTS,
      p50Together: rounded(percentile(together, 0.5)),
      p95Together: rounded(percentile(together, 0.95)),
      entities: MANY,
    },
  });
}

export const measurements: Measurement[] = ENGINES.map(engine => ({
  name: `api.${engine}`,
  measure: bench => measureRoutes(bench, engine),
}));
