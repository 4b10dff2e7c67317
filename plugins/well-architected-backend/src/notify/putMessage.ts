/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { NotificationPayload } from '@backstage/plugin-notifications-common';
import { NotificationTopic } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { hashOf } from '../database/hashOf';
import { cut, phrase, shorten } from './text';
import { MessageRow, MessageText } from './types';

/** Characters; Slack takes 3000 in one block. */
const MAX_DESCRIPTION = 2_500;

/** The payload that the notifications plugin gets. */
export function toPayload(options: {
  text: MessageText;
  topic: NotificationTopic;
  scope: string;
}): NotificationPayload {
  const { topic, scope } = options;
  const { body, title, description, ...text } = options.text;
  return {
    title: cut(phrase(title)),
    ...(description === undefined
      ? {}
      : { description: shorten(phrase(description), MAX_DESCRIPTION) }),
    ...text,
    topic,
    scope,
    metadata: { 'backstage.io/body.markdown': body },
  };
}

/**
 * Puts a message into the outbox, inside the transaction that settles that it
 * is told. What has the key of a message that is there already is left out:
 * it was told before.
 *
 * @param options.key - identity of the message; its own id by default
 * @param options.scope - a message of the same scope replaces it for its
 * readers; by default each stands for itself
 * @param options.reason - why it is sent, as a sentence for administrators
 * @returns the id of the message; undefined when it was there already
 */
export async function putMessage(options: {
  trx: Knex;
  key?: string;
  scope?: string;
  recipientRef: string;
  topic: NotificationTopic;
  text: MessageText;
  reason: string;
  items?: unknown;
  now: Date;
  /** Instead of a new one. */
  id?: string;
}): Promise<string | undefined> {
  const { trx, recipientRef, topic, text, reason, items, now } = options;
  const id = options.id ?? randomUUID();
  const scope = cut(options.scope ?? `well-architected:message:${id}`);
  const key = hashOf(options.key ?? id);
  const at = now.toISOString();
  const isThere = await trx<MessageRow>('wa_message')
    .where('message_key', key)
    .first('id');
  if (isThere) {
    return undefined;
  }
  await trx<MessageRow>('wa_message').insert({
    id,
    message_key: key,
    recipient_ref: recipientRef,
    topic,
    scope,
    reason,
    payload: JSON.stringify(toPayload({ text, topic, scope })),
    items: items === undefined ? null : JSON.stringify(items),
    state: 'waiting',
    created_at: at,
    due_at: at,
    claimed_until: null,
    attempts: 0,
    last_error: null,
    sent_at: null,
  });
  return id;
}
