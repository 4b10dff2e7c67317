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
import { readScopes } from '../../../plugins/well-architected-backend/src/collect/readScopes';
import { resourcesInScope } from '../../../plugins/well-architected-backend/src/collect/resourcesInScope';
import { saveAccounts } from '../../../plugins/well-architected-backend/src/collect/saveAccounts';
import { saveEntities } from '../../../plugins/well-architected-backend/src/scope/saveEntities';
import { registry } from '../src/catalogue';
import { compile } from '../src/compile';
import { Bench, Measurement } from '../src/measurement';
import { DatabaseEngine, ENGINES, openDatabase } from '../src/openDatabase';
import {
  accountConfig,
  readSynthetic,
  scopedEntity,
} from '../src/organisation';
import { startPostgres } from '../src/startPostgres';
import { linearFit, median, timed } from '../src/statistics';
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
function inTurns(inventories: Inventory[]): number[] {
  const times: number[][] = inventories.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    inventories.forEach((inventory, i) => {
      const start = performance.now();
      assess(inventory);
      times[i].push(performance.now() - start);
    });
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
    inTurns([inventory]);
    const before = process.cpuUsage();
    const [ms] = inTurns([inventory]);
    const { user, system } = process.cpuUsage(before);
    report({
      figure: this.name,
      value: Math.round((evaluations * 1000) / ms),
      unit: 'evaluations/s',
      detail: {
        resources: inventory.resources.length,
        checks: registry.enabled.filter(c =>
          ['resource', 'account'].includes(c.kind),
        ).length,
        evaluations,
        // of all threads: says what a busy machine would have done alone
        perCpuSecond: Math.round(
          (evaluations * ROUNDS * 1_000_000) / (user + system),
        ),
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
    const times = inTurns(inventories);
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

/**
 * A whole run of an account in all that knows of its entities: which resources
 * are theirs, judging, storing. The entities share out the same resources.
 */
const doubledEntities: Measurement = {
  name: 'assess.doubled-entities',
  async measure(bench) {
    const knex = (await openDatabase(bench, 'sqlite'))!;
    const accountId = accountConfig(0).id;
    await saveAccounts({ knex, accounts: [accountConfig(0)] });
    const inventory = syntheticAccount({ accountId, cells: CELLS });
    const haveEntities = (count: number) =>
      saveEntities({
        knex,
        seenAt: READ_AT,
        entities: Array.from({ length: count }, (_, i) => {
          const entity = scopedEntity(i);
          const selectors = {
            tags: cellTags(i % CELLS),
            // its own, so that no two of them have the same scope
            arns: [`arn:aws:s3:::${entity.name}`],
            stacks: [],
          };
          return {
            ...entity,
            scope: {
              ...entity.scope,
              accounts: [{ id: accountId }],
              selectors,
            },
          };
        }),
      });
    const run = async () => {
      const scopes = await readScopes({ knex, accountId });
      resourcesInScope({
        resources: inventory.resources,
        scopes,
        configuredRegions: inventory.regions,
      });
      await readSynthetic({ knex, accountId, cells: CELLS, readAt: READ_AT });
      return scopes.length;
    };
    const measured = async (count: number) => {
      await haveEntities(count);
      const scopes = await run();
      if (scopes !== count) {
        throw new Error(`The account has ${scopes} entities, not ${count}`);
      }
      const times: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        times.push(await timed(run));
      }
      return median(times);
    };
    const one = await measured(ENTITIES);
    const two = await measured(ENTITIES * 2);
    bench.report({
      figure: this.name,
      value: (two / one - 1) * 100,
      unit: '% more time',
      detail: {
        entities: [ENTITIES, ENTITIES * 2],
        milliseconds: [one, two].map(Math.round),
        resources: inventory.resources.length,
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
