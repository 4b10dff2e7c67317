/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { FindingDayFilter } from 'backstage-plugin-well-architected-common';
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

/** Whether the filter leaves out many entities, so that it is asked first. */
const isNarrow = ({ criteria, filter, campaign }: FindingDayQuery): boolean =>
  criteria !== undefined ||
  campaign !== undefined ||
  [filter.owner, filter.system, filter.domain, filter.entity].some(
    refs => refs?.length,
  );

/** Narrows a query on `wa_result` by what does not depend on the day. */
function whereAsked(query: Knex.QueryBuilder, options: FindingDayQuery): void {
  const { filter, campaign } = options;
  const { pillar = [], check = [] } = filter;
  if (pillar.length > 0) {
    query.whereIn('wa_result.pillar', pillar);
  }
  if (check.length > 0) {
    query.whereIn('wa_result.check_id', check);
  }
  if (campaign) {
    query.whereIn('wa_result.check_id', campaign.checkIds);
  }
  if (isNarrow(options)) {
    query.whereIn(
      'wa_result.entity_ref',
      options.knex('wa_there').select('entity_ref'),
    );
  }
}

/** Changes after the day of what is in the row of another table. */
const changesAfter = (
  { knex, day }: FindingDayQuery,
  of: { entityRef: string; checkId: string },
): Knex.QueryBuilder =>
  knex('wa_transition as wa_change')
    .whereRaw('wa_change.subject_ref = ??', [of.entityRef])
    .whereRaw('wa_change.check_id = ??', [of.checkId])
    .where('wa_change.at', '>', endOfDay(day))
    .select(knex.raw('1'));

const AS_NOW = ['entity_ref', 'check_id', 'pillar', 'state', 'risk', 'since'];

/** Results in the state that was asked for which have not changed since. */
function stillAsThen(options: FindingDayQuery): Knex.QueryBuilder {
  const { knex, day, filter } = options;
  const { risk = [] } = filter;
  const query = knex('wa_result')
    .whereIn('wa_result.state', statesOf(filter))
    // without a change since, it was there already or came later
    .where('wa_result.since', '<=', endOfDay(day))
    .whereNotExists(
      changesAfter(options, {
        entityRef: 'wa_result.entity_ref',
        checkId: 'wa_result.check_id',
      }),
    )
    .select(
      ...AS_NOW.map(name => `wa_result.${name}`),
      'wa_result.state as state_of_day',
      'wa_result.risk as risk_of_day',
    );
  if (risk.length > 0) {
    query.whereIn('wa_result.risk', risk);
  }
  whereAsked(query, options);
  return query;
}

/** Results whose first change after the day was from what was asked for. */
function changedSince(options: FindingDayQuery): Knex.QueryBuilder {
  const { knex, day, filter } = options;
  const { risk = [] } = filter;
  const query = knex('wa_transition as wa_first')
    .join('wa_result', on =>
      on
        .on('wa_result.entity_ref', 'wa_first.subject_ref')
        .andOn('wa_result.check_id', 'wa_first.check_id'),
    )
    .where('wa_first.at', '>', endOfDay(day))
    .whereIn('wa_first.from_state', statesOf(filter))
    .whereNotExists(
      changesAfter(options, {
        entityRef: 'wa_first.subject_ref',
        checkId: 'wa_first.check_id',
      }).whereRaw('wa_change.at < wa_first.at'),
    )
    .select(
      ...AS_NOW.map(name => `wa_result.${name}`),
      'wa_first.from_state as state_of_day',
      'wa_first.from_risk as risk_of_day',
    );
  if (risk.length > 0) {
    query.whereIn('wa_first.from_risk', risk);
  }
  whereAsked(query, options);
  return query;
}

/**
 * Query of the findings as they stood at the end of a day, with `wa_entity`,
 * whose owner and system are those of the day, and `wa_result`, whose
 * `state_of_day` and `risk_of_day` are: what changed first after it tells what
 * it changed from, what did not change since is as it is now. Checks that are
 * gone have no results and no findings of any day. Every scoring writes its
 * changes, so nothing is guessed.
 */
export function findingsOnDay(options: FindingDayQuery): Knex.QueryBuilder {
  const { knex, registry, filter } = options;
  const { text } = filter;
  const query = knex
    // once, and not for each finding
    .withMaterialized(
      'wa_there',
      entitiesOfFilter(options).select(
        'wa_entity.entity_ref',
        'wa_entity.name',
        'wa_entity.title',
        'wa_score_day.owner_ref',
        'wa_score_day.system_ref',
      ),
    )
    .from('wa_there as wa_entity')
    .join(
      stillAsThen(options).unionAll(changedSince(options)).as('wa_result'),
      'wa_result.entity_ref',
      'wa_entity.entity_ref',
    );
  if (text) {
    const ids = checksNamed(registry, text);
    query.andWhere(named => {
      named.whereIn('wa_result.check_id', ids);
      named.orWhere(entity => whereEntityNamed(entity, text));
    });
  }
  return query;
}
