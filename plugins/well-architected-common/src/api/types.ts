/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { JsonObject } from '@backstage/types';
import {
  AnnotationProblem,
  ScopeSelectors,
  WorkloadContext,
} from '../annotations';
import { Observation } from '../observation';
import { PillarId } from '../pillars';
import { ActionConflict, TradeOff } from '../plan';
import {
  ActionTracking,
  DefaultDue,
  PillarFramework,
  QuestionChoices,
  ScopeConfirmation,
  ScopeFact,
  ScopeField,
  Waiver,
} from '../review';
import { Effort, Risk, RiskClass } from '../risk';
import { OverallScore, PillarScore } from '../score';
import { Basis, CheckState, EvidenceKind, UnknownReason } from '../states';

/** Latest result of one check for one entity. @public */
export interface CheckResult {
  checkId: string;
  pillar: PillarId;
  title: string;
  state: CheckState;
  /** Effective risk: of the finding where it fails, else the default. */
  risk: Risk;
  /** Class, rule and context that led to the risk, as sentences. */
  riskReasons: string[];
  riskClass: RiskClass;
  effort: Effort;
  basis: Basis;
  evidence: EvidenceKind;
  /** One sentence naming the resources and figures of this workload. */
  message: string;
  reason?: UnknownReason;
  missingActions: string[];
  /** "3 of 12 resources": how many failed, are unknown, were judged. */
  failed: number;
  unknown: number;
  total: number;
  monthlyWasteUsd?: number;
  /** The finding is about the whole account and owned by its owner. */
  accountFinding: boolean;
  notApplicableByPerson?: boolean;
  /** ISO 8601: when this state began. */
  since: string;
  /** ISO 8601: when the evidence was read. */
  evaluatedAt: string;
}

/** Why a scorecard cannot tell more. Each is a sentence for the page. @public */
export interface ScorecardNotice {
  kind:
    | 'no-account'
    | 'account-not-configured'
    | 'account-not-allowed'
    | 'account-unreadable'
    | 'part-unreadable'
    | 'not-turned-on'
    | 'permission-missing'
    | 'first-run-pending'
    | 'run-failed'
    | 'stale'
    | 'nothing-found'
    | 'annotation';
  message: string;
  accountId?: string;
  region?: string;
  /** IAM action to add, for `permission-missing`. */
  missingAction?: string;
  /** ISO 8601 of the last complete reading that is shown instead. */
  lastCompleteAt?: string;
  problem?: AnnotationProblem;
}

/** Account in an entity's scope. @public */
export interface ScorecardAccount {
  id: string;
  name: string;
  environment?: string;
  /** Who declares the environment; absent where nobody does. */
  environmentFact?: ScopeFact;
  configured: boolean;
  /** ISO 8601 of the last complete reading. */
  lastCompleteAt?: string;
  lastError?: string;
}

/** @public */
export interface ScorecardScope {
  accounts: ScorecardAccount[];
  regions: string[];
  selectors: ScopeSelectors;
  /** What counts: annotations, and the scope form where they say nothing. */
  context: WorkloadContext;
  /** Who declares it; without the fields that nobody does. */
  facts: Partial<Record<ScopeField, ScopeFact>>;
  confirmation: ScopeConfirmation;
  /** Where each part was declared: the entity itself or another entity ref. */
  origin: { accounts?: string; regions?: string; selectors?: string };
  /** Resources in scope by type. */
  resourceCounts: Record<string, number>;
}

/** A check that an administrator turned off. @public */
export interface DisabledCheck {
  checkId: string;
  title: string;
  pillar: PillarId;
  reason: string;
  /**
   * What was turned off: the check itself, which then counts nowhere, or its
   * whole pillar or a source of its evidence, which leave it unknown.
   */
  by: 'check' | 'pillar' | 'source';
  /** Id of the source, for `source`. */
  source?: string;
}

