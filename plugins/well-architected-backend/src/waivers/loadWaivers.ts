/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Waiver, WaiverEvent } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { chunked } from '../database/chunked';
import { Registry } from '../registry/createRegistry';
import { ListedWaiverRow, WaiverEventRow, WaiverRow } from './types';

const toEvent = (row: WaiverEventRow): WaiverEvent => ({
  at: row.at,
  state: row.state,
  ...(row.actor === null ? {} : { actor: row.actor }),
  ...(row.note === null ? {} : { note: row.note }),
});

/** These waivers with their history, in the same order. */
export async function loadWaivers(options: {
  knex: Knex;
  registry: Pick<Registry, 'all'>;
  rows: (WaiverRow | ListedWaiverRow)[];
}): Promise<Waiver[]> {
  const { knex, registry, rows } = options;
  const events: WaiverEventRow[] = [];
  for (const ids of chunked(rows.map(({ id }) => id))) {
    events.push(
      ...(await knex<WaiverEventRow>('wa_waiver_event')
        .whereIn('waiver_id', ids)
        .orderBy('version')),
    );
  }
  const checkOf = (row: WaiverRow) => registry.all.get(row.check_id);
  return rows.map(row => ({
    id: row.id,
    entityRef: row.entity_ref,
    ...('owner_ref' in row && row.owner_ref !== null
      ? { ownerRef: row.owner_ref }
      : {}),
    checkId: row.check_id,
    title: checkOf(row)?.title ?? row.check_id,
    ...(checkOf(row) && { pillar: checkOf(row)?.pillar }),
    risk: row.risk,
    state: row.state,
    ...(row.resources === null ? {} : { resources: JSON.parse(row.resources) }),
    reason: row.reason,
    ...(row.link === null ? {} : { link: row.link }),
    expires: row.expires,
    requestedBy: row.requested_by,
    requestedAt: row.requested_at,
    ...(row.decided_by === null ? {} : { decidedBy: row.decided_by }),
    history: events.filter(e => e.waiver_id === row.id).map(toEvent),
    version: row.version,
  }));
}
