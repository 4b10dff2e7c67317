/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  findBestPractice,
  FRAMEWORK_QUESTIONS,
  NotificationTopic,
} from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { groupForOwners } from '../notify/groupForOwners';
import { putMessage } from '../notify/putMessage';
import { someOf } from '../notify/text';
import { Registry } from '../registry/createRegistry';
import { composeReminder } from './composeReminder';
import { findEnding } from './findEnding';
import { EndingItem } from './types';

const TOPIC: Record<EndingItem['kind'], NotificationTopic> = {
  answer: 'well-architected-answers',
  waiver: 'well-architected-waiver',
  ended: 'well-architected-waiver',
};

/** Marks an item; false when it was marked, changed or taken away meanwhile. */
async function mark(options: {
  trx: Knex.Transaction;
  item: EndingItem;
  at: string;
}): Promise<boolean> {
  const { trx, item, at } = options;
  switch (item.kind) {
    case 'answer':
      return (
        (await trx('wa_answer')
          .where({
            entity_ref: item.entityRef,
            check_id: item.checkId,
            answered_at: item.version,
          })
          .whereNull('reminded_at')
          .update({ reminded_at: at })) > 0
      );
    case 'waiver':
      return (
        (await trx('wa_waiver')
          .where({ id: item.version, state: 'approved' })
          .whereNull('reminded_at')
          .update({ reminded_at: at })) > 0
      );
    default:
      return (
        (await trx('wa_waiver')
          .where({ id: item.version, state: 'expired' })
          .whereNull('ended_told_at')
          .update({ ended_told_at: at })) > 0
      );
  }
}

/**
 * Settles that owners are told, once, about answers and accepted risks that
 * end soon or have ended: one transaction marks them and puts the message into
 * the outbox. Up to `coalesceAbove` entities of an owner are one message each;
 * more are one message together.
 *
 * @returns the number of messages
 */
export async function tellEnding(options: {
  knex: Knex;
  registry: Pick<Registry, 'all' | 'enabled'>;
  coalesceAbove: number;
  now: Date;
  signal: AbortSignal;
}): Promise<number> {
  const { knex, registry, coalesceAbove, now, signal } = options;
  const found = await findEnding({
    knex,
    checkIds: new Set([
      ...registry.enabled.map(({ id }) => id),
      ...FRAMEWORK_QUESTIONS.flatMap(({ bestPractices }) =>
        bestPractices.map(({ id }) => id),
      ),
    ]),
    now,
  });
  const byEntity = new Map<string, EndingItem[]>();
  for (const item of found) {
    const key = `${item.kind} ${item.entityRef}`;
    byEntity.set(key, [...(byEntity.get(key) ?? []), item]);
  }
  const groups = groupForOwners({
    items: [...byEntity.values()],
    ownerOf: ([{ kind, ownerRef }]) => `${kind} ${ownerRef}`,
    coalesceAbove,
  });
  const at = now.toISOString();
  let messages = 0;
  for (const group of groups) {
    signal.throwIfAborted();
    const told = await knex.transaction(async trx => {
      const items: EndingItem[] = [];
      for (const item of group.flat()) {
        if (await mark({ trx, item, at })) {
          items.push(item);
        }
      }
      if (items.length > 0) {
        const [{ kind, ownerRef }] = items;
        await putMessage({
          trx,
          recipientRef: ownerRef,
          topic: TOPIC[kind],
          text: composeReminder({
            items,
            titleOf: checkId =>
              registry.all.get(checkId)?.title ??
              findBestPractice(checkId)?.title ??
              checkId,
          }),
          reason: `${someOf(
            items.map(
              item =>
                `The ${kind === 'answer' ? 'answer' : 'accepted risk'} of ${
                  item.checkId
                } of ${item.entityRef} ${
                  kind === 'ended' ? 'ended' : 'ends'
                } on ${item.until}`,
            ),
          )}.`,
          items,
          now,
        });
      }
      return items.length > 0;
    });
    messages += told ? 1 : 0;
  }
  return messages;
}
