/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { PillarId } from '../pillars';
import { ActionTracking, Waiver } from '../review';
import { Level, OverallScore, RiskCounts } from '../score';
import { Answer, CheckResult, Page } from './types';

/**
 * What a named person says about a pillar that a review cannot prove enough
 * of. It counts for one review only.
 *
 * @public
 */
export interface PillarAcknowledgement {
  pillar: PillarId;
  /** What is missing, and why the review may be completed nevertheless. */
  text: string;
  /** User entity ref. */
  author: string;
  /** ISO 8601. */
  at: string;
  /** Number of the review that it counts for. */
  review: number;
  /** Send it along with a change: another number means another text. */
  version: number;
}

/** @public */
export interface PillarAcknowledgementInput {
  text: string;
  /** The version that was seen, 0 where there was none. */
  version: number;
}

/**
 * Steps of a review, in their order. Source: the founding document,
 * "Architecture Review Workflow".
 *
 * @public
 */
export type ReviewStepId =
  | 'scope'
  | 'pillars'
  | 'prioritised'
  | 'plan'
  | 'complete';

/** @public */
export interface ReviewStep {
  id: ReviewStepId;
  done: boolean;
  /** One sentence: what makes it done, or what is missing. */
  reason: string;
}

/** Whether one pillar is ready for a completed review. @public */
export interface PillarReadiness {
  pillar: PillarId;
  /** Percent of the applicable weight that is known. */
  coverage: number;
  enoughEvidence: boolean;
  /** Of this review, where somebody gave one. */
  acknowledgement?: PillarAcknowledgement;
  /** Enough evidence, or acknowledged. */
  ready: boolean;
}

/** How far the review of an entity has come. @public */
export interface ReviewState {
  /** Number of the review that this is about, from 1. */
  review: number;
  /** Always five, in their order. */
  steps: ReviewStep[];
  /** Always six. */
  pillars: PillarReadiness[];
}

/** A completed review. @public */
export interface Milestone {
  id: string;
  entityRef: string;
  /** Number of the review, from 1. */
  number: number;
  name: string;
  /** User entity ref. */
  author: string;
  /** ISO 8601: when the review was completed. */
  at: string;
  /** ISO 8601: when what was frozen was scored. */
  evaluatedAt: string;
  low: number;
  high: number;
  coverage: number;
  level: Level;
  counts: RiskCounts;
  catalogueVersion: string;
  lensVersion: string;
}

/** @public */
export interface MilestoneInput {
  name: string;
  /** Number of the review that is completed, as `ReviewState` tells it. */
  review: number;
}

/** A result as a milestone keeps it. @public */
export interface MilestoneFinding
  extends Pick<
    CheckResult,
    | 'checkId'
    | 'pillar'
    | 'title'
    | 'state'
    | 'risk'
    | 'basis'
    | 'message'
    | 'reason'
    | 'failed'
    | 'unknown'
    | 'total'
    | 'notApplicableByPerson'
  > {
  /** Another one for a check that judges by other rules or parameters. */
  definition: string;
}

/** A completed review with everything that it froze. @public */
export interface MilestoneDetail extends Milestone {
  score: OverallScore;
  findings: MilestoneFinding[];
  answers: Answer[];
  /** Approved waivers and requests, with their history. */
  waivers: Waiver[];
  actions: (ActionTracking & { checkId: string })[];
  acknowledgements: PillarAcknowledgement[];
}

/** The milestones of an entity and its review. @public */
export interface MilestonePage extends Page<Milestone> {
  totalItems: number;
  reviewState: ReviewState;
}

/**
 * What became of a check between two moments: a risk that is `new` or `gone`,
 * one that is `better` or `worse`, one that was `accepted` since, and what
 * only the `catalogue` of checks changed.
 *
 * @public
 */
export type ComparisonKind =
  | 'worse'
  | 'new'
  | 'better'
  | 'gone'
  | 'accepted'
  | 'catalogue';

/** Kinds of changes, the ones to look at first, first. @public */
export const COMPARISON_KINDS: readonly ComparisonKind[] = [
  'worse',
  'new',
  'better',
  'gone',
  'accepted',
  'catalogue',
];

/** @public */
export interface ComparedCheck {
  checkId: string;
  pillar: PillarId;
  title: string;
  kind: ComparisonKind;
  /** One sentence: how it was decided. */
  reason: string;
  /** Absent for a check that the earlier catalogue did not have. */
  before?: MilestoneFinding;
  /** Absent for a check that the later catalogue no longer has. */
  after?: MilestoneFinding;
}

/** A score at both moments, in percent and points. @public */
export interface ComparedScore {
  before: { low: number; coverage: number; enoughEvidence: boolean };
  after: { low: number; coverage: number; enoughEvidence: boolean };
  change: number;
  /** Change by the checks alone that both catalogues define alike. */
  sameChecksChange: number;
}

/** One side of a comparison. @public */
export interface ComparedMoment {
  /** Absent for now. */
  milestone?: Pick<Milestone, 'id' | 'number' | 'name' | 'author'>;
  /** ISO 8601: of the milestone, or when the newest score was made. */
  at: string;
  catalogueVersion: string;
  lensVersion: string;
  level: Level;
  counts: RiskCounts;
}

/** What changed between two milestones, or one and now. @public */
export interface MilestoneComparison {
  entityRef: string;
  /** The earlier one. */
  from: ComparedMoment;
  to: ComparedMoment;
  overall: ComparedScore;
  /** Always six, in the order of `PILLARS`. */
  pillars: (ComparedScore & { pillar: PillarId })[];
  /** What changed, by kind, the highest risks first. */
  checks: ComparedCheck[];
  /** Number of checks that stand as before. */
  unchanged: number;
}
