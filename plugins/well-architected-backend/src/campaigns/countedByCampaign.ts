/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { ReadCriteria } from '../service/authorize/readCriteria';
import { ALL_OWNERS, CampaignDayRow } from './types';

/** A figure of the progress of a campaign. */
export type ProgressFigure = keyof Omit<
  CampaignDayRow,
  'campaign_id' | 'owner_ref' | 'day'
>;

const isGiven = (value: unknown) =>
  Array.isArray(value) ? value.length > 0 : value !== undefined;

/**
 * What the progress of a campaign counted on a day, in all or of one owner;
 * undefined where a filter asks for anything else, or where the caller sees
 * some entities only. One statement.
 *
 * @param options.others - filters that progress does not know
 */
export async function countedByCampaign(options: {
  knex: Knex;
  criteria: ReadCriteria;
  campaignId: string;
  day: string;
  /** Added up. */
  figures: ProgressFigure[];
  owner?: string[];
  childGroups?: boolean;
  others: unknown[];
}): Promise<number | undefined> {
  const { knex, campaignId, day, figures, owner = [], childGroups } = options;
  const [ownerRef = ALL_OWNERS] = owner;
  if (
    options.criteria ||
    options.others.some(isGiven) ||
    owner.length > 1 ||
    (owner.length === 1 && childGroups)
  ) {
    return undefined;
  }
  const row = await knex<CampaignDayRow>('wa_campaign_day')
    .where({
      campaign_id: campaignId,
      day,
      owner_ref: ownerRef.toLocaleLowerCase('en-US'),
    })
    .first(figures);
  return row && figures.reduce((sum, name) => sum + Number(row[name]), 0);
}
