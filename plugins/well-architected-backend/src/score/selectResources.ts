/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ScopeSelectors } from 'backstage-plugin-well-architected-common';
import {
  ACCOUNT_TYPE,
  REGION_TYPE,
} from 'backstage-plugin-well-architected-node';
import { Knex } from 'knex';
import { chunked } from '../database/chunked';
import { ResourceRow, ResourceTagRow } from '../database/tables';
import { stackNameOf } from '../collect/toStoredResource';

/** Which resource it is, and a hash of all that is stored of it. */
export type ResourceIdentity = Pick<
  ResourceRow,
  'account_id' | 'resource_key' | 'arn' | 'region' | 'hash'
>;

const IDENTITY_COLUMNS = [
  'account_id',
  'resource_key',
  'arn',
  'region',
  'hash',
] as const;

const RESOURCE_COLUMNS = [
  ...IDENTITY_COLUMNS,
  'type',
  'name',
  'variant',
  'observations',
] as const;

/** What scoring reads of a resource. */
export type ScopedResource = Pick<
  ResourceRow,
  (typeof RESOURCE_COLUMNS)[number]
>;

/** Longest chain from a resource to what belongs to it. */
const MAX_DEPTH = 10;

type Column = (typeof RESOURCE_COLUMNS)[number];

interface Scope {
  knex: Knex;
  accountId: string;
  /** Regions in scope; resources that are global always are. */
  regions: string[];
  columns: readonly Column[];
}

const table = ({ knex, accountId }: Scope) =>
  knex<ResourceRow>('wa_resource').where('wa_resource.account_id', accountId);

const inRegions = (scope: Scope) =>
  table(scope).whereIn('region', [...scope.regions, 'global']);

/** The columns of the scope, which are those of `R`. */
async function rowsOf<R extends ResourceIdentity>(
  { columns }: Scope,
  query: Knex.QueryBuilder,
): Promise<R[]> {
  return (await query.select(...columns)) as R[];
}

/** Keys of the resources that carry all of these tags. */
function keysByTags(scope: Scope, tags: Record<string, string>) {
  const pairs = Object.entries(tags);
  return scope
    .knex<ResourceTagRow>('wa_resource_tag')
    .where('account_id', scope.accountId)
    .where(query => {
      for (const [key, value] of pairs) {
        query.orWhere({ tag_key: key, tag_value: value });
      }
    })
    .groupBy('resource_key')
    .havingRaw('count(*) = ?', [pairs.length])
    .select('resource_key');
}

const isNarrowed = ({ tags, arns, stacks }: ScopeSelectors) =>
  Object.keys(tags).length > 0 || arns.length > 0 || stacks.length > 0;

function selectChildrenOf<R extends ResourceIdentity>(
  scope: Scope,
  arns: string[],
): Promise<R[]> {
  return rowsOf<R>(
    scope,
    table(scope).whereIn(
      'resource_key',
      scope
        .knex('wa_resource_parent')
        .where('account_id', scope.accountId)
        .whereIn('parent_arn', arns)
        .select('resource_key'),
    ),
  );
}

async function selectRoots<R extends ResourceIdentity>(
  scope: Scope,
  selectors: ScopeSelectors,
): Promise<R[]> {
  const { tags, arns, stacks } = selectors;
  const found: R[] = [];
  if (Object.keys(tags).length > 0) {
    found.push(
      ...(await rowsOf<R>(
        scope,
        inRegions(scope).whereIn('resource_key', keysByTags(scope, tags)),
      )),
    );
  }
  for (const part of chunked(arns)) {
    // who names a resource means it, wherever it is
    found.push(...(await rowsOf<R>(scope, table(scope).whereIn('arn', part))));
    // findings about what it names, even where that itself was not read
    found.push(...(await selectChildrenOf<R>(scope, part)));
  }
  for (const part of chunked(stacks.map(stackNameOf))) {
    found.push(
      ...(await rowsOf<R>(scope, inRegions(scope).whereIn('stack_name', part))),
    );
  }
  return found;
}

/** What belongs to these resources, directly. */
async function selectChildren<R extends ResourceIdentity>(
  scope: Scope,
  parents: ResourceIdentity[],
): Promise<R[]> {
  const arns = parents.flatMap(({ arn }) => arn ?? []);
  const found: R[] = [];
  for (const part of chunked(arns)) {
    found.push(...(await selectChildrenOf<R>(scope, part)));
  }
  return found;
}

/** These accounts as a whole, and their Regions that could not be read. */
export function selectWhole(
  knex: Knex,
  accountIds: string[],
): Promise<ScopedResource[]> {
  return knex<ResourceRow>('wa_resource')
    .whereIn('account_id', accountIds)
    .whereIn('type', [ACCOUNT_TYPE, REGION_TYPE])
    .select(...RESOURCE_COLUMNS);
}

async function select<R extends ResourceIdentity>(
  options: Scope & { selectors: ScopeSelectors; whole: R[] },
): Promise<R[]> {
  const { selectors } = options;
  if (!isNarrowed(selectors)) {
    return rowsOf<R>(options, inRegions(options));
  }
  const found = new Map<string, R>();
  let added = await selectRoots<R>(options, selectors);
  for (let depth = 0; added.length > 0 && depth < MAX_DEPTH; depth += 1) {
    const fresh = added.filter(({ resource_key }) => !found.has(resource_key));
    for (const resource of fresh) {
      found.set(resource.resource_key, resource);
    }
    added = await selectChildren<R>(options, fresh);
  }
  const regions = new Set([...options.regions, 'global']);
  for (const row of options.whole.filter(each => regions.has(each.region))) {
    found.set(row.resource_key, row);
  }
  return [...found.values()];
}

type SelectOptions = Omit<Scope, 'columns'> & {
  selectors: ScopeSelectors;
  /** The account itself and its Regions. */
  whole: ScopedResource[];
};

/**
 * The resources of one account that are in an entity's scope, by indexed
 * look-ups: the whole account where nothing narrows it; else what carries all
 * of the tags, has one of the ARNs or comes from one of the stacks, and
 * whatever belongs to those. The account itself and its Regions that could not
 * be read are always among them.
 */
export const selectResources = (
  options: SelectOptions,
): Promise<ScopedResource[]> =>
  select<ScopedResource>({ ...options, columns: RESOURCE_COLUMNS });

/** The same resources, without what was seen on them. */
export const selectIdentities = (
  options: SelectOptions,
): Promise<ResourceIdentity[]> =>
  select<ResourceIdentity>({ ...options, columns: IDENTITY_COLUMNS });

/** These resources of one account, with what was seen on them. */
export async function readResources(
  options: SelectOptions & { identities: ResourceIdentity[] },
): Promise<ScopedResource[]> {
  if (!isNarrowed(options.selectors)) {
    return selectResources(options);
  }
  const { knex, accountId, identities } = options;
  const found = new Map(options.whole.map(row => [row.resource_key, row]));
  const keys = identities.map(row => row.resource_key);
  for (const part of chunked(keys.filter(key => !found.has(key)))) {
    const rows = await knex<ResourceRow>('wa_resource')
      .where('account_id', accountId)
      .whereIn('resource_key', part)
      .select(...RESOURCE_COLUMNS);
    rows.forEach(row => found.set(row.resource_key, row));
  }
  // in the order in which they were selected
  return keys.flatMap(key => found.get(key) ?? []);
}
