/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { PillarId } from '../pillars';
import { Page } from './types';

/** How the latest reading of an account ended. @public */
export type AccountReading = 'ok' | 'partial' | 'failed' | 'never-read';

/** From the one that needs somebody to the one that does not. @public */
export const ACCOUNT_READINGS: readonly AccountReading[] = [
  'failed',
  'never-read',
  'partial',
  'ok',
];

/** @public */
export interface AccountFilter {
  state?: AccountReading[];
  /** Part of the id, the name, the environment or the owner. */
  text?: string;
}

/** `unclaimed` needs the permission well-architected.administer. @public */
export type AccountSort = 'worst' | 'name' | 'age' | 'high' | 'unclaimed';

/** How reading an account goes, and what rests on it. @public */
export interface AccountHealth {
  accountId: string;
  name: string;
  environment?: string;
  ownerRef?: string;
  regions: string[];
  /** How the latest reading that ended went. */
  state: AccountReading;
  /** A reading is under way. */
  running: boolean;
  /** The last complete reading is too old to be counted. */
  stale: boolean;
  /** A recording: nothing newer can be read. */
  recording: boolean;
  /** ISO 8601. */
  lastStartedAt?: string;
  /** ISO 8601: when what is shown was read. */
  lastCompleteAt?: string;
  /** Why the latest reading ended early. */
  lastError?: string;
  /** Calls to AWS in the last complete reading. */
  apiCalls: number;
  /** Parts that could not be read, by how that went, such as `denied`. */
  problems: Record<string, number>;
  /** IAM actions that the role lacks, sorted. */
  missingActions: string[];
  /** Resources read; absent until they were counted. */
  resources?: number;
  /** Reviewed entities that use it, of those that the caller may read. */
  entities: number;
  /** Those of them with an open HIGH risk. */
  entitiesWithHigh: number;
  /** Open HIGH risks of those entities. */
  high: number;
  /** The caller may ask for a fresh reading. */
  mayRefresh: boolean;
  /** For administrators only, and absent until it was worked out. */
  unclaimed?: UnclaimedFigures;
}

/** What nobody has in their scope. @public */
export interface UnclaimedFigures {
  resources: number;
  /** Their HIGH risks. */
  high: number;
}

/** @public */
export interface AccountPage extends Page<AccountHealth> {
  /** Accounts that match the text, by how their latest reading went. */
  states: Record<AccountReading, number>;
  /** For administrators only: of the accounts that match the text. */
  unclaimed?: UnclaimedFigures;
}

/** A part of an account that could not be read. @public */
export interface CollectionProblem {
  collector: string;
  /** Resource type that it would have read. */
  resourceType: string;
  /** Such as `denied`, `throttled` or `error`. */
  status: string;
  /** One sentence. */
  reason?: string;
  /** IAM action that would make it readable. */
  missingAction?: string;
  /** Regions in which that happened; `global` for global services. */
  regions: string[];
}

/** @public */
export interface AccountDetail extends AccountHealth {
  collection: CollectionProblem[];
  /** Calls to AWS in the last complete reading, by operation. */
  calls: Record<string, number>;
  /** For administrators only: by resource type, most HIGH risks first. */
  unclaimedTypes?: (UnclaimedFigures & { type: string })[];
  /** ISO 8601: when it was worked out what nobody claims. */
  unclaimedAt?: string;
}

/** Annotations that put a resource into the scope of an entity. @public */
export interface ClaimHint {
  /** What the resource is found by. */
  by: 'stack' | 'tags' | 'arn';
  annotations: Record<string, string>;
}

/** A resource that is in the scope of no entity. @public */
export interface UnclaimedResource {
  /** Identity within its account. */
  key: string;
  type: string;
  name: string;
  arn?: string;
  region: string;
  consoleUrl?: string;
  /** Tags that might name who owns it. */
  ownerTags: Record<string, string>;
  /** Resources that belong to it and are claimed along with it. */
  includes: number;
  /** HIGH risks of it and of what belongs to it. */
  high: number;
  /** The first of them. */
  risks: {
    checkId: string;
    title: string;
    pillar: PillarId;
    /** Names the resource and its figures. */
    message: string;
  }[];
  /** Ways to claim it, the one that covers most first. */
  claims: ClaimHint[];
}

/** @public */
export interface UnclaimedFilter {
  /** Resource types. */
  type?: string[];
  /** Only those with an open HIGH risk. */
  high?: boolean;
  /** Part of the name or the ARN. */
  text?: string;
  sort?: 'high' | 'name' | 'type';
}
