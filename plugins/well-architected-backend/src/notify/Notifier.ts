/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { chunked } from '../database/chunked';
import { AccountRow, EntityRow, TransitionRow } from '../database/tables';
import { Registry } from '../registry/createRegistry';
import { composeMessage, FindingWords } from './composeMessage';
import { decideMessages } from './decideMessages';

/** Changes that are looked at in one go. */
const BATCH = 5_000;
/** The same on every engine, so that messages come in one order. */
const ORDER = ['at', 'subject_ref', 'check_id'];

export interface NotifierOptions {
  knex: Knex;
  registry: Registry;
  notifications: NotificationService;
  logger: LoggerService;
  debounceMs: number;
  coalesceAbove: number;
}

/**
 * Tells owners about HIGH risks that appeared or were resolved.
 *
 * A message is put together in the database before it is sent. After a crash
 * in between it is sent again with the same scope, which updates it: none is
 * lost and none is there twice. While notifications cannot be sent, they wait.
 */
export class Notifier {
  private failing = false;

  constructor(private readonly options: NotifierOptions) {}

  /**
   * Sends what is to be sent. Must not run on two replicas at once.
   *
   * @param options.quietMs - owners with younger changes wait
   * @returns the number of messages
   */
  async sendPending(options: {
    now: Date;
    quietMs: number;
    signal: AbortSignal;
  }): Promise<number> {
    await this.putTogether(options.now, options.quietMs);
    const rows = await this.table()
      .where('notify_state', 'pending')
      .whereNotNull('notify_batch')
      .orderBy(ORDER);
    const messages = new Map<string, TransitionRow[]>();
    for (const row of rows) {
      const batch = row.notify_batch ?? '';
      messages.set(batch, [...(messages.get(batch) ?? []), row]);
    }
    let sent = 0;
    for (const [batch, message] of messages) {
      options.signal.throwIfAborted();
      if (!(await this.send(batch, message, options.now))) {
        return sent;
      }
      sent += 1;
    }
    return sent;
  }

  private table() {
    return this.options.knex<TransitionRow>('wa_transition');
  }

  private async putTogether(now: Date, quietMs: number): Promise<void> {
    const pending = await this.table()
      .where('notify_state', 'pending')
      .whereNull('notify_batch')
      .orderBy(ORDER)
      .limit(BATCH);
    const sent: TransitionRow[] = [];
    const subjects = [...new Set(pending.map(row => row.subject_ref))];
    for (const part of chunked(subjects)) {
      sent.push(
        ...(await this.table()
          .whereIn('subject_ref', part)
          .whereNotNull('notify_batch')),
      );
    }
    const { debounceMs, coalesceAbove } = this.options;
    const { messages, superseded } = decideMessages({
      pending,
      sent,
      now,
      debounceMs,
      quietMs,
      coalesceAbove,
    });
    for (const part of chunked(superseded.map(row => row.id))) {
      await this.table()
        .whereIn('id', part)
        .update({ notify_state: 'superseded' });
    }
    for (const message of messages) {
      const batch = randomUUID();
      for (const part of chunked(message.map(row => row.id))) {
        await this.table().whereIn('id', part).update({ notify_batch: batch });
      }
    }
  }

  private async send(
    batch: string,
    rows: TransitionRow[],
    now: Date,
  ): Promise<boolean> {
    const [first] = rows;
    const scope =
      rows.length === 1
        ? `well-architected:${first.subject_ref}:${first.check_id}`
        : `well-architected:${first.owner_ref}:${batch}`;
    try {
      await this.options.notifications.send({
        recipients: { type: 'entity', entityRef: first.owner_ref ?? '' },
        payload: composeMessage({ rows, words: await this.words(rows), scope }),
      });
    } catch (error) {
      if (!this.failing) {
        this.options.logger.warn(
          `Notifications cannot be sent, they wait until they can: ${error}`,
        );
      }
      this.failing = true;
      return false;
    }
    this.failing = false;
    await this.table()
      .where('notify_batch', batch)
      .update({ notify_state: 'sent', notified_at: now.toISOString() });
    return true;
  }

  private async words(
    rows: TransitionRow[],
  ): Promise<(row: TransitionRow) => FindingWords> {
    const { knex, registry } = this.options;
    const refs = [...new Set(rows.map(row => row.subject_ref))];
    const names = new Map<string, string>();
    for (const part of chunked(refs)) {
      const entities = await knex<EntityRow>('wa_entity')
        .whereIn('entity_ref', part)
        .select('entity_ref', 'title', 'name');
      entities.forEach(e => names.set(e.entity_ref, e.title ?? e.name));
      const accounts = await knex<AccountRow>('wa_account')
        .whereIn('account_id', part)
        .select('account_id', 'name');
      accounts.forEach(a => names.set(a.account_id, `account ${a.name}`));
    }
    return row => ({
      checkTitle: registry.all.get(row.check_id)?.title ?? row.check_id,
      subject:
        names.get(row.subject_ref) ??
        (row.subject_type === 'entity'
          ? parseEntityRef(row.subject_ref).name
          : `account ${row.subject_ref}`),
    });
  }
}
