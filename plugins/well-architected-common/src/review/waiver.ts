/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { EntityFilter } from '../api/organisation';
import { PillarId } from '../pillars';
import { Risk } from '../risk';

/**
 * How a waiver stands. A request becomes approved or rejected; an approved one
 * ends as expired, revoked (by a person) or closed (the finding cleared).
 *
 * @public
 */
export type WaiverState =
  | 'requested'
  | 'approved'
  | 'rejected'
  | 'expired'
  | 'revoked'
  | 'closed';

/** @public */
export const WAIVER_STATES: readonly WaiverState[] = [
  'requested',
  'approved',
  'rejected',
  'expired',
  'revoked',
  'closed',
];

/**
 * Longest time in days that a risk may be accepted for. Source: scoring.md
 * 2.7.
 *
 * @public
 */
export const WAIVER_LIMIT_DAYS: Readonly<Record<Risk, number>> = {
  HIGH: 90,
  MEDIUM: 180,
  LOW: 365,
};

/** What a person asks for when accepting a risk. @public */
export interface WaiverInput {
  checkId: string;
  /**
   * Failing resources that are accepted, by ARN or, where there is none, by
   * id; all of the finding where absent. What fails beside them stays open.
   */
  resources?: string[];
  reason: string;
  /** Decision record or ticket, https. */
  link?: string;
  /** Last day, `YYYY-MM-DD`; the waiver ends with that day in UTC. */
  expires: string;
}

/** One step in the life of a waiver. @public */
export interface WaiverEvent {
  /** ISO 8601. */
  at: string;
  /** State that it led to. */
  state: WaiverState;
  /** User entity ref; absent where the engine acted by a rule. */
  actor?: string;
  note?: string;
}

/** An accepted risk, or the wish for one. @public */
export interface Waiver extends WaiverInput {
  id: string;
  entityRef: string;
  /** Owner of the entity, in lists over entities; absent where it has none. */
  ownerRef?: string;
  title: string;
  /** Of the check; absent where the check is no longer there. */
  pillar?: PillarId;
  /** Risk of the finding when it was asked for; it covers no higher one. */
  risk: Risk;
  state: WaiverState;
  /** User entity ref. */
  requestedBy: string;
  /** ISO 8601. */
  requestedAt: string;
  /** User entity ref of who approved or rejected it. */
  decidedBy?: string;
  /** Oldest first. */
  history: WaiverEvent[];
  /** Send it along with a decision: another number means another state. */
  version: number;
}

/** What can be decided about a waiver. @public */
export interface WaiverDecision {
  decision: 'approve' | 'reject' | 'revoke';
  /** Needed for a rejection. */
  note?: string;
  /** The version that the decision is about. */
  version: number;
}

/** Which waivers are listed. @public */
export interface WaiverFilter
  extends Pick<
    EntityFilter,
    | 'owner'
    | 'childGroups'
    | 'system'
    | 'domain'
    | 'kind'
    | 'type'
    | 'lifecycle'
    | 'account'
    | 'risk'
  > {
  state?: WaiverState[];
  /** Part of the name of the entity, or of the title or id of the check. */
  text?: string;
  /** Check ids. */
  check?: string[];
  /** Last day at the latest, `YYYY-MM-DD`. */
  expiresBy?: string;
}
