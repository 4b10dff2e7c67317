/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  AssessedSubject,
  Inventory,
} from 'backstage-plugin-well-architected-node';
import { StoredResource, toStoredResource } from './toStoredResource';

/** Tags of what belongs to resources, such as findings, by their ARNs. */
function tagsOfChildren(
  resources: Inventory['resources'],
  wanted: ReadonlySet<string>,
): Map<string, Record<string, string>> {
  const tags = new Map<string, Record<string, string>>();
  for (const { parents = [], tags: own } of wanted.size > 0 ? resources : []) {
    for (const arn of parents.filter(parent => wanted.has(parent))) {
      tags.set(arn, { ...tags.get(arn), ...own });
    }
  }
  return tags;
}

/**
 * What is stored of an inventory, one by one: its resources with what the
 * checks saw on them, and at the end the subjects that were not read: the
 * account as a whole, the Regions that could not be read, and resources in
 * those that only another tool names. The latter are in every scope that its
 * findings are in. Nothing that was handed out is kept.
 */
export function* toStoredResources(options: {
  inventory: Pick<Inventory, 'accountId' | 'resources'>;
  subjects: Iterable<AssessedSubject>;
}): Generator<StoredResource, void, undefined> {
  const { inventory, subjects } = options;
  const { accountId, resources } = inventory;
  const others: AssessedSubject[] = [];
  for (const assessed of subjects) {
    if (assessed.resource) {
      yield toStoredResource({ accountId, assessed });
    } else {
      others.push(assessed);
    }
  }
  const arns = others.flatMap(({ subject }) => subject.arn ?? []);
  const tagsByArn = tagsOfChildren(resources, new Set(arns));
  for (const assessed of others) {
    const tags = tagsByArn.get(assessed.subject.arn ?? '');
    yield toStoredResource({ accountId, assessed, tags });
  }
}
