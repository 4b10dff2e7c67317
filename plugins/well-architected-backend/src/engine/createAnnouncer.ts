/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { SignalsService } from '@backstage/plugin-signals-node';
import { EventOutbox } from '../events/EventOutbox';

/** Channel on which open pages hear about runs. */
export const SIGNAL_CHANNEL = 'well-architected';

/** What open pages are told. */
export type RunSignal =
  | { type: 'run-started'; accountId: string }
  | {
      type: 'run-progress';
      accountId: string;
      done: number;
      total: number;
    }
  | { type: 'run-ended'; accountId: string; error?: string }
  | { type: 'scored'; entityRefs: string[] };

/** Tells pages and other plugins what happened. */
export interface Announcer {
  signal(message: RunSignal): void;
  /** Has the events delivered that wait in the outbox. */
  events(): void;
}

/**
 * Announcements are a service to listeners, not part of the work: a signal
 * that cannot be delivered is logged and forgotten, an event waits for the
 * next time.
 */
export function createAnnouncer(options: {
  signals: SignalsService;
  outbox: Pick<EventOutbox, 'deliver'>;
  logger: LoggerService;
}): Announcer {
  const { signals, outbox, logger } = options;
  const quietly = (delivery: Promise<unknown>) =>
    delivery.catch(error => logger.debug(`Not announced: ${error}`));
  return {
    signal(message) {
      quietly(
        signals.publish({
          recipients: { type: 'broadcast' },
          channel: SIGNAL_CHANNEL,
          message: { ...message },
        }),
      );
    },
    events() {
      quietly(outbox.deliver());
    },
  };
}
