/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  NotificationLogEntry,
  NotificationLogFilter,
  Page,
} from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { pageByKeys, Sort, takePage } from '../service/keyset';
import { MessageRow } from './types';

const SORT: Sort = {
  name: 'notifications',
  keys: [
    { sql: 'wa_message.created_at', direction: 'desc', type: 'string' },
    { sql: 'wa_message.id', direction: 'desc', type: 'string' },
  ],
};

function toEntry(row: MessageRow): NotificationLogEntry {
  const { title, link } = JSON.parse(row.payload);
  return {
    id: row.id,
    recipientRef: row.recipient_ref,
    topic: row.topic,
    title,
    ...(link ? { link } : {}),
    reason: row.reason,
    state: row.state,
    createdAt: row.created_at,
    attempts: row.attempts,
    ...(row.sent_at ? { sentAt: row.sent_at } : {}),
    ...(row.last_error ? { lastError: row.last_error } : {}),
    ...(row.state === 'waiting' ? { nextAttemptAt: row.due_at } : {}),
  };
}

/**
 * One page of what was sent, to whom and why; the newest first. Two
 * statements.
 */
export async function listMessages(options: {
  knex: Knex;
  filter: NotificationLogFilter;
  limit: number;
  cursor?: string;
}): Promise<Page<NotificationLogEntry>> {
  const { knex, filter, limit } = options;
  const matching = () => {
    const query = knex('wa_message');
    if (filter.owner) {
      query.whereIn('recipient_ref', filter.owner);
    }
    if (filter.topic) {
      query.whereIn('topic', filter.topic);
    }
    if (filter.state) {
      query.whereIn('state', filter.state);
    }
    return query;
  };
  const query = matching().select('wa_message.*');
  pageByKeys({ ...options, query, sort: SORT });
  const { rows, nextCursor } = takePage<MessageRow>({
    rows: await query,
    sort: SORT,
    limit,
  });
  const [{ total }] = await matching().count({ total: '*' });
  return {
    items: rows.map(toEntry),
    ...(nextCursor ? { nextCursor } : {}),
    totalItems: Number(total),
  };
}
