/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * Topics of the notifications that this plugin sends. Users switch each of
 * them off in their notification settings.
 *
 * @public
 */
export const NOTIFICATION_TOPICS = [
  'well-architected-high-risk',
  'well-architected-risk-rose',
  'well-architected-resolved',
  'well-architected-first-review',
  'well-architected-unknown',
  'well-architected-score-dropped',
  'well-architected-waiver',
  'well-architected-answers',
  'well-architected-account',
  'well-architected-digest',
  'well-architected-campaign',
] as const;

/** @public */
export type NotificationTopic = (typeof NOTIFICATION_TOPICS)[number];

/**
 * Where a notification stands: waiting until it can be sent, sent, or dropped
 * because what it was about changed while it waited.
 *
 * @public
 */
export type NotificationState = 'waiting' | 'sent' | 'dropped';

/** @public */
export const NOTIFICATION_STATES: readonly NotificationState[] = [
  'waiting',
  'sent',
  'dropped',
];

/** One notification: to whom, about what, and why. @public */
export interface NotificationLogEntry {
  id: string;
  /** Entity ref of the group or user that it is for. */
  recipientRef: string;
  topic: NotificationTopic;
  title: string;
  /** Path in the portal. */
  link?: string;
  /** Why it is sent, as a sentence. */
  reason: string;
  state: NotificationState;
  /** ISO 8601. */
  createdAt: string;
  /** ISO 8601. */
  sentAt?: string;
  /** How often it was tried so far. */
  attempts: number;
  /** What the last failed attempt answered. */
  lastError?: string;
  /** When a waiting one is tried next, ISO 8601. */
  nextAttemptAt?: string;
}

/** @public */
export interface NotificationLogFilter {
  /** Recipients, as entity refs. */
  owner?: string[];
  topic?: NotificationTopic[];
  state?: NotificationState[];
}
