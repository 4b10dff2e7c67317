/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { Knex } from 'knex';
import { EntityRow } from '../database/tables';
import { Registry } from '../registry/createRegistry';
import { composeReminder } from './composeReminder';
import { findEnding } from './findEnding';
import { settleReminder } from './settleReminder';
import { stillEnding } from './stillEnding';
import { EndingItem, ReminderRow } from './types';

export interface RemindersOptions {
  knex: Knex;
  registry: Registry;
  notifications: NotificationService;
  logger: LoggerService;
}

/**
 * Reminds owners of answers and accepted risks that end soon: one message for
 * each entity and turn.
 *
 * A message is settled in the database, with what it is about, before it is
 * sent. After a crash in between it is sent again with the same scope, which
 * updates it: none is lost and nothing is told twice. While notifications
 * cannot be sent, they wait.
 */
export class Reminders {
  private failing = false;

  constructor(private readonly options: RemindersOptions) {}

  /**
   * Settles and sends what is due. Must not run on two replicas at once.
   *
   * @returns the number of messages
   */
  async remind(options: { now: Date; signal: AbortSignal }): Promise<number> {
    const { now, signal } = options;
    const { knex, registry } = this.options;
    const checkIds = new Set(registry.enabled.map(({ id }) => id));
    for (const ending of await findEnding({ knex, checkIds, now })) {
      signal.throwIfAborted();
      await settleReminder({ knex, ending, now });
    }
    const waiting = await knex<ReminderRow>('wa_reminder').orderBy([
      'created_at',
      'id',
    ]);
    let sent = 0;
    for (const row of waiting) {
      signal.throwIfAborted();
      const items = await stillEnding({
        knex,
        entityRef: row.entity_ref,
        items: JSON.parse(row.items),
        now,
      });
      if (items.length > 0) {
        if (!(await this.send(row, items))) {
          return sent;
        }
        sent += 1;
      }
      await knex<ReminderRow>('wa_reminder').where('id', row.id).delete();
    }
    return sent;
  }

  private async send(row: ReminderRow, items: EndingItem[]): Promise<boolean> {
    const { knex, registry, notifications, logger } = this.options;
    const entity = await knex<EntityRow>('wa_entity')
      .where('entity_ref', row.entity_ref)
      .first('title', 'name');
    try {
      await notifications.send({
        recipients: { type: 'entity', entityRef: row.owner_ref },
        payload: composeReminder({
          entityRef: row.entity_ref,
          entityName:
            entity?.title ??
            entity?.name ??
            parseEntityRef(row.entity_ref).name,
          items,
          titleOf: checkId => registry.all.get(checkId)?.title ?? checkId,
          scope: `well-architected:reminder:${row.id}`,
        }),
      });
    } catch (error) {
      if (!this.failing) {
        logger.warn(
          `Reminders cannot be sent, they wait until they can: ${error}`,
        );
      }
      this.failing = true;
      return false;
    }
    this.failing = false;
    return true;
  }
}
