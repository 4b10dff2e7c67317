/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { UnclaimedFigures } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';

/**
 * The unclaimed resources of an account with what is stored of them. What
 * belongs to another one is claimed with that and is not among them.
 */
export const unclaimedRoots = (
  knex: Knex,
  accountId: string,
): Knex.QueryBuilder =>
  knex('wa_unclaimed')
    .join('wa_resource', join =>
      join
        .on('wa_resource.account_id', 'wa_unclaimed.account_id')
        .on('wa_resource.resource_key', 'wa_unclaimed.resource_key'),
    )
    .where('wa_unclaimed.account_id', accountId)
    .where('wa_unclaimed.root_key', knex.ref('wa_unclaimed.resource_key'));

interface TypeRow {
  type: string;
  resources: number | string;
  high: number | string;
}

/** What nobody claims, by resource type, most HIGH risks first. */
export async function readUnclaimedTypes(options: {
  knex: Knex;
  accountId: string;
}): Promise<(UnclaimedFigures & { type: string })[]> {
  const { knex, accountId } = options;
  const rows: TypeRow[] = await unclaimedRoots(knex, accountId)
    .groupBy('wa_resource.type')
    .select('wa_resource.type')
    .count({ resources: '*' })
    .sum({ high: 'wa_unclaimed.group_high' })
    .orderBy([
      { column: 'high', order: 'desc' },
      { column: 'wa_resource.type' },
    ]);
  return rows.map(row => ({
    type: row.type,
    resources: Number(row.resources),
    high: Number(row.high),
  }));
}
