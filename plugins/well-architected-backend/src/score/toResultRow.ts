/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { JsonObject } from '@backstage/types';
import { Risk } from 'backstage-plugin-well-architected-common';
import { Check } from 'backstage-plugin-well-architected-node';
import { hashOf } from '../database/hashOf';
import { ResultRow } from '../database/tables';
import { toStoredEvidence, toStoredMessage } from '../moment/evidenceMoment';
import { StandingCheck } from '../waivers/applyWaivers';

/** What `wa_result.detail` holds. */
export interface ResultDetail {
  /** Risk before the context rules. */
  baseRisk: Risk;
  riskReasons: string[];
  missingActions: string[];
  evidence: JsonObject;
  /** Of unknown: the risk with which it failed when it was last known. */
  lastKnownFail?: Risk;
}

/** The row of a result, with everything but when its state began. */
export function toResultRow(options: {
  entityRef: string;
  check: Check;
  concluded: StandingCheck;
}): Omit<ResultRow, 'since'> {
  const { entityRef, check, concluded } = options;
  const detail: ResultDetail = {
    baseRisk: concluded.baseRisk,
    riskReasons: concluded.riskReasons,
    missingActions: concluded.missingActions,
    evidence: concluded.evidence,
    ...(concluded.lastKnownFail
      ? { lastKnownFail: concluded.lastKnownFail }
      : {}),
  };
  const row = {
    entity_ref: entityRef,
    check_id: concluded.checkId,
    pillar: concluded.pillar,
    state: concluded.state,
    risk: concluded.risk,
    risk_class: check.riskClass,
    effort: check.effort,
    basis: concluded.basis,
    evidence_kind: check.evidence,
    message: toStoredMessage(concluded.message),
    reason: concluded.reason ?? null,
    failed: concluded.failed,
    unknown: concluded.unknown,
    total: concluded.total,
    monthly_waste_usd: concluded.monthlyWasteUsd ?? null,
    account_finding: concluded.accountFinding,
    not_applicable_by_person: concluded.notApplicableByPerson ?? false,
    detail: toStoredEvidence(JSON.stringify(detail)),
  };
  return { ...row, hash: hashOf(row) };
}
