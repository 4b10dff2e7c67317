/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Resource } from 'backstage-plugin-well-architected-node';
import { EntityScope } from '../scope/types';
import { stackOf, stackNameOf } from './toStoredResource';

type Scope = Pick<EntityScope, 'regions' | 'selectors'>;

/** What scopes look at of a resource. */
export type PlacedResource = Pick<
  Resource,
  'arn' | 'tags' | 'parents' | 'region'
>;

/** Arranged once, so that no scope ever walks all resources. */
class ScopeIndex<R extends PlacedResource> {
  readonly byArn = new Map<string, R[]>();
  readonly byTag = new Map<string, R[]>();
  readonly byStack = new Map<string, R[]>();
  readonly byParent = new Map<string, R[]>();
  readonly byRegion = new Map<string, R[]>();

  constructor(resources: R[]) {
    for (const resource of resources) {
      const { arn, tags, parents = [], region } = resource;
      const stack = stackOf(tags);
      push(this.byRegion, region, resource);
      if (arn) {
        push(this.byArn, arn, resource);
      }
      if (stack) {
        push(this.byStack, stack, resource);
      }
      for (const [key, value] of Object.entries(tags)) {
        push(this.byTag, JSON.stringify([key, value]), resource);
      }
      for (const parent of new Set(parents)) {
        push(this.byParent, parent, resource);
      }
    }
  }
}

function push<R>(map: Map<string, R[]>, key: string, resource: R) {
  const list = map.get(key);
  if (list) {
    list.push(resource);
  } else {
    map.set(key, [resource]);
  }
}

/** What the selectors name directly. */
function rootsOf<R extends PlacedResource>(
  index: ScopeIndex<R>,
  { tags, arns, stacks }: Scope['selectors'],
  regions: ReadonlySet<string>,
): R[] {
  const pairs = Object.entries(tags);
  const [first] = pairs;
  const tagged = first
    ? (index.byTag.get(JSON.stringify(first)) ?? []).filter(resource =>
        pairs.every(([key, value]) => resource.tags[key] === value),
      )
    : [];
  const stacked = stacks.flatMap(
    stack => index.byStack.get(stackNameOf(stack)) ?? [],
  );
  return [
    ...[...tagged, ...stacked].filter(({ region }) => regions.has(region)),
    // who names a resource means it, wherever it is
    ...arns.flatMap(arn => index.byArn.get(arn) ?? []),
    // and what belongs to it, even where that itself was not read
    ...arns.flatMap(arn => index.byParent.get(arn) ?? []),
  ];
}

/**
 * The resources that are in the scope of at least one of these entities: the
 * same ones that scoring will select, but before anything is stored. What
 * belongs to a resource shares its scope. Pure.
 *
 * @param options.scopes - of the entities of this account
 * @param options.configuredRegions - of the account, for scopes without any
 */
export function resourcesInScope<R extends PlacedResource>(options: {
  resources: R[];
  scopes: Scope[];
  configuredRegions: string[];
}): ReadonlySet<R> {
  const { resources, scopes, configuredRegions } = options;
  const index = new ScopeIndex(resources);
  const found = new Set<R>();
  const pending: R[] = [];
  const wholeRegions = new Set<string>();
  for (const { selectors, regions: declared } of scopes) {
    const regions = new Set([
      ...(declared.length > 0 ? declared : configuredRegions),
      'global',
    ]);
    const isNarrowed =
      Object.keys(selectors.tags).length > 0 ||
      selectors.arns.length > 0 ||
      selectors.stacks.length > 0;
    if (isNarrowed) {
      pending.push(...rootsOf(index, selectors, regions));
    } else {
      regions.forEach(region => wholeRegions.add(region));
    }
  }
  for (const region of wholeRegions) {
    index.byRegion.get(region)?.forEach(resource => found.add(resource));
  }
  const followed = new Set<R>();
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (!followed.has(next)) {
      followed.add(next);
      found.add(next);
      pending.push(...((next.arn && index.byParent.get(next.arn)) || []));
    }
  }
  return found;
}
