/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Subject } from 'backstage-plugin-well-architected-common';
import { AssessedSubject } from 'backstage-plugin-well-architected-node';
import { fit, fitOptional } from '../database/fit';
import { hashOf, hashOfText } from '../database/hashOf';
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
/** Between the parts of what is hashed; texts of AWS have no such character. */
const SEPARATOR = '\u0000';
const MAX_TAG_KEY = 128;
const MAX_TAG_VALUE = 256;
const MAX_ARN = 1600;

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

/** The columns hold JSON already: to quote it once more would cost most. */
function contentHash(row: Omit<ResourceRow, 'hash'>, parents: string[]) {
  return hashOfText([...Object.values(row), ...parents].join(SEPARATOR));
}

/**
 * What is stored of a subject: the row with what the checks saw on it, and by
 * what it is found. Pure.
 *
 * @param options.tags - of what is no resource; a resource has its own
 */
export function toStoredResource(options: {
  accountId: string;
  assessed: AssessedSubject;
  tags?: Record<string, string>;
}): StoredResource {
  const { accountId, assessed } = options;
  const { subject, resource, observations } = assessed;
  const { tags = options.tags ?? {}, parents = [] } = resource ?? {};
  const resourceKey = resourceKeyOf(subject);
  const row: Omit<ResourceRow, 'hash'> = {
    account_id: accountId,
    resource_key: resourceKey,
    type: fit(subject.type, 127),
    region: fit(subject.region, 32),
    resource_id: subject.id,
    name: subject.name,
    arn: fitOptional(subject.arn, MAX_ARN),
    variant: resource?.variant ?? null,
    stack_name: fitOptional(stackOf(tags), 128),
    tags: JSON.stringify(tags),
    observations: JSON.stringify(observations),
  };
  return {
    row: { ...row, hash: contentHash(row, parents) },
    tags: Object.entries(tags).map(([key, value]) => ({
      account_id: accountId,
      tag_key: fit(key, MAX_TAG_KEY),
      tag_value: fit(value, MAX_TAG_VALUE),
      resource_key: resourceKey,
    })),
    parents: [...new Set(parents.map(arn => fit(arn, MAX_ARN)))].map(arn => ({
      account_id: accountId,
      parent_arn: arn,
      resource_key: resourceKey,
    })),
  };
}
