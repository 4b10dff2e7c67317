/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { PillarId } from '../pillars';
import { Risk } from '../risk';
import { CheckState } from '../states';
import { FindingFilter } from './findings';
import { EntityDayFilter } from './organisation';
import { Page } from './types';

/**
 * A finding as it stood at the end of a day, worked out from what changed
 * since. Owner and system are those of that day.
 *
 * @public
 */
export interface FindingDay {
  entityRef: string;
  entityTitle?: string;
  ownerRef?: string;
  systemRef?: string;
  checkId: string;
  title: string;
  pillar: PillarId;
  state: CheckState;
  risk: Risk;
  /** ISO 8601: when that state began; absent where that is no longer kept. */
  since?: string;
  /** What was found then; absent where that is no longer kept. */
  message?: string;
  /** How it stands now. */
  now: { state: CheckState; risk: Risk };
}

/**
 * Filters of the findings of a day. Owner, system and domain are those of that
 * day, kind, type and lifecycle those of today; open findings where no state is
 * given.
 *
 * @public
 */
export type FindingDayFilter = Pick<
  FindingFilter,
  'type' | 'lifecycle' | 'pillar' | 'risk' | 'check' | 'state' | 'text'
> &
  Pick<
    EntityDayFilter,
    | 'entity'
    | 'owner'
    | 'childGroups'
    | 'system'
    | 'domain'
    | 'kind'
    | 'alikeFrom'
    | 'alikeTo'
    | 'campaign'
  >;

/** The highest risk first, or by the name of the entity. @public */
export type FindingDaySort = 'risk' | 'entity';

/** @public */
export interface FindingDayPage extends Page<FindingDay> {
  /** `YYYY-MM-DD`, in UTC. */
  day: string;
  /** Whether scores of this day are kept. */
  kept: boolean;
  /**
   * How many the scores of that day counted, or the progress of the campaign
   * that is asked for. It is more than there are where
   * checks are gone or changes of long ago are no longer kept. Absent where
   * scores do not count what the filters ask for.
   */
  counted?: number;
}
