/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * AWS calls of one reading of an account, counted by the emulator's proxy.
 */
import { Entity } from '@backstage/catalog-model';
import { gunzipSync } from 'node:zlib';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Knex } from 'knex';
import { runScan } from '../../../plugins/well-architected-backend-module-aws/src';
import { checks } from '../../../plugins/well-architected-backend-module-aws/src/checks/index.generated';
import { collectors } from '../../../plugins/well-architected-backend-module-aws/src/collectors/index.generated';
import { Proxy } from '../../emulator';
import { callFloor, OperationCalls } from '../src/callFloor';
import { Bench, Measurement } from '../src/measurement';
import { openDatabase } from '../src/openDatabase';
import {
  EMULATED_ACCOUNT,
  EMULATED_REGION,
  startEmulatedAccount,
} from '../src/startEmulatedAccount';
import { startPlugin } from '../src/startPlugin';
import { startReplay } from '../src/startReplay';
import { timed } from '../src/statistics';

const FIGURES = [
  'calls-per-scan',
  'calls-over-floor',
  'wall-time-at-50-ms',
  'calls-of-second-entity',
];
const POLL_MS = 100;
const PATIENCE_MS = 10 * 60_000;
/** What a call to AWS takes from afar. */
const LATENCY_MS = 50;
/** The same in all scans, so that they ask for the same. */
const asOf = new Date().toISOString();

const sumOf = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);

async function readOnce(bench: Bench, proxy: Proxy) {
  const folder = await mkdtemp(join(tmpdir(), 'well-architected-'));
  bench.cleanUp(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'recording.json.gz');
  proxy.forget();
  const code = await runScan({
    argv: [
      ...['--account', EMULATED_ACCOUNT, '--regions', EMULATED_REGION],
      ...['--record', file, '--format', 'json', '--as-of', asOf],
    ],
    env: process.env,
    stdout: { write: () => true, isTTY: false },
    stderr: { write: () => true, isTTY: false },
    signal: new AbortController().signal,
  });
  if (code === 2) {
    throw new Error('The emulated account could not be read');
  }
  return {
    calls: proxy.log(),
    inventory: JSON.parse(gunzipSync(await readFile(file)).toString()),
  };
}

function reportCalls(bench: Bench, scan: Awaited<ReturnType<typeof readOnce>>) {
  const { inventory, calls } = scan;
  const byOperation = callFloor({ calls, inventory, collectors });
  const byService: Record<string, number> = {};
  for (const [name, { calls: count }] of Object.entries(byOperation)) {
    const [service] = name.split(':');
    byService[service] = (byService[service] ?? 0) + count;
  }
  bench.report({
    figure: 'aws.calls-per-scan',
    value: calls.length,
    unit: 'AWS calls',
    detail: {
      resources: inventory.resources.length,
      collectors: collectors.length,
      checks: checks.length,
      byService,
    },
  });
  const all = Object.values(byOperation);
  const above = Object.entries(byOperation).filter(
    ([, operation]) => operation.calls > operation.floor,
  );
  const floor = sumOf(all.map(operation => operation.floor));
  bench.report({
    figure: 'aws.calls-over-floor',
    value: calls.length / floor,
    unit: 'ratio',
    detail: {
      floor,
      target: 1.05,
      above: Object.fromEntries<OperationCalls>(above),
    },
  });
}

const service = (
  name: string,
  annotations: Record<string, string>,
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name,
    namespace: 'default',
    annotations: {
      'aws.amazon.com/account-id': EMULATED_ACCOUNT,
      ...annotations,
    },
  },
  spec: {
    type: 'service',
    lifecycle: 'production',
    owner: 'group:default/platform',
  },
});

/** Waits until the account was read and every entity of it is scored. */
async function settled(knex: Knex, entities: number): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (Date.now() < deadline) {
    const scored = await knex('wa_scorecard')
      .whereNotNull('evidence_at')
      .select('entity_ref');
    if (scored.length === entities) {
      return;
    }
    await new Promise(resolve => {
      setTimeout(resolve, POLL_MS);
    });
  }
  throw new Error('The entities of the emulated account were never scored');
}

async function callsFor(bench: Bench, proxy: Proxy, entities: Entity[]) {
  const knex = (await openDatabase(bench, 'sqlite'))!;
  const plugin = await startPlugin({
    bench,
    knex,
    entities,
    config: {
      wellArchitected: {
        accounts: [{ id: EMULATED_ACCOUNT, regions: [EMULATED_REGION] }],
      },
    },
  });
  proxy.forget();
  await plugin.runTask('catalog');
  await settled(knex, entities.length);
  await plugin.stop();
  return proxy.log().length;
}

/**
 * A scan in which every call takes the same time and nothing else does: what
 * the emulator answered before is given again.
 */
async function measureLatency(bench: Bench, proxy: Proxy) {
  const replay = await startReplay(bench, proxy.url);
  const s3Control = new URL(replay.url);
  s3Control.hostname = 'localhost';
  const environment = {
    AWS_ENDPOINT_URL: replay.url,
    AWS_ENDPOINT_URL_S3_CONTROL: s3Control.origin,
  };
  const before = { ...process.env };
  Object.assign(process.env, environment);
  try {
    const { calls } = await readOnce(bench, proxy);
    replay.counts();
    const ownSeconds = await timed(() => readOnce(bench, proxy));
    replay.counts();
    replay.answerAfter(LATENCY_MS);
    const seconds = await timed(() => readOnce(bench, proxy));
    const { requests, unknown } = replay.counts();
    const byService = new Map<string, number>();
    for (const { service: name } of calls) {
      byService.set(name, (byService.get(name) ?? 0) + 1);
    }
    const [[slowest, most]] = [...byService].sort(([, a], [, b]) => b - a);
    const inSeconds = (count: number) => (count * LATENCY_MS) / 1000;
    bench.report({
      figure: 'aws.wall-time-at-50-ms',
      value: seconds / 1000,
      unit: 's',
      detail: {
        withoutLatency: Math.round(ownSeconds / 100) / 10,
        waiting: Math.round((seconds - ownSeconds) / 100) / 10,
        sumOfAllCalls: inSeconds(requests),
        sumOfSlowestService: { [slowest]: inSeconds(most) },
        calls: requests,
        notReplayed: unknown,
      },
    });
  } finally {
    for (const name of Object.keys(environment)) {
      process.env[name] = before[name];
    }
  }
}

async function measureCalls(bench: Bench) {
  const proxy = await startEmulatedAccount(bench);
  if ('missing' in proxy) {
    for (const name of FIGURES) {
      bench.report({
        figure: `aws.${name}`,
        value: null,
        unit: 'AWS calls',
        detail: { skipped: proxy.missing },
      });
    }
    return;
  }
  bench.say('scanning');
  reportCalls(bench, await readOnce(bench, proxy));
  bench.say('scanning from afar');
  await measureLatency(bench, proxy);

  const all = service('everything', {});
  const orders = service('orders-api', {
    'aws.amazon.com/well-architected-tags': 'component=orders-api',
  });
  bench.say('reading for one entity');
  const one = await callsFor(bench, proxy, [all]);
  bench.say('reading for two entities');
  const two = await callsFor(bench, proxy, [all, orders]);
  bench.report({
    figure: 'aws.calls-of-second-entity',
    value: two - one,
    unit: 'AWS calls',
    detail: { oneEntity: one, twoEntities: two, target: 0 },
  });
}

export const measurements: Measurement[] = [
  { name: 'aws.calls', measure: measureCalls },
];
