/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CheckState,
  FindingDayFilter,
} from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { CampaignScope } from '../campaigns/loadCampaignScope';
import { ReadCriteria } from '../service/authorize/readCriteria';
import { entitiesOnDay } from '../service/read/entityDayFilter';
import { SumSubject } from '../service/read/trendSubject';
import {
  whereEntityFilter,
  whereEntityNamed,
} from '../service/read/whereEntityFilter';
import { Registry } from '../registry/createRegistry';
import { checksNamed, statesOf } from './matchingFindings';

/** What a question about the findings of a day is asked with. */
export interface FindingDayQuery {
  knex: Knex;
  registry: Pick<Registry, 'all' | 'enabled'>;
  criteria: ReadCriteria;
  /** `YYYY-MM-DD` */
  day: string;
  filter: FindingDayFilter;
  /** Of the filter, see `subjectsOfDay`. */
  subjects: SumSubject[];
  /** Of the campaign that the filter names. */
  campaign?: CampaignScope;
}

/** The last moment of a day. */
export const endOfDay = (day: string): string => `${day}T23:59:59.999Z`;

// what changed first after the day tells what it changed from; what did not
// change since is as it is now
const ofDay = (before: string, now: string) =>
  `case when wa_next.check_id is null then wa_result.${now} else wa_next.${before} end`;
export const STATE_OF_DAY = ofDay('from_state', 'state');
export const RISK_OF_DAY = ofDay('from_risk', 'risk');

/** The entities that the filter is about, as they were counted on the day. */
export function entitiesOfFilter(
  options: Omit<FindingDayQuery, 'registry'>,
): Knex.QueryBuilder {
  const { knex, filter, subjects, campaign } = options;
  const { entity, kind, type, lifecycle, alikeFrom, alikeTo } = filter;
  const query = entitiesOnDay({
    ...options,
    subjects: [...subjects, ...(campaign?.subjects ?? [])],
    filter: { entity, alikeFrom, alikeTo },
  });
  whereEntityFilter({ query, knex, filter: { kind, type, lifecycle } });
  if (campaign) {
    whereEntityFilter({ query, knex, filter: campaign.audience });
  }
  return query;
}

/** The first change of each finding after the day. */
function firstChangesAfter(options: FindingDayQuery): Knex.QueryBuilder {
  const { knex, day } = options;
  const first = knex('wa_transition')
    .where('subject_type', 'entity')
    .where('at', '>', endOfDay(day))
    .whereIn(
      'subject_ref',
      entitiesOfFilter(options).select('wa_score_day.subject_ref'),
    )
    .groupBy('subject_ref', 'check_id')
    .select('subject_ref', 'check_id', knex.raw('min(at) as at'));
  return knex('wa_transition as t')
    .join(first.as('f'), on =>
      on
        .on('f.subject_ref', 't.subject_ref')
        .andOn('f.check_id', 't.check_id')
        .andOn('f.at', 't.at'),
    )
    .where('t.subject_type', 'entity')
    .select('t.subject_ref', 't.check_id', 't.from_state', 't.from_risk');
}

/**
 * Query of the findings as they stood at the end of a day, with `wa_entity`,
 * `wa_score_day` and `wa_result`. Checks that are gone have no results and no
 * findings of any day. Every scoring writes its changes, so nothing is guessed.
 */
export function findingsOnDay(options: FindingDayQuery): Knex.QueryBuilder {
  const { knex, registry, day, filter, campaign } = options;
  const { pillar = [], risk = [], check = [], text } = filter;
  const states: CheckState[] = statesOf(filter);
  const query = entitiesOfFilter(options)
    .join('wa_result', 'wa_result.entity_ref', 'wa_entity.entity_ref')
    .leftJoin(firstChangesAfter(options).as('wa_next'), on =>
      on
        .on('wa_next.subject_ref', 'wa_result.entity_ref')
        .andOn('wa_next.check_id', 'wa_result.check_id'),
    )
    // without a change since, it was there already or came later
    .andWhere(there =>
      there
        .whereNotNull('wa_next.check_id')
        .orWhere('wa_result.since', '<=', endOfDay(day)),
    )
    .whereIn(knex.raw(STATE_OF_DAY) as never, states);
  if (pillar.length > 0) {
    query.whereIn('wa_result.pillar', pillar);
  }
  if (risk.length > 0) {
    query.whereIn(knex.raw(RISK_OF_DAY) as never, risk);
  }
  if (check.length > 0) {
    query.whereIn('wa_result.check_id', check);
  }
  if (campaign) {
    query.whereIn('wa_result.check_id', campaign.checkIds);
  }
  if (text) {
    const ids = checksNamed(registry, text);
    query.andWhere(named => {
      named.whereIn('wa_result.check_id', ids);
      named.orWhere(entity => whereEntityNamed(entity, text));
    });
  }
  return query;
}
