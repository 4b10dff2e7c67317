/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { ResultRow, ScorecardRow } from '../../database/tables';
import { evaluatedAtOf } from './toCheckResult';

/** A moment of evaluation that an answer shows. */
export interface Evaluation {
  entityRef: string;
  /** ISO 8601; what has none is taken for changed. */
  evaluatedAt?: string;
  /** Where it is that of a single result. */
  evidence?: ResultRow['evidence_kind'];
}

/**
 * Whether these entities were evaluated last at these moments, which change
 * without a new version. One statement, or none.
 */
export async function isEvaluatedAt(
  knex: Knex,
  evaluations: Evaluation[],
): Promise<boolean> {
  if (evaluations.length === 0) {
    return true;
  }
  const rows = await knex<ScorecardRow>('wa_scorecard')
    .whereIn('entity_ref', [
      ...new Set(evaluations.map(({ entityRef }) => entityRef)),
    ])
    .select('entity_ref', 'evaluated_at', 'evidence_at');
  const byRef = new Map(rows.map(row => [row.entity_ref, row]));
  return evaluations.every(({ entityRef, evaluatedAt, evidence }) => {
    const row = byRef.get(entityRef);
    return (
      row !== undefined &&
      evaluatedAt ===
        (evidence ? evaluatedAtOf(evidence, row) : row.evaluated_at)
    );
  });
}
