/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CampaignOwnerProgress,
  CampaignProgressPage,
} from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { ReadCriteria } from '../service/authorize/readCriteria';
import { pageByKeys, Sort, takePage } from '../service/keyset';
import { scoredEntities } from '../service/read/scoredEntities';
import { findCampaign } from './loadCampaigns';
import { toProgress } from './toCampaign';
import { ALL_OWNERS, CampaignDayRow } from './types';

const SORT: Sort = {
  name: 'campaign-owners',
  keys: [
    { sql: 'd.failing + d.unknown', direction: 'desc', type: 'number' },
    { sql: 'd.owner_ref', direction: 'asc', type: 'string' },
  ],
};

/**
 * The progress of a campaign by day, and one page of its owners as of the last
 * day, the most open results first. Callers who may not read every entity see
 * the owners of those that they may. Four statements.
 *
 * @param options.owner - days of this owner instead of all together
 * @throws NotFoundError
 */
export async function loadProgress(options: {
  knex: Knex;
  campaignId: string;
  criteria: ReadCriteria;
  owner?: string;
  limit: number;
  cursor?: string;
}): Promise<CampaignProgressPage> {
  const { knex, campaignId, criteria, owner, limit } = options;
  await findCampaign(knex, campaignId);
  const visible = (query: Knex.QueryBuilder, column: string) =>
    criteria
      ? query.whereIn(
          column,
          scoredEntities({ knex, criteria }).select('wa_entity.owner_ref'),
        )
      : query;
  const ofDays = knex<CampaignDayRow>('wa_campaign_day')
    .where({ campaign_id: campaignId, owner_ref: owner ?? ALL_OWNERS })
    .orderBy('day');
  const days: CampaignDayRow[] = await (owner
    ? visible(ofDays, 'owner_ref')
    : ofDays);
  const matching = () =>
    visible(
      knex('wa_campaign_day as d')
        .where('d.campaign_id', campaignId)
        .whereNot('d.owner_ref', ALL_OWNERS)
        .where(
          'd.day',
          knex('wa_campaign_day')
            .where('campaign_id', campaignId)
            .max('day') as unknown as string,
        ),
      'd.owner_ref',
    );
  const query = matching().select('d.*');
  pageByKeys({ ...options, query, sort: SORT });
  const { rows, nextCursor } = takePage<CampaignDayRow>({
    rows: await query,
    sort: SORT,
    limit,
  });
  const [{ total }] = await matching().count({ total: '*' });
  return {
    days: days.map(toProgress),
    items: rows.map(
      (row): CampaignOwnerProgress => ({
        ownerRef: row.owner_ref,
        ...toProgress(row),
      }),
    ),
    ...(nextCursor ? { nextCursor } : {}),
    totalItems: Number(total),
  };
}
