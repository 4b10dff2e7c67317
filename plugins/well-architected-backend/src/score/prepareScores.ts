/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { Registry } from '../registry/createRegistry';
import { readStanding, Standing } from './readStanding';
import { readWorldRows, WorldRows } from './readWorldRows';

/** What was read of an entity together with others that are scored next. */
export interface PreparedScore {
  rows: WorldRows;
  standing: Standing;
}

/**
 * Reads of many entities at once what each would otherwise read for itself.
 *
 * @param options.entityRefs - a hundred at most
 * @returns by entity ref; entities that are not known are missing
 */
export async function prepareScores(options: {
  knex: Knex;
  entityRefs: string[];
  registry: Registry;
  now: Date;
}): Promise<Map<string, PreparedScore>> {
  const standings = await readStanding(options);
  const prepared = new Map<string, PreparedScore>();
  for (const [entityRef, rows] of await readWorldRows(options)) {
    const standing = standings.get(entityRef);
    if (standing) {
      prepared.set(entityRef, { rows, standing });
    }
  }
  return prepared;
}
