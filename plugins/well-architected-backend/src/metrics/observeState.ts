/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { LoggerService } from '@backstage/backend-plugin-api';
import {
  MetricAttributes,
  MetricsService,
} from '@backstage/backend-plugin-api/alpha';
import { WorkPressure } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { AccountRow } from '../database/tables';
import { WorkKind, WorkQueue } from '../work/types';
import { INSTRUMENTS } from './instruments';

type Observe = (value: number, attributes?: MetricAttributes) => void;

interface StateOptions {
  metrics: MetricsService;
  knex: Knex;
  queue: Pick<WorkQueue, 'counts'>;
  kinds: WorkKind[];
  pressure: () => Promise<WorkPressure[]>;
  staleAfterMs: (accountId: string) => number;
  logger: LoggerService;
  now?: () => Date;
}

/** Rows of a table by one column. */
async function countBy(knex: Knex, table: string, column: string) {
  const rows: { value: string; count: number | string }[] = await knex(table)
    .groupBy(column)
    .select({ value: column })
    .count({ count: '*' });
  return rows.map(row => ({ value: row.value, count: Number(row.count) }));
}

async function observeStale(options: StateOptions, observe: Observe) {
  const nowMs = (options.now?.() ?? new Date()).getTime();
  const rows = await options
    .knex<AccountRow>('wa_account')
    .whereNotNull('last_complete_at')
    .select('account_id', 'last_complete_at');
  observe(
    rows.filter(
      row =>
        nowMs - Date.parse(row.last_complete_at ?? '') >
        options.staleAfterMs(row.account_id),
    ).length,
  );
}

async function observeQueue(
  { queue, kinds }: StateOptions,
  observe: Observe,
): Promise<void> {
  for (const kind of kinds) {
    const { waiting, running } = await queue.counts(kind);
    observe(waiting, { kind: kind.name, state: 'waiting' });
    observe(running, { kind: kind.name, state: 'running' });
  }
}

/** Each gauge with the one statement that answers it. */
function gaugesOf(options: StateOptions): {
  key: keyof typeof INSTRUMENTS;
  read: (observe: Observe) => Promise<void>;
}[] {
  const { knex } = options;
  return [
    { key: 'queueItems', read: observe => observeQueue(options, observe) },
    {
      key: 'due',
      read: async observe => {
        for (const { kind, due } of await options.pressure()) {
          observe(due, { kind });
        }
      },
    },
    {
      key: 'catchUp',
      read: async observe => {
        for (const { kind, catchUpSeconds } of await options.pressure()) {
          if (catchUpSeconds !== undefined) {
            observe(catchUpSeconds, { kind });
          }
        }
      },
    },
    {
      key: 'accounts',
      read: async observe => {
        for (const row of await countBy(knex, 'wa_account', 'state')) {
          observe(row.count, { state: row.value });
        }
      },
    },
    { key: 'staleAccounts', read: observe => observeStale(options, observe) },
    {
      key: 'entities',
      read: async observe => {
        for (const row of await countBy(knex, 'wa_scorecard', 'level')) {
          observe(row.count, { level: row.value });
        }
      },
    },
    {
      key: 'waitingEvents',
      read: async observe => {
        const [{ count }] = await knex('wa_event').count({ count: '*' });
        observe(Number(count));
      },
    },
    {
      key: 'waitingNotifications',
      read: async observe => {
        const [{ count }] = await knex('wa_message')
          .where('state', 'waiting')
          .count({ count: '*' });
        observe(Number(count));
      },
    },
  ];
}

/**
 * Has the state of the installation observed whenever metrics are collected,
 * and not otherwise. What cannot be read is left out of that collection.
 *
 * @returns ends the observation
 */
export function observeState(options: StateOptions): () => void {
  const { metrics, logger } = options;
  const ends = gaugesOf(options).map(({ key, read }) => {
    const { name, unit, description } = INSTRUMENTS[key];
    const gauge = metrics.createObservableGauge(name, { unit, description });
    const callback: Parameters<typeof gauge.addCallback>[0] = result =>
      read((value, attributes) => result.observe(value, attributes)).catch(
        error => logger.debug(`${name} could not be read: ${error}`),
      );
    gauge.addCallback(callback);
    return () => gauge.removeCallback(callback);
  });
  return () => ends.forEach(end => end());
}
