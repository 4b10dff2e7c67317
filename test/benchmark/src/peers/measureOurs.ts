/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import {
  ResultRow,
  TransitionRow,
} from '../../../../plugins/well-architected-backend/src/database/tables';
import { EventOutbox } from '../../../../plugins/well-architected-backend/src/events/EventOutbox';
import { rollUpDay } from '../../../../plugins/well-architected-backend/src/history/rollUpDay';
import { saveEntities } from '../../../../plugins/well-architected-backend/src/scope/saveEntities';
import { ScopedEntity } from '../../../../plugins/well-architected-backend/src/scope/types';
import { registry } from '../catalogue';
import { createChanges } from '../changes';
import { Bench } from '../measurement';
import {
  accountConfig,
  accountIdOf,
  PER_ACCOUNT,
  readSynthetic,
  saveOrganisation,
  scoreOne,
} from '../organisation';
import { quietLogger } from '../quietLogger';
import { inProportion, toCatalogEntity } from '../proportions';
import { startPlugin } from '../startPlugin';
import { timed } from '../statistics';
import { sumOfSizes, tableSizes } from '../tableSizes';
import { Facts, saveFacts } from './facts';
import { dateOf, PeerFigures, PeerTask } from './peer';

const ROUNDS = 3;
/** Tables of what was read from AWS, of which the other products keep nothing. */
const OF_INVENTORY = [
  'wa_resource',
  'wa_resource_tag',
  'wa_resource_parent',
  'wa_collection',
  'wa_failure',
  'wa_check_watch',
  'wa_claims',
  'wa_unclaimed',
];

/** What our checks found, as facts for the others. */
async function factsOf(knex: Knex, scoped: ScopedEntity[]): Promise<Facts> {
  const rows = await knex<ResultRow>('wa_result').select(
    'entity_ref',
    'check_id',
    'state',
    'failed',
  );
  const failed = new Map(
    rows
      .filter(row => row.state === 'fail')
      .map(row => [
        `${row.entity_ref}|${row.check_id}`,
        Math.max(1, row.failed),
      ]),
  );
  const found = new Set(rows.map(row => row.check_id));
  const checks = registry.enabled.filter(({ id }) => found.has(id));
  return {
    checks: checks.map(({ id, pillar }) => ({ id, pillar })),
    entities: scoped.map(({ entityRef: ref, name, ownerRef }) => ({
      ref,
      name,
      owner: ownerRef ?? '',
    })),
    failed: scoped.map(({ entityRef: ref }) =>
      checks.map(({ id }) => failed.get(`${ref}|${id}`) ?? 0),
    ),
  };
}

async function timePage(options: {
  bench: Bench;
  knex: Knex;
  scoped: ScopedEntity[];
}): Promise<number[]> {
  const { scoped, ...rest } = options;
  const plugin = await startPlugin({
    ...rest,
    entities: scoped.map(toCatalogEntity),
    config: {
      wellArchitected: {
        worker: false,
        accounts: Array.from(
          { length: scoped.length / PER_ACCOUNT },
          (_, i) => {
            const { ownerRef: owner, ...account } = accountConfig(i);
            return { ...account, owner };
          },
        ),
      },
    },
  });
  const pageMs: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    pageMs.push(
      await timed(async () => {
        const answer = await fetch(`${plugin.url}/overview`);
        if (answer.status !== 200) {
          throw new Error(`/overview answered ${answer.status}`);
        }
        await answer.text();
      }),
    );
  }
  await plugin.stop();
  return pageMs;
}

/**
 * The same days through the functions of our engine; writes the facts of each
 * day for the other products. The caller's database is new.
 */
export async function measureOurs(options: {
  bench: Bench;
  knex: Knex;
  task: PeerTask;
  entities: number;
  /** Of the resources, that change their state from day to day. */
  share: number;
}): Promise<PeerFigures> {
  const { bench, knex, task, entities, share } = options;
  const scoped = inProportion(entities);
  const { from: readAt } = task;
  await saveOrganisation({ knex, entities, accountsRead: 0, readAt });
  await saveEntities({ knex, entities: scoped, seenAt: readAt });
  const accounts = Array.from({ length: entities / PER_ACCOUNT }, (_, seed) =>
    createChanges({ cells: PER_ACCOUNT, share, seed }),
  );
  // other plugins take events within seconds, and then they are gone
  const outbox = new EventOutbox({
    knex,
    events: { publish: async () => {}, subscribe: async () => {} },
    logger: quietLogger,
  });
  const assessing: number[] = [];
  const seconds: number[] = [];
  for (let day = 1; day <= task.days; day += 1) {
    const now = dateOf(task, day);
    let ms = 0;
    for (const [index, { nextDay, turn }] of accounts.entries()) {
      nextDay();
      ms += await timed(() =>
        readSynthetic({
          knex,
          accountId: accountIdOf(index),
          cells: PER_ACCOUNT,
          readAt: now.toISOString(),
          turn,
        }),
      );
    }
    assessing.push(ms / 1000);
    seconds.push(
      (await timed(async () => {
        for (const { entityRef } of scoped) {
          await scoreOne({ knex, entityRef, now });
        }
        await rollUpDay({ knex, day: now.toISOString().slice(0, 10) });
      })) / 1000,
    );
    await outbox.deliver();
    saveFacts(task.facts, day, await factsOf(knex, scoped));
    bench.say(`day ${day} of ${task.days}`);
  }
  const sizes = await tableSizes(knex);
  const results = await knex('wa_result').count({ n: '*' }).first();
  const changes = await knex<TransitionRow>('wa_transition')
    .where('at', '>', dateOf(task, 1).toISOString())
    .count({ n: '*' })
    .first();
  const failing = await knex<ResultRow>('wa_result')
    .where({ state: 'fail' })
    .count({ n: '*' })
    .first();
  const evaluations = Number(results?.n);
  const sums = sumOfSizes(sizes);
  const inventory = sumOfSizes(
    sizes.filter(({ table }) => OF_INVENTORY.includes(table)),
  );
  return {
    evaluations,
    seconds,
    pageMs: await timePage({ bench, knex, scoped }),
    ...sums,
    detail: {
      tables: sizes,
      failing: Number(failing?.n),
      percentChangedPerDay:
        (Number(changes?.n) * 100) / (task.days - 1) / evaluations,
      secondsToReadAndAssess: assessing,
      withoutInventory: {
        rows: sums.rows - inventory.rows,
        bytes: sums.bytes - inventory.bytes,
      },
    },
  };
}
