/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Judging inventories, and storing what was judged.
 */
import { assessSubjects } from 'backstage-plugin-well-architected-node';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { saveAccounts } from '../../../plugins/well-architected-backend/src/collect/saveAccounts';
import { saveEntities } from '../../../plugins/well-architected-backend/src/scope/saveEntities';
import { ScopedEntity } from '../../../plugins/well-architected-backend/src/scope/types';
import { registry } from '../src/catalogue';
import { compile } from '../src/compile';
import { Bench, Measurement } from '../src/measurement';
import { DatabaseEngine, ENGINES, openDatabase } from '../src/openDatabase';
import { accountConfig, scopedEntity } from '../src/organisation';
import { runInventory } from '../src/runInventory';
import { startPostgres } from '../src/startPostgres';
import { linearFit, median, processorTime, timed } from '../src/statistics';
import { READ_AT, syntheticAccount } from '../src/syntheticAccount';
import { CELL_SIZE, cellTags } from '../src/syntheticResources';

const ACCOUNT = {
  id: '111122223333',
  name: 'production',
  environment: 'production',
};
const ROUNDS = 9;
const CELLS = 40;
/** Entities of one account that are doubled. */
const ENTITIES = 500;
const LARGE = 100_000;
const MEMORY_TARGET = 512;

const accountOf = (cells: number) =>
  syntheticAccount({ accountId: ACCOUNT.id, cells });

type Inventory = ReturnType<typeof accountOf>;

/** Judges as the engine does, which looks at each subject once. */
function assess(inventory: Inventory) {
  const states: Record<string, number> = {};
  let evaluations = 0;
  let broken = 0;
  for (const { observations } of assessSubjects({
    inventory,
    checks: registry.enabled,
    account: ACCOUNT,
  })) {
    for (const { status, reason } of observations) {
      states[status] = (states[status] ?? 0) + 1;
      evaluations += 1;
      broken += reason === 'API_ERROR' ? 1 : 0;
    }
  }
  return { evaluations, states, broken };
}

/** Milliseconds per run of each, taken in turns so that all see the same machine. */
async function inTurns(
  inventories: Inventory[],
  measure = processorTime,
): Promise<number[]> {
  const times: number[][] = inventories.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [i, inventory] of inventories.entries()) {
      times[i].push(await measure(() => assess(inventory)));
    }
  }
  return times.map(median);
}

const throughput: Measurement = {
  name: 'assess.evaluations-per-second',
  async measure({ report }) {
    const inventory = accountOf(CELLS * 2);
    const { evaluations, states, broken } = assess(inventory);
    if (broken > 0) {
      throw new Error(
        `${broken} of ${evaluations} judgements failed themselves: what they cost is not the cost of a judgement`,
      );
    }
    await inTurns([inventory]);
    const [ms] = await inTurns([inventory]);
    const [wallMs] = await inTurns([inventory], timed);
    const perSecond = (milliseconds: number) =>
      Math.round((evaluations * 1000) / milliseconds);
    report({
      figure: this.name,
      value: perSecond(ms),
      unit: 'evaluations per second of one core',
      detail: {
        resources: inventory.resources.length,
        checks: registry.enabled.filter(c =>
          ['resource', 'account'].includes(c.kind),
        ).length,
        evaluations,
        byTheClock: perSecond(wallMs),
        states,
        checksThatFailedThemselves: broken,
        target: 200_000,
      },
    });
  },
};

const growth: Measurement = {
  name: 'assess.growth',
  async measure({ report }) {
    const sizes = [1, 2, 4, 8];
    const inventories = sizes.map(size => accountOf(CELLS * size));
    assess(inventories[3]);
    const times = await inTurns(inventories);
    const resources = inventories.map(i => i.resources.length);
    sizes.forEach((size, i) =>
      report({
        figure: `${this.name}-${size}x`,
        value: times[i] / resources[i] / (times[0] / resources[0]),
        unit: 'cost per resource, 1x = 1',
        detail: {
          resources: resources[i],
          milliseconds: Math.round(times[i] * 10) / 10,
        },
      }),
    );
    const fit = linearFit(resources, times);
    report({
      figure: `${this.name}-fit`,
      value: fit.rSquared,
      unit: 'R², milliseconds against resources',
      detail: {
        microsecondsPerResource: Math.round(fit.slope * 10_000) / 10,
        millisecondsBesides: Math.round(fit.intercept * 10) / 10,
        points: resources.map((count, i) => [count, Math.round(times[i])]),
      },
    });
  },
};

