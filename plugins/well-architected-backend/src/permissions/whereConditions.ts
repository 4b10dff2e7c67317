/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  AllOfCriteria,
  AnyOfCriteria,
  NotCriteria,
  PermissionCriteria,
} from '@backstage/plugin-permission-common';
import { PILLAR_IDS, PillarId } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { EntityCondition } from './resourceRef';

type Criteria = PermissionCriteria<EntityCondition>;

const isAllOf = (c: Criteria): c is AllOfCriteria<EntityCondition> =>
  'allOf' in c;
const isAnyOf = (c: Criteria): c is AnyOfCriteria<EntityCondition> =>
  'anyOf' in c;
const isNot = (c: Criteria): c is NotCriteria<EntityCondition> => 'not' in c;

/** A column that is null meets nothing, and its opposite is met then. */
function whereOne(
  query: Knex.QueryBuilder,
  condition: EntityCondition,
  pillar?: PillarId,
) {
  const { property, values } = condition;
  switch (property) {
    case 'owner':
      query
        .whereNotNull('wa_entity.owner_ref')
        .whereIn('wa_entity.owner_ref', values);
      break;
    case 'kind':
      query.whereIn('wa_entity.kind', values);
      break;
    case 'pillar':
      query.whereRaw(
        pillar !== undefined && values.includes(pillar) ? '1 = 1' : '1 = 0',
      );
      break;
    default:
      query.whereIn('wa_entity.entity_ref', inner =>
        inner
          .select('entity_ref')
          .from('wa_entity_account')
          .whereIn('account_id', values),
      );
  }
}

/** @param pillar - the one that is asked about, where a condition asks it */
function where(
  query: Knex.QueryBuilder,
  criteria: Criteria,
  pillar?: PillarId,
) {
  if (isAllOf(criteria)) {
    criteria.allOf.forEach(c => query.andWhere(q => where(q, c, pillar)));
  } else if (isAnyOf(criteria)) {
    criteria.anyOf.forEach(c => query.orWhere(q => where(q, c, pillar)));
  } else if (isNot(criteria)) {
    query.whereNot(q => where(q, criteria.not, pillar));
  } else {
    whereOne(query, criteria, pillar);
  }
}

function mentionsPillar(criteria: Criteria): boolean {
  if (isAllOf(criteria)) {
    return criteria.allOf.some(mentionsPillar);
  }
  if (isAnyOf(criteria)) {
    return criteria.anyOf.some(mentionsPillar);
  }
  return isNot(criteria)
    ? mentionsPillar(criteria.not)
    : criteria.property === 'pillar';
}

/** How the rows of a query tell which pillar they are about. */
export interface PillarColumn {
  name: string;
  /** What stands in the column for a pillar. */
  valuesOf: (pillar: PillarId) => string[];
}

/** Every single pillar has to be allowed. */
function whereWhole(query: Knex.QueryBuilder, criteria: Criteria) {
  PILLAR_IDS.forEach(id => query.andWhere(q => where(q, criteria, id)));
}

function whereByColumn(
  query: Knex.QueryBuilder,
  criteria: Criteria,
  column: PillarColumn,
) {
  for (const id of PILLAR_IDS) {
    query.orWhere(own => {
      own.whereIn(column.name, column.valuesOf(id));
      own.andWhere(q => where(q, criteria, id));
    });
  }
  // such as a check that is no longer there
  query.orWhere(other => {
    other.whereNotIn(column.name, PILLAR_IDS.flatMap(column.valuesOf));
    other.andWhere(q => whereWhole(q, criteria));
  });
}

/**
 * Narrows a query on `wa_entity` to what the conditions of a permission
 * decision allow. Changes the query it is given.
 *
 * @param column - for rows about one pillar each; without it a row is about an
 * entity as a whole, which is all six
 */
export function whereConditions(
  query: Knex.QueryBuilder,
  criteria: Criteria,
  column?: PillarColumn,
): void {
  query.andWhere(inner => {
    if (!mentionsPillar(criteria)) {
      where(inner, criteria);
    } else if (column) {
      whereByColumn(inner, criteria, column);
    } else {
      whereWhole(inner, criteria);
    }
  });
}
