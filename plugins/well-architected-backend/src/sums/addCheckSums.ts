/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';

const OWNER_AND_CHECK: Record<string, string> = {
  owner_ref: `coalesce(e.owner_ref, '')`,
  check_id: 'r.check_id',
  risk: 'r.risk',
  pillar: 'r.pillar',
  evidence_kind: 'r.evidence_kind',
};

/** Tables of sums, and what each sums up by. */
const TABLES: Record<string, Record<string, string>> = {
  wa_check_sum: OWNER_AND_CHECK,
  wa_kind_sum: {
    ...OWNER_AND_CHECK,
    kind: 'e.kind',
    type: `coalesce(e.type, '')`,
    lifecycle: `coalesce(e.lifecycle, '')`,
  },
};

const whenState = (state: string, what: string) =>
  `case when r.state = '${state}' then ${what} else 0 end`;

/** Columns of both, and what a result adds to them. */
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
 * them away. Whoever changes results, or the owner, scope, type or lifecycle of
 * an entity, takes away what was there before, and adds what is there after, in
 * one transaction that holds the rows of the entities and has marked the owners
 * by `bumpVersion`.
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
  const figures = Object.keys(FIGURES);
  for (const [table, by] of Object.entries(TABLES)) {
    const keys = Object.keys(by);
    const query = trx('wa_result as r')
      .join('wa_entity as e', 'e.entity_ref', 'r.entity_ref')
      .where('e.has_scope', true)
      .groupByRaw(keys.map((_, index) => `${index + 1}`).join(', '))
      .select(
        ...Object.values(by).map(sql => trx.raw(sql)),
        ...Object.values(FIGURES).map(sql => trx.raw(`${sign} * sum(${sql})`)),
      );
    if (entityRefs) {
      query.whereIn('r.entity_ref', entityRefs);
    }
    if (checkIds) {
      query.whereIn('r.check_id', checkIds);
    }
    const { sql, bindings } = query.toSQL();
    await trx.raw(
      `insert into ${table} (${[...keys, ...figures].join(', ')}) ${sql}
       on conflict (${keys.join(', ')}) do update set ${figures
        .map(name => `${name} = ${table}.${name} + excluded.${name}`)
        .join(', ')}`,
      [...bindings],
    );
  }
}
