/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { FRAMEWORK_LENS_VERSION } from 'backstage-plugin-well-architected-common';
import { AccountProblem } from 'backstage-plugin-well-architected-node';
import { hashOf } from '../database/hashOf';
import { failureKey } from '../history/failureKey';
import { Registry } from '../registry/createRegistry';
import { WaiverRow } from '../waivers/types';
import { WorldRows } from './readWorldRows';
import { ResourceIdentity } from './selectResources';

export interface ScoreInputs {
  registry: Pick<Registry, 'catalogueVersion' | 'dueDays' | 'watched'>;
  majorWasteUsd: number;
  now: Date;
  rows: WorldRows;
  problems: AccountProblem[];
  /** In scope; their order does not count. */
  resources: ResourceIdentity[];
  /** In force or expired, oldest first. */
  waivers: WaiverRow[];
  /** Settled due dates by check id. */
  dueDates: ReadonlyMap<string, string>;
}

/** Rows in one order, whatever order the database gives them in. */
const sorted = (rows: unknown[]) => rows.map(row => JSON.stringify(row)).sort();

/** Since when watched checks fail on what is in scope. */
function failuresIn({ registry, rows, resources }: ScoreInputs): string[] {
  return rows.failures.size === 0
    ? []
    : resources.flatMap(({ account_id, resource_key }) =>
        registry.watched.flatMap(
          checkId =>
            rows.failures.get(failureKey(account_id, checkId, resource_key)) ??
            [],
        ),
      );
}

/**
 * A hash that differs whenever the results of an entity might: of everything
 * that concluding and scoring it read, on the UTC day of `now`. Conclusions may
 * depend on that day and on what has expired at `now`, not on the time of day
 * (see `ConcludeContext.now`), and not on when an unchanged account was read
 * last. Pure.
 *
 * What was stored for the entity before is no input: the results that are
 * concluded from results that nothing else has touched are the same ones.
 */
export function inputsHashOf(inputs: ScoreInputs): string {
  const { registry, now, rows, resources } = inputs;
  const at = now.toISOString();
  return hashOf([
    FRAMEWORK_LENS_VERSION,
    registry.catalogueVersion,
    registry.dueDays,
    inputs.majorWasteUsd,
    at.slice(0, 10),
    rows.row.scope_hash,
    rows.entity,
    rows.accounts.map(row => [
      row.account_id,
      row.name,
      row.environment,
      row.regions,
    ]),
    inputs.problems,
    sorted(rows.unreadTags),
    sorted(rows.watches),
    sorted(rows.answers.map(row => [row, row.expires_at <= at])),
    sorted(inputs.waivers),
    sorted([...inputs.dueDates]),
    resources
      .map(row => `${row.account_id} ${row.resource_key} ${row.hash}`)
      .sort(),
    failuresIn(inputs).sort(),
  ]);
}
