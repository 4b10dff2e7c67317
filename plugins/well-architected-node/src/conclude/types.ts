/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  Answer,
  Basis,
  CheckState,
  Observation,
  PillarId,
  Risk,
  UnknownReason,
  WorkloadContext,
} from 'backstage-plugin-well-architected-common';
import { JsonObject } from '@backstage/types';
import {
  AssessedAccount,
  Check,
  CheckHistory,
  CheckParameters,
  ChoiceSubject,
  ConcludedEntity,
} from '../define';

/** Result of one check for one entity, before history is looked at. @public */
export interface ConcludedCheck {
  checkId: string;
  pillar: PillarId;
  state: Exclude<CheckState, 'waived'>;
  /** Effective risk after context rules. */
  risk: Risk;
  /** Risk before context rules. */
  baseRisk: Risk;
  riskReasons: string[];
  basis: Basis;
  message: string;
  evidence: JsonObject;
  reason?: UnknownReason;
  missingActions: string[];
  failed: number;
  unknown: number;
  total: number;
  monthlyWasteUsd?: number;
  accountFinding: boolean;
  notApplicableByPerson?: boolean;
  /** What it rests on; failing first, then unknown. */
  observations: Observation[];
}

/** An account in scope that has no usable snapshot. @public */
export interface AccountProblem {
  accountId: string;
  reason: UnknownReason;
  message: string;
  missingAction?: string;
}

/** Everything that is known about one entity in one moment. @public */
export interface EntityFacts {
  entity: ConcludedEntity;
  context: WorkloadContext;
  /** Accounts in scope, with the environment that holds for this entity. */
  accounts: AssessedAccount[];
  regions: string[];
  /** Accounts in scope without a usable snapshot. */
  accountProblems?: AccountProblem[];
  /** Number of resources in scope by type. */
  resourceCounts: Record<string, number>;
  /** Names of a few resources in scope, for texts. */
  resourceNames?: string[];
  /** Resources in scope that a check asks a choice for, by name. */
  choosable?: ChoiceSubject[];
  /** All observations in scope, of all checks. */
  observations: Observation[];
  /** By check id. */
  answers?: Record<
    string,
    Pick<Answer, 'value' | 'expiresAt'> & Partial<Answer>
  >;
  now: Date;
  /** ISO 8601: when the oldest evidence in scope was read; now by default. */
  evidenceAt?: string;
  /**
   * Stands in messages for the moment of `evidenceAt`, which it is by default:
   * for who stores them and puts the moment in when they are shown.
   */
  evidenceMoment?: string;
  majorWasteUsd?: number;
  /** Of the checks that others watch; by check id. */
  histories?: Record<string, CheckHistory>;
  /**
   * Checks that did not run because the administrator turned them off with
   * their pillar or source: the sentence that says so, by check id.
   */
  turnedOff?: Readonly<Record<string, string>>;
}

/** @public */
export interface ConcludeOptions extends EntityFacts {
  checks: Check[];
  /** Overrides by check id. */
  parameters?: Record<string, CheckParameters>;
}
