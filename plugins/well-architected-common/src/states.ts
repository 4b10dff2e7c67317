/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** State of a check for one entity. @public */
export type CheckState =
  | 'pass'
  | 'fail'
  | 'waived'
  | 'unknown'
  | 'not-applicable';

/** @public */
export const CHECK_STATES: readonly CheckState[] = [
  'fail',
  'waived',
  'unknown',
  'pass',
  'not-applicable',
];

/** State of a check for one subject, before answers and waivers. @public */
export type ObservationStatus = Exclude<CheckState, 'waived'>;

/**
 * Why something is unknown. Source: scoring.md 2.6; `TURNED_OFF` is a choice of
 * the administrator.
 *
 * @public
 */
export type UnknownReason =
  | 'NO_ACCOUNT'
  | 'ACCESS_DENIED'
  | 'ASSUME_ROLE_FAILED'
  | 'REGION_DISABLED'
  | 'THROTTLED'
  | 'API_ERROR'
  | 'NOT_ENOUGH_DATA'
  | 'OPT_IN_REQUIRED'
  | 'SUPPORT_PLAN_REQUIRED'
  | 'STALE'
  | 'ANSWER_NEEDED'
  | 'CONTEXT_MISSING'
  | 'NOT_COLLECTED'
  | 'TURNED_OFF';

/** @public */
export const UNKNOWN_REASONS: readonly UnknownReason[] = [
  'NO_ACCOUNT',
  'ACCESS_DENIED',
  'ASSUME_ROLE_FAILED',
  'REGION_DISABLED',
  'THROTTLED',
  'API_ERROR',
  'NOT_ENOUGH_DATA',
  'OPT_IN_REQUIRED',
  'SUPPORT_PLAN_REQUIRED',
  'STALE',
  'ANSWER_NEEDED',
  'CONTEXT_MISSING',
  'NOT_COLLECTED',
  'TURNED_OFF',
];

/** What a result rests on. @public */
export type Basis = 'observed' | 'imported' | 'attested';

/** Where a check looks for its evidence. @public */
export type EvidenceKind =
  | 'aws-resource'
  | 'aws-account'
  | 'catalog-entity'
  | 'attestation'
  | 'imported';
