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
import { queueEvents } from '../events/queueEvents';
import { toScoreEvents } from '../events/toScoreEvents';

const toCounts = (counts: RiskCounts): RiskCountColumns => ({
  count_high: counts.high,
  count_medium: counts.medium,
  count_low: counts.low,
  count_accepted: counts.accepted,
  count_unknown: counts.unknown,
  count_not_applicable: counts.notApplicable,
  count_pass: counts.pass,
});

/** What tells one score from another. */
const IDENTITY = [
  'score',
  'scope_hash',
  'catalogue_version',
  'lens_version',
  'resource_counts',
] as const;

export interface ScorecardOptions {
  entityRef: string;
  /** For those who are told that the score changed. */
  ownerRef?: string;
  score: OverallScore;
  resourceCounts: Record<string, number>;
  scopeHash: string;
  catalogueVersion: string;
  /** Of everything that the score was made from. */
  inputsHash: string;
  /** ISO 8601. */
  at: string;
  /** ISO 8601. */
  evidenceAt?: string;
  /** No account in scope still waits for its first reading. */
  everyAccountTried: boolean;
}

export interface SaveScorecardOptions extends ScorecardOptions {
  trx: Knex;
}

/** The row of a score. Pure. */
export const toScorecardRow = (options: ScorecardOptions): ScorecardRow => {
  const { score } = options;
  return {
    entity_ref: options.entityRef,
    score_low: score.low,
    score_high: score.high,
    coverage: score.coverage,
    share_observed: score.confidence.observed,
    share_imported: score.confidence.imported,
    share_attested: score.confidence.attested,
    provisional: score.provisional,
    level: score.level,
    ...toCounts(score.counts),
    evaluated_at: options.at,
    evidence_at: options.evidenceAt ?? null,
    scope_hash: options.scopeHash,
    catalogue_version: options.catalogueVersion,
    lens_version: FRAMEWORK_LENS_VERSION,
    inputs_hash: options.inputsHash,
    // in one order, whatever order the database gives resources in
    resource_counts: JSON.stringify(
      Object.fromEntries(
        Object.entries(options.resourceCounts).sort(([a], [b]) =>
          a < b ? -1 : 1,
        ),
      ),
    ),
    score: JSON.stringify(score),
  };
};

/** Whether two rows are of the same score of the same things. Pure. */
export const isSameScore = (
  before: Pick<ScorecardRow, (typeof IDENTITY)[number]>,
  after: ScorecardRow,
): boolean => IDENTITY.every(key => before[key] === after[key]);

async function savePillars(options: SaveScorecardOptions): Promise<void> {
  const { trx, entityRef, score } = options;
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
}

async function saveBaseline(options: SaveScorecardOptions): Promise<void> {
  const { trx, entityRef, score, at } = options;
  await trx<BaselineRow>('wa_baseline')
    .insert({
      entity_ref: entityRef,
      name: 'First reading',
      at,
      score_low: score.low,
      score_high: score.high,
      score: JSON.stringify(score),
    })
    .onConflict('entity_ref')
    .ignore();
}

/**
 * Writes the score of an entity, and its baseline when it is the first one
 * that rests on evidence from AWS: of all its accounts, since what the first
 * of them shows would make the readings of the others look like a change. Of an unchanged score nothing but the
 * moment of its evaluation is written. Runs inside the caller's transaction.
 *
 * @returns whether the rows of the day are to be written: the score is another
 * than the last one, or the first one of its day.
 */
export async function saveScorecard(
  options: SaveScorecardOptions,
): Promise<boolean> {
  const { trx, entityRef, at, evidenceAt, everyAccountTried } = options;
  const row = toScorecardRow(options);
  const before = await trx<ScorecardRow>('wa_scorecard')
    .leftJoin(
      'wa_baseline',
      'wa_baseline.entity_ref',
      'wa_scorecard.entity_ref',
    )
    .where('wa_scorecard.entity_ref', entityRef)
    .first<(ScorecardRow & { baseline_at: string | null }) | undefined>(
      ...IDENTITY.map(key => `wa_scorecard.${key}`),
      'wa_scorecard.evaluated_at',
      'wa_baseline.at as baseline_at',
    );
  const isSame = before !== undefined && isSameScore(before, row);
  if (isSame) {
    await trx<ScorecardRow>('wa_scorecard')
      .where('entity_ref', entityRef)
      .update({
        evaluated_at: at,
        evidence_at: row.evidence_at,
        inputs_hash: row.inputs_hash,
      });
  } else {
    await trx<ScorecardRow>('wa_scorecard')
      .insert(row)
      .onConflict('entity_ref')
      .merge();
    await savePillars(options);
    await queueEvents({
      trx,
      events: toScoreEvents({
        ...options,
        previous: before && JSON.parse(before.score),
      }),
    });
  }
  if (evidenceAt && everyAccountTried && !before?.baseline_at) {
    await saveBaseline(options);
  }
  return !isSame || before.evaluated_at.slice(0, 10) !== at.slice(0, 10);
}
