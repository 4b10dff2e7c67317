/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { WorkGuard } from '../work/types';
import { confirmScores, ConfirmedScore } from './confirmScores';
import { findSettled } from './findSettled';
import { ReadEntityWorldOptions } from './readEntityWorld';
import { problemsOf } from './problemsOf';
import { readStanding } from './readStanding';
import { readWorldRows, WorldRows } from './readWorldRows';
import { ResourceIdentity, selectIdentities } from './selectResources';
import { selectionOf } from './selectionOf';

/** What was read of an entity together with others that are scored next. */
export interface PreparedScore {
  rows: WorldRows;
  /** Of the accounts that can be used. */
  identities: ResourceIdentity[];
}

type PrepareOptions = Omit<ReadEntityWorldOptions, 'entityRef'> & {
  entityRefs: string[];
  /** Asked before anything is written. */
  guard?: WorkGuard;
};

async function identitiesOf(
  options: PrepareOptions,
  rows: WorldRows,
): Promise<ResourceIdentity[]> {
  const identities: ResourceIdentity[] = [];
  for (const account of problemsOf({ ...options, rows }).usable) {
    const selection = selectionOf({ rows, account });
    for (const row of await selectIdentities({
      knex: options.knex,
      ...selection,
    })) {
      identities.push(row);
    }
  }
  return identities;
}

/**
 * Reads what several entities are scored from, and is done with those of which
 * nothing has changed since they were scored last on the same day: of them the
 * moment is written, where it is not of this hour.
 *
 * @param options.entityRefs - few enough for one statement
 * @returns the entities that are settled, and what was read of the others
 */
export async function prepareScores(options: PrepareOptions): Promise<{
  settled: string[];
  prepared: Map<string, PreparedScore>;
}> {
  const standings = await readStanding(options);
  const settled: string[] = [];
  const confirmed: ConfirmedScore[] = [];
  const prepared = new Map<string, PreparedScore>();
  for (const [entityRef, rows] of await readWorldRows(options)) {
    const standing = standings.get(entityRef);
    const identities = await identitiesOf(options, rows);
    const found =
      standing &&
      findSettled({ ...options, rows, standing, resources: identities });
    if (!found) {
      prepared.set(entityRef, { rows, identities });
      continue;
    }
    settled.push(entityRef);
    if (!found.isUpToDate) {
      confirmed.push({
        entityRef,
        inputsHash: standing?.score?.inputs_hash ?? '',
        evidenceAt: found.evidenceAt,
        accounts: rows.accounts,
      });
    }
  }
  await confirmScores({ ...options, confirmed });
  return { settled, prepared };
}
