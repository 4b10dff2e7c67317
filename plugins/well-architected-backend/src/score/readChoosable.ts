/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  Check,
  ChoiceSubject,
  typesOfChoices,
} from 'backstage-plugin-well-architected-node';
import { Knex } from 'knex';
import { chunked } from '../database/chunked';
import { ResourceParentRow } from '../database/tables';
import { ScopedResource } from './selectResources';

/** ARN, or a key of its own where it has none. */
const keyOf = ({ arn, account_id, resource_key }: ScopedResource) =>
  arn ?? `${account_id}/${resource_key}`;

/** Keys of what belongs to another one of these: a member of a cluster. */
async function readMembers(
  knex: Knex,
  resources: ScopedResource[],
): Promise<Set<string>> {
  const members = new Set<string>();
  const arns = new Set(resources.flatMap(({ arn }) => arn ?? []));
  if (arns.size < 2) {
    return members;
  }
  const accounts = [...new Set(resources.map(each => each.account_id))];
  const keys = resources.map(each => each.resource_key);
  for (const part of chunked(keys)) {
    const rows = await knex<ResourceParentRow>('wa_resource_parent')
      .whereIn('account_id', accounts)
      .whereIn('resource_key', part)
      .select('account_id', 'resource_key', 'parent_arn');
    rows
      .filter(({ parent_arn }) => arns.has(parent_arn))
      .forEach(row => members.add(`${row.account_id} ${row.resource_key}`));
  }
  return members;
}

/**
 * The resources in scope that some attested check asks a choice for, by name.
 * What belongs to another one of them is part of that. One statement, and none
 * where no such check is switched on.
 */
export async function readChoosable(options: {
  knex: Knex;
  checks: Check[];
  resources: ScopedResource[];
}): Promise<ChoiceSubject[]> {
  const { knex, checks, resources } = options;
  const types = new Set(
    checks.flatMap(check =>
      check.kind === 'attested' && check.choices
        ? typesOfChoices(check.choices)
        : [],
    ),
  );
  const asked = resources.filter(({ type }) => types.has(type));
  const members = await readMembers(knex, asked);
  return asked
    .filter(each => !members.has(`${each.account_id} ${each.resource_key}`))
    .map(each => ({
      resource: keyOf(each),
      type: each.type,
      ...(each.variant === null ? {} : { variant: each.variant }),
      name: each.name,
      region: each.region,
      accountId: each.account_id,
    }))
    .sort(
      (a, b) =>
        a.name.localeCompare(b.name) || (a.resource < b.resource ? -1 : 1),
    );
}
