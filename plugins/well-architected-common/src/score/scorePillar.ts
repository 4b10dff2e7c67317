/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { PillarId } from '../pillars';
import { RISK_WEIGHT } from '../risk';
import { Confidence, PillarScore, RiskCounts, ScoredCheck } from './types';

/** Below this coverage a pillar shows no number. Source: scoring.md 2.3. */
const ENOUGH_COVERAGE = 50;
/** More weight than this declared not applicable by people is flagged. */
const NOT_APPLICABLE_FLAG_SHARE = 0.2;

const weigh = (checks: ScoredCheck[]) =>
  checks.reduce((sum, check) => sum + RISK_WEIGHT[check.risk], 0);

/** Floor of a percentage; 0 where there is nothing to divide by. */
const percent = (part: number, whole: number) =>
  whole === 0 ? 0 : Math.floor((100 * part) / whole);

/** Counts by state and risk. @public */
export function countRisks(checks: ScoredCheck[]): RiskCounts {
  const count = (match: (check: ScoredCheck) => boolean) =>
    checks.filter(match).length;
  return {
    high: count(c => c.state === 'fail' && c.risk === 'HIGH'),
    medium: count(c => c.state === 'fail' && c.risk === 'MEDIUM'),
    low: count(c => c.state === 'fail' && c.risk === 'LOW'),
    accepted: count(c => c.state === 'waived'),
    unknown: count(c => c.state === 'unknown'),
    notApplicable: count(c => c.state === 'not-applicable'),
    pass: count(c => c.state === 'pass'),
  };
}

/** Shares of the applicable weight by what they rest on. @public */
export function confidenceOf(checks: ScoredCheck[]): Confidence {
  const applicable = checks.filter(c => c.state !== 'not-applicable');
  const whole = weigh(applicable);
  const known = applicable.filter(c => c.state !== 'unknown');
  const share = (basis: ScoredCheck['basis']) =>
    percent(weigh(known.filter(c => c.basis === basis)), whole);
  return {
    observed: share('observed'),
    imported: share('imported'),
    attested: share('attested'),
    unknown: percent(weigh(applicable) - weigh(known), whole),
  };
}

/**
 * Scores one pillar from the results of its checks.
 *
 * Formula: scoring.md 2.3, with A the applicable weight,
 * `low = floor(100 * pass / A)`, `high = floor(100 * (pass + unknown) / A)`,
 * `coverage = floor(100 * (A - unknown) / A)`. An empty pillar scores 0 with
 * coverage 0, so that nothing unknown is ever shown as a pass.
 *
 * @public
 */
export function scorePillar(options: {
  pillar: PillarId;
  checks: ScoredCheck[];
  /** Why the administrator turned the pillar off. */
  turnedOff?: string;
}): PillarScore {
  const { pillar, checks, turnedOff } = options;
  const weight = (match: (check: ScoredCheck) => boolean) =>
    weigh(checks.filter(match));

  const applicable = weight(c => c.state !== 'not-applicable');
  const pass = weight(c => c.state === 'pass');
  const unknown = weight(c => c.state === 'unknown');
  const waived = weight(c => c.state === 'waived');
  const notApplicableByPerson = weight(
    c => c.state === 'not-applicable' && c.notApplicableByPerson === true,
  );
  const coverage = percent(applicable - unknown, applicable);

  return {
    pillar,
    ...(turnedOff === undefined ? {} : { turnedOff }),
    low: percent(pass, applicable),
    high: percent(pass + unknown, applicable),
    coverage,
    withoutAccepted: percent(pass, applicable - waived),
    enoughEvidence: coverage >= ENOUGH_COVERAGE,
    notApplicableFlag:
      notApplicableByPerson >
      NOT_APPLICABLE_FLAG_SHARE * (applicable + notApplicableByPerson),
    counts: countRisks(checks),
    confidence: confidenceOf(checks),
    weights: { applicable, pass, unknown, waived, notApplicableByPerson },
  };
}
