/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { CheckResult } from 'backstage-plugin-well-architected-common';
import { Check } from 'backstage-plugin-well-architected-node';
import { ResultRow, ScorecardRow } from '../../database/tables';
import { toShownMessage } from '../../moment/evidenceMoment';
import { ResultDetail } from '../../score/toResultRow';

const FROM_AWS = ['aws-resource', 'aws-account', 'imported'];

/** When a result was found out: AWS was read, or the entity evaluated. */
export const evaluatedAtOf = (
  evidence: ResultRow['evidence_kind'],
  scorecard: Pick<ScorecardRow, 'evaluated_at' | 'evidence_at'>,
): string =>
  (FROM_AWS.includes(evidence) ? scorecard.evidence_at : null) ??
  scorecard.evaluated_at;

/** A stored result as the API shows it. */
export function toCheckResult(options: {
  row: ResultRow;
  /** Undefined for a check that this installation no longer has. */
  check: Pick<Check, 'title'> | undefined;
  scorecard: Pick<ScorecardRow, 'evaluated_at' | 'evidence_at'>;
}): CheckResult {
  const { row, check, scorecard } = options;
  const detail: ResultDetail = JSON.parse(row.detail);
  return {
    checkId: row.check_id,
    pillar: row.pillar,
    title: check?.title ?? row.check_id,
    state: row.state,
    risk: row.risk,
    riskReasons: detail.riskReasons,
    riskClass: row.risk_class,
    effort: row.effort,
    basis: row.basis,
    evidence: row.evidence_kind,
    message: toShownMessage(row.message, scorecard),
    ...(row.reason === null ? {} : { reason: row.reason }),
    missingActions: detail.missingActions,
    failed: row.failed,
    unknown: row.unknown,
    total: row.total,
    ...(row.monthly_waste_usd === null
      ? {}
      : { monthlyWasteUsd: row.monthly_waste_usd }),
    accountFinding: Boolean(row.account_finding),
    ...(row.not_applicable_by_person ? { notApplicableByPerson: true } : {}),
    since: row.since,
    evaluatedAt: evaluatedAtOf(row.evidence_kind, scorecard),
  };
}
