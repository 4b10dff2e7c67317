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

/** What ends soon on one entity, and who is told. */
export interface EndingOfEntity {
  entityRef: string;
  ownerRef: string;
  items: EndingItem[];
}

type Row = Record<
  | 'entity_ref'
  | 'owner_ref'
  | 'check_id'
  | 'until'
  | 'author'
  | 'version_of_item',
  string
>;

/**
 * Answers and accepted risks that end within `REMINDER_DAYS`, that nobody was
 * reminded of, on entities with an owner. Two statements.
 */
export async function findEnding(options: {
  knex: Knex;
  /** What was answered or accepted for other checks cannot be renewed. */
  checkIds: ReadonlySet<string>;
  now: Date;
}): Promise<EndingOfEntity[]> {
  const { knex, checkIds, now } = options;
  const at = now.toISOString();
  const horizon = new Date(
    now.getTime() + REMINDER_DAYS * DAY_MS,
  ).toISOString();
  const answers: Row[] = await knex('wa_answer as a')
    .join('wa_entity as e', 'e.entity_ref', 'a.entity_ref')
    .where('a.expires_at', '>', at)
    .where('a.expires_at', '<=', horizon)
    .whereNull('a.reminded_at')
    .whereNotNull('e.owner_ref')
    .orderBy(['a.entity_ref', 'a.check_id'])
    .limit(LIMIT)
    .select('a.entity_ref', 'e.owner_ref', 'a.check_id', 'a.author', {
      until: 'a.expires_at',
      version_of_item: 'a.answered_at',
    });
  const waivers: Row[] = await knex('wa_waiver as w')
    .join('wa_entity as e', 'e.entity_ref', 'w.entity_ref')
    .where('w.state', 'approved')
    .where('w.expires', '>=', at.slice(0, 10))
    .where('w.expires', '<=', horizon.slice(0, 10))
    .whereNull('w.reminded_at')
    .whereNotNull('e.owner_ref')
    .orderBy(['w.entity_ref', 'w.check_id', 'w.id'])
    .limit(LIMIT)
    .select('w.entity_ref', 'e.owner_ref', 'w.check_id', {
      until: 'w.expires',
      author: 'w.requested_by',
      version_of_item: 'w.id',
    });
  const found = new Map<string, EndingOfEntity>();
  const add = (kind: EndingItem['kind'], rows: Row[]) => {
    for (const row of rows.filter(each => checkIds.has(each.check_id))) {
      const entity = found.get(row.entity_ref) ?? {
        entityRef: row.entity_ref,
        ownerRef: row.owner_ref,
        items: [],
      };
      entity.items.push({
        kind,
        checkId: row.check_id,
        until: row.until.slice(0, 10),
        author: row.author,
        version: row.version_of_item,
      });
      found.set(row.entity_ref, entity);
    }
  };
  add('answer', answers);
  add('waiver', waivers);
  return [...found.values()];
}
