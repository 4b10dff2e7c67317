/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Fills a PostgreSQL server with the large organisation of the benchmark.
 *
 *   npm run benchmark:seed -- postgresql://postgres@127.0.0.1:5432/postgres [--quick] [--portal <folder>]
 *
 * The database is the one that a backend with this connection opens. With
 * --portal, the catalog of the organisation and an app-config for the demo
 * portal are written to that folder.
 */
import { parseArgs } from 'node:util';
import { openPostgres } from './src/openDatabase';
import { seedLarge } from './src/large/seedLarge';
import { FULL, QUICK } from './src/large/size';
import { writePortal } from './src/large/writePortal';

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { quick: { type: 'boolean' }, portal: { type: 'string' } },
  });
  const [connection] = positionals;
  if (!connection) {
    throw new Error('Name the connection string of a PostgreSQL server');
  }
  const begun = Date.now();
  const say = (line: string) =>
    process.stderr.write(
      `${Math.round((Date.now() - begun) / 1000)} s: ${line}\n`,
    );
  const size = values.quick ? QUICK : FULL;
  if (values.portal) {
    await writePortal({ folder: values.portal, size, connection });
    say(`catalog and app-config.yaml in ${values.portal}`);
  }
  const knex = await openPostgres({
    connection,
    prefix: 'backstage_plugin_',
  });
  try {
    const [{ count }] = await knex('wa_entity').count({ count: '*' });
    if (Number(count) > 0) {
      throw new Error('The database already has entities: drop it first');
    }
    await seedLarge({ knex, size, say });
    say('done');
  } finally {
    await knex.destroy();
  }
}

main().then(
  // the database manager keeps its connections alive for ever
  () => process.exit(0),
  error => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  },
);
