/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  FRAMEWORK_LENS_VERSION,
  InstallationHealth,
} from 'backstage-plugin-well-architected-common';
import { catalogueIdOf, Check } from 'backstage-plugin-well-architected-node';
import { Knex } from 'knex';
import { READING } from '../accounts/accountQuery';
import { findDueAccounts } from '../collect/findDueAccounts';
import { isPostgres } from '../database/dialect';
import { AccountRow } from '../database/tables';
import { Registry } from '../registry/createRegistry';
import { countDueEntities } from '../score/findDueEntities';
import { findDueClaims } from '../unclaimed/findDueClaims';
import { readOutbox } from './readOutbox';
import { InstallationSources } from './types';

/** Scores older than a day are due whatever happened. */
const DAY_MS = 86_400_000;

/** Siblings in other pillars are the same check, counted once. */
const isOfCatalogue = (check: Check) => catalogueIdOf(check) === check.id;

interface HealthOptions {
  knex: Knex;
  registry: Registry;
  /** Milliseconds; infinite for recordings. */
  staleAfterMs: (accountId: string) => number;
  sources: InstallationSources;
  now: Date;
}

type AccountState = Pick<
  AccountRow,
  'account_id' | 'state' | 'last_complete_at'
> & { reading: string };

async function readAccounts(
  options: HealthOptions,
): Promise<InstallationHealth['accounts']> {
  const { knex, registry, staleAfterMs, sources, now } = options;
  const rows: AccountState[] = await knex('wa_account').select(
    'account_id',
    'state',
    'last_complete_at',
    knex.raw(`${READING} as reading`),
  );
  const due = new Set(
    await findDueAccounts({
      ...sources.schedule,
      knex,
      now,
      catalogueVersion: registry.catalogueVersion,
      frozen: rows
        .map(row => row.account_id)
        .filter(id => staleAfterMs(id) === Infinity),
    }),
  );
  const count = (matches: (row: AccountState) => boolean) =>
    rows.filter(matches).length;
  return {
    total: rows.length,
    running: count(row => row.state === 'running'),
    due: count(row => due.has(row.account_id) && row.state !== 'running'),
    stale: count(
      row =>
        row.last_complete_at !== null &&
        now.getTime() - Date.parse(row.last_complete_at) >
          staleAfterMs(row.account_id),
    ),
    failed: count(row => row.reading === 'failed'),
    neverRead: count(row => row.reading === 'never-read'),
    claimsDue: (await findDueClaims({ knex })).length,
  };
}

async function readEntities(
  options: HealthOptions,
): Promise<
  Pick<InstallationHealth, 'entities'> & { catalogReadAt: string | null }
> {
  const { knex, registry, now } = options;
  const [row] = await knex('wa_entity')
    .leftJoin('wa_scorecard', 'wa_scorecard.entity_ref', 'wa_entity.entity_ref')
    .count({ total: '*', scored: 'wa_scorecard.entity_ref' })
    .min({ oldest: 'wa_scorecard.evaluated_at' })
    .max({ seen: 'wa_entity.seen_at' });
  const total = Number(row.total);
  return {
    catalogReadAt: row.seen ?? null,
    entities: {
      total,
      unscored: total - Number(row.scored),
      due: await countDueEntities({
        knex,
        now,
        catalogueVersion: registry.catalogueVersion,
        maxAgeMs: DAY_MS,
      }),
      ...(row.oldest ? { oldestScoreAt: row.oldest } : {}),
    },
  };
}

/**
 * How the plugin itself is, for administrators. Seven statements, however many
 * accounts and entities there are.
 */
export async function readHealth(
  options: HealthOptions,
): Promise<InstallationHealth> {
  const { knex, registry, sources, now } = options;
  const { entities, catalogReadAt } = await readEntities(options);
  const seconds = (ms: number) => Math.round(ms / 1000);
  return {
    at: now.toISOString(),
    database: isPostgres(knex) ? 'postgresql' : 'sqlite',
    worker: sources.worker,
    settings: {
      readEvery: seconds(sources.schedule.frequencyMs),
      catalogEvery: seconds(sources.schedule.catalogSyncMs),
      staleAfter: seconds(sources.staleAfterMs),
    },
    versions: {
      catalogue: registry.catalogueVersion,
      lens: FRAMEWORK_LENS_VERSION,
      checks: [...registry.all.values()].filter(isOfCatalogue).length,
      enabledChecks: registry.enabled.filter(isOfCatalogue).length,
      collectors: registry.collectors.length,
    },
    accounts: await readAccounts(options),
    entities,
    ...(catalogReadAt ? { catalogReadAt } : {}),
    outbox: await readOutbox({ knex }),
    selection: registry.selection,
    parameters: Object.entries(sources.parameters).map(([checkId, values]) => ({
      checkId,
      title: registry.all.get(checkId)?.title ?? checkId,
      values: { ...values },
    })),
  };
}
