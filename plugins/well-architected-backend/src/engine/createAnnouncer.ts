/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import { EventsService } from '@backstage/plugin-events-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { TransitionRow } from '../database/tables';

/** Channel on which open pages hear about runs. */
export const SIGNAL_CHANNEL = 'well-architected';

/**
 * Event topic: findings of one subject were opened or resolved. One event per
 * subject and run, so that a first run does not flood the bus.
 */
export const FINDING_TOPIC = 'well-architected.finding';

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
  /** Changes of one subject. */
  findings(transitions: TransitionRow[]): void;
}

function describeChange(row: TransitionRow): JsonObject {
  return {
    checkId: row.check_id,
    pillar: row.pillar,
    risk: row.risk,
    state: row.to_state,
    ...(row.from_state ? { previousState: row.from_state } : {}),
    message: row.message,
  };
}

function eventPayload(rows: TransitionRow[]): JsonObject {
  const [first] = rows;
  return {
    subjectType: first.subject_type,
    subjectRef: first.subject_ref,
    ...(first.owner_ref ? { ownerRef: first.owner_ref } : {}),
    at: first.at,
    findings: rows.map(describeChange),
  };
}

/** A finding came, went, or can no longer be seen. */
const isFindingChange = (row: TransitionRow) =>
  row.to_state === 'fail' || row.from_state === 'fail';

/**
 * Announcements are a service to listeners, not part of the work: one that
 * cannot be delivered is logged and forgotten.
 */
export function createAnnouncer(options: {
  signals: SignalsService;
  events: EventsService;
  logger: LoggerService;
}): Announcer {
  const { signals, events, logger } = options;
  const quietly = (delivery: Promise<void>) =>
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
    findings(transitions) {
      const changes = transitions.filter(isFindingChange);
      if (changes.length > 0) {
        quietly(
          events.publish({
            topic: FINDING_TOPIC,
            eventPayload: eventPayload(changes),
          }),
        );
      }
    },
  };
}