/** A check whose risk an administrator changed. @public */
export interface RegradedCheck {
  checkId: string;
  title: string;
  pillar: PillarId;
  /** Default risk of the check. */
  from: Risk;
  to: Risk;
  reason: string;
}

/** A source of evidence that an administrator turned off. @public */
export interface DisabledSource {
  /** Such as `cost-explorer`. */
  id: string;
  reason: string;
  /** Number of checks that need it. */
  checks: number;
}

/** A pillar that an administrator turned off. @public */
export interface DisabledPillar {
  pillar: PillarId;
  reason: string;
}

/**
 * What an administrator turned off or re-graded in this installation. Shown on
 * every entity, so that nothing is missing without a word.
 *
 * @public
 */
export interface Selection {
  disabledChecks: DisabledCheck[];
  regradedChecks: RegradedCheck[];
  disabledSources: DisabledSource[];
  disabledPillars: DisabledPillar[];
}

/** Scorecard of one entity. @public */
export interface EntityScorecard extends Selection {
  entityRef: string;
  ownerRef?: string;
  systemRef?: string;
  /** Absent until the first run has finished. */
  score?: OverallScore;
  /** Change of the overall score against 30 days ago, in points. */
  change30d?: number;
  /** ISO 8601. */
  evaluatedAt?: string;
  catalogueVersion: string;
  lensVersion: string;
  scope: ScorecardScope;
  notices: ScorecardNotice[];
  /** First reading of this entity, to measure improvement against. */
  baseline?: { name: string; at: string; low: number; high: number };
  /** One plain sentence answering "is my architecture good?". */
  answer: string;
  /** First action of the plan; absent where there is nothing to do. */
  nextAction?: Pick<CheckResult, 'checkId' | 'pillar' | 'title' | 'risk'>;
  /** Pillars of the last 90 days for the sparklines, oldest first. */
  sparklines: Record<PillarId, number[]>;
}

/** @public */
export interface ActionLink {
  url: string;
  title: string;
}

/** What to do about a finding, written for this workload. @public */
export interface ActionItem {
  checkId: string;
  pillar: PillarId;
  issue: string;
  risk: Risk;
  effort: Effort;
  impact: string;
  recommendation: string;
  steps: string[];
  successCriteria: string[];
  tradeOffs: TradeOff[];
  /** Only in a whole plan, where anything does; see `withConflicts`. */
  pullsAgainst?: ActionConflict[];
  resources: ActionLink[];
  monthlySavingUsd?: number;
  /** Phase of the plan: HIGH now, MEDIUM next, LOW later. */
  phase: 'now' | 'next' | 'later';
  /** The observations that the recommendation rests on. */
  evidenceIds: string[];
  /** Who does it until when, where that is settled. */
  tracking?: ActionTracking;
  /** The organisation's due date; the settled one wins, see `dueOf`. */
  defaultDue?: DefaultDue;
}

/** @public */
export interface EvidenceItem {
  id: string;
  observation: Observation;
  consoleUrl?: string;
}

/** @public */
export interface CheckTransition {
  at: string;
  from?: CheckState;
  to: CheckState;
  risk: Risk;
}

/** One finding with everything behind it. @public */
export interface FindingDetail {
  result: CheckResult;
  bestPractices: { id: string; title: string; url: string; risk: Risk }[];
  /** Worst first; at most 200 of them. */
  evidence: EvidenceItem[];
  evidenceTotal: number;
  /** Absent for passes and for what does not apply. */
  action?: ActionItem;
  transitions: CheckTransition[];
  equivalents: Record<string, string[]>;
  parameters: JsonObject;
  /** For attested checks. */
  question?: {
    text: string;
    yesMeans: string;
    noMeans: string;
    choices?: QuestionChoices;
  };
  /** The current answer to it, expired or not. */
  answer?: Answer;
}

/** A page of a list. @public */
export interface Page<T> {
  items: T[];
  /** Pass as `cursor` for the next page; absent on the last. */
  nextCursor?: string;
  totalItems?: number;
}

