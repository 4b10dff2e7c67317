/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CheckState,
  Risk,
  RISKS,
} from 'backstage-plugin-well-architected-common';
import {
  countedByCampaign,
  ProgressFigure,
} from '../campaigns/countedByCampaign';
import { statesOf } from './matchingFindings';
import { entitiesOfFilter, FindingDayQuery } from './findingsOnDay';

const OPEN: Record<Risk, string> = {
  HIGH: 'count_high',
  MEDIUM: 'count_medium',
  LOW: 'count_low',
};
const COUNTED: Partial<Record<CheckState, string>> = {
  waived: 'count_accepted',
  unknown: 'count_unknown',
};

/** Columns that count what a filter asks for; none where scores do not. */
function columnsOf({ filter }: FindingDayQuery): string[] {
  const { risk = [], check = [], text } = filter;
  const columns = statesOf(filter).map(state => {
    if (state === 'fail') {
      return (risk.length > 0 ? risk : RISKS).map(each => OPEN[each]);
    }
    const column = COUNTED[state];
    // whatever their risk
    return column && risk.length === 0 ? [column] : undefined;
  });
  const known = columns.flatMap(each => each ?? []);
  return check.length > 0 || text || columns.includes(undefined) ? [] : known;
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
  const { knex, day, filter, campaign } = options;
  if (campaign) {
    return countedForCampaign(options, campaign.campaignId);
  }
  const columns = columnsOf(options);
  if (columns.length === 0) {
    return undefined;
  }
  const { pillar = [] } = filter;
  const [row]: { counted: number | string | null }[] = await knex(
    'wa_score_day as s',
  )
    .where({ 's.subject_type': 'entity', 's.day': day })
    .whereIn('s.pillar', pillar.length > 0 ? pillar : ['overall'])
    .whereIn(
      's.subject_ref',
      entitiesOfFilter(options).select('wa_score_day.subject_ref'),
    )
    .select(
      knex.raw(
        `sum(${columns.map(name => `s.${name}`).join(' + ')}) as counted`,
      ),
    );
  return Number(row.counted ?? 0);
}
