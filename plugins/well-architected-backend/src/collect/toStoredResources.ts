/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Observation, Subject } from 'backstage-plugin-well-architected-common';
import { Inventory } from 'backstage-plugin-well-architected-node';
import { hashOf } from '../database/hashOf';
import {
  ResourceParentRow,
  ResourceRow,
  ResourceTagRow,
} from '../database/tables';

/** A resource with everything that is stored about it. */
export interface StoredResource {
  row: ResourceRow;
  tags: ResourceTagRow[];
  parents: ResourceParentRow[];
}

const STACK_NAME_TAG = 'aws:cloudformation:stack-name';
const STACK_ID_TAG = 'aws:cloudformation:stack-id';
const MAX_TAG_KEY = 128;
const MAX_TAG_VALUE = 256;

/** Name of a CloudFormation stack, of its ARN or its name. */
export function stackNameOf(stack: string): string {
  return stack.startsWith('arn:') ? stack.split('/')[1] ?? stack : stack;
}

/** Name of the stack that a resource comes from, by its tags. */
export function stackOf(tags: Record<string, string>): string | undefined {
  const stack = tags[STACK_NAME_TAG] ?? tags[STACK_ID_TAG];
  return stack ? stackNameOf(stack) : undefined;
}

type Identity = Pick<Subject, 'type' | 'region' | 'id'>;

/** Key of a resource within its account. */
export function resourceKeyOf({ type, region, id }: Identity): string {
  return hashOf([type, region, id]);
}

function toStored(options: {
  accountId: string;
  subject: Identity & { name: string; arn?: string; variant?: string };
  tags: Record<string, string>;
  parents: string[];
  observations: Observation[];
}): StoredResource {
  const { accountId, subject, tags, parents, observations } = options;
  const resourceKey = resourceKeyOf(subject);
  const row: Omit<ResourceRow, 'hash'> = {
    account_id: accountId,
    resource_key: resourceKey,
    type: subject.type,
    region: subject.region,
    resource_id: subject.id,
    name: subject.name,
    arn: subject.arn ?? null,
    variant: subject.variant ?? null,
    stack_name: stackOf(tags) ?? null,
    tags: JSON.stringify(tags),
    observations: JSON.stringify(observations),
  };
  return {
    row: { ...row, hash: hashOf([row, parents]) },
    tags: Object.entries(tags).map(([key, value]) => ({
      account_id: accountId,
      tag_key: key.slice(0, MAX_TAG_KEY),
      tag_value: value.slice(0, MAX_TAG_VALUE),
      resource_key: resourceKey,
    })),
    parents: [...new Set(parents)].map(arn => ({
      account_id: accountId,
      parent_arn: arn,
      resource_key: resourceKey,
    })),
  };
}

/** Tags of what belongs to each resource, such as findings, by its ARN. */
function tagsOfChildren(resources: Inventory['resources']) {
  const tags = new Map<string, Record<string, string>>();
  for (const { parents = [], tags: own } of resources) {
    for (const arn of parents) {
      tags.set(arn, { ...tags.get(arn), ...own });
    }
  }
  return tags;
}

/**
 * What is stored of an inventory: its resources with what the checks saw on
 * them, and the subjects that were not read: the account as a whole, the
 * Regions that could not be read, and resources in those that only another
 * tool names. The latter are in every scope that its findings are in. Pure.
 */
export function toStoredResources(options: {
  inventory: Inventory;
  observations: Observation[];
}): StoredResource[] {
  const { inventory, observations } = options;
  const { accountId } = inventory;
  const bySubject = new Map<string, Observation[]>();
  for (const observation of observations) {
    const key = resourceKeyOf(observation.subject);
    const list = bySubject.get(key);
    if (list) {
      list.push(observation);
    } else {
      bySubject.set(key, [observation]);
    }
  }
  const stored = new Map<string, StoredResource>();
  for (const resource of inventory.resources) {
    const key = resourceKeyOf(resource);
    stored.set(
      key,
      toStored({
        accountId,
        subject: resource,
        tags: resource.tags,
        parents: resource.parents ?? [],
        observations: bySubject.get(key) ?? [],
      }),
    );
  }
  const tagsByArn = tagsOfChildren(inventory.resources);
  for (const [key, seen] of bySubject) {
    if (!stored.has(key)) {
      const [{ subject }] = seen;
      stored.set(
        key,
        toStored({
          accountId,
          subject,
          tags: tagsByArn.get(subject.arn ?? '') ?? {},
          parents: [],
          observations: seen,
        }),
      );
    }
  }
  return [...stored.values()];
}
