/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { Knex } from 'knex';
import { chunked } from '../database/chunked';
import { GroupRow } from '../database/tables';

const lower = (text: string) => text.toLocaleLowerCase('en-US');

function toGroupRow(group: Entity, seenAt: string): GroupRow {
  const parent = group.relations?.find(r => r.type === 'childOf')?.targetRef;
  const profile = group.spec?.profile;
  const displayName =
    profile && typeof profile === 'object' && 'displayName' in profile
      ? profile.displayName
      : undefined;
  const declared =
    typeof group.spec?.parent === 'string'
      ? `group:${group.metadata.namespace ?? 'default'}/${group.spec.parent}`
      : undefined;
  return {
    group_ref: lower(stringifyEntityRef(group)),
    parent_ref: parent ?? declared ? lower(parent ?? declared!) : null,
    title:
      group.metadata.title ??
      (typeof displayName === 'string' ? displayName : null),
    seen_at: seenAt,
  };
}

/** Writes the groups of the catalog and sweeps those that are gone. */
export async function saveGroups(options: {
  knex: Knex;
  groups: Entity[];
  seenAt: string;
}): Promise<void> {
  const { knex, groups, seenAt } = options;
  for (const rows of chunked(groups.map(group => toGroupRow(group, seenAt)))) {
    await knex<GroupRow>('wa_group')
      .insert(rows)
      .onConflict('group_ref')
      .merge();
  }
  await knex<GroupRow>('wa_group').where('seen_at', '<', seenAt).delete();
}
