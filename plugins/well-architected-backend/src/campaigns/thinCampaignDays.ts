/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { surplusDays } from '../history/surplusDays';
import { CampaignDayRow } from './types';

/**
 * Thins the progress of campaigns before a day to one day a week, in small
 * steps. The last day of each stays: it is what the campaign came to.
 *
 * @returns the number of rows removed
 */
export async function thinCampaignDays(options: {
  knex: Knex;
  /** `YYYY-MM-DD` */
  before: string;
  signal: AbortSignal;
}): Promise<number> {
  const { knex, before, signal } = options;
  const days = () => knex<CampaignDayRow>('wa_campaign_day');
  const campaigns: { id: string; last: string }[] = await days()
    .groupBy('campaign_id')
    .havingRaw('min(day) < ?', [before])
    .select('campaign_id as id', knex.raw('max(day) as last'));
  let deleted = 0;
  for (const { id, last } of campaigns) {
    const older = await days()
      .where('campaign_id', id)
      .where('day', '<', before)
      .distinct('day')
      .pluck('day');
    for (const day of surplusDays(older)) {
      signal.throwIfAborted();
      if (day !== last) {
        deleted += await days().where({ campaign_id: id, day }).delete();
      }
    }
  }
  return deleted;
}
