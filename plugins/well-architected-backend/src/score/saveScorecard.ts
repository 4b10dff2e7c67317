/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  FRAMEWORK_LENS_VERSION,
  OverallScore,
  RiskCounts,
} from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import {
  BaselineRow,
  PillarScoreRow,
  RiskCountColumns,
  ScorecardRow,
} from '../database/tables';

const toCounts = (counts: RiskCounts): RiskCountColumns => ({
  count_high: counts.high,
  count_medium: counts.medium,
  count_low: counts.low,
  count_accepted: counts.accepted,
  count_unknown: counts.unknown,
  count_not_applicable: counts.notApplicable,
  count_pass: counts.pass,
});

/**
 * Writes the score of an entity, and its baseline when it is the first one
 * that rests on evidence from AWS. Runs inside the caller's transaction.
 */
export async function saveScorecard(options: {
  trx: Knex;
  entityRef: string;
  score: OverallScore;
  resourceCounts: Record<string, number>;
  scopeHash: string;
  catalogueVersion: string;
  /** ISO 8601. */
  at: string;
  /** ISO 8601. */
  evidenceAt?: string;
}): Promise<void> {
  const { trx, entityRef, score, at, evidenceAt } = options;
  await trx<ScorecardRow>('wa_scorecard')
    .insert({
      entity_ref: entityRef,
      score_low: score.low,
      score_high: score.high,
      coverage: score.coverage,
      provisional: score.provisional,
      level: score.level,
      ...toCounts(score.counts),
      evaluated_at: at,
      evidence_at: evidenceAt ?? null,
      scope_hash: options.scopeHash,
      catalogue_version: options.catalogueVersion,
      lens_version: FRAMEWORK_LENS_VERSION,
      resource_counts: JSON.stringify(options.resourceCounts),
      score: JSON.stringify(score),
    })
    .onConflict('entity_ref')
    .merge();
  await trx<PillarScoreRow>('wa_pillar_score')
    .insert(
      score.pillars.map(pillar => ({
        entity_ref: entityRef,
        pillar: pillar.pillar,
        score_low: pillar.low,
        score_high: pillar.high,
        coverage: pillar.coverage,
        enough_evidence: pillar.enoughEvidence,
        ...toCounts(pillar.counts),
      })),
    )
    .onConflict(['entity_ref', 'pillar'])
    .merge();
  if (evidenceAt) {
    await trx<BaselineRow>('wa_baseline')
      .insert({
        entity_ref: entityRef,
        name: `First reading on ${at.slice(0, 10)}`,
        at,
        score_low: score.low,
        score_high: score.high,
        score: JSON.stringify(score),
      })
      .onConflict('entity_ref')
      .ignore();
  }
}
