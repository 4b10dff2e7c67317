/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { DayColumns } from './dayColumns';
import {
  Basis,
  CheckState,
  Effort,
  EvidenceKind,
  Level,
  PillarId,
  Risk,
  RiskClass,
  UnknownReason,
} from 'backstage-plugin-well-architected-common';

/**
 * Rows of the tables, as the drivers return them. What each column means is
 * told by the comments of the migrations; texts that hold JSON name their type
 * here. SQLite answers 0 and 1 for booleans.
 */
export type SqlBoolean = boolean | number;

export interface EntityRow {
  entity_ref: string;
  bucket: number;
  kind: string;
  namespace: string;
  name: string;
  title: string | null;
  type: string | null;
  lifecycle: string | null;
  owner_ref: string | null;
  owner_exists: SqlBoolean;
  system_ref: string | null;
  domain_ref: string | null;
  has_scope: SqlBoolean;
  /** JSON `EntityScope` */
  scope: string;
  /** JSON `WorkloadContext` */
  context: string;
  /** JSON `AnnotationProblem[]` */
  problems: string;
  /** JSON `Record<string, string>` */
  annotations: string;
  /** JSON list of `{ url, title?, type? }` */
  links: string;
  scope_hash: string;
  seen_at: string;
}

export interface EntityAccountRow {
  entity_ref: string;
  account_id: string;
  scored_revision: number | null;
}

export interface GroupRow {
  group_ref: string;
  parent_ref: string | null;
  title: string | null;
  slack_channel: string | null;
  seen_at: string;
}

export type AccountRunState =
  | 'never-read'
  | 'running'
  | 'ok'
  | 'partial'
  | 'failed';

export interface AccountRow {
  account_id: string;
  name: string;
  environment: string | null;
  owner_ref: string | null;
  /** JSON `string[]` */
  regions: string;
  state: AccountRunState;
  revision: number;
  last_started_at: string | null;
  last_complete_at: string | null;
  last_error: string | null;
  last_error_reason: UnknownReason | null;
  run_id: string | null;
  /** JSON `Record<string, number>` */
  api_calls: string;
  api_call_count: number;
  catalogue_version: string | null;
  /** What its owner was told last; null for nothing. */
  told_state: 'unreadable' | 'readable' | null;
  told_at: string | null;
}

export interface CollectionRow {
  account_id: string;
  collector: string;
  region: string;
  resource_type: string;
  status: string;
  reason: string | null;
  missing_action: string | null;
  resource_count: number;
  read_at: string;
}

export interface ResourceRow {
  account_id: string;
  resource_key: string;
  type: string;
  region: string;
  resource_id: string;
  name: string;
  arn: string | null;
  variant: string | null;
  stack_name: string | null;
  /** JSON `Record<string, string>` */
  tags: string;
  /** JSON `Observation[]` */
  observations: string;
  hash: string;
}

export interface ResourceTagRow {
  account_id: string;
  tag_key: string;
  tag_value: string;
  resource_key: string;
}

export interface ResourceParentRow {
  account_id: string;
  parent_arn: string;
  resource_key: string;
}

/** A resource that fails a watched check. */
export interface FailureRow {
  account_id: string;
  check_id: string;
  resource_key: string;
  since: string;
}

/** Since when the failures of a check are kept in one Region. */
export interface CheckWatchRow {
  account_id: string;
  check_id: string;
  region: string;
  since: string;
}

/** What the last readings of an account could not tell about it. */
export interface AccountUnknownRow {
  account_id: string;
  kind: 'check' | 'collector';
  name: string;
  since: string;
  message: string;
  told_at: string | null;
}

export interface RecordingRow {
  account_id: string;
  file: string;
  recorded_at: string;
  shift_days: number;
}

export interface RiskCountColumns {
  count_high: number;
  count_medium: number;
  count_low: number;
  count_accepted: number;
  count_unknown: number;
  count_not_applicable: number;
  count_pass: number;
}

export interface ResultRow {
  entity_ref: string;
  check_id: string;
  pillar: PillarId;
  state: CheckState;
  risk: Risk;
  risk_class: RiskClass;
  effort: Effort;
  basis: Basis;
  evidence_kind: EvidenceKind;
  message: string;
  reason: UnknownReason | null;
  failed: number;
  unknown: number;
  total: number;
  monthly_waste_usd: number | null;
  account_finding: SqlBoolean;
  not_applicable_by_person: SqlBoolean;
  /** JSON `ResultDetail` */
  detail: string;
  since: string;
  hash: string;
}

export interface ScorecardRow extends RiskCountColumns {
  entity_ref: string;
  score_low: number;
  score_high: number;
  coverage: number;
  /** Percent of the applicable weight that is known by each basis. */
  share_observed: number;
  share_imported: number;
  share_attested: number;
  provisional: SqlBoolean;
  level: Level;
  evaluated_at: string;
  evidence_at: string | null;
  scope_hash: string;
  catalogue_version: string;
  lens_version: string;
  /** Of what the score was made from, see `inputsHashOf`. */
  inputs_hash: string | null;
  /** JSON `Record<string, number>` */
  resource_counts: string;
  /** JSON `OverallScore` */
  score: string;
}

export interface PillarScoreRow extends RiskCountColumns {
  entity_ref: string;
  pillar: PillarId;
  score_low: number;
  score_high: number;
  coverage: number;
  enough_evidence: SqlBoolean;
}

export interface BaselineRow {
  entity_ref: string;
  name: string;
  at: string;
  score_low: number;
  score_high: number;
  /** JSON `OverallScore` */
  score: string;
}

export interface AnswerRow {
  entity_ref: string;
  check_id: string;
  value: 'yes' | 'no' | 'not-applicable';
  text: string | null;
  link: string | null;
  /** JSON `AnswerChoice[]` */
  choices: string | null;
  author: string;
  answered_at: string;
  expires_at: string;
  /** Entity that it was given for first; null where it is this one. */
  copied_from: string | null;
  /** When it was settled to tell the owner that it ends soon. */
  reminded_at: string | null;
}

export interface AnswerHistoryRow extends Omit<AnswerRow, 'reminded_at'> {
  id: string;
}

export type DaySubjectType = 'entity' | 'owner' | 'system' | 'domain' | 'org';

/** `subject_ref` of the whole organisation. */
export const ORG_REF = 'org';

/** A subject on a day; its figures as `dayColumns` names them. */
export interface ScoreDayRow extends DayColumns {
  day: string;
  subject_type: DaySubjectType;
  subject_ref: string;
  entities: number;
  catalogue_version: string;
  counted: SqlBoolean;
  owner_ref: string | null;
  system_ref: string | null;
  domain_ref: string | null;
  /** Of an entity as a whole; absent before it was kept. */
  level?: Level | null;
}

export interface TransitionRow {
  id: string;
  subject_type: 'entity' | 'account';
  subject_ref: string;
  owner_ref: string | null;
  check_id: string;
  pillar: PillarId;
  from_state: CheckState | null;
  to_state: CheckState;
  from_risk: Risk | null;
  risk: Risk;
  message: string;
  at: string;
  run_id: string;
  direction: 'appeared' | 'resolved' | null;
  notify_state: 'none' | 'pending' | 'sent' | 'superseded';
  /** Id of the message that tells about it. */
  notify_batch: string | null;
  notified_at: string | null;
  first_look: SqlBoolean;
}

export interface RefreshRow {
  subject_kind: 'entity' | 'account' | 'user';
  subject: string;
  /** JSON `string[]` */
  moments: string;
  last_at: string;
}
