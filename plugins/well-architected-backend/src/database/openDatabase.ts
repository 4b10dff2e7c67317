/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { migrateAlone } from './migrateAlone';

const MIGRATIONS = resolvePackagePath(
  'backstage-plugin-well-architected-backend',
  'migrations',
);

/** Options for `knex.migrate` of this plugin. */
export const migrationOptions = { directory: MIGRATIONS };

/**
 * Opens the plugin's database and brings its tables up to date, unless the
 * installation says that it migrates by itself.
 */
export async function openDatabase(options: {
  database: DatabaseService;
}): Promise<Knex> {
  const { database } = options;
  const knex = await database.getClient();
  if (!database.migrations?.skip) {
    await migrateAlone({ knex, migrations: migrationOptions });
  }
  return knex;
}
