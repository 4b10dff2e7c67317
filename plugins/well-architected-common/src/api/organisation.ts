/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { PillarId } from '../pillars';
import { Risk } from '../risk';
import { Confidence, Level, RiskCounts } from '../score';
import { CheckState } from '../states';
import { CheckResult, Page } from './types';

/** @public */
export interface EntitySummary {
  entityRef: string;
  kind: string;
  title?: string;
  ownerRef?: string;
  systemRef?: string;
  lifecycle?: string;
  type?: string;
  level: Level;
  low: number;
  high: number;
  coverage: number;
  provisional: boolean;
  counts: RiskCounts;
  pillars: Record<PillarId, PillarSummary>;
  evaluatedAt?: string;
}

/** @public */
export interface PillarSummary {
  /** Why the administrator turned the pillar off; show no number then. */
  turnedOff?: string;
  low: number;
  high: number;
  coverage: number;
  enoughEvidence: boolean;
  counts: Pick<RiskCounts, 'high' | 'medium' | 'low'>;
}

/** @public */
export interface OwnerSummary {
  ownerRef: string;
  title?: string;
  /** Owner group that this one belongs to. */
  parentRef?: string;
  entities: number;
  /** Mean of the entities' lower bounds, floored. */
  low: number;
  change30d?: number;
  /** Mean score over the last 90 days, oldest first; absent before two days. */
  sparkline?: number[];
  counts: RiskCounts;
  pillars: Record<PillarId, PillarSummary>;
  /** Owners whose entities are included because they are child groups. */
  includes: string[];
}

/** Sums of the entities of one system or domain. @public */
export interface PartSummary
  extends Omit<OwnerSummary, 'ownerRef' | 'includes' | 'parentRef'> {
  ref: string;
  /** Of a system: its domain. */
  parentRef?: string;
}

/** Which systems are listed. @public */
export interface PartFilter {
  /** Part of the ref or the title. */
  text?: string;
  /** Entity refs. */
  domain?: string[];
}

/** An entity that changed much in 30 days. @public */
export interface EntityMover {
  entityRef: string;
  title?: string;
  ownerRef?: string;
  low: number;
  /** Of the score. */
  change: number;
  /** Open HIGH risks. */
  high: number;
  highChange: number;
}

/** @public */
export interface Overview {
  entities: number;
  levels: Record<Level, number>;
  counts: RiskCounts;
  low: number;
  coverage: number;
  /** Means of the entities; they sum to 100. */
  confidence: Confidence;
  change30d?: number;
  pillars: PillarScoreSummary[];
  /** The most for the better and for the worse, at most five each. */
  movers: { up: EntityMover[]; down: EntityMover[] };
  /** Newest open HIGH risks. */
  newest: (CheckResult & { entityRef: string })[];
}

/** @public */
export type PillarScoreSummary = PillarSummary & { pillar: PillarId };

/**
 * Stands for a ref in filters by owner: what the catalog gives no owner to.
 *
 * @public
 */
export const NO_OWNER = 'none';

/** Filters of the list of entities. @public */
export interface EntityFilter {
  /** These entities alone, by their refs. */
  entity?: string[];
  /** Refs, or `none` for entities without an owner. */
  owner?: string[];
  /** Include the entities of child groups of the owners. */
  childGroups?: boolean;
  system?: string[];
  domain?: string[];
  kind?: string[];
  type?: string[];
  lifecycle?: string[];
  account?: string[];
  level?: Level[];
  /** With an open finding in one of these pillars. */
  pillar?: PillarId[];
  /** With an open finding of one of these risks. */
  risk?: Risk[];
  /** With a finding of one of these checks. */
  check?: string[];
  /** State of the finding that pillar, risk and check ask for; open where not given. */
  state?: CheckState[];
  text?: string;
}

/** @public */
export type EntitySort =
  | 'worst'
  | 'best'
  | 'name'
  | 'coverage'
  | 'high'
  | 'evaluatedAt';

/**
 * An entity as it stood on a day. Owner and system are those of that day, kind
 * and title those of today.
 *
 * @public
 */
export interface EntityDay
  extends Pick<
    EntitySummary,
    | 'entityRef'
    | 'kind'
    | 'title'
    | 'ownerRef'
    | 'systemRef'
    | 'low'
    | 'high'
    | 'coverage'
    | 'pillars'
  > {
  /** Absent for days before levels were kept, unless a HIGH risk was open. */
  level?: Level;
  counts: Pick<RiskCounts, 'high' | 'medium' | 'low' | 'accepted' | 'unknown'>;
}

/**
 * Filters of the entities of a day: those that the figures of a day carry.
 *
 * @public
 */
export type EntityDayFilter = Pick<
  EntityFilter,
  | 'entity'
  | 'owner'
  | 'childGroups'
  | 'system'
  | 'domain'
  | 'kind'
  | 'level'
  | 'pillar'
  | 'risk'
  | 'text'
> & {
  /**
   * Like for like: entities that matched owner, system and domain on both of
   * these days, whoever had them on the day that is listed. ISO 8601 dates;
   * one is given with the other.
   */
  alikeFrom?: string;
  alikeTo?: string;
  /** Id of a campaign: entities of its audience that it asks something of. */
  campaign?: string;
  /** Which of those; all where not given. */
  campaignEntities?: CampaignEntities;
};

/**
 * Entities of a campaign: `passing` when nothing but passes is left of what
 * applies, else `open`.
 *
 * @public
 */
export type CampaignEntities = 'all' | 'passing' | 'open';

/** @public */
export type EntityDaySort = Exclude<EntitySort, 'evaluatedAt'>;

/** @public */
export interface EntityDayPage extends Page<EntityDay> {
  /** `YYYY-MM-DD`, in UTC. */
  day: string;
  /** Whether scores of this day are kept. */
  kept: boolean;
  /**
   * Entities that the trend counts on this day and the catalog does not have
   * any more. Absent for none, for filters by more than one of owner, system
   * and domain, and for callers who may not read everything: their trends are
   * of the entities that there are.
   */
  removed?: number;
  /**
   * How many the progress of the campaign counted that day. Absent where it
   * does not count what the filters ask for.
   */
  counted?: number;
}
