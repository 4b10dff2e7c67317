/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  ActionItem,
  Observation,
  Risk,
} from 'backstage-plugin-well-architected-common';
import { Check, CheckParameters, FindingFacts } from '../define';
import { namesOf } from './nounOf';
import { ConcludedCheck } from './types';
import {
  ActionTexts,
  isOnReport,
  writeReportedTexts,
} from './writeReportedTexts';

const PHASE: Record<Risk, ActionItem['phase']> = {
  HIGH: 'now',
  MEDIUM: 'next',
  LOW: 'later',
};

/** Stable id of an observation, the evidence of a recommendation. @public */
export function evidenceId(observation: Observation): string {
  const { accountId, region, type, id } = observation.subject;
  return [observation.checkId, accountId, region, type, id].join('/');
}

/**
 * Writes what to do about a failing finding, for this workload.
 *
 * `resourceNames` are names of a few resources in scope, used where the finding
 * is that something does not exist at all.
 *
 * @throws Error when the finding does not fail: without a gap there is nothing
 * to recommend.
 * @public
 */
export function writeAction(options: {
  check: Check;
  concluded: ConcludedCheck;
  entity: { ref: string; name: string };
  resourceNames?: string[];
  parameters?: CheckParameters;
}): ActionItem {
  const { check, concluded, entity, resourceNames = [] } = options;
  if (concluded.state !== 'fail') {
    throw new Error(
      `No action for '${check.id}' of ${entity.ref}: it is ${concluded.state}`,
    );
  }
  const failing = concluded.observations.filter(o => o.status === 'fail');
  const subjects = failing.map(o => o.subject);
  const finding: FindingFacts = {
    entity,
    failing,
    names: namesOf(
      [subjects.map(s => s.name), resourceNames, [entity.name]].find(
        names => names.length > 0,
      ) ?? [],
    ),
    failed: concluded.failed,
    total: concluded.total,
    accounts: [...new Set(subjects.map(s => s.accountId))],
    regions: [...new Set(subjects.map(s => s.region))],
    message: concluded.message,
    evidence: concluded.evidence,
    monthlyWasteUsd: concluded.monthlyWasteUsd,
    parameters: { ...check.parameters, ...options.parameters },
  };
  return {
    checkId: check.id,
    pillar: check.pillar,
    risk: concluded.risk,
    effort: check.effort,
    impact: check.impact,
    ...textsOf(check, finding),
    tradeOffs: check.tradeOffs,
    resources: check.docs.map(url => ({ url, title: titleOf(url) })),
    ...(concluded.monthlyWasteUsd === undefined
      ? {}
      : { monthlySavingUsd: concluded.monthlyWasteUsd }),
    phase: PHASE[concluded.risk],
    evidenceIds:
      failing.length > 0
        ? failing.map(evidenceId)
        : [`${check.id}/${entity.ref}`],
  };
}

/**
 * The check's own texts, about what it has seen itself as long as there is
 * anything.
 */
function textsOf(check: Check, finding: FindingFacts): ActionTexts {
  const seen = finding.failing.filter(o => !isOnReport(o));
  if (finding.failing.length > 0 && seen.length === 0) {
    return writeReportedTexts(check, finding);
  }
  const facts = { ...finding, failing: seen };
  return {
    issue: check.issue(facts),
    recommendation: check.recommendation(facts),
    steps: check.steps(facts),
    successCriteria: check.successCriteria(facts),
  };
}

/** "PointInTimeRecovery" from the last part of a documentation address. */
function titleOf(url: string): string {
  const last = new URL(url).pathname.split('/').filter(Boolean).pop() ?? url;
  return last.replace(/\.html$/, '').replace(/[_-]+/g, ' ');
}