/** An entity of an account with a scope of its own. */
function entityOf(accountId: string, index: number): ScopedEntity {
  const entity = scopedEntity(index);
  return {
    ...entity,
    scope: {
      ...entity.scope,
      accounts: [{ id: accountId }],
      selectors: {
        tags: cellTags(index % CELLS),
        arns: [`arn:aws:s3:::${entity.name}`],
        stacks: [],
      },
    },
  };
}

/**
 * A whole run of an account in all that knows of its entities: which resources
 * are theirs, judging, storing. The entities share out the same resources.
 */
const doubledEntities: Measurement = {
  name: 'assess.doubled-entities',
  async measure(bench) {
    const knex = (await openDatabase(bench, 'sqlite'))!;
    const counts = [ENTITIES, ENTITIES * 2];
    const accounts = counts.map((_, i) => accountConfig(i));
    await saveAccounts({ knex, accounts });
    await saveEntities({
      knex,
      seenAt: READ_AT,
      entities: accounts.flatMap(({ id }, account) =>
        Array.from({ length: counts[account] }, (_, i) =>
          entityOf(id, account * ENTITIES + i),
        ),
      ),
    });
    const inventories = accounts.map(({ id }) =>
      syntheticAccount({ accountId: id, cells: CELLS }),
    );
    const times: number[][] = counts.map(() => []);
    for (let round = 0; round <= ROUNDS; round += 1) {
      for (const [i, inventory] of inventories.entries()) {
        const ms = await processorTime(async () => {
          const { scopes } = await runInventory({ knex, inventory });
          if (scopes !== counts[i]) {
            throw new Error(`There are ${scopes} scopes, not ${counts[i]}`);
          }
        });
        // the first run stores everything, the others find it stored
        if (round > 0) {
          times[i].push(ms);
        }
      }
    }
    const [one, two] = times.map(median);
    bench.report({
      figure: this.name,
      value: (two / one - 1) * 100,
      unit: '% more processor time',
      detail: {
        entities: counts,
        milliseconds: [one, two].map(Math.round),
        resources: inventories[0].resources.length,
        target: 10,
      },
    });
  },
};

async function measureMemory(bench: Bench, engine: DatabaseEngine) {
  const figure = `assess.memory-100k-${engine}`;
  const unit = 'MiB resident at most';
  const postgres =
    engine === 'postgresql' ? await startPostgres(bench) : undefined;
  if (engine === 'postgresql' && !postgres) {
    const skipped =
      'PostgreSQL is missing: install its server programs or set BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING';
    bench.report({ figure, value: null, unit, detail: { skipped } });
    return;
  }
  const program = await compile(bench, 'readLargeAccount');
  const running = promisify(execFile)(
    process.execPath,
    [program, engine, String(Math.ceil(LARGE / CELL_SIZE))],
    {
      env: {
        ...process.env,
        ...(postgres
          ? { BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING: postgres }
          : {}),
      },
    },
  );
  bench.cleanUp(() => {
    running.child.kill();
  });
  const { stdout } = await running;
  const { peak, ...detail } = JSON.parse(stdout);
  bench.report({
    figure,
    value: peak,
    unit,
    detail: { ...detail, target: MEMORY_TARGET },
  });
}

export const measurements: Measurement[] = [
  throughput,
  growth,
  doubledEntities,
  ...ENGINES.map(engine => ({
    name: `assess.memory-100k-${engine}`,
    measure: (bench: Bench) => measureMemory(bench, engine),
  })),
];
