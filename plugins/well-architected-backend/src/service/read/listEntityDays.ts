/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  EntityDay,
  EntityDayFilter,
  EntityDayPage,
  EntityDaySort,
  Level,
  NO_OWNER,
  PILLAR_IDS,
} from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { countedByCampaign } from '../../campaigns/countedByCampaign';
import { loadCampaignScope } from '../../campaigns/loadCampaignScope';
import { campaignEntitiesOnDay } from '../../findings/campaignEntitiesOnDay';
import { FindingDayQuery } from '../../findings/findingsOnDay';
import { DAY_FIGURES, figuresOf } from '../../database/dayColumns';
import { EntityRow, ORG_REF, ScoreDayRow } from '../../database/tables';
import { ReadCriteria } from '../authorize/readCriteria';
import { pageByKeys, Sort, takePage } from '../keyset';
import { entitiesOnDay, LEVEL_OF_DAY, subjectsOfDay } from './entityDayFilter';
import { entitySorts } from './entitySorts';
import { toPillarSummaries } from './toPillarSummaries';
import { SumSubject } from './trendSubject';

type ListedRow = ScoreDayRow &
  Pick<EntityRow, 'kind' | 'title'> & { level_of_day: Level | null };

const SORTS = entitySorts({
  table: 'wa_score_day',
  ref: 'wa_score_day.subject_ref',
  // who has no level, as before it was kept, stands in the middle
  level: `coalesce(${LEVEL_OF_DAY}, 'needs-attention')`,
});

const toEntityDay = (row: ListedRow): EntityDay => ({
  entityRef: row.subject_ref,
  kind: row.kind,
  ...(row.title === null ? {} : { title: row.title }),
  ...(row.owner_ref === null ? {} : { ownerRef: row.owner_ref }),
  ...(row.system_ref === null ? {} : { systemRef: row.system_ref }),
  ...(row.level_of_day === null ? {} : { level: row.level_of_day }),
  low: row.score_low,
  high: row.score_high,
  coverage: row.coverage,
  counts: {
    high: row.count_high,
    medium: row.count_medium,
    low: row.count_low,
    accepted: row.count_accepted,
    unknown: row.count_unknown,
  },
  pillars: toPillarSummaries(
    PILLAR_IDS.flatMap(pillar => {
      const figures = figuresOf(row, pillar, DAY_FIGURES);
      return figures ? [{ ...figures, pillar }] : [];
    }),
  ),
});

/**
 * Whether a day was summed up, and how many of the entities that were counted
 * then the catalog does not have any more: their own rows went with them. Only
 * known to callers who may read everything, of one subject. Two statements.
 */
async function readSums(options: {
  knex: Knex;
  criteria: ReadCriteria;
  day: string;
  filter: EntityDayFilter;
  subjects: SumSubject[];
}): Promise<Pick<EntityDayPage, 'kept' | 'removed'>> {
  const { knex, criteria, day, filter, subjects } = options;
  const [subject = { type: 'org', refs: [ORG_REF] }] = subjects;
  const sums: { subject_type: string; entities: number | string }[] =
    await knex<ScoreDayRow>('wa_score_day')
      .where({ day })
      .andWhere(either =>
        either
          .where({ subject_type: 'org' })
          .orWhere(own =>
            own
              .where('subject_type', subject.type)
              .whereIn('subject_ref', subject.refs ?? []),
          ),
      )
      .groupBy('subject_type')
      .select('subject_type', knex.raw('sum(entities) as entities'));
  const kept = sums.some(row => row.subject_type === 'org');
  // nothing sums up what has no owner; what is like for like, or asked for by
  // its ref, is counted among the entities that there are
  const isSummed =
    !(subject.refs ?? []).includes(NO_OWNER) &&
    !filter.alikeFrom &&
    !filter.campaign &&
    !filter.entity?.length;
  if (criteria || subjects.length > 1 || !isSummed) {
    return { kept };
  }
  const [{ total }] = await entitiesOnDay({
    ...options,
    filter: {},
  }).count({ total: '*' });
  const then = sums.find(row => row.subject_type === subject.type);
  const removed = Number(then?.entities ?? 0) - Number(total);
  return removed > 0 ? { kept, removed } : { kept };
}

/** How many of them the progress of the campaign counted. */
async function readCounted(options: {
  knex: Knex;
  criteria: ReadCriteria;
  day: string;
  filter: EntityDayFilter;
}): Promise<Pick<EntityDayPage, 'counted'>> {
  const { campaign, campaignEntities, owner, childGroups, ...others } =
    options.filter;
  if (!campaign || campaignEntities === 'open') {
    return {};
  }
  const counted = await countedByCampaign({
    ...options,
    campaignId: campaign,
    figures: [campaignEntities === 'passing' ? 'entities_passing' : 'entities'],
    owner,
    childGroups,
    others: Object.values(others),
  });
  return counted === undefined ? {} : { counted };
}

/**
 * One page of entities as they stood on a day. Five statements at most,
 * however many entities there are, and three more about a campaign.
 */
export async function listEntityDays(options: {
  knex: Knex;
  registry: FindingDayQuery['registry'];
  criteria: ReadCriteria;
  day: string;
  filter: EntityDayFilter;
  sort: EntityDaySort;
  limit: number;
  cursor?: string;
}): Promise<EntityDayPage> {
  const { knex, day, limit } = options;
  const sort: Sort = { name: options.sort, keys: SORTS[options.sort] };
  const subjects = await subjectsOfDay(options);
  const { campaign: campaignId, campaignEntities: which = 'all' } =
    options.filter;
  const campaign = campaignId
    ? await loadCampaignScope({ ...options, campaignId })
    : undefined;
  const matching = () => {
    const query = entitiesOnDay({ ...options, subjects });
    return campaign
      ? query.whereIn(
          'wa_score_day.subject_ref',
          campaignEntitiesOnDay({ ...options, subjects, campaign, which }),
        )
      : query;
  };
  const query = matching().select(
    'wa_score_day.*',
    'wa_entity.kind',
    'wa_entity.title',
    knex.raw(`${LEVEL_OF_DAY} as level_of_day`),
  );
  pageByKeys({ ...options, query, sort });
  const page = takePage<ListedRow>({ rows: await query, sort, limit });
  const [{ total }] = await matching().count({ total: '*' });
  return {
    day,
    items: page.rows.map(toEntityDay),
    ...(page.nextCursor ? { nextCursor: page.nextCursor } : {}),
    totalItems: Number(total),
    ...(await readCounted(options)),
    ...(await readSums({ ...options, subjects })),
  };
}
