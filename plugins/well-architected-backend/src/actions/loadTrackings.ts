/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  ActionItem,
  ActionTracking,
} from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { toTracking } from './toTracking';
import { ActionRow } from './types';

/** What is settled about the actions of an entity, by check id. */
export async function loadTrackings(options: {
  knex: Knex;
  entityRef: string;
  now: Date;
}): Promise<Map<string, ActionTracking>> {
  const { knex, entityRef, now } = options;
  const rows = await knex<ActionRow>('wa_action').where(
    'entity_ref',
    entityRef,
  );
  return new Map(rows.map(row => [row.check_id, toTracking(row, now)]));
}

/** The actions with what is settled about them. Pure. */
export function withTracking(
  actions: ActionItem[],
  trackings: ReadonlyMap<string, ActionTracking>,
): ActionItem[] {
  return actions.map(action => {
    const tracking = trackings.get(action.checkId);
    return tracking ? { ...action, tracking } : action;
  });
}
