/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import createKnex, { Knex } from 'knex';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestDatabaseId } from '@backstage/backend-test-utils';
import { migrateAlone } from '../../../database/migrateAlone';
import { migrationOptions } from '../../../database/openDatabase';
import { emptyDatabase } from '../../../database/__testUtils__/testDatabases';

/** Makes databases that begin as copies of one. */
export interface CopiedDatabases {
  /** The one that is copied; nobody may be connected meanwhile. */
  prepare(fill: (knex: Knex) => Promise<void>): Promise<void>;
  /** Settings of knex for a fresh copy. */
  copy(): Promise<Knex.Config>;
  close(): Promise<void>;
}

/** SQLite in files, where a crash is one too. */
function sqliteFiles(): CopiedDatabases {
  const directory = mkdtempSync(join(tmpdir(), 'well-architected-faults-'));
  const template = join(directory, 'template.sqlite');
  let copies = 0;
  const settings = (filename: string): Knex.Config => ({
    client: 'better-sqlite3',
    connection: { filename },
    useNullAsDefault: true,
  });
  return {
    async prepare(fill) {
      const knex = createKnex(settings(template));
      await migrateAlone({ knex, migrations: migrationOptions });
      await fill(knex);
      await knex.destroy();
    },
    async copy() {
      copies += 1;
      const filename = join(directory, `${copies}.sqlite`);
      copyFileSync(template, filename);
      return settings(filename);
    },
    async close() {
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function postgresDatabases(id: TestDatabaseId): CopiedDatabases {
  let admin: Knex;
  let copies = 0;
  const template = `faults_template_${process.pid}`;
  const settings = (database: string): Knex.Config => ({
    client: 'pg',
    connection: { ...admin.client.config.connection, database },
    pool: { min: 0, max: 5 },
  });
  return {
    async prepare(fill) {
      admin = await emptyDatabase(id);
      await admin.raw('create database ??', [template]);
      const knex = createKnex(settings(template));
      await migrateAlone({ knex, migrations: migrationOptions });
      await fill(knex);
      await knex.destroy();
    },
    async copy() {
      copies += 1;
      const name = `faults_${process.pid}_${copies}`;
      await admin.raw('create database ?? template ??', [name, template]);
      return settings(name);
    },
    async close() {
      for (let i = 1; i <= copies; i += 1) {
        const name = `faults_${process.pid}_${i}`;
        await admin.raw('drop database if exists ?? with (force)', [name]);
      }
      await admin.raw('drop database if exists ?? with (force)', [template]);
    },
  };
}

/** Databases of this engine that begin as copies of one. */
export function copiedDatabases(id: TestDatabaseId): CopiedDatabases {
  return id.startsWith('POSTGRES') ? postgresDatabases(id) : sqliteFiles();
}
