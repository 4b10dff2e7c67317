/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CheckResult,
  PillarScore,
  UnknownReason,
} from 'backstage-plugin-well-architected-common';

const REASONS: Record<UnknownReason, string> = {
  NO_ACCOUNT: 'a linked AWS account',
  ACCESS_DENIED: 'permissions in AWS',
  ASSUME_ROLE_FAILED: 'a role that can be assumed',
  REGION_DISABLED: 'Regions that are enabled',
  THROTTLED: 'a reading that AWS did not throttle',
  API_ERROR: 'a reading without errors',
  NOT_ENOUGH_DATA: 'enough data points',
  OPT_IN_REQUIRED: 'an AWS service that has to be opted in to',
  SUPPORT_PLAN_REQUIRED: 'an AWS support plan',
  STALE: 'a fresh reading',
  ANSWER_NEEDED: 'answers',
  CONTEXT_MISSING: 'declared context',
  NOT_COLLECTED: 'a first reading',
  TURNED_OFF: 'what the administrator turned off',
};

const checks = (count: number) =>
  `${count} ${count === 1 ? 'check' : 'checks'}`;

/** "answers (2 checks), iam:GetAccountSummary (1 check)". */
function whatIsMissing(unknown: CheckResult[]): string {
  const counts = new Map<string, number>();
  for (const { reason, missingActions } of unknown) {
    const missing =
      missingActions.length > 0
        ? missingActions.map(action => `the permission ${action}`)
        : [reason ? REASONS[reason] : 'evidence'];
    for (const what of missing) {
      counts.set(what, (counts.get(what) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || a.localeCompare(b))
    .map(([what, count]) => `${what} (${checks(count)})`)
    .join(', ');
}

/**
 * One sentence on the gaps of a pillar: how many there are, that none was
 * found, or what is missing to tell. Pure.
 */
export function describeGaps(options: {
  score: PillarScore;
  /** Of this pillar. */
  results: CheckResult[];
}): string {
  const { score, results } = options;
  const applicable = results.filter(r => r.state !== 'not-applicable');
  const unknown = results.filter(r => r.state === 'unknown');
  const waived = results.filter(r => r.state === 'waived').length;
  const failed = results.filter(r => r.state === 'fail').length;
  const coverage = `coverage ${score.coverage} %`;
  if (score.turnedOff !== undefined) {
    return `This pillar was turned off by the administrator: ${
      score.turnedOff
    }. None of its ${checks(results.length)} ran, ${coverage}.`;
  }
  if (results.length === 0) {
    return `Nothing is known: this installation has no check of this pillar switched on, ${coverage}.`;
  }
  const of = `in ${checks(applicable.length)}, ${coverage}`;
  const found = [
    ...(failed > 0 ? [`${failed} ${failed === 1 ? 'gap' : 'gaps'} found`] : []),
    ...(waived > 0 ? [`${waived} accepted`] : []),
    ...(unknown.length > 0 ? [`${unknown.length} not demonstrated`] : []),
  ];
  const start = score.enoughEvidence
    ? `${found.length > 0 ? found.join(', ') : 'No gap found'} ${of}.`
    : `Not enough evidence: ${
        found.length > 0 ? found.join(', ') : 'no gap found'
      } ${of}.`;
  return unknown.length > 0
    ? `${start} Missing: ${whatIsMissing(unknown)}.`
    : start;
}
