/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { PillarId } from '../pillars';
import { Risk } from '../risk';
import { CheckState } from '../states';
import { AnnouncedCheck, Page } from './types';

/**
 * Announced before its first day, running until its last, then ended; or
 * cancelled by a person.
 *
 * @public
 */
export type CampaignStatus = 'announced' | 'running' | 'ended' | 'cancelled';

/** @public */
export const CAMPAIGN_STATUSES: readonly CampaignStatus[] = [
  'running',
  'announced',
  'ended',
  'cancelled',
];

/**
 * Which checks: these, and those of all enabled ones that are of one of the
 * pillars and of one of the risks, where these are named. Settled on the first
 * day.
 *
 * @public
 */
export interface CampaignSelection {
  checkIds: string[];
  pillars: PillarId[];
  risks: Risk[];
}

/**
 * Whose entities: those that meet every part which names something; all where
 * none does. Owners include their child groups. Looked up again at every
 * roll-up.
 *
 * @public
 */
export interface CampaignAudience {
  owners: string[];
  systems: string[];
  domains: string[];
  kinds: string[];
  types: string[];
  lifecycles: string[];
}

/** @public */
export interface CampaignInput {
  name: string;
  description: string;
  selection: CampaignSelection;
  audience: CampaignAudience;
  /** First day, `YYYY-MM-DD`. */
  starts: string;
  /** Last day, `YYYY-MM-DD`. */
  due: string;
  /**
   * Of the entities that shall pass, in percent. Without it no finding shall
   * be open, and none unknown.
   */
  targetPercent?: number;
  /** The version that was seen; 0 for a new one. */
  version: number;
}

/** How far a campaign is on one day. Results that do not apply are left out. @public */
export interface CampaignProgress {
  /** `YYYY-MM-DD` */
  day: string;
  /** Results, each of one check for one entity. */
  passing: number;
  failing: number;
  unknown: number;
  waived: number;
  /** With a result that applies. */
  entities: number;
  /** With nothing but passes. */
  entitiesPassing: number;
}

/** @public */
export interface CampaignCheck {
  checkId: string;
  title: string;
  pillar: PillarId;
  risk: Risk;
  /** First day on which it counts in the score, where that is to come. */
  countsFrom?: string;
}

/** A set of checks that shall pass until a day. @public */
export interface Campaign extends CampaignInput {
  id: string;
  status: CampaignStatus;
  /** Before the first day: as they would be settled now. */
  checks: CampaignCheck[];
  createdBy: string;
  /** ISO 8601. */
  createdAt: string;
  updatedBy: string;
  /** ISO 8601. */
  updatedAt: string;
  /** ISO 8601. */
  cancelledAt?: string;
  cancelReason?: string;
  /** Of the last day; absent before the first. */
  progress?: CampaignProgress;
  /** Absent while there is no progress. */
  targetReached?: boolean;
}

/** @public */
export interface CampaignOwnerProgress extends CampaignProgress {
  ownerRef: string;
}

/** Owners, the most open results first, and the days of all together. @public */
export interface CampaignProgressPage extends Page<CampaignOwnerProgress> {
  /** Oldest first; of one owner where that was asked for. */
  days: CampaignProgress[];
}

/** A campaign as one entity sees it. @public */
export interface EntityCampaign {
  id: string;
  name: string;
  status: CampaignStatus;
  starts: string;
  due: string;
  /** What is failing or unknown for this entity. */
  open: { checkId: string; title: string; state: CheckState }[];
}

/** What is asked of one entity, and what is announced for it. @public */
export interface EntityCampaigns {
  /** Running and announced ones, the one that ends first, first. */
  items: EntityCampaign[];
  announced: AnnouncedCheck[];
}

/** @public */
export interface CampaignFilter {
  status?: CampaignStatus[];
}
