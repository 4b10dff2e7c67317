/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { REMINDER_DAYS } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { EndingItem } from './types';

const DAY_MS = 86_400_000;
/** Looked at in one turn; the next one is minutes away. */
const LIMIT = 5_000;
/** What ended longer ago is no news any more. */
const ENDED_DAYS = 7;

type Row = Record<
  | 'entity_ref'
  | 'owner_ref'
  | 'name'
  | 'check_id'
  | 'until'
  | 'author'
  | 'version_of_item',
  string
> & { title: string | null };

const ENTITY = ['e.entity_ref', 'e.owner_ref', 'e.name', 'e.title'];

function waiversOf(knex: Knex) {
  return knex('wa_waiver as w')
    .join('wa_entity as e', 'e.entity_ref', 'w.entity_ref')
    .whereNotNull('e.owner_ref')
    .orderBy(['w.entity_ref', 'w.check_id', 'w.id'])
    .limit(LIMIT)
    .select(...ENTITY, 'w.check_id', {
      until: 'w.expires',
      author: 'w.requested_by',
      version_of_item: 'w.id',
    });
}

/**
 * Answers and accepted risks that end within `REMINDER_DAYS`, and accepted
 * MEDIUM and LOW risks that ended and are open again, that nobody was told
 * about, on entities with an owner. A HIGH risk that is open again is a change
 * of its finding and told as such. Three statements.
 */
export async function findEnding(options: {
  knex: Knex;
  /** What was answered or accepted for other checks cannot be renewed. */
  checkIds: ReadonlySet<string>;
  now: Date;
}): Promise<EndingItem[]> {
  const { knex, checkIds, now } = options;
  const at = now.toISOString();
  const inDays = (days: number) =>
    new Date(now.getTime() + days * DAY_MS).toISOString();
  const horizon = inDays(REMINDER_DAYS);
  const answers: Row[] = await knex('wa_answer as a')
    .join('wa_entity as e', 'e.entity_ref', 'a.entity_ref')
    .where('a.expires_at', '>', at)
    .where('a.expires_at', '<=', horizon)
    .whereNull('a.reminded_at')
    .whereNotNull('e.owner_ref')
    .orderBy(['a.entity_ref', 'a.check_id'])
    .limit(LIMIT)
    .select(...ENTITY, 'a.check_id', 'a.author', {
      until: 'a.expires_at',
      version_of_item: 'a.answered_at',
    });
  const waivers: Row[] = await waiversOf(knex)
    .where('w.state', 'approved')
    .where('w.expires', '>=', at.slice(0, 10))
    .where('w.expires', '<=', horizon.slice(0, 10))
    .whereNull('w.reminded_at');
  const ended: Row[] = await waiversOf(knex)
    .join('wa_result as r', function onResult() {
      this.on('r.entity_ref', 'w.entity_ref').andOn('r.check_id', 'w.check_id');
    })
    .where('r.state', 'fail')
    .where('w.state', 'expired')
    .where('w.expires', '>=', inDays(-ENDED_DAYS).slice(0, 10))
    .whereNull('w.ended_told_at')
    .whereNot('w.risk', 'HIGH');
  const toItems = (kind: EndingItem['kind'], rows: Row[]) =>
    rows
      .filter(row => checkIds.has(row.check_id))
      .map(
        (row): EndingItem => ({
          kind,
          entityRef: row.entity_ref,
          entityName: row.title ?? row.name,
          ownerRef: row.owner_ref,
          checkId: row.check_id,
          until: row.until.slice(0, 10),
          author: row.author,
          version: row.version_of_item,
        }),
      );
  return [
    ...toItems('answer', answers),
    ...toItems('waiver', waivers),
    ...toItems('ended', ended),
  ];
}
