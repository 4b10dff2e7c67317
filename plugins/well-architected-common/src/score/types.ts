/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { PillarId } from '../pillars';
import { Risk } from '../risk';
import { Basis, CheckState } from '../states';

/** The part of a check result that counts in the score. @public */
export interface ScoredCheck {
  checkId: string;
  pillar: PillarId;
  state: CheckState;
  /**
   * For `fail` and `waived` the finding's risk; for every other state the
   * effective default risk of the check in the entity's context.
   */
  risk: Risk;
  basis: Basis;
  /**
   * Risk with which it failed when it was last known; only on `unknown`. Keeps
   * the level from rising because evidence was taken away.
   */
  lastKnownFail?: Risk;
  /** A person, not an empty inventory, declared it not applicable. */
  notApplicableByPerson?: boolean;
}

/** Open findings by risk, in the language of the AWS WA Tool. @public */
export interface RiskCounts {
  high: number;
  medium: number;
  low: number;
  /** Findings covered by a waiver. */
  accepted: number;
  unknown: number;
  notApplicable: number;
  pass: number;
}

/** Shares of the applicable weight in percent; rounded down. @public */
export interface Confidence {
  observed: number;
  imported: number;
  attested: number;
  unknown: number;
}

/**
 * Score of one pillar. All figures are whole percent, rounded down.
 *
 * @public
 */
export interface PillarScore {
  pillar: PillarId;
  /**
   * The administrator turned the pillar off, for this reason: show that, and
   * never a number. Nothing of it is known then, so its coverage is 0.
   */
  turnedOff?: string;
  /** The displayed score: unknown counts as not proven. */
  low: number;
  /** The score if every unknown turned out well. */
  high: number;
  /** Share of the applicable weight that is known. */
  coverage: number;
  /** The score if accepted risks were left out. */
  withoutAccepted: number;
  /** Coverage is below 50 %: show no number and no colour. */
  enoughEvidence: boolean;
  /** People declared more than 20 % of the weight not applicable. */
  notApplicableFlag: boolean;
  counts: RiskCounts;
  confidence: Confidence;
  /** The sum behind the score, in weight points. */
  weights: {
    applicable: number;
    pass: number;
    unknown: number;
    waived: number;
    notApplicableByPerson: number;
  };
}

/** @public */
export type Level =
  | 'at-risk'
  | 'needs-attention'
  | 'good'
  | 'well-architected'
  | 'not-assessed';

/** @public */
export interface OverallScore {
  /** Floor of the mean of the six lower bounds. */
  low: number;
  high: number;
  coverage: number;
  /** A pillar has not enough evidence. */
  provisional: boolean;
  level: Level;
  counts: RiskCounts;
  confidence: Confidence;
  /** Always six, in the order of `PILLARS`. */
  pillars: PillarScore[];
}
