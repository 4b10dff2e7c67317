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
import { Knex } from 'knex';
import { EntityCondition } from './resourceRef';

type Criteria = PermissionCriteria<EntityCondition>;

const isAllOf = (c: Criteria): c is AllOfCriteria<EntityCondition> =>
  'allOf' in c;
const isAnyOf = (c: Criteria): c is AnyOfCriteria<EntityCondition> =>
  'anyOf' in c;
const isNot = (c: Criteria): c is NotCriteria<EntityCondition> => 'not' in c;

/** A column that is null meets nothing, and its opposite is met then. */
function whereOne(query: Knex.QueryBuilder, condition: EntityCondition) {
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
    default:
      query.whereIn('wa_entity.entity_ref', inner =>
        inner
          .select('entity_ref')
          .from('wa_entity_account')
          .whereIn('account_id', values),
      );
  }
}

function where(query: Knex.QueryBuilder, criteria: Criteria) {
  if (isAllOf(criteria)) {
    criteria.allOf.forEach(c => query.andWhere(q => where(q, c)));
  } else if (isAnyOf(criteria)) {
    criteria.anyOf.forEach(c => query.orWhere(q => where(q, c)));
  } else if (isNot(criteria)) {
    query.whereNot(q => where(q, criteria.not));
  } else {
    whereOne(query, criteria);
  }
}

/**
 * Narrows a query on `wa_entity` to what the conditions of a permission
 * decision allow. Changes the query it is given.
 */
export function whereConditions(
  query: Knex.QueryBuilder,
  criteria: PermissionCriteria<EntityCondition>,
): void {
  query.andWhere(inner => where(inner, criteria));
}
