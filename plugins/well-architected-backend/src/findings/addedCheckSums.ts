/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { PermissionCriteria } from '@backstage/plugin-permission-common';
import { FindingFilter } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { EntityCondition } from '../permissions/resourceRef';
import { whereConditions } from '../permissions/whereConditions';
import { whereEntityFilter } from '../service/read/whereEntityFilter';
import { riskRank } from './findingSort';
import { FindingQuery } from './matchingFindings';

/** What the sums by owner can be asked by. */
const BY_OWNER: (keyof FindingFilter)[] = [
  'owner',
  'childGroups',
  'pillar',
  'risk',
  'check',
  'state',
];

/** Whether the conditions look at nothing but owner and pillar. */
function asksOwnersOnly(
  criteria: PermissionCriteria<EntityCondition>,
): boolean {
  if ('allOf' in criteria) {
    return criteria.allOf.every(asksOwnersOnly);
  }
  if ('anyOf' in criteria) {
    return criteria.anyOf.every(asksOwnersOnly);
  }
  return 'not' in criteria
    ? asksOwnersOnly(criteria.not)
    : criteria.property === 'owner' || criteria.property === 'pillar';
}

const isAsked = (value: unknown) =>
  Array.isArray(value) ? value.length > 0 : value !== undefined;

/** Whether `addedCheckSums` can answer; the single results always can. */
export function hasAddedSums({ filter, criteria }: FindingQuery): boolean {
  const asked = (Object.keys(filter) as (keyof FindingFilter)[]).filter(key =>
    isAsked(filter[key]),
  );
  return (
    asked.every(key => BY_OWNER.includes(key)) &&
    // entities of nobody, which only their own rows tell
    !filter.owner?.includes('none') &&
    (criteria === undefined || asksOwnersOnly(criteria))
  );
}

const sum = (column: string) => `sum(wa_entity.${column})`;

/**
 * Query of the sums by check over the results that match, from the sums by
 * owner that are kept along with the results: as `sumsByCheck`, without
 * reading a single result.
 */
export function addedCheckSums(options: FindingQuery): Knex.QueryBuilder {
  const { knex, criteria, filter } = options;
  const { pillar = [], risk = [], check = [], owner, childGroups } = filter;
  // filters and conditions name the owner's column after this table
  const query = knex('wa_check_sum as wa_entity').whereRaw(
    'failing + unknown + passing + waived + not_applicable > 0',
  );
  if (criteria) {
    whereConditions(query, criteria);
  }
  whereEntityFilter({ query, knex, filter: { owner, childGroups } });
  const oneOf = (column: string, values: string[]) => {
    if (values.length > 0) {
      query.whereIn(`wa_entity.${column}`, values);
    }
  };
  oneOf('pillar', pillar);
  oneOf('risk', risk);
  oneOf('check_id', check);
  const rank = riskRank('wa_entity.risk');
  return query
    .groupBy('wa_entity.check_id')
    .select(
      'wa_entity.check_id',
      knex.raw('min(wa_entity.pillar) as pillar'),
      knex.raw('min(wa_entity.evidence_kind) as evidence_kind'),
      knex.raw(
        `coalesce(min(case when wa_entity.failing > 0 then ${rank} end), min(${rank})) as risk_rank`,
      ),
      ...['failing', 'unknown', 'passing', 'waived', 'not_applicable'].map(
        name => knex.raw(`${sum(name)} as ??`, [name]),
      ),
      knex.raw(`${sum('resources')} as resources`),
      knex.raw(
        `count(distinct case when wa_entity.failing > 0 and wa_entity.owner_ref <> '' then wa_entity.owner_ref end) as owners`,
      ),
      knex.raw(
        `case when ${sum('wasting')} > 0 then ${sum(
          'waste_micros',
        )} / 1000000.0 end as waste`,
      ),
    );
}
