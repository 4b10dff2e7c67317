/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { JsonObject, JsonValue } from '@backstage/types';
import {
  AnswerChoice,
  AnswerChoiceInput,
  Effort,
  EvidenceKind,
  Observation,
  PillarId,
  Risk,
  RiskClass,
  TradeOff,
  WorkloadContext,
} from 'backstage-plugin-well-architected-common';
import { Choices } from './choices';
import { AnyCollector, CollectorNeed, ResourceSource } from './defineCollector';
import { ImportedSource } from './importedCheck';
import {
  CollectionStatus,
  MetricSeries,
  MetricSpec,
  Resource,
} from './resource';
import { Verdict } from './verdict';

/** Parameters of a check; an installation may override each one. @public */
export type CheckParameters = Record<string, JsonValue>;

/**
 * The failing finding that a text is written about.
 *
 * @public
 */
export interface FindingFacts {
  entity: { ref: string; name: string };
  /** Failing observations, worst first. */
  failing: Observation[];
  /**
   * Names of the failing subjects for a sentence: "orders, carts and 3 more".
   * Where nothing exists to name (no dashboard at all) the names of the
   * workload's own resources, and the entity's name as a last resort.
   */
  names: string;
  /** Number of failing subjects and of all subjects that were judged. */
  failed: number;
  total: number;
  accounts: string[];
  regions: string[];
  /** Message and evidence of the entity's result. */
  message: string;
  evidence: JsonObject;
  monthlyWasteUsd?: number;
  parameters: CheckParameters;
}

/** A text that names this workload's resources and figures. @public */
export type FindingText = (finding: FindingFacts) => string;

/** A list of such texts. @public */
export type FindingTexts = (finding: FindingFacts) => string[];

/**
 * What people may attest to a check that looks at evidence, because its text
 * accepts what evidence cannot show: another tool, an analysis on paper. Without
 * an answer the evidence alone decides; nobody is asked to answer.
 *
 * @public
 */
export interface Attestation {
  question: string;
  yesMeans: string;
  noMeans: string;
  /** An answer holds so long, unless the parameter `expiresDays` says else. */
  expiresDays: number;
}

/** What every kind of check tells about itself. @public */
export interface CheckMeta {
  /** Kebab case with the pillar's prefix; the name of the file. */
  id: string;
  pillar: PillarId;
  secondaryPillars?: PillarId[];
  title: string;
  /** Default risk, before grading and context. */
  risk: Risk;
  riskClass: RiskClass;
  /** Official risk level of the mapped best practice, for information. */
  wafRisk: Risk;
  effort: Effort;
  evidence: EvidenceKind;
  /** Ids of the best practices that it serves, the most important first. */
  bestPractices: string[];
  /** Items of the founding document that it serves. */
  seedRefs: string[];
  /** It can never be not applicable, so that no pillar becomes empty. */
  alwaysApplicable?: boolean;
  /** Changes with the logic of a check that is configured, not written. */
  revision?: string;
  parameters?: CheckParameters;
  /**
   * Set by the engine, never by a check file: the administrator changed the
   * default risk, and `risk` is the new one.
   */
  regraded?: { from: Risk; reason: string };
  attestation?: Attestation;
  /** Why it matters for the business. */
  impact: string;
  /** What is wrong, in one line: the heading of the action. */
  issue: FindingText;
  /** What to do, naming an AWS service and the resources. */
  recommendation: FindingText;
  steps: FindingTexts;
  successCriteria: FindingTexts;
  /** At least one; "no relevant trade-off" is said explicitly. */
  tradeOffs: TradeOff[];
  /** Links to AWS documentation, https. */
  docs: string[];
  /** Ids of the same check in other tools. */
  equivalents?: Record<string, string[]>;
}

/** The account that is being assessed. @public */
export interface AssessedAccount {
  id: string;
  name: string;
  /** From the configuration; undefined when nobody declared it. */
  environment?: string;
}

