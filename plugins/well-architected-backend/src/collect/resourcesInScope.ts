/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Resource } from 'backstage-plugin-well-architected-node';
import { EntityScope } from '../scope/types';
import { stackOf, stackNameOf } from './toStoredResources';

type Scope = Pick<EntityScope, 'regions' | 'selectors'>;

/** Arranged once, so that no scope ever walks all resources. */
class ScopeIndex {
  readonly byArn = new Map<string, Resource[]>();
  readonly byTag = new Map<string, Resource[]>();
  readonly byStack = new Map<string, Resource[]>();
  readonly byParent = new Map<string, Resource[]>();
  readonly byRegion = new Map<string, Resource[]>();

  constructor(resources: Resource[]) {
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

function push(map: Map<string, Resource[]>, key: string, resource: Resource) {
  const list = map.get(key);
  if (list) {
    list.push(resource);
  } else {
    map.set(key, [resource]);
  }
}

/** What the selectors name directly. */
function rootsOf(
  index: ScopeIndex,
  { tags, arns, stacks }: Scope['selectors'],
  regions: ReadonlySet<string>,
): Resource[] {
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
export function resourcesInScope(options: {
  resources: Resource[];
  scopes: Scope[];
  configuredRegions: string[];
}): ReadonlySet<Resource> {
  const { resources, scopes, configuredRegions } = options;
  const index = new ScopeIndex(resources);
  const found = new Set<Resource>();
  const pending: Resource[] = [];
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
  const followed = new Set<Resource>();
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (!followed.has(next)) {
      followed.add(next);
      found.add(next);
      pending.push(...((next.arn && index.byParent.get(next.arn)) || []));
    }
  }
  return found;
}
