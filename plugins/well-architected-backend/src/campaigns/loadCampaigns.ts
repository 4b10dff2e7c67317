/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { NotFoundError } from '@backstage/errors';
import {
  Campaign,
  CampaignFilter,
  Page,
} from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { Registry } from '../registry/createRegistry';
import { pageByKeys, Sort, takePage } from '../service/keyset';
import { dayOf } from './statusOf';
import { toCampaign } from './toCampaign';
import { ALL_OWNERS, CampaignDayRow, CampaignRow } from './types';

type Context = {
  knex: Knex;
  registry: Pick<Registry, 'all' | 'enabled' | 'countsFrom'>;
  now: () => Date;
};

/** Status as SQL, in the order in which campaigns are listed. */
const STATUS = (day: string) => `case
  when wa_campaign.cancelled_at is not null then 3
  when wa_campaign.starts > '${day}' then 1
  when wa_campaign.due < '${day}' then 2
  else 0 end`;
const PLACE = { running: 0, announced: 1, ended: 2, cancelled: 3 };

const sortOn = (day: string): Sort => ({
  name: 'campaigns',
  keys: [
    { sql: STATUS(day), direction: 'asc', type: 'number' },
    { sql: 'wa_campaign.due', direction: 'asc', type: 'string' },
    { sql: 'wa_campaign.id', direction: 'asc', type: 'string' },
  ],
});

/** The last progress of campaigns, by id. One statement. */
async function lastProgress(
  knex: Knex,
  ids: string[],
): Promise<Map<string, CampaignDayRow>> {
  const rows: CampaignDayRow[] = await knex('wa_campaign_day as d')
    .whereIn('d.campaign_id', ids)
    .where('d.owner_ref', ALL_OWNERS)
    .whereNotExists(
      knex('wa_campaign_day as later')
        .whereRaw('later.campaign_id = d.campaign_id')
        .where('later.owner_ref', ALL_OWNERS)
        .whereRaw('later.day > d.day')
        .select(knex.raw('1')),
    )
    .select('d.*');
  return new Map(rows.map(row => [row.campaign_id, row]));
}

/**
 * One page of campaigns: the running ones first, and of each status the one
 * that is due first. Three statements.
 */
export async function listCampaigns(options: {
  context: Context;
  filter: CampaignFilter;
  limit: number;
  cursor?: string;
}): Promise<Page<Campaign>> {
  const { context, filter, limit } = options;
  const { knex, registry } = context;
  const day = dayOf(context.now());
  const sort = sortOn(day);
  const matching = () => {
    const query = knex('wa_campaign');
    if (filter.status) {
      const places = filter.status.map(status => PLACE[status]);
      query.whereRaw(
        `${STATUS(day)} in (${places.map(() => '?').join(', ')})`,
        places,
      );
    }
    return query;
  };
  const query = matching().select('wa_campaign.*');
  pageByKeys({ ...options, knex, query, sort });
  const { rows, nextCursor } = takePage<CampaignRow>({
    rows: await query,
    sort,
    limit,
  });
  const progress = await lastProgress(
    knex,
    rows.map(({ id }) => id),
  );
  const [{ total }] = await matching().count({ total: '*' });
  return {
    items: rows.map(row =>
      toCampaign({ row, progress: progress.get(row.id), registry, day }),
    ),
    ...(nextCursor ? { nextCursor } : {}),
    totalItems: Number(total),
  };
}

/** @throws NotFoundError */
export async function findCampaign(
  knex: Knex,
  campaignId: string,
): Promise<CampaignRow> {
  const row = await knex<CampaignRow>('wa_campaign')
    .where('id', campaignId)
    .first();
  if (!row) {
    throw new NotFoundError(`There is no campaign '${campaignId}'`);
  }
  return row;
}

/** @throws NotFoundError */
export async function loadCampaign(options: {
  context: Context;
  campaignId: string;
}): Promise<Campaign> {
  const { context, campaignId } = options;
  const { knex, registry } = context;
  const row = await findCampaign(knex, campaignId);
  const progress = await lastProgress(knex, [campaignId]);
  return toCampaign({
    row,
    progress: progress.get(campaignId),
    registry,
    day: dayOf(context.now()),
  });
}
