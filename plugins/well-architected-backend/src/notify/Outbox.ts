/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { NotificationPayload } from '@backstage/plugin-notifications-common';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { Knex } from 'knex';
import { GroupRow, TransitionRow } from '../database/tables';
import { beyondDoubt } from '../work/clockLeap';
import { Outcome, settleWithin } from './settleWithin';
import { MessageRow } from './types';

/** Messages that are looked at in one turn. */
const BATCH = 1_000;
/** After so many failures in a row the rest of the turn is left out. */
const GIVE_UP_AFTER = 3;
const FIRST_RETRY_MS = 30_000;
const LAST_RETRY_MS = 3_600_000;
/** Longer than any attempt, so that nobody else takes it meanwhile. */
const CLAIM_MARGIN_MS = 60_000;
/** Answers longer than this say nothing more. */
const MAX_ERROR = 500;

/** Looks again at what a message is about; undefined when that is over. */
export type Refresh = (
  row: MessageRow,
  now: Date,
) => Promise<NotificationPayload | undefined>;

export interface OutboxOptions {
  knex: Knex;
  notifications: NotificationService;
  logger: LoggerService;
  /** An attempt that takes longer is taken for failed. */
  timeoutMs: number;
  /** Told how each attempt ended. */
  onAttempt?: (outcome: 'sent' | 'failed') => void;
  refresh?: Refresh;
}

/**
 * Sends what is in the outbox, oldest first.
 *
 * A message leaves the outbox when the notifications backend has taken it. One
 * that fails is tried again, less and less often, and keeps back only messages
 * that would replace it. A crash between sending and noting it sends the same
 * scope again, which updates the message instead of adding one.
 */
export class Outbox {
  private failing = false;
  /** Attempts that took too long and may still arrive. */
  private readonly late = new Map<string, { outcome: Outcome }>();

  constructor(private readonly options: OutboxOptions) {}

  /** @returns the number of messages that were sent */
  async deliver(options: { now: Date; signal: AbortSignal }): Promise<number> {
    const { now, signal } = options;
    const waiting = await this.table()
      .where('state', 'waiting')
      .orderBy(['created_at', 'scope', 'id'])
      .limit(BATCH);
    const held = new Set<string>();
    let sent = 0;
    let failures = 0;
    for (const row of waiting) {
      signal.throwIfAborted();
      const place = `${row.recipient_ref} ${row.scope}`;
      const result = held.has(place) ? 'held' : await this.attempt(row, now);
      if (result === 'sent') {
        sent += 1;
        failures = 0;
      } else if (result !== 'dropped') {
        held.add(place);
        failures += result === 'failed' ? 1 : 0;
      }
      if (failures >= GIVE_UP_AFTER) {
        break;
      }
    }
    return sent;
  }

  private table() {
    return this.options.knex<MessageRow>('wa_message');
  }

  private async attempt(
    row: MessageRow,
    now: Date,
  ): Promise<'sent' | 'dropped' | 'failed' | 'held'> {
    const before = this.late.get(row.id);
    if (before?.outcome.state === 'pending') {
      return 'held';
    }
    this.late.delete(row.id);
    if (before?.outcome.state === 'ok') {
      await this.markSent(row, now);
      return 'sent';
    }
    const waits =
      row.due_at > now.toISOString() && row.due_at <= beyondDoubt(now);
    if (waits || !(await this.claim(row, now))) {
      return 'held';
    }
    const payload = await this.payloadOf(row, now);
    if (!payload) {
      await this.table()
        .where({ id: row.id })
        .update({ state: 'dropped', claimed_until: null });
      return 'dropped';
    }
    const attempt = await settleWithin(
      this.options.timeoutMs,
      this.send(row, payload),
    );
    if (attempt.outcome.state === 'ok') {
      this.options.onAttempt?.('sent');
      await this.markSent(row, now);
      this.recovered();
      return 'sent';
    }
    if (attempt.outcome.state === 'pending') {
      this.late.set(row.id, attempt);
    }
    this.options.onAttempt?.('failed');
    const error =
      attempt.outcome.state === 'failed'
        ? attempt.outcome.error
        : `no answer within ${this.options.timeoutMs / 1000} seconds`;
    await this.markFailed(row, now, String(error));
    return 'failed';
  }

  /** Keeps other replicas away; false when one of them was quicker. */
  private async claim(row: MessageRow, now: Date): Promise<boolean> {
    const until = new Date(
      now.getTime() + this.options.timeoutMs + CLAIM_MARGIN_MS,
    );
    const claimed = await this.table()
      .where({ id: row.id, state: 'waiting' })
      .where(query =>
        query
          .whereNull('claimed_until')
          .orWhere('claimed_until', '<', now.toISOString())
          .orWhere('claimed_until', '>', beyondDoubt(until)),
      )
      .update({ claimed_until: until.toISOString() });
    return claimed > 0;
  }

  private async payloadOf(
    row: MessageRow,
    now: Date,
  ): Promise<NotificationPayload | undefined> {
    const { knex, refresh } = this.options;
    const payload: NotificationPayload | undefined =
      row.items !== null && refresh
        ? await refresh(row, now)
        : JSON.parse(row.payload);
    const group = await knex<GroupRow>('wa_group')
      .where('group_ref', row.recipient_ref)
      .first('slack_channel');
    return payload && group?.slack_channel
      ? {
          ...payload,
          metadata: { ...payload.metadata, slackChannel: group.slack_channel },
        }
      : payload;
  }

  private async send(row: MessageRow, payload: NotificationPayload) {
    await this.options.notifications.send({
      recipients: { type: 'entity', entityRef: row.recipient_ref },
      payload,
    });
  }

  private async markSent(row: MessageRow, now: Date): Promise<void> {
    const at = now.toISOString();
    await this.options.knex.transaction(async trx => {
      await trx<MessageRow>('wa_message')
        .where({ id: row.id })
        .update({
          state: 'sent',
          sent_at: at,
          attempts: row.attempts + 1,
          claimed_until: null,
          last_error: null,
        });
      await trx<TransitionRow>('wa_transition')
        .where('notify_batch', row.id)
        .update({ notify_state: 'sent', notified_at: at });
    });
  }

  private async markFailed(
    row: MessageRow,
    now: Date,
    error: string,
  ): Promise<void> {
    const wait = Math.min(FIRST_RETRY_MS * 2 ** row.attempts, LAST_RETRY_MS);
    await this.table()
      .where({ id: row.id })
      .update({
        attempts: row.attempts + 1,
        claimed_until: null,
        last_error: error.slice(0, MAX_ERROR),
        due_at: new Date(now.getTime() + wait).toISOString(),
      });
    if (!this.failing) {
      this.options.logger.warn(
        `Notifications cannot be sent, they wait until they can: ${error}`,
      );
    }
    this.failing = true;
  }

  private recovered(): void {
    if (this.failing) {
      this.options.logger.info('Notifications can be sent again');
    }
    this.failing = false;
  }
}