/**
 * What `evaluate` may ask for. Everything that could not be read throws an
 * `UnknownError`, so a check never sees half the truth.
 *
 * @public
 */
export interface AssessContext {
  /** The moment of the snapshot, never the clock. */
  now: Date;
  account: AssessedAccount;
  /** Regions that were read in this snapshot, found resources or not. */
  regions: string[];
  parameters: CheckParameters;
  /** A parameter as a number, a text or a list of texts. */
  number(parameter: string): number;
  text(parameter: string): string;
  texts(parameter: string): string[];
  /**
   * All resources of a needed collector in this account, or in one Region.
   * Throws `UnknownError` unless it was read completely there.
   */
  all<T extends string, D>(
    collector: ResourceSource<T, D>,
    options?: { region?: string },
  ): Resource<T, D>[];
  /** Resources by a key, built once per snapshot. `key` must be a constant. */
  index<T extends string, D>(
    collector: ResourceSource<T, D>,
    key: (resource: Resource<T, D>) => string | string[] | undefined,
    options?: { region?: string },
  ): ReadonlyMap<string, Resource<T, D>[]>;
  /**
   * Whatever was read in this account, of every type. Nothing tells which
   * types are missing: for what is certain whatever else there is.
   */
  everything(): readonly Resource[];
  /** A declared metric of this resource; too few points throw. */
  metric(name: string, resource: Resource): MetricSeries;
  /** Tag `environment`/`env` of the resource, else the account's. */
  environmentOf(resource: { tags: Record<string, string> }): string | undefined;
}

/** What `conclude` may ask for when it judges a whole entity. @public */
export interface ConcludeContext {
  /**
   * The moment of this evaluation. A conclusion may depend on its day, in UTC,
   * never on the time of day: what is unchanged is not judged again on the
   * same day, and a result that flips at noon would be seen the day after.
   * Count days with `calendarDaysSince`.
   */
  now: Date;
  entity: ConcludedEntity;
  context: WorkloadContext;
  parameters: CheckParameters;
  number(parameter: string): number;
  text(parameter: string): string;
  texts(parameter: string): string[];
  /** Accounts and Regions in scope. */
  accounts: AssessedAccount[];
  regions: string[];
  /** Number of resources in scope by type, whatever the check. */
  resourceCounts: Record<string, number>;
  /** All observations of this check in the entity's scope. */
  observations: Observation[];
  /** As declared for the entity, else as configured for the account. */
  environmentOf(accountId: string): string | undefined;
  /** What the check would conclude without `conclude`. */
  usual(): Verdict;
  /** What somebody attested (see `attestation`), unless it has expired. */
  attested?: { value: 'yes' | 'no'; message: string; evidence: JsonObject };
  /**
   * What is known of another check in the scope of this entity over time. Only
   * for checks that this one names in `watches`; undefined when that check
   * does not run in this installation.
   */
  history(checkId: string): CheckHistory | undefined;
}

/** One check in the scope of one entity over time. @public */
export interface CheckHistory {
  /**
   * ISO 8601: since when it has been read in every account and Region in
   * scope. Absent while some of them was never read.
   */
  watchedSince?: string;
  /** Latest observations that fail or are unknown. */
  subjects: {
    observation: Observation;
    /** ISO 8601: first of the readings that failed, with no pass since. */
    failingSince?: string;
  }[];
}

/** The catalog entity under review. @public */
export interface ConcludedEntity {
  ref: string;
  kind: string;
  name: string;
  type?: string;
  lifecycle?: string;
  ownerRef?: string;
  /** The owner exists in the catalog. */
  ownerExists?: boolean;
  annotations: Record<string, string>;
  links: { url: string; title?: string; type?: string }[];
}

/** @public */
export type ResourceOf<N> = N extends CollectorNeed<infer T, infer D>
  ? Resource<T, D>
  : never;

