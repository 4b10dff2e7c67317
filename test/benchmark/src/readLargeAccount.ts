/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Assesses and stores one large account, twice, in a process of its own, and
 * prints what memory it took in MiB. Arguments: the database, the number of
 * cells. Started as production is: compiled, with the AWS SDK as installed.
 */
import { saveAccounts } from '../../../plugins/well-architected-backend/src/collect/saveAccounts';
import { countWork, totalOf } from './countWork';
import { Bench } from './measurement';
import { DatabaseEngine, openDatabase } from './openDatabase';
import { runInventory } from './runInventory';
import { REGION, syntheticAccount } from './syntheticAccount';
import { timed } from './statistics';

const ACCOUNT = '111122223333';

const mib = (bytes: number) => Math.round(bytes / 1024 ** 2);
const resident = () => mib(process.memoryUsage.rss());
const peakSoFar = () => Math.round(process.resourceUsage().maxRSS / 1024);

const stops: (() => Promise<unknown> | void)[] = [];
const bench: Bench = {
  quick: false,
  report() {},
  say() {},
  cleanUp: stop => stops.push(stop),
};

async function main() {
  const [engine, cells] = process.argv.slice(2);
  const knex = await openDatabase(bench, engine as DatabaseEngine);
  if (!knex) {
    throw new Error(`There is no ${engine}`);
  }
  await saveAccounts({
    knex,
    accounts: [
      {
        id: ACCOUNT,
        name: 'production',
        environment: 'production',
        ownerRef: 'group:default/platform',
        regions: [REGION],
      },
    ],
  });
  const base = resident();
  const inventory = syntheticAccount({
    accountId: ACCOUNT,
    cells: Number(cells),
  });
  const withInventory = resident();
  const peakBefore = peakSoFar();

  let evaluations = 0;
  const run = async () => {
    let ms = 0;
    const work = await countWork(knex, async () => {
      ms = await timed(async () => {
        ({ evaluations } = await runInventory({ knex, inventory }));
      });
    });
    return { ...work, seconds: Math.round(ms / 100) / 10 };
  };
  const first = await run();
  const peakOfFirst = peakSoFar();
  const again = await run();
  const resourceRows = ['wa_resource', 'wa_resource_tag', 'wa_resource_parent'];
  process.stdout.write(
    JSON.stringify({
      peak: peakSoFar(),
      base,
      withInventory,
      peakBefore,
      peakOfFirst,
      resources: inventory.resources.length,
      metricSeries: Object.keys(inventory.metrics).length,
      evaluations,
      secondsToAssessAndStore: first.seconds,
      rowsWritten: totalOf(first.rowsWritten),
      secondsUnchanged: again.seconds,
      statementsUnchanged: again.statements,
      resourceRowsWrittenUnchanged: totalOf(
        Object.fromEntries(
          resourceRows.map(table => [table, again.rowsWritten[table] ?? 0]),
        ),
      ),
    }),
  );
}

async function end(code: number) {
  for (let stop = stops.pop(); stop; stop = stops.pop()) {
    await stop();
  }
  process.exit(code);
}

main().then(
  () => end(0),
  error => {
    process.stderr.write(`${error.stack}\n`);
    return end(1);
  },
);
