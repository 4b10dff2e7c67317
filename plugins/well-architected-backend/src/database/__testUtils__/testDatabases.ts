/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { migrationOptions } from '../openDatabase';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

/** Ids of the engines that SQL is tested on; for `describe.each`. */
export const testDatabaseIds: TestDatabaseId[] = databases
  .eachSupportedId()
  .map(([id]) => id);

/** A fresh, empty database of this engine. */
export async function emptyDatabase(id: TestDatabaseId): Promise<Knex> {
  return databases.init(id);
}

/** A fresh database of this engine with the plugin's tables. */
export async function migratedDatabase(id: TestDatabaseId): Promise<Knex> {
  const knex = await databases.init(id);
  await knex.migrate.latest(migrationOptions);
  return knex;
}
