/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { Knex } from 'knex';
import { bumpVersion } from '../reading/bumpVersion';
import { chunked } from '../database/chunked';
import { ANNOTATIONS } from 'backstage-plugin-well-architected-common';
import { fitOptional } from '../database/fit';
import { GroupRow } from '../database/tables';
import { beyondDoubt } from '../work/clockLeap';

/** Slack allows 80 characters, and e-mail addresses of people. */
const MAX_CHANNEL = 255;

const lower = (text: string) => text.toLocaleLowerCase('en-US');

/** Channel for messages to the group; longer ones are none. */
function slackChannelOf(group: Entity): string | null {
  const channel =
    group.metadata.annotations?.[ANNOTATIONS.slackChannel]?.trim();
  return channel && channel.length <= MAX_CHANNEL ? channel : null;
}

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
    parent_ref: fitOptional(lower(parent ?? declared ?? ''), 255) || null,
    title:
      group.metadata.title ??
      (typeof displayName === 'string' ? displayName : null),
    slack_channel: slackChannelOf(group),
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
  await knex.transaction(async trx => {
    const before = new Map(
      (await trx<GroupRow>('wa_group')).map(row => [row.group_ref, row]),
    );
    const written = groups.map(group => toGroupRow(group, seenAt));
    for (const rows of chunked(written)) {
      await trx<GroupRow>('wa_group')
        .insert(rows)
        .onConflict('group_ref')
        .merge()
        // a replica that was held up knows less than the one that came after
        .where(known =>
          known
            .where('wa_group.seen_at', '<=', seenAt)
            .orWhere('wa_group.seen_at', '>', beyondDoubt(seenAt)),
        );
    }
    const gone = await trx<GroupRow>('wa_group')
      .where('seen_at', '<', seenAt)
      .orWhere('seen_at', '>', beyondDoubt(seenAt))
      .delete();
    const isChanged = written.some(row => {
      const known = before.get(row.group_ref);
      return known?.parent_ref !== row.parent_ref || known.title !== row.title;
    });
    if (isChanged || gone > 0) {
      await bumpVersion({ trx });
    }
  });
}
