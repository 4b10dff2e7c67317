/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { JsonObject } from '@backstage/types';
import { PillarId } from '../pillars';
import { TradeOff } from '../plan';
import { ActionTracking, DefaultDue } from '../review';
import { Risk } from '../risk';
import { Basis, CheckState, EvidenceKind, UnknownReason } from '../states';
import { EntityFilter } from './organisation';
import { CheckInfo } from './types';

/**
 * `overdue`: open after its due date, whoever gave it; `settled`: people gave it
 * a due date; `default`: only the organisation did, for all; `none`: nobody did.
 *
 * @public
 */
export type FindingDue = 'overdue' | 'settled' | 'default' | 'none';

/**
 * Which findings, the results of checks for entities, are listed, summed up
 * and exported. Filters of different names must all match, values of one
 * filter are alternatives.
 *
 * @public
 */
export interface FindingFilter extends Omit<EntityFilter, 'level' | 'text'> {
  /** Open ones where not given. */
  state?: CheckState[];
  /** Whole days since the state began. */
  minAge?: number;
  maxAge?: number;
  due?: FindingDue;
  /** How it is known; what is unknown has no basis. */
  basis?: Basis[];
  /** Part of the name of the entity, or of the title or id of the check. */
  text?: string;
}

/** @public */
export type FindingSort =
  | 'age'
  /** By entity ref and check: for reading all, as it costs least a page. */
  | 'ref'
  | 'dueDate'
  | 'owner'
  | 'entity'
  | 'risk'
  | 'resources';

/** @public */
export type SortOrder = 'asc' | 'desc';

/** The result of one check for one entity, in a list of the organisation. @public */
export interface OrgFinding {
  entityRef: string;
  entityTitle?: string;
  ownerRef?: string;
  systemRef?: string;
  checkId: string;
  title: string;
  pillar: PillarId;
  state: CheckState;
  risk: Risk;
  evidence: EvidenceKind;
  message: string;
  /** Why it is unknown. */
  reason?: UnknownReason;
  /** Resources that fail, that are unknown, and that were judged. */
  failed: number;
  unknown: number;
  total: number;
  monthlyWasteUsd?: number;
  /** About the whole account, not the entity's own resources. */
  accountFinding: boolean;
  /** ISO 8601: when this state began. */
  since: string;
  /** Owner, due date and issue that people settled. */
  tracking?: ActionTracking;
  /** The organisation's due date; the settled one wins, see `dueOf`. */
  defaultDue?: DefaultDue;
}

/** Number of findings that are so many whole days old. @public */
export interface FindingAgeBand {
  minAge: number;
  /** Absent for the oldest. */
  maxAge?: number;
  count: number;
}

/** Findings of the entities that one owner has itself. @public */
export interface OwnerFindings {
  /** Absent for entities without an owner. */
  ownerRef?: string;
  title?: string;
  count: number;
  overdue: number;
  /** ISO 8601: the oldest of them. */
  oldestSince: string;
}

/**
 * How many findings match a filter. Age bands and the figures about due dates
 * leave out the filters by age and due date, so that each leads to its list.
 *
 * @public
 */
export interface FindingsSummary {
  /** With every filter. */
  total: number;
  bands: FindingAgeBand[];
  overdue: number;
  /** With the organisation's due date only. */
  withDefaultDueDate: number;
  withoutDueDate: number;
  /** Accepted ones that match the filter but for the state. */
  accepted: number;
  /** Most findings first; at most 20. With every filter. */
  owners: OwnerFindings[];
  ownersTotal: number;
}

/** @public */
export type CheckSumSort =
  | 'failing'
  | 'unknown'
  | 'resources'
  | 'owners'
  | 'waste'
  | 'risk'
  | 'title';

/** How one check turned out for the entities of a filter. @public */
export interface CheckSum {
  checkId: string;
  title: string;
  pillar: PillarId;
  /** The highest of its open findings; of all its results where none is open. */
  risk: Risk;
  evidence: EvidenceKind;
  /** Entities by the state of this check. */
  failing: number;
  unknown: number;
  passing: number;
  waived: number;
  notApplicable: number;
  /** Failing resources, each counted for every entity that it belongs to. */
  resources: number;
  /** Owners of the failing entities. */
  owners: number;
  /** Sum of the estimates, USD; absent where nothing was estimated. */
  monthlyWasteUsd?: number;
}

/** What a check is, whatever its results. @public */
export interface CheckDetail extends Omit<CheckInfo, 'bestPractices'> {
  /** How it looks, in one or two sentences. */
  method: string;
  bestPractices: { id: string; title: string; url: string; risk: Risk }[];
  equivalents: Record<string, string[]>;
  parameters: JsonObject;
  /** For attested checks. */
  question?: { text: string; yesMeans: string; noMeans: string };
  tradeOffs: TradeOff[];
  /** Links to AWS documentation. */
  docs: string[];
}
