/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  FindingSort,
  SortOrder,
} from 'backstage-plugin-well-architected-common';
import { Sort, SortKey } from '../service/keyset';

/** HIGH before MEDIUM before LOW. */
export const riskRank = (column: string) =>
  `case ${column} when 'HIGH' then 0 when 'MEDIUM' then 1 else 2 end`;

const REVERSE = { asc: 'desc', desc: 'asc' } as const;
const TIES: SortKey[] = [
  { sql: 'wa_result.entity_ref', direction: 'asc', type: 'string' },
  { sql: 'wa_result.check_id', direction: 'asc', type: 'string' },
];

/** The first key of each sort, and the order that it has by itself. */
const SORTS: Record<
  FindingSort,
  { order: SortOrder; key: (order: SortOrder, due: string) => SortKey }
> = {
  age: {
    order: 'desc',
    // the older a finding is, the earlier it began
    key: order => ({
      sql: 'wa_result.since',
      direction: REVERSE[order],
      type: 'string',
    }),
  },
  ref: {
    order: 'asc',
    key: direction => ({
      sql: 'wa_result.entity_ref',
      direction,
      type: 'string',
    }),
  },
  dueDate: {
    order: 'asc',
    // what has no due date comes last in both directions
    key: (direction, due) => ({
      sql: `coalesce(${due}, '${direction === 'asc' ? '9999-12-31' : ''}')`,
      direction,
      type: 'string',
    }),
  },
  owner: {
    order: 'asc',
    key: direction => ({
      sql: `coalesce(wa_entity.owner_ref, '')`,
      direction,
      type: 'string',
    }),
  },
  entity: {
    order: 'asc',
    key: direction => ({
      sql: 'lower(coalesce(wa_entity.title, wa_entity.name))',
      direction,
      type: 'string',
    }),
  },
  risk: {
    order: 'desc',
    key: order => ({
      sql: riskRank('wa_result.risk'),
      direction: REVERSE[order],
      type: 'number',
    }),
  },
  resources: {
    order: 'desc',
    key: direction => ({
      sql: 'wa_result.failed',
      direction,
      type: 'number',
    }),
  },
};

const AGE: SortKey = {
  sql: 'wa_result.since',
  direction: 'asc',
  type: 'string',
};

/**
 * Sort of the list; equals are ordered by age, the oldest first. By ref it is
 * the order of the primary key, whose index leads to every page.
 *
 * @param options.due - SQL of the due date that counts
 */
export function findingSort(options: {
  name: FindingSort;
  order?: SortOrder;
  due: string;
}): Sort {
  const { name, due } = options;
  const direction = options.order ?? SORTS[name].order;
  const first = SORTS[name].key(direction, due);
  const [, check] = TIES;
  const rest = {
    ref: [{ ...check, direction }],
    age: TIES,
    others: [AGE, ...TIES],
  };
  return {
    name: `${name} ${direction}`,
    keys: [first, ...rest[name === 'ref' || name === 'age' ? name : 'others']],
  };
}
