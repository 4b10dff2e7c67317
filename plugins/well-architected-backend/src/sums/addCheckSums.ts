/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';

const KEYS = ['owner_ref', 'check_id', 'risk', 'pillar', 'evidence_kind'];

const whenState = (state: string, what: string) =>
  `case when r.state = '${state}' then ${what} else 0 end`;

/** Columns of `wa_check_sum` and what a result adds to them. */
const FIGURES: Record<string, string> = {
  failing: whenState('fail', '1'),
  unknown: whenState('unknown', '1'),
  passing: whenState('pass', '1'),
  waived: whenState('waived', '1'),
  not_applicable: whenState('not-applicable', '1'),
  resources: whenState('fail', 'r.failed'),
  wasting: whenState(
    'fail',
    'case when r.monthly_waste_usd is null then 0 else 1 end',
  ),
  // whole numbers add up to the same in whatever order
  waste_micros: whenState(
    'fail',
    'coalesce(cast(round(r.monthly_waste_usd * 1000000) as bigint), 0)',
  ),
};

/**
 * Adds the stored results of entities to the sums of their owner, or takes
 * them away. Whoever changes results, or the owner or scope of an entity, takes
 * away what was there before, and adds what is there after, in one transaction
 * that holds the rows of the entities and has marked the owners by
 * `bumpVersion`.
 *
 * @param options.checkIds - results of these checks only
 */
export async function addCheckSums(options: {
  trx: Knex;
  sign: 1 | -1;
  /** All by default. */
  entityRefs?: string[];
  checkIds?: string[];
}): Promise<void> {
  const { trx, sign, entityRefs, checkIds } = options;
  const query = trx('wa_result as r')
    .join('wa_entity as e', 'e.entity_ref', 'r.entity_ref')
    .where('e.has_scope', true)
    .groupByRaw('1, 2, 3, 4, 5')
    .select(
      trx.raw(`coalesce(e.owner_ref, '') as owner_ref`),
      'r.check_id',
      'r.risk',
      'r.pillar',
      'r.evidence_kind',
      ...Object.values(FIGURES).map(sql => trx.raw(`${sign} * sum(${sql})`)),
    );
  if (entityRefs) {
    query.whereIn('r.entity_ref', entityRefs);
  }
  if (checkIds) {
    query.whereIn('r.check_id', checkIds);
  }
  const names = Object.keys(FIGURES);
  const { sql, bindings } = query.toSQL();
  await trx.raw(
    `insert into wa_check_sum (${[...KEYS, ...names].join(', ')}) ${sql}
     on conflict (${KEYS.join(', ')}) do update set ${names
      .map(name => `${name} = wa_check_sum.${name} + excluded.${name}`)
      .join(', ')}`,
    [...bindings],
  );
}
