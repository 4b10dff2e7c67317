/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { createCampaign } from '../../../../plugins/well-architected-backend/src/campaigns/saveCampaign';
import { saveEntities } from '../../../../plugins/well-architected-backend/src/scope/saveEntities';
import { workOutUnclaimed } from '../../../../plugins/well-architected-backend/src/unclaimed/workOutUnclaimed';
import { registry } from '../catalogue';
import { createChanges } from '../changes';
import { Bench } from '../measurement';
import { moveClock } from '../moveClock';
import {
  accountConfig,
  accountIdOf,
  PER_ACCOUNT,
  readSynthetic,
  saveOrganisation,
  scoreOne,
} from '../organisation';
import { inProportion, toCatalogEntity } from '../proportions';
import { startPlugin } from '../startPlugin';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** Of the resources each day, which changes about 1 % of the results. */
const SHARE = 0.05;
const MAJOR_WASTE_USD = 500;
/** Of the 96 of a day: one that has something to write, and one that has not. */
const ROLL_UPS = 2;

/** An installation whose days pass as fast as they can be worked. */
export interface LivedYear {
  /** Of the API. */
  url: string;
  /** Everything that happens on the next day; ISO 8601 of its morning. */
  nextDay(): Promise<string>;
}

async function beginCampaign(knex: Knex, from: Date): Promise<void> {
  const dayOf = (date: Date) => date.toISOString().slice(0, 10);
  await createCampaign({
    context: { knex, registry, now: () => new Date() },
    author: 'user:default/guest',
    input: {
      name: 'Risks of a year',
      description: 'Every HIGH risk is gone until the year is over',
      selection: { checkIds: [], pillars: ['security'], risks: ['HIGH'] },
      audience: {
        owners: [],
        systems: [],
        domains: [],
        kinds: [],
        types: [],
        lifecycles: [],
      },
      starts: dayOf(from),
      due: dayOf(new Date(from.getTime() + 364 * DAY_MS)),
      version: 0,
    },
  });
}

/**
 * Starts the plugin on a new database, with its scheduled tasks, on a clock
 * that begins at a moment of the past. Accounts are read from simulated
 * inventories and entities are scored by the functions that the work queue
 * calls; the rest is done by the tasks of the plugin.
 */
export async function livedYear(options: {
  bench: Bench;
  knex: Knex;
  entities: number;
  from: Date;
}): Promise<LivedYear> {
  const { bench, knex, entities, from } = options;
  const cells = Math.min(entities, PER_ACCOUNT);
  const accounts = Array.from(
    { length: Math.ceil(entities / PER_ACCOUNT) },
    (_, seed) => createChanges({ cells, share: SHARE, seed }),
  );
  const scoped = inProportion(entities);
  moveClock(from);
  await saveOrganisation({
    knex,
    entities,
    accountsRead: 0,
    readAt: from.toISOString(),
  });
  const plugin = await startPlugin({
    bench,
    knex,
    entities: scoped.map(toCatalogEntity),
    config: {
      wellArchitected: {
        accounts: accounts.map((_, i) => {
          const { ownerRef: owner, ...account } = accountConfig(i);
          return { ...account, owner };
        }),
      },
    },
  });
  await beginCampaign(knex, from);
  let day = 0;
  return {
    url: plugin.url,
    nextDay: async () => {
      const morning = new Date(from.getTime() + day * DAY_MS);
      day += 1;
      moveClock(morning);
      const seenAt = morning.toISOString();
      await saveEntities({ knex, entities: scoped, seenAt });
      for (const [index, { nextDay, turn }] of accounts.entries()) {
        nextDay();
        const accountId = accountIdOf(index);
        await readSynthetic({ knex, accountId, cells, readAt: seenAt, turn });
        await workOutUnclaimed({
          knex,
          accountId,
          registry,
          majorWasteUsd: MAJOR_WASTE_USD,
          now: new Date(),
          signal: new AbortController().signal,
        });
      }
      for (const { entityRef } of scoped) {
        await scoreOne({ knex, entityRef, now: new Date() });
      }
      moveClock(new Date(morning.getTime() + HOUR_MS));
      for (let i = 0; i < ROLL_UPS; i += 1) {
        await plugin.runTask('roll-up');
      }
      for (const task of ['notify', 'expire', 'prune']) {
        await plugin.runTask(task);
      }
      return seenAt;
    },
  };
}
