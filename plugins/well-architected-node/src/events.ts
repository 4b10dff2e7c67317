/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CheckState,
  Level,
  PillarId,
  Risk,
} from 'backstage-plugin-well-architected-common';

/**
 * Topics on which the backend publishes through the events service, each with
 * the payload of the same name. Delivery is at least once: an event that comes
 * again has the `eventId` of the first time.
 *
 * @public
 */
export const WELL_ARCHITECTED_TOPICS = {
  /** Checks that did not fail before do. {@link FindingsEventPayload} */
  findingOpened: 'well-architected.finding-opened',
  /** Findings are gone, by evidence. {@link FindingsEventPayload} */
  findingResolved: 'well-architected.finding-resolved',
  /**
   * A finding got another risk, was accepted or can no longer be seen; or what
   * did not fail stands otherwise. {@link FindingsEventPayload}
   */
  findingChanged: 'well-architected.finding-changed',
  /** The score of an entity or a pillar. {@link ScoreChangedEventPayload} */
  scoreChanged: 'well-architected.score-changed',
  /** Somebody completed a review. {@link ReviewCompletedEventPayload} */
  reviewCompleted: 'well-architected.review-completed',
} as const;

/** @public */
export type WellArchitectedTopic =
  (typeof WELL_ARCHITECTED_TOPICS)[keyof typeof WELL_ARCHITECTED_TOPICS];

/** What every event tells. @public */
export interface WellArchitectedEventPayload {
  /** UUID; the same whenever the same event is delivered again. */
  eventId: string;
  /** ISO 8601: when it became true. */
  at: string;
  /** Entity ref of the owner at that moment; absent where there is none. */
  ownerRef?: string;
}

/** One check that changed. @public */
export interface FindingEvent {
  checkId: string;
  pillar: PillarId;
  risk: Risk;
  state: CheckState;
  /** Absent where there was no result before. */
  previousState?: CheckState;
  previousRisk?: Risk;
  /** One sentence that names the resources and figures. */
  message: string;
}

/**
 * Changes of the checks of one entity or one account in one run.
 *
 * @public
 */
export interface FindingsEventPayload extends WellArchitectedEventPayload {
  subjectType: 'entity' | 'account';
  /** Entity ref, or AWS account id. */
  subjectRef: string;
  findings: FindingEvent[];
}

/** A score at one moment, in points from 0 to 100. @public */
export interface ScoreEvent {
  /** What is proven. */
  low: number;
  /** The score if everything unknown turned out well. */
  high: number;
  /** Percent of the weight that evidence was found for. */
  coverage: number;
  level: Level;
}

/** @public */
export interface ScoreChangedEventPayload extends WellArchitectedEventPayload {
  entityRef: string;
  score: ScoreEvent;
  /** Absent for the first score. */
  previous?: ScoreEvent;
  /** Pillars whose score changed; all six for the first score. */
  pillars: { pillar: PillarId; low: number; previousLow?: number }[];
}

/** @public */
export interface ReviewCompletedEventPayload
  extends WellArchitectedEventPayload {
  entityRef: string;
  milestoneId: string;
  /** Of the review, counted from 1 for each entity. */
  number: number;
  name: string;
  /** User entity ref. */
  author: string;
  score: ScoreEvent;
}

/** Payload by topic. @public */
export interface WellArchitectedEvents {
  'well-architected.finding-opened': FindingsEventPayload;
  'well-architected.finding-resolved': FindingsEventPayload;
  'well-architected.finding-changed': FindingsEventPayload;
  'well-architected.score-changed': ScoreChangedEventPayload;
  'well-architected.review-completed': ReviewCompletedEventPayload;
}
