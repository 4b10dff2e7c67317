/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  WellArchitectedEvents,
  WellArchitectedTopic,
} from 'backstage-plugin-well-architected-node';

/** Row of the outbox. */
export interface EventRow {
  /** Assigned by the database. */
  seq?: number | string;
  id: string;
  topic: string;
  /** JSON `WellArchitectedEvents[topic]` */
  payload: string;
  at: string;
  held_until: string;
  attempts: number;
}

/** An event before it has its id. */
export type NewEvent = {
  [Topic in WellArchitectedTopic]: {
    topic: Topic;
    payload: Omit<WellArchitectedEvents[Topic], 'eventId'>;
  };
}[WellArchitectedTopic];
