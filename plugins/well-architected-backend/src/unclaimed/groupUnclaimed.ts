/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { PlacedResource, resourcesInScope } from '../collect/resourcesInScope';
import { EntityScope } from '../scope/types';

/** A stored resource as far as scopes look at it. */
export interface KeyedResource extends PlacedResource {
  key: string;
}

/** A resource that nobody claims, with what belongs to it. */
export interface UnclaimedGroup<R> {
  root: R;
  /** Claimed with the root, as scopes follow what belongs to a resource. */
  members: R[];
}

/**
 * The resources that are in the scope of no entity, by what has to be claimed:
 * who claims the root of a group claims its members. What belongs to several
 * of them is counted with the first. A root can be claimed by its ARN or its
 * tags; what has neither cannot, and is left out.
 *
 * Looks at each resource and each scope a few times, never at their product.
 * Pure.
 *
 * @param options.resources - without those that stand for account and Regions
 */
export function groupUnclaimed<R extends KeyedResource>(options: {
  resources: R[];
  scopes: Pick<EntityScope, 'regions' | 'selectors'>[];
  configuredRegions: string[];
}): UnclaimedGroup<R>[] {
  const claimed = resourcesInScope(options);
  const left = options.resources.filter(resource => !claimed.has(resource));
  const arns = new Set(left.flatMap(({ arn }) => arn ?? []));
  const children = new Map<string, R[]>();
  for (const resource of left) {
    for (const parent of resource.parents ?? []) {
      const list = children.get(parent);
      if (list) {
        list.push(resource);
      } else {
        children.set(parent, [resource]);
      }
    }
  }
  const taken = new Set<R>();
  const groupOf = (root: R): UnclaimedGroup<R> => {
    const members: R[] = [];
    const pending = [root];
    taken.add(root);
    for (let next = pending.pop(); next; next = pending.pop()) {
      for (const child of (next.arn && children.get(next.arn)) || []) {
        if (!taken.has(child)) {
          taken.add(child);
          members.push(child);
          pending.push(child);
        }
      }
    }
    return { root, members };
  };
  const isClaimable = ({ arn, tags }: R) =>
    arn !== undefined || Object.keys(tags).length > 0;
  const belongs = ({ parents = [], arn }: R) =>
    parents.some(parent => parent !== arn && arns.has(parent));
  const roots = left.filter(r => isClaimable(r) && !belongs(r));
  const groups = roots.map(groupOf);
  // what only belongs to each other, in a loop, has no root of its own
  for (const resource of left) {
    if (isClaimable(resource) && !taken.has(resource)) {
      groups.push(groupOf(resource));
    }
  }
  return groups;
}
