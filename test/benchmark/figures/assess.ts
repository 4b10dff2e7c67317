/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Judging inventories in memory, on one core.
 */
import { assessInventory } from 'backstage-plugin-well-architected-node';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { registry } from '../src/catalogue';
import { Measurement } from '../src/measurement';
import { median } from '../src/statistics';
import { syntheticAccount } from '../src/syntheticAccount';
import { CELL_SIZE } from '../src/syntheticResources';

const ACCOUNT = {
  id: '111122223333',
  name: 'production',
  environment: 'production',
};
const ROUNDS = 9;
const CELLS = 40;

const accountOf = (cells: number) =>
  syntheticAccount({ accountId: ACCOUNT.id, cells });

const assess = (inventory: ReturnType<typeof accountOf>) =>
  assessInventory({ inventory, checks: registry.enabled, account: ACCOUNT });

/** Milliseconds per run of each, taken in turns so that all see the same machine. */
function inTurns(inventories: ReturnType<typeof accountOf>[]): number[] {
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
    const observations = assess(inventory);
    const states: Record<string, number> = {};
    for (const { status } of observations) {
      states[status] = (states[status] ?? 0) + 1;
    }
    const broken = observations.filter(o => o.reason === 'API_ERROR').length;
    inTurns([inventory]);
    const [ms] = inTurns([inventory]);
    report({
      figure: this.name,
      value: Math.round((observations.length * 1000) / ms),
      unit: 'evaluations/s',
      detail: {
        resources: inventory.resources.length,
        checks: registry.enabled.filter(c =>
          ['resource', 'account'].includes(c.kind),
        ).length,
        evaluations: observations.length,
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
    sizes.forEach((size, i) =>
      report({
        figure: `${this.name}-${size}x`,
        value:
          times[i] /
          inventories[i].resources.length /
          (times[0] / inventories[0].resources.length),
        unit: 'cost per resource, 1x = 1',
        detail: {
          resources: inventories[i].resources.length,
          milliseconds: Math.round(times[i] * 10) / 10,
        },
      }),
    );
  },
};

const memory: Measurement = {
  name: 'assess.memory-100k',
  async measure({ report, cleanUp }) {
    const running = promisify(execFile)(process.execPath, [
      ...process.execArgv,
      join(__dirname, '../src/assessLargeAccount.ts'),
      String(Math.ceil(100_000 / CELL_SIZE)),
    ]);
    cleanUp(() => {
      running.child.kill();
    });
    const { stdout } = await running;
    const { peak, ...detail } = JSON.parse(stdout);
    report({ figure: this.name, value: peak, unit: 'MiB resident', detail });
  },
};

export const measurements = [throughput, growth, memory];
