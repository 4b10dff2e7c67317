/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { EndingOfEntity } from './findEnding';
import { EndingItem, ReminderRow } from './types';

/** Marks an item; false when it was marked, changed or taken away meanwhile. */
async function mark(options: {
  trx: Knex.Transaction;
  entityRef: string;
  item: EndingItem;
  at: string;
}): Promise<boolean> {
  const { trx, entityRef, item, at } = options;
  const rows =
    item.kind === 'answer'
      ? trx('wa_answer').where({
          entity_ref: entityRef,
          check_id: item.checkId,
          answered_at: item.version,
        })
      : trx('wa_waiver').where({ id: item.version, state: 'approved' });
  const marked = await rows
    .whereNull('reminded_at')
    .update({ reminded_at: at });
  return marked > 0;
}

/**
 * Settles that the owner of an entity is told, once: one transaction marks the
 * answers and waivers and puts the message into the outbox.
 */
export async function settleReminder(options: {
  knex: Knex;
  ending: EndingOfEntity;
  now: Date;
}): Promise<void> {
  const { knex, ending, now } = options;
  const { entityRef, ownerRef } = ending;
  const at = now.toISOString();
  await knex.transaction(async trx => {
    const items: EndingItem[] = [];
    for (const item of ending.items) {
      if (await mark({ trx, entityRef, item, at })) {
        items.push(item);
      }
    }
    if (items.length > 0) {
      await trx<ReminderRow>('wa_reminder').insert({
        id: randomUUID(),
        entity_ref: entityRef,
        owner_ref: ownerRef,
        items: JSON.stringify(items),
        created_at: at,
      });
    }
  });
}
