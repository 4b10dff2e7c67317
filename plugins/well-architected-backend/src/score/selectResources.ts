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

/** What scoring reads of a resource. */
export type ScopedResource = Pick<
  ResourceRow,
  | 'account_id'
  | 'resource_key'
  | 'type'
  | 'name'
  | 'arn'
  | 'variant'
  | 'region'
  | 'observations'
>;

/** What scoring reads of a resource. */
const RESOURCE_COLUMNS = [
  'account_id',
  'resource_key',
  'type',
  'name',
  'arn',
  'variant',
  'region',
  'observations',
] as const;

/** Longest chain from a resource to what belongs to it. */
const MAX_DEPTH = 10;

interface Scope {
  knex: Knex;
  accountId: string;
  /** Regions in scope; resources that are global always are. */
  regions: string[];
}

const table = ({ knex, accountId }: Scope) =>
  knex<ResourceRow>('wa_resource').where('wa_resource.account_id', accountId);

const inRegions = (scope: Scope) =>
  table(scope).whereIn('region', [...scope.regions, 'global']);

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

function selectChildrenOf(
  scope: Scope,
  arns: string[],
): Promise<ScopedResource[]> {
  return table(scope)
    .whereIn(
      'resource_key',
      scope
        .knex('wa_resource_parent')
        .where('account_id', scope.accountId)
        .whereIn('parent_arn', arns)
        .select('resource_key'),
    )
    .select(...RESOURCE_COLUMNS);
}

async function selectRoots(
  scope: Scope,
  selectors: ScopeSelectors,
): Promise<ScopedResource[]> {
  const { tags, arns, stacks } = selectors;
  const found: ScopedResource[] = [];
  if (Object.keys(tags).length > 0) {
    found.push(
      ...(await inRegions(scope)
        .whereIn('resource_key', keysByTags(scope, tags))
        .select(...RESOURCE_COLUMNS)),
    );
  }
  for (const part of chunked(arns)) {
    // who names a resource means it, wherever it is
    found.push(
      ...(await table(scope)
        .whereIn('arn', part)
        .select(...RESOURCE_COLUMNS)),
    );
    // findings about what it names, even where that itself was not read
    found.push(...(await selectChildrenOf(scope, part)));
  }
  for (const part of chunked(stacks.map(stackNameOf))) {
    found.push(
      ...(await inRegions(scope)
        .whereIn('stack_name', part)
        .select(...RESOURCE_COLUMNS)),
    );
  }
  return found;
}

/** What belongs to these resources, directly. */
async function selectChildren(
  scope: Scope,
  parents: ScopedResource[],
): Promise<ScopedResource[]> {
  const arns = parents.flatMap(({ arn }) => arn ?? []);
  const found: ScopedResource[] = [];
  for (const part of chunked(arns)) {
    found.push(...(await selectChildrenOf(scope, part)));
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

/**
 * The resources of one account that are in an entity's scope, by indexed
 * look-ups: the whole account where nothing narrows it; else what carries all
 * of the tags, has one of the ARNs or comes from one of the stacks, and
 * whatever belongs to those. The account itself and its Regions that could not
 * be read are always among them.
 *
 * @param options.whole - the account itself and its Regions
 */
export async function selectResources(
  options: Scope & { selectors: ScopeSelectors; whole: ScopedResource[] },
): Promise<ScopedResource[]> {
  const { selectors } = options;
  const narrowed =
    Object.keys(selectors.tags).length > 0 ||
    selectors.arns.length > 0 ||
    selectors.stacks.length > 0;
  if (!narrowed) {
    return inRegions(options).select(...RESOURCE_COLUMNS);
  }
  const found = new Map<string, ScopedResource>();
  let added = await selectRoots(options, selectors);
  for (let depth = 0; added.length > 0 && depth < MAX_DEPTH; depth += 1) {
    const fresh = added.filter(({ resource_key }) => !found.has(resource_key));
    for (const resource of fresh) {
      found.set(resource.resource_key, resource);
    }
    added = await selectChildren(options, fresh);
  }
  const regions = new Set([...options.regions, 'global']);
  for (const row of options.whole.filter(each => regions.has(each.region))) {
    found.set(row.resource_key, row);
  }
  return [...found.values()];
}
