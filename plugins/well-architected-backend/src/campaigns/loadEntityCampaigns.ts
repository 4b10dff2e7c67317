/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CheckState,
  EntityCampaigns,
} from 'backstage-plugin-well-architected-common';
import { loadAnnounced } from '../announced/loadAnnounced';
import { ApiContext } from '../service/types';
import { allResults, entitiesOf } from './audienceFilter';
import { checkIdsOf } from './resolveChecks';
import { dayOf, statusOf } from './statusOf';
import { CampaignRow } from './types';

/**
 * Campaigns that are running or announced for an entity, with what is open of
 * it, and the checks that are announced for it. Four statements.
 */
export async function loadEntityCampaigns(options: {
  context: Pick<ApiContext, 'knex' | 'registry' | 'now'>;
  entityRef: string;
}): Promise<EntityCampaigns> {
  const { context, entityRef } = options;
  const { knex, registry } = context;
  const day = dayOf(context.now());
  const current = await knex<CampaignRow>('wa_campaign')
    .whereNull('cancelled_at')
    .where('due', '>=', day)
    .orderBy(['due', 'id']);
  const [first, ...rest] = current.map(campaign =>
    entitiesOf({ knex, campaign })
      .where('wa_entity.entity_ref', entityRef)
      .select(knex.raw('? as id', [campaign.id])),
  );
  const found: { id: string }[] = first ? await first.unionAll(rest) : [];
  const ids = new Set(found.map(({ id }) => id));
  const ofEntity = current
    .filter(({ id }) => ids.has(id))
    .map(row => ({ row, checkIds: checkIdsOf(row, registry) }));
  const open: { check_id: string; state: CheckState }[] =
    ofEntity.length > 0
      ? await knex
          .from(
            allResults({
              knex,
              checkIds: [...new Set(ofEntity.flatMap(c => c.checkIds))],
            }).as('r'),
          )
          .where('entity_ref', entityRef)
          .whereIn('state', ['fail', 'unknown'])
          .orderBy(['state', 'check_id'])
          .select('check_id', 'state')
      : [];
  return {
    items: ofEntity.map(({ row, checkIds }) => ({
      id: row.id,
      name: row.name,
      status: statusOf(row, day),
      starts: row.starts,
      due: row.due,
      open: open
        .filter(({ check_id }) => checkIds.includes(check_id))
        .map(({ check_id, state }) => ({
          checkId: check_id,
          title: registry.all.get(check_id)?.title ?? check_id,
          state,
        })),
    })),
    announced: await loadAnnounced({ knex, registry, entityRef }),
  };
}
