/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  ANNOTATIONS,
  ClaimHint,
} from 'backstage-plugin-well-architected-common';

/** Keys of tags that name a workload, the most telling first. */
const WORKLOAD_TAGS = [
  'component',
  'application',
  'app',
  'service',
  'workload',
  'system',
  'project',
  'product',
];

/** Keys of tags that might tell whom to ask. */
const OWNER_TAG =
  /owner|team|squad|tribe|contact|mail|maintain|creat(or|ed)|department|cost.?cent|business|domain/i;

/** As the annotation can write it: it separates with commas and equals signs. */
const isWritable = ([key, value]: [string, string]) =>
  value !== '' && !/[,=]/.test(key) && !value.includes(',');

const workloadTagOf = (tags: Record<string, string>) =>
  WORKLOAD_TAGS.flatMap(wanted =>
    Object.entries(tags).filter(([key]) => key.toLowerCase() === wanted),
  ).find(isWritable);

/** Tags that might name who owns a resource. Pure. */
export function ownerTagsOf(
  tags: Record<string, string>,
): Record<string, string> {
  const told = Object.entries(tags).filter(
    ([key, value]) =>
      value !== '' &&
      (OWNER_TAG.test(key) || WORKLOAD_TAGS.includes(key.toLowerCase())),
  );
  return Object.fromEntries(told);
}

/**
 * Annotations that would put a resource into the scope of an entity: by its
 * stack or by the tag of its workload, which cover what is made along with it,
 * and by its ARN. Pure.
 */
export function claimHints(options: {
  accountId: string;
  arn?: string;
  stackName?: string;
  tags: Record<string, string>;
}): ClaimHint[] {
  const { accountId, arn, stackName, tags } = options;
  const account = { [ANNOTATIONS.accountId]: accountId };
  const tag = workloadTagOf(tags);
  const hints: ClaimHint[] = [];
  if (stackName) {
    hints.push({
      by: 'stack',
      annotations: { ...account, [ANNOTATIONS.stacks]: stackName },
    });
  }
  if (tag) {
    hints.push({
      by: 'tags',
      annotations: { ...account, [ANNOTATIONS.tags]: tag.join('=') },
    });
  }
  if (arn) {
    hints.push({
      by: 'arn',
      annotations: { ...account, [ANNOTATIONS.arns]: arn },
    });
  }
  return hints;
}
