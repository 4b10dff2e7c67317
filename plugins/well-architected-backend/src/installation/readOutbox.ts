/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { OutboxFigures } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';

interface Row {
  waiting: number | string;
  failing: number | string | null;
  since: string | null;
}

/** What waits in one of the outboxes. One statement. */
async function figuresOf(
  knex: Knex,
  query: Knex.QueryBuilder,
  moment: string,
): Promise<OutboxFigures> {
  const [row]: Row[] = await query
    .count({ waiting: '*' })
    .min({ since: moment })
    .select(
      knex.raw('sum(case when attempts > 0 then 1 else 0 end) as failing'),
    );
  return {
    waiting: Number(row.waiting),
    failing: Number(row.failing ?? 0),
    ...(row.since ? { since: row.since } : {}),
  };
}

/** Notifications and events that were settled and not delivered yet. */
export async function readOutbox(options: {
  knex: Knex;
}): Promise<{ notifications: OutboxFigures; events: OutboxFigures }> {
  const { knex } = options;
  return {
    notifications: await figuresOf(
      knex,
      knex('wa_message').where('state', 'waiting'),
      'created_at',
    ),
    events: await figuresOf(knex, knex('wa_event'), 'at'),
  };
}
