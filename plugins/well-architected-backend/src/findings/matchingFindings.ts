/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CheckState,
  EntityFilter,
  FindingFilter,
} from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { Registry } from '../registry/createRegistry';
import { ReadCriteria } from '../service/authorize/readCriteria';
import { scopedEntities } from '../service/read/scoredEntities';
import {
  whereEntityFilter,
  whereEntityNamed,
} from '../service/read/whereEntityFilter';
import { ageConditions, Condition, dueConditions } from './conditions';
import { dueDateSql } from './dueDateSql';

/** What every question about findings is asked with. */
export interface FindingQuery {
  knex: Knex;
  registry: Pick<Registry, 'all' | 'dueDays'>;
  criteria: ReadCriteria;
  filter: FindingFilter;
  now: Date;
}

/** The states that a filter is about: open findings where it names none. */
export const statesOf = ({ state }: FindingFilter): CheckState[] =>
  state?.length ? state : ['fail'];

/** Ids of the checks with this text in their title or id. */
export function checksNamed(
  registry: Pick<Registry, 'all'>,
  text: string,
): string[] {
  const wanted = text.toLocaleLowerCase('en-US');
  return [...registry.all.values()]
    .filter(({ id, title }) =>
      `${id}\n${title}`.toLocaleLowerCase('en-US').includes(wanted),
    )
    .map(({ id }) => id);
}

/** The part of a filter that is about the entities alone. */
function entitiesOf(filter: FindingFilter): EntityFilter {
  const { entity, owner, childGroups, system, domain } = filter;
  const { kind, type, lifecycle, account } = filter;
  return {
    entity,
    owner,
    childGroups,
    system,
    domain,
    kind,
    type,
    lifecycle,
    account,
  };
}

/** Narrows the query to what is known, and known in one of these ways. */
function whereBasis(query: Knex.QueryBuilder, { basis = [] }: FindingFilter) {
  if (basis.length > 0) {
    query
      .whereIn('wa_result.basis', basis)
      .whereNotIn('wa_result.state', ['unknown', 'not-applicable']);
  }
}

/**
 * Query of the results of entities that the caller may read, in whatever state
 * they are, with `wa_entity` and `wa_result`. Ages and due dates are left to
 * `datesAsked`.
 */
export function matchingFindings(options: FindingQuery): Knex.QueryBuilder {
  const { knex, registry, filter } = options;
  const { pillar = [], risk = [], check = [], text } = filter;
  const query = scopedEntities(options).join(
    'wa_result',
    'wa_result.entity_ref',
    'wa_entity.entity_ref',
  );
  whereEntityFilter({ query, knex, filter: entitiesOf(filter) });
  const oneOf = (column: string, values: string[]) => {
    if (values.length > 0) {
      query.whereIn(column, values);
    }
  };
  oneOf('wa_result.pillar', pillar);
  oneOf('wa_result.risk', risk);
  oneOf('wa_result.check_id', check);
  whereBasis(query, filter);
  if (text) {
    const ids = checksNamed(registry, text);
    query.andWhere(named => {
      named.whereIn('wa_result.check_id', ids);
      named.orWhere(entity => whereEntityNamed(entity, text));
    });
  }
  return query;
}

/** Adds `wa_action`: what people settled about the finding, if anything. */
export function joinActions(query: Knex.QueryBuilder): void {
  query.leftJoin('wa_action', action =>
    action
      .on('wa_action.entity_ref', 'wa_result.entity_ref')
      .andOn('wa_action.check_id', 'wa_result.check_id'),
  );
}

/** SQL of the due date that counts, in a query with `wa_action`. */
export const dueOfFindings = ({
  knex,
  registry,
}: Pick<FindingQuery, 'knex' | 'registry'>): string =>
  dueDateSql({ knex, dueDays: registry.dueDays });

/** What a filter asks of ages and due dates, in a query with `wa_action`. */
export function datesAsked(options: FindingQuery): Condition[] {
  const { filter, registry, now } = options;
  const asked = ageConditions(options);
  return filter.due
    ? [...asked, dueConditions({ ...registry, now })[filter.due]]
    : asked;
}

/** Findings with their actions, with every filter. */
export function filteredFindings(options: FindingQuery): Knex.QueryBuilder {
  const query = matchingFindings(options).whereIn(
    'wa_result.state',
    statesOf(options.filter),
  );
  joinActions(query);
  for (const { sql, bindings } of datesAsked(options)) {
    query.andWhereRaw(`(${sql})`, bindings);
  }
  return query;
}
