/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { CheckResult } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { ResultRow, ScorecardRow } from '../../database/tables';
import { Registry } from '../../registry/createRegistry';
import { comparePlan } from './comparePlan';
import { toCheckResult } from './toCheckResult';

/**
 * All results of an entity in the order of the action plan; none before its
 * first score. Two statements.
 */
export async function loadResults(options: {
  knex: Knex;
  entityRef: string;
  registry: Registry;
}): Promise<CheckResult[]> {
  const { knex, entityRef, registry } = options;
  const scorecard = await knex<ScorecardRow>('wa_scorecard')
    .where('entity_ref', entityRef)
    .first('evaluated_at', 'evidence_at');
  if (!scorecard) {
    return [];
  }
  const rows = await knex<ResultRow>('wa_result').where(
    'entity_ref',
    entityRef,
  );
  return rows
    .map(row =>
      toCheckResult({ row, check: registry.all.get(row.check_id), scorecard }),
    )
    .sort(comparePlan(registry));
}
