/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { EntityFilter } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { Registry } from '../registry/createRegistry';
import { subjectsOfDay } from '../service/read/entityDayFilter';
import { SumSubject } from '../service/read/trendSubject';
import { toEntityFilter } from './audienceFilter';
import { findCampaign } from './loadCampaigns';
import { checkIdsOf } from './resolveChecks';

/** Whom a campaign is for on a day, and which checks it is about. */
export interface CampaignScope {
  campaignId: string;
  checkIds: string[];
  /** Owners, systems and domains of the audience. */
  subjects: SumSubject[];
  /** What else the audience is told by. */
  audience: Pick<EntityFilter, 'kind' | 'type' | 'lifecycle'>;
}

/**
 * The scope of a campaign. Two statements at most.
 *
 * @throws NotFoundError
 */
export async function loadCampaignScope(options: {
  knex: Knex;
  registry: Pick<Registry, 'enabled'>;
  campaignId: string;
}): Promise<CampaignScope> {
  const { knex, registry, campaignId } = options;
  const row = await findCampaign(knex, campaignId);
  const filter = toEntityFilter(JSON.parse(row.audience));
  const { kind, type, lifecycle } = filter;
  return {
    campaignId,
    checkIds: checkIdsOf(row, registry),
    subjects: await subjectsOfDay({ knex, filter }),
    audience: { kind, type, lifecycle },
  };
}
