/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CheckState,
  Risk,
  RISKS,
} from 'backstage-plugin-well-architected-common';
import { dayColumns, DayFigure } from '../database/dayColumns';
import {
  countedByCampaign,
  ProgressFigure,
} from '../campaigns/countedByCampaign';
import { statesOf } from './matchingFindings';
import { entitiesOfFilter, FindingDayQuery } from './findingsOnDay';

const OPEN: Record<Risk, DayFigure> = {
  HIGH: 'count_high',
  MEDIUM: 'count_medium',
  LOW: 'count_low',
};
const COUNTED: Partial<Record<CheckState, DayFigure>> = {
  waived: 'count_accepted',
  unknown: 'count_unknown',
};

/** What counts what a filter asks for; nothing where scores do not. */
function figuresOfFilter({ filter }: FindingDayQuery): DayFigure[] {
  const { risk = [], check = [], text } = filter;
  const figures = statesOf(filter).map(state => {
    if (state === 'fail') {
      return (risk.length > 0 ? risk : RISKS).map(each => OPEN[each]);
    }
    const figure = COUNTED[state];
    // whatever their risk
    return figure && risk.length === 0 ? [figure] : undefined;
  });
  const known = figures.flatMap(each => each ?? []);
  return check.length > 0 || text || figures.includes(undefined) ? [] : known;
}

const PROGRESS: Partial<Record<CheckState, ProgressFigure>> = {
  pass: 'passing',
  fail: 'failing',
  unknown: 'unknown',
  waived: 'waived',
};

/** How many of them the progress of a campaign counted. */
async function countedForCampaign(
  options: FindingDayQuery,
  campaignId: string,
): Promise<number | undefined> {
  const { owner, childGroups, ...others } = options.filter;
  const { campaign: _campaign, state: _state, ...unknown } = others;
  const asked = statesOf(options.filter).map(state => PROGRESS[state]);
  const figures = asked.flatMap(figure => figure ?? []);
  return figures.length === asked.length
    ? countedByCampaign({
        ...options,
        campaignId,
        figures,
        owner,
        childGroups,
        others: Object.values(unknown),
      })
    : undefined;
}

/**
 * How many findings the scores of a day counted, or the progress of the
 * campaign asked for; undefined where they do not count what the filter asks
 * for. One statement.
 */
export async function countedOnDay(
  options: FindingDayQuery,
): Promise<number | undefined> {
  const { knex, filter, campaign } = options;
  if (campaign) {
    return countedForCampaign(options, campaign.campaignId);
  }
  const figures = figuresOfFilter(options);
  if (figures.length === 0) {
    return undefined;
  }
  const { pillar = [] } = filter;
  const sum = dayColumns(pillar.length > 0 ? pillar : ['overall'], figures)
    .map(column => `coalesce(wa_score_day.${column}, 0)`)
    .join(' + ');
  const [row]: { counted: number | string | null }[] = await entitiesOfFilter(
    options,
  ).select(knex.raw(`sum(${sum}) as counted`));
  return Number(row.counted ?? 0);
}
