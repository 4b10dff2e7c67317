/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { PermissionCriteria } from '@backstage/plugin-permission-common';
import {
  CheckState,
  FindingFilter,
} from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { EntityCondition } from '../permissions/resourceRef';
import { whereConditions } from '../permissions/whereConditions';
import { whereEntityFilter } from '../service/read/whereEntityFilter';
import { FindingQuery } from './matchingFindings';

/** Columns of the sums with the results in a state. */
export const STATE_COLUMNS: Record<CheckState, string> = {
  fail: 'failing',
  unknown: 'unknown',
  pass: 'passing',
  waived: 'waived',
  'not-applicable': 'not_applicable',
};

type Asked = keyof FindingFilter | EntityCondition['property'];

/** What the sums by owner can be asked by, in filters and conditions. */
const BY_OWNER: Asked[] = [
  'owner',
  'childGroups',
  'pillar',
  'risk',
  'check',
  'state',
];
/** The same of the sums by owner and kind. */
const BY_KIND: Asked[] = [...BY_OWNER, 'kind', 'type', 'lifecycle'];

/** What the conditions of a permission decision look at. */
function propertiesOf(
  criteria: PermissionCriteria<EntityCondition>,
): EntityCondition['property'][] {
  if ('allOf' in criteria) {
    return criteria.allOf.flatMap(propertiesOf);
  }
  if ('anyOf' in criteria) {
    return criteria.anyOf.flatMap(propertiesOf);
  }
  return 'not' in criteria ? propertiesOf(criteria.not) : [criteria.property];
}

const isAsked = (value: unknown) =>
  Array.isArray(value) ? value.length > 0 : value !== undefined;

/**
 * The smallest table of sums that can tell what is asked; undefined where only
 * the single results can.
 */
function tableOf({ filter, criteria }: FindingQuery): string | undefined {
  const { owner = [], type = [], lifecycle = [] } = filter;
  // sums have an empty text for nothing, which a filter does not mean
  if (owner.includes('none') || [...type, ...lifecycle].includes('')) {
    return undefined;
  }
  const asked: Asked[] = [
    ...(Object.keys(filter) as (keyof FindingFilter)[]).filter(key =>
      isAsked(filter[key]),
    ),
    ...(criteria ? propertiesOf(criteria) : []),
  ];
  if (asked.every(each => BY_OWNER.includes(each))) {
    return 'wa_check_sum';
  }
  return asked.every(each => BY_KIND.includes(each))
    ? 'wa_kind_sum'
    : undefined;
}

/**
 * Query of the sums of the results that match, whatever their state, as
 * `wa_entity`: filters and conditions name their columns after it. Undefined
 * where only the single results, by `matchingFindings`, can tell.
 */
export function sumsThatTell(
  options: FindingQuery,
): Knex.QueryBuilder | undefined {
  const { knex, criteria, filter } = options;
  const { pillar = [], risk = [], check = [] } = filter;
  const table = tableOf(options);
  if (!table) {
    return undefined;
  }
  const query = knex({ wa_entity: table });
  if (criteria) {
    whereConditions(query, criteria);
  }
  const { owner, childGroups, kind, type, lifecycle } = filter;
  whereEntityFilter({
    query,
    knex,
    filter: { owner, childGroups, kind, type, lifecycle },
  });
  const oneOf = (column: string, values: string[]) => {
    if (values.length > 0) {
      query.whereIn(`wa_entity.${column}`, values);
    }
  };
  oneOf('pillar', pillar);
  oneOf('risk', risk);
  oneOf('check_id', check);
  return query;
}
