/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * The same checks on the same entities through our engine and through two
 * products that a portal could take instead, one after the other on the same
 * PostgreSQL. What is compared, and what is not: docs/benchmark.md.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Bench, Measurement } from '../src/measurement';
import { openDatabase } from '../src/openDatabase';
import { PER_ACCOUNT } from '../src/organisation';
import { installPeers } from '../src/peers/installPeers';
import { measureOurs } from '../src/peers/measureOurs';
import { PeerFigures, PeerTask } from '../src/peers/peer';
import { startPostgres } from '../src/startPostgres';
import { median, rounded } from '../src/statistics';

/** A multiple of the entities of an account. */
const ENTITIES =
  Math.ceil(Number(process.env.BENCHMARK_ENTITIES ?? 100) / PER_ACCOUNT) *
  PER_ACCOUNT;
const DAYS = 30;
/** Of the resources each day, which changes about 1 % of the results. */
const SHARE = 0.05;
const TARGET = 20;
const PEERS = { 'tech-insights': 'techInsights', scorecard: 'scorecard' };

async function runProgram(
  bench: Bench,
  program: string,
  task: PeerTask,
): Promise<PeerFigures> {
  const running = promisify(execFile)(
    process.execPath,
    [
      ...process.execArgv,
      join(__dirname, `../src/peers/${program}.ts`),
      JSON.stringify(task),
    ],
    { maxBuffer: 64 * 1024 ** 2 },
  );
  running.child.stderr?.pipe(process.stderr);
  bench.cleanUp(() => {
    // a backend that is at work takes its time to end otherwise
    running.child.kill('SIGKILL');
  });
  const { stdout } = await running;
  return JSON.parse(stdout.slice(stdout.lastIndexOf('\n') + 1));
}

const checksPerSecond = ({ evaluations, seconds }: PeerFigures) =>
  evaluations / median(seconds);

function reportOne(bench: Bench, name: string, figures: PeerFigures): void {
  const { evaluations, seconds, pageMs, rows, bytes, detail } = figures;
  const { tables, ...rest } = detail;
  const around = { entities: ENTITIES, days: DAYS, load: loadavg()[0] };
  bench.report({
    figure: `peers.${name}.checks-per-second`,
    value: Math.round(checksPerSecond(figures)),
    unit: 'checks/s',
    detail: {
      checks: evaluations / ENTITIES,
      firstRunSeconds: rounded(seconds[0]),
      medianSeconds: rounded(median(seconds)),
      ...around,
      ...rest,
    },
  });
  bench.report({
    figure: `peers.${name}.first-page`,
    value: pageMs[0],
    unit: 'ms',
    detail: { median: rounded(median(pageMs)), ...around },
  });
  bench.report({
    figure: `peers.${name}.rows`,
    value: rows,
    unit: 'rows',
    detail: {
      tables: tables.filter(table => table.rows > 0),
      ...around,
    },
  });
  bench.report({
    figure: `peers.${name}.bytes`,
    value: bytes,
    unit: 'bytes',
    detail: around,
  });
}

function reportRatios(
  bench: Bench,
  name: string,
  { ours, theirs }: Record<'ours' | 'theirs', PeerFigures>,
): void {
  const withoutInventory = ours.detail.withoutInventory as {
    rows: number;
    bytes: number;
  };
  const ratios = {
    'checks-per-second': [
      checksPerSecond(ours) / checksPerSecond(theirs),
      'ours to theirs',
    ],
    'first-page': [
      median(theirs.pageMs) / median(ours.pageMs),
      'theirs to ours',
    ],
    rows: [theirs.rows / ours.rows, 'theirs to ours'],
    bytes: [theirs.bytes / ours.bytes, 'theirs to ours'],
    'rows-without-inventory': [
      theirs.rows / withoutInventory.rows,
      'theirs to ours',
    ],
    'bytes-without-inventory': [
      theirs.bytes / withoutInventory.bytes,
      'theirs to ours',
    ],
  } as const;
  for (const [figure, [value, of]] of Object.entries(ratios)) {
    bench.report({
      figure: `peers.ours-to-${name}.${figure}`,
      value,
      unit: 'times better',
      detail: {
        of,
        ...(['rows', 'checks-per-second'].includes(figure) && {
          target: TARGET,
        }),
      },
    });
  }
}

async function compare(bench: Bench): Promise<void> {
  const skip = (skipped: string) =>
    bench.report({
      figure: 'peers',
      value: null,
      unit: 'times better',
      detail: { skipped },
    });
  const missing = await installPeers(bench);
  if (missing) {
    skip(`The other products could not be installed: ${missing}`);
    return;
  }
  const connection = await startPostgres(bench);
  const knex = connection && (await openDatabase(bench, 'postgresql'));
  if (!connection || !knex) {
    skip(
      'PostgreSQL is missing: install its server programs or set BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING',
    );
    return;
  }
  const facts = await mkdtemp(join(tmpdir(), 'well-architected-'));
  bench.cleanUp(() => rm(facts, { recursive: true, force: true }));
  const task = {
    connection,
    prefix: `benchmark_${process.pid}_peers_`,
    facts,
    days: DAYS,
    from: new Date(Date.now() - (DAYS - 1) * 86_400_000).toISOString(),
  };
  bench.say(
    `${ENTITIES} entities, ${DAYS} days, ${cpus().length} cores: our engine`,
  );
  const ours = await measureOurs({
    bench,
    knex,
    task,
    entities: ENTITIES,
    share: SHARE,
  });
  reportOne(bench, 'ours', ours);
  for (const [name, program] of Object.entries(PEERS)) {
    bench.say(name);
    const theirs = await runProgram(bench, program, task);
    reportOne(bench, name, theirs);
    if (theirs.detail.failing !== ours.detail.failing) {
      throw new Error(
        `${name} found ${theirs.detail.failing} failures where we found ${ours.detail.failing}: there is nothing to compare`,
      );
    }
    reportRatios(bench, name, { ours, theirs });
  }
}

export const measurements: Measurement[] = [
  { name: 'peers', measure: compare },
];