/** The four parts of the review of one pillar. @public */
export interface PillarReview {
  pillar: PillarId;
  score: PillarScore;
  currentState: {
    facts: string[];
    /** What there is nothing of, or what people exempted, with the reason. */
    notApplicable: CheckResult[];
    passes: CheckResult[];
  };
  gaps: { found: CheckResult[]; notDemonstrated: CheckResult[] };
  /** One sentence when nothing is missing or nothing is known. */
  gapsSummary: string;
  risks: Record<Risk, CheckResult[]>;
  /** The questions of the framework; they change no score. */
  framework: PillarFramework;
  recommendations: ActionItem[];
}

/** Review of one entity: always six pillars. @public */
export interface EntityReport extends Selection {
  entityRef: string;
  generatedAt: string;
  evaluatedAt: string;
  answer: string;
  score: OverallScore;
  scope: ScorecardScope;
  pillars: PillarReview[];
  /** The plan in its one order. */
  actionPlan: ActionItem[];
  /** First action of each pillar, in the same order. */
  headline: ActionItem[];
  /** Accepted risks, and the ones that wait for approval; newest first. */
  waivers: Waiver[];
  /** Difference to the baseline, absent when this is the baseline. */
  sinceBaseline?: { name: string; at: string; change: number };
  /** Checks that do not count yet; absent where there is none. */
  announced?: AnnouncedCheck[];
}

/** A check that is announced and counts from a later day. @public */
export interface AnnouncedCheck {
  checkId: string;
  title: string;
  pillar: PillarId;
  /** As it stands now; it is in neither score nor counts. */
  state: CheckState;
  risk: Risk;
  message: string;
  /** First day on which it counts, `YYYY-MM-DD`. */
  countsFrom: string;
}

/** A check as the catalogue describes it. @public */
export interface CheckInfo {
  checkId: string;
  pillar: PillarId;
  title: string;
  risk: Risk;
  riskClass: RiskClass;
  effort: Effort;
  evidence: EvidenceKind;
  bestPractices: string[];
  enabled: boolean;
  /** Why it is not enabled. */
  disabledReason?: string;
  /** `YYYY-MM-DD`: first day on which it counts, of one that is announced. */
  countsFrom?: string;
  /** The risk that it had before an administrator changed it, and why. */
  regraded?: { from: Risk; reason: string };
  /**
   * The check of the catalogue whose findings of this pillar it shows: a source
   * may report on several pillars. Counts of checks leave it out.
   */
  derivedFrom?: string;
  impact: string;
}

/** What somebody chooses for one resource. @public */
export interface AnswerChoiceInput {
  /** ARN, or the key that the question names it by. */
  resource: string;
  /** Id of an option. */
  choice: string;
  /** Why it is right although the resource does not fit. */
  justification?: string;
}

/** What was chosen for one resource, as it was then. @public */
export interface AnswerChoice extends AnswerChoiceInput {
  /** Name of the resource. */
  name: string;
  /** Such as `Graph: Amazon Neptune`. */
  label: string;
  /** The resource serves what was chosen. */
  fits: boolean;
}

/** Answer to an attested check. @public */
export interface AnswerInput {
  value: 'yes' | 'no' | 'not-applicable';
  text?: string;
  link?: string;
  /** For questions that ask about each resource; for all or some of them. */
  choices?: AnswerChoiceInput[];
  /**
   * `answeredAt` of the answer that its writer has seen and replaces, `none`
   * where there was none. Where it is given, another answer is never lost.
   */
  replaces?: string;
}

/** @public */
export interface Answer extends Omit<AnswerInput, 'replaces' | 'choices'> {
  entityRef: string;
  checkId: string;
  author: string;
  answeredAt: string;
  expiresAt: string;
  /** Of the resources that something was chosen for, by name. */
  choices?: AnswerChoice[];
  /** Entity that it was copied from: where it was given first. */
  copiedFrom?: string;
}
