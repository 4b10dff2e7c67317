/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { NotificationPayload } from '@backstage/plugin-notifications-common';
import {
  NotificationState,
  NotificationTopic,
} from 'backstage-plugin-well-architected-common';

/** A message in the outbox, and afterwards in the log. */
export interface MessageRow {
  id: string;
  message_key: string;
  recipient_ref: string;
  topic: NotificationTopic;
  scope: string;
  reason: string;
  /** JSON `NotificationPayload` */
  payload: string;
  /** JSON; for messages that are looked at again before they leave. */
  items: string | null;
  state: NotificationState;
  created_at: string;
  due_at: string;
  claimed_until: string | null;
  attempts: number;
  last_error: string | null;
  sent_at: string | null;
}

/** Content of a message without what the outbox adds. */
export type MessageText = Pick<
  NotificationPayload,
  'title' | 'description' | 'link' | 'severity'
> & {
  /** Markdown. */
  body: string;
};

/** Settings of what is told when. */
export interface TellingSettings {
  /** At most one message per direction within this time. */
  debounceMs: number;
  /** More than this of one owner and topic are one message together. */
  coalesceAbove: number;
}
