/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { NotificationPayload } from '@backstage/plugin-notifications-common';
import { Knex } from 'knex';
import { toPayload } from '../notify/putMessage';
import { MessageRow } from '../notify/types';
import { Registry } from '../registry/createRegistry';
import { composeReminder } from './composeReminder';
import { stillEnding } from './stillEnding';

/** A reminder as of now; undefined when nothing of it ends any more. */
export async function refreshReminder(options: {
  knex: Knex;
  registry: Pick<Registry, 'all'>;
  row: MessageRow;
  now: Date;
}): Promise<NotificationPayload | undefined> {
  const { knex, registry, row, now } = options;
  const items = await stillEnding({
    knex,
    items: JSON.parse(row.items ?? '[]'),
    now,
  });
  return items.length === 0
    ? undefined
    : toPayload({
        text: composeReminder({
          items,
          titleOf: checkId => registry.all.get(checkId)?.title ?? checkId,
        }),
        topic: row.topic,
        scope: row.scope,
      });
}
