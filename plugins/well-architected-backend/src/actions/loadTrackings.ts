/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  ActionItem,
  ActionTracking,
  CheckResult,
  defaultDueOf,
  DueDays,
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

/**
 * The actions with what is settled about them, and with the organisation's due
 * date where no other is. Pure.
 *
 * @param options.results - of the same entity, which the actions are about
 */
export function withTracking(options: {
  actions: ActionItem[];
  results: Pick<CheckResult, 'checkId' | 'state' | 'risk' | 'since'>[];
  trackings: ReadonlyMap<string, ActionTracking>;
  dueDays: DueDays;
  now: Date;
}): ActionItem[] {
  const { actions, results, trackings, dueDays, now } = options;
  return actions.map(action => {
    const tracking = trackings.get(action.checkId);
    const result = results.find(({ checkId }) => checkId === action.checkId);
    const defaultDue =
      result && !tracking?.dueDate
        ? defaultDueOf({ ...result, dueDays, now })
        : undefined;
    return {
      ...action,
      ...(tracking ? { tracking } : {}),
      ...(defaultDue ? { defaultDue } : {}),
    };
  });
}
