/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import { Knex } from 'knex';
import { settleWithin } from '../notify/settleWithin';
import { EventRow } from './types';

const PART = 50;
/** A replica that died while it delivered has held an event so long. */
const LEASE_MS = 60_000;
/** The events service has this long; less than the lease. */
const TIMEOUT_MS = 30_000;
const FIRST_PAUSE_MS = 10_000;
const LONGEST_PAUSE_MS = 3_600_000;
/** About a week; what comes later is of no use to anybody. */
const MOST_ATTEMPTS = 175;

const iso = (ms: number) => new Date(ms).toISOString();

/**
 * Delivers what {@link queueEvents} wrote, in its order, at least once: an
 * event is only removed after the events service has taken it. A failure
 * delays events, and never reaches the work that made them.
 */
export class EventOutbox {
  private running: Promise<number> | undefined;
  private again = false;

  constructor(
    private readonly options: {
      knex: Knex;
      events: EventsService;
      logger: LoggerService;
      /** Told how each attempt ended. */
      onAttempt?: (topic: string, outcome: 'sent' | 'failed') => void;
      /** Milliseconds. */
      timeoutMs?: number;
      now?: () => Date;
    },
  ) {}

  /**
   * Delivers what is due. A call while another one runs makes that one look
   * again.
   *
   * @returns the number of events that were delivered
   */
  deliver(): Promise<number> {
    if (this.running) {
      this.again = true;
      return this.running;
    }
    this.running = this.run().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  private get nowMs(): number {
    return (this.options.now?.() ?? new Date()).getTime();
  }

  private async run(): Promise<number> {
    let delivered = 0;
    do {
      this.again = false;
      delivered += await this.pass();
    } while (this.again);
    return delivered;
  }

  private async pass(): Promise<number> {
    const { knex, logger } = this.options;
    const lost = await knex<EventRow>('wa_event')
      .where('attempts', '>=', MOST_ATTEMPTS)
      .delete();
    if (lost > 0) {
      logger.warn(
        `${lost} events could not be delivered for a week and were given up`,
      );
    }
    let delivered = 0;
    for (;;) {
      const due = await knex<EventRow>('wa_event')
        .where('held_until', '<', iso(this.nowMs))
        .orderBy('seq')
        .limit(PART);
      let taken = 0;
      for (const row of due) {
        if (await this.hold(row)) {
          taken += 1;
          if (!(await this.publish(row))) {
            // the others would fail too; they wait for the next time
            return delivered;
          }
          delivered += 1;
        }
      }
      if (taken === 0) {
        return delivered;
      }
    }
  }

  /** False when another replica was quicker. */
  private async hold(row: EventRow): Promise<boolean> {
    const taken = await this.options
      .knex<EventRow>('wa_event')
      .where({ id: row.id, held_until: row.held_until })
      .update({ held_until: iso(this.nowMs + LEASE_MS) });
    return taken === 1;
  }

  private async publish(row: EventRow): Promise<boolean> {
    const { knex, events, logger, onAttempt } = this.options;
    const mine = () => knex<EventRow>('wa_event').where('id', row.id);
    const timeoutMs = this.options.timeoutMs ?? TIMEOUT_MS;
    const { outcome } = await settleWithin(
      timeoutMs,
      events.publish({
        topic: row.topic,
        eventPayload: JSON.parse(row.payload),
      }),
    );
    if (outcome.state !== 'ok') {
      onAttempt?.(row.topic, 'failed');
      const pause = Math.min(
        FIRST_PAUSE_MS * 2 ** row.attempts,
        LONGEST_PAUSE_MS,
      );
      await mine().update({
        attempts: row.attempts + 1,
        held_until: iso(this.nowMs + pause),
      });
      logger.warn(
        `Event ${row.id} on '${
          row.topic
        }' was not delivered, it is tried again: ${
          outcome.state === 'failed'
            ? outcome.error
            : `no answer within ${timeoutMs / 1000} seconds`
        }`,
      );
      return false;
    }
    onAttempt?.(row.topic, 'sent');
    await mine().delete();
    return true;
  }
}