/** One example: a small world and what the entity's result must be. @public */
export interface CheckExample {
  /** What this example shows, in plain words. */
  name: string;
  /** Resources in the account, made with `collector.sample(...)`. */
  resources?: Resource<string, unknown>[];
  /** Collectors that could not be read. */
  problems?: (Partial<Omit<CollectionStatus, 'collector'>> & {
    collector: AnyCollector;
    status: CollectionStatus['status'];
  })[];
  /** Metric values by declared name and resource id; oldest first. */
  metrics?: Record<string, Record<string, number[]>>;
  environment?: string;
  entity?: Partial<ConcludedEntity>;
  context?: WorkloadContext;
  /** ISO 8601. */
  now?: string;
  parameters?: CheckParameters;
  answer?: ExampleAnswer;
  /** By id of a check that this one watches. */
  history?: Record<string, CheckHistory>;
  expect: {
    state: 'pass' | 'fail' | 'unknown' | 'not-applicable';
    /** Risk before context rules (as graded by the check). */
    risk?: Risk;
    reason?: string;
    missingAction?: string;
    /** Texts that the result or one of its observations must contain. */
    says?: string[];
    monthlyWasteUsd?: number;
  };
}

/** @public */
export interface ExampleAnswer {
  value: 'yes' | 'no' | 'not-applicable';
  text?: string;
  /**
   * `resource` is the id of a resource of the example; where there is no such
   * resource, the rest tells what was kept of it.
   */
  choices?: (AnswerChoiceInput & Partial<AnswerChoice>)[];
  link?: string;
  author?: string;
  /** ISO 8601. */
  answeredAt?: string;
  expiresAt?: string;
}

/** Check on resources: runs once per resource and snapshot. @public */
export interface ResourceCheck extends CheckMeta {
  kind: 'resource';
  /** Subjects: every resource of these types is judged. */
  on: CollectorNeed[];
  /** Consulted besides the subjects. */
  uses: CollectorNeed[];
  /** Judge the resources of every collected type. */
  onEverything?: boolean;
  metrics: Record<string, MetricSpec>;
  evaluate(resource: Resource, context: AssessContext): Verdict;
  /**
   * Judges the account too, once, where that is more than its resources: an
   * observation that is in the scope of every entity of the account.
   */
  evaluateAccount?(account: AssessedAccount, context: AssessContext): Verdict;
  /** Its subjects are findings of another tool; see `defineImportedCheck`. */
  imported?: ImportedSource;
  conclude?(context: ConcludeContext): Verdict;
  examples: CheckExample[];
}

/** Check on a whole account: runs once per account and snapshot. @public */
export interface AccountCheck extends CheckMeta {
  kind: 'account';
  uses: CollectorNeed[];
  metrics: Record<string, MetricSpec>;
  evaluate(account: AssessedAccount, context: AssessContext): Verdict;
  conclude?(context: ConcludeContext): Verdict;
  examples: CheckExample[];
}

/** Check on the catalog entity itself. @public */
export interface EntityCheck extends CheckMeta {
  kind: 'entity';
  /**
   * Ids of checks on resources whose history `conclude` asks for. The engine
   * keeps for these, resource by resource, since when they fail.
   */
  watches?: string[];
  conclude(context: ConcludeContext): Verdict;
  examples: CheckExample[];
}

/** Check that people answer. @public */
export interface AttestedCheck extends CheckMeta {
  kind: 'attested';
  question: string;
  yesMeans: string;
  noMeans: string;
  expiresDays: number;
  /** What is asked about each resource besides. */
  choices?: Choices;
  /** Risk of a "no" in this context; the default risk where absent. */
  grade?(context: ConcludeContext): Risk;
  /**
   * Why nobody has to answer, by a rule on what the entity declares (such as
   * its lifecycle); undefined when the question applies.
   */
  exempts?(context: ConcludeContext): string | undefined;
  examples: CheckExample[];
}

/** @public */
export type Check = ResourceCheck | AccountCheck | EntityCheck | AttestedCheck;
