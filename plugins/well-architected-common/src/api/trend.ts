/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { PillarId } from '../pillars';
import { RiskCounts } from '../score';

/** Open findings of the two upper risks. @public */
export type TrendRisks = Pick<RiskCounts, 'high' | 'medium'>;

/** A pillar on one day of a trend. @public */
export interface TrendPillar {
  low: number;
  high: number;
  coverage: number;
  counts: TrendRisks;
}

/** One day of a trend. @public */
export interface TrendPoint {
  /** ISO 8601 date. */
  day: string;
  /** Entities that belonged to the subject on that day. */
  entities: number;
  /** Mean of their lower bounds, floored. */
  low: number;
  high: number;
  coverage: number;
  counts: Pick<RiskCounts, 'high' | 'medium' | 'low' | 'accepted' | 'unknown'>;
  pillars: Record<PillarId, TrendPillar>;
  catalogueVersion: string;
  /**
   * Of the entities that belonged to the subject at both ends of the period.
   * Comparable with points of the same catalogue version only. Absent where
   * some were scored by another version on that day, and at some points of
   * very large subjects. `entities` counts those of them with a score on this
   * day.
   */
  likeForLike?: { low: number; counts: TrendRisks; entities: number };
}

/** @public */
export interface Trend {
  subjectType: 'entity' | 'owner' | 'system' | 'domain' | 'org';
  subjectRef: string;
  /** First and last day of the period, both included. */
  from: string;
  to: string;
  /** Periods of more than half a year have one point per week. */
  resolution: 'day' | 'week';
  points: TrendPoint[];
  /** The last day of the period of the same length before this one. */
  previous?: TrendPoint;
  /** How many entities were there at both ends, and at one of them only. */
  likeForLike?: { entities: number; joined: number; left: number };
}

/**
 * Whose trend: of an entity, of what an owner, a system or a domain has, or of
 * the organisation, where owners are named of their entities only.
 *
 * @public
 */
export type TrendSubject =
  | { type: 'entity' | 'system' | 'domain'; ref: string }
  | {
      type: 'owner';
      ref: string;
      /** Include the entities of child groups; so where not given. */
      childGroups?: boolean;
    }
  | { type: 'org'; owner?: string[]; childGroups?: boolean };

/** So many days until today, or from one day to another. @public */
export type TrendPeriod = { days: number } | { from: string; to?: string };
