/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { DatabaseManager } from '@backstage/backend-defaults/database';
import { ConfigReader } from '@backstage/config';
import { Knex } from 'knex';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase as migrated } from '../../../plugins/well-architected-backend/src/database/openDatabase';
import { Bench } from './measurement';
import { quietLogger } from './quietLogger';
import { startPostgres } from './startPostgres';

export const ENGINES = ['sqlite', 'postgresql'] as const;
export type DatabaseEngine = (typeof ENGINES)[number];

let opened = 0;

function open(settings: object): Promise<Knex> {
  const database = DatabaseManager.fromConfig(
    new ConfigReader({ backend: { database: settings } }),
  ).forPlugin('well-architected', {
    logger: quietLogger,
    lifecycle: { addStartupHook() {}, addShutdownHook() {} },
  });
  return migrated({ database });
}

async function connectionOf(
  bench: Bench,
  engine: DatabaseEngine,
): Promise<object | undefined> {
  if (engine === 'sqlite') {
    const directory = await mkdtemp(join(tmpdir(), 'well-architected-'));
    bench.cleanUp(() => rm(directory, { recursive: true, force: true }));
    return { client: 'better-sqlite3', connection: { directory } };
  }
  const connection = await startPostgres(bench);
  return connection ? { client: 'pg', connection } : undefined;
}

/**
 * A database with the plugin's tables, opened as a Backstage backend opens it:
 * SQLite in a file, or PostgreSQL. It is removed when the group ends.
 * Undefined where there is no PostgreSQL.
 */
export async function openDatabase(
  bench: Bench,
  engine: DatabaseEngine,
): Promise<Knex | undefined> {
  const connection = await connectionOf(bench, engine);
  if (!connection) {
    return undefined;
  }
  opened += 1;
  const prefix = `benchmark_${process.pid}_${opened}_`;
  const knex = await open({ ...connection, prefix });
  bench.cleanUp(() => knex.destroy());
  return knex;
}

/**
 * The plugin's database on a PostgreSQL server, made and migrated where it is
 * not there yet, as a backend opens it. The caller closes it.
 */
export function openPostgres(options: {
  connection: string;
  /** Of the names of databases. */
  prefix: string;
}): Promise<Knex> {
  return open({ client: 'pg', ...options });
}
