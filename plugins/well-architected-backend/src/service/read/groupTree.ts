/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';

/**
 * Query of the refs of some groups and of all groups below them. A loop in
 * the catalog's groups ends by itself, as no ref is taken twice.
 */
export function groupsBelow(options: {
  knex: Knex;
  refs: string[];
}): Knex.QueryBuilder {
  const { knex, refs } = options;
  return knex
    .withRecursive('wa_below', ['group_ref'], tree =>
      tree
        .select('group_ref')
        .from('wa_group')
        .whereIn('group_ref', refs)
        .union(next =>
          next
            .select('wa_group.group_ref')
            .from('wa_group')
            .join('wa_below', 'wa_group.parent_ref', 'wa_below.group_ref'),
        ),
    )
    .select('group_ref')
    .from('wa_below');
}
