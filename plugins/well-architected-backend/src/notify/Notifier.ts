/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { Knex } from 'knex';
import { refreshReminder } from '../reminders/refreshReminder';
import { Registry } from '../registry/createRegistry';
import { Outbox, OutboxOptions } from './Outbox';
import { tellAccountUnknown } from './tellAccountUnknown';
import { tellAccounts } from './tellAccounts';
import { tellFindings } from './tellFindings';
import { tellScoreDrops } from './tellScoreDrops';
import { tellUnknown } from './tellUnknown';
import { TellingSettings } from './types';

export interface NotifierOptions extends TellingSettings {
  knex: Knex;
  registry: Registry;
  notifications: NotificationService;
  logger: LoggerService;
  /** After this time a check for a HIGH risk that is unknown is told. */
  unknownAfterMs: number;
  /** The notifications backend has this long for one message. */
  timeoutMs: number;
  /** Told how each attempt to send ended. */
  onAttempt?: OutboxOptions['onAttempt'];
}

/**
 * Tells owners what changed.
 *
 * A message is put together in the database before it is sent. After a crash
 * in between it is sent again with the same scope, which updates it: none is
 * lost and none is there twice. While notifications cannot be sent, they wait.
 */
export class Notifier {
  private readonly outbox: Outbox;

  constructor(private readonly options: NotifierOptions) {
    const { knex, registry } = options;
    this.outbox = new Outbox({
      ...options,
      refresh: (row, now) => refreshReminder({ knex, registry, row, now }),
    });
  }

  /**
   * Puts into the outbox what is to be told, and sends what is there.
   *
   * @param options.quietMs - owners with younger changes wait
   * @returns the number of messages that were sent
   */
  async sendPending(options: {
    now: Date;
    quietMs: number;
    signal: AbortSignal;
  }): Promise<number> {
    const { signal } = options;
    const { knex, registry, unknownAfterMs, ...rest } = this.options;
    const about = { knex, registry, settings: rest, ...options };
    for (const tell of [
      () => tellFindings(about),
      () => tellScoreDrops(about),
      () => tellUnknown({ ...about, unknownAfterMs }),
      () => tellAccountUnknown({ ...about, unknownAfterMs }),
      () => tellAccounts(about),
    ]) {
      signal.throwIfAborted();
      await tell();
    }
    return this.outbox.deliver(options);
  }
}
