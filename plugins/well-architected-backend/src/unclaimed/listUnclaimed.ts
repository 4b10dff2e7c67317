/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  Observation,
  Page,
  UnclaimedFilter,
  UnclaimedResource,
} from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { AccountRow, ResourceRow } from '../database/tables';
import { Registry } from '../registry/createRegistry';
import { consoleUrl } from '../service/consoleUrl';
import { pageByKeys, Sort, SortKey, takePage } from '../service/keyset';
import { groupBy } from '../service/read/groupBy';
import { likeAnywhere } from '../service/read/whereEntityFilter';
import { claimHints, ownerTagsOf } from './claimHints';
import { highRisksOf } from './highRisksOf';
import { unclaimedRoots } from './readUnclaimedTypes';
import { UnclaimedRow } from './types';

/** Risks told of one resource; the number tells how many there are. */
const RISKS_TOLD = 5;
/** Resources looked at for the risks of one page. */
const RISKY_LIMIT = 1_000;

type ListedRow = Pick<UnclaimedRow, 'group_high' | 'group_size'> &
  Pick<
    ResourceRow,
    'resource_key' | 'type' | 'name' | 'arn' | 'region' | 'stack_name' | 'tags'
  >;
type RiskyRow = Pick<UnclaimedRow, 'root_key'> &
  Pick<ResourceRow, 'observations'>;

const text = (sql: string): SortKey => ({
  sql,
  direction: 'asc',
  type: 'string',
});
const NAME = text('lower(wa_resource.name)');
const TYPE = text('wa_resource.type');
const KEY = text('wa_unclaimed.resource_key');
const HIGH: SortKey = {
  sql: 'wa_unclaimed.group_high',
  direction: 'desc',
  type: 'number',
};

const SORTS: Record<NonNullable<UnclaimedFilter['sort']>, SortKey[]> = {
  high: [HIGH, TYPE, NAME, KEY],
  name: [NAME, KEY],
  type: [TYPE, NAME, KEY],
};

/** Resources with HIGH risks that belong to these roots, the roots included. */
function readRisky(
  knex: Knex,
  accountId: string,
  roots: string[],
): Promise<RiskyRow[]> {
  return knex('wa_unclaimed')
    .join('wa_resource', join =>
      join
        .on('wa_resource.account_id', 'wa_unclaimed.account_id')
        .on('wa_resource.resource_key', 'wa_unclaimed.resource_key'),
    )
    .where('wa_unclaimed.account_id', accountId)
    .whereIn('wa_unclaimed.root_key', roots)
    .where('wa_unclaimed.count_high', '>', 0)
    .orderBy('wa_unclaimed.root_key')
    .orderBy('wa_unclaimed.resource_key')
    .limit(RISKY_LIMIT)
    .select('wa_unclaimed.root_key', 'wa_resource.observations');
}

/**
 * One page of the resources of an account that no entity claims, most HIGH
 * risks first by default. Four statements at most.
 */
export async function listUnclaimed(options: {
  knex: Knex;
  accountId: string;
  registry: Pick<Registry, 'all'>;
  majorWasteUsd: number;
  filter: UnclaimedFilter;
  limit: number;
  cursor?: string;
}): Promise<Page<UnclaimedResource>> {
  const { knex, accountId, filter, limit } = options;
  const by = filter.sort ?? 'high';
  const sort: Sort = { name: `unclaimed-${by}`, keys: SORTS[by] };
  const matching = () => {
    const query = unclaimedRoots(knex, accountId);
    if (filter.type?.length) {
      query.whereIn('wa_resource.type', filter.type);
    }
    if (filter.high) {
      query.where('wa_unclaimed.group_high', '>', 0);
    }
    if (filter.text) {
      const pattern = likeAnywhere(filter.text);
      query.andWhere(like =>
        like
          .whereRaw(`lower(wa_resource.name) like ? escape '!'`, [pattern])
          .orWhereRaw(`lower(wa_resource.arn) like ? escape '!'`, [pattern]),
      );
    }
    return query;
  };
  const query = matching().select(
    'wa_unclaimed.group_high',
    'wa_unclaimed.group_size',
    'wa_resource.resource_key',
    'wa_resource.type',
    'wa_resource.name',
    'wa_resource.arn',
    'wa_resource.region',
    'wa_resource.stack_name',
    'wa_resource.tags',
  );
  pageByKeys({ ...options, query, sort });
  const page = takePage<ListedRow>({ rows: await query, sort, limit });
  const [{ total }] = await matching().count({ total: '*' });
  const account = await knex<AccountRow>('wa_account')
    .where('account_id', accountId)
    .first('environment');
  const roots = page.rows
    .filter(row => row.group_high > 0)
    .map(row => row.resource_key);
  const risky = roots.length ? await readRisky(knex, accountId, roots) : [];
  const byRoot = groupBy(risky, row => row.root_key);
  return {
    items: page.rows.map(row => {
      const arn = row.arn ?? undefined;
      const tags: Record<string, string> = JSON.parse(row.tags);
      const observations = (byRoot.get(row.resource_key) ?? []).flatMap(
        ({ observations: json }) => JSON.parse(json) as Observation[],
      );
      const url = consoleUrl({ arn, region: row.region });
      return {
        key: row.resource_key,
        type: row.type,
        name: row.name,
        ...(arn ? { arn } : {}),
        region: row.region,
        ...(url ? { consoleUrl: url } : {}),
        ownerTags: ownerTagsOf(tags),
        includes: row.group_size,
        high: row.group_high,
        risks: highRisksOf({
          ...options,
          observations,
          environment: account?.environment ?? undefined,
        }).slice(0, RISKS_TOLD),
        claims: claimHints({
          accountId,
          arn,
          stackName: row.stack_name ?? undefined,
          tags,
        }),
      };
    }),
    ...(page.nextCursor ? { nextCursor: page.nextCursor } : {}),
    totalItems: Number(total),
  };
}
