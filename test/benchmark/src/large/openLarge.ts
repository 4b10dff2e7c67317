/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Bench } from '../measurement';
import { openPostgres } from '../openDatabase';
import { startPostgres } from '../startPostgres';
import { seedLarge } from './seedLarge';
import { FULL, QUICK } from './size';
import { LargeDatabase } from './startLarge';

/**
 * The large organisation: one that `npm run benchmark:seed` made, where
 * BENCHMARK_SEEDED names the connection string of its server, or one that is
 * seeded now and goes with the server. Undefined where there is no PostgreSQL.
 */
export async function openLarge(
  bench: Bench,
): Promise<LargeDatabase | undefined> {
  const size = bench.quick ? QUICK : FULL;
  const seeded = process.env.BENCHMARK_SEEDED;
  if (seeded) {
    return { connection: seeded, prefix: 'backstage_plugin_', size };
  }
  const connection = await startPostgres(bench);
  if (!connection) {
    return undefined;
  }
  const prefix = `benchmark_large_${process.pid}_`;
  const knex = await openPostgres({ connection, prefix });
  await seedLarge({ knex, size, say: bench.say });
  await knex.destroy();
  return { connection, prefix, size };
}
