/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * 1, 2 and 4 backend processes that read accounts on one PostgreSQL. AWS is a
 * wait of 50 ms per call; everything else is real. On two cores four processes
 * share what the database leaves of them.
 */
import { ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { Knex } from 'knex';
import { saveAccounts } from '../../../plugins/well-architected-backend/src/collect/saveAccounts';
import { PgBossQueue } from '../../../plugins/well-architected-backend/src/work/PgBossQueue';
import { Bench, Measurement } from '../src/measurement';
import { openPostgres } from '../src/openDatabase';
import { quietLogger } from '../src/quietLogger';
import { COLLECT, ReplicaMessage, ReplicaSettings } from '../src/replicaWork';
import { startPostgres } from '../src/startPostgres';
import { REGION } from '../src/syntheticAccount';

const REPLICAS = [1, 2, 4];
const AIMS: Record<number, number> = { 2: 1.8, 4: 3 };
const MINUTE_MS = 60_000;
/** An account in which nothing is large: the wait for AWS is what it costs. */
const LOAD = { cells: 2, calls: 300, callMs: 50, atATime: 6 };
const accountsFor = (bench: Bench) => (bench.quick ? 12 : 40);

type Read = Extract<ReplicaMessage, { type: 'read' }>;

interface Outcome {
  perMinute: number;
  /** Readings of an account beyond the first. */
  readTwice: number;
  overlapping: number;
  transitionsTwice: number;
  transitions: number;
  sentTwice: number;
  sent: number;
  /** Accounts by replica. */
  shares: number[];
}

async function prepare(knex: Knex, ids: string[]): Promise<PgBossQueue> {
  await saveAccounts({
    knex,
    accounts: ids.map((id, i) => ({
      id,
      name: `account-${i}`,
      environment: 'production',
      ownerRef: `group:default/team-${i % 5}`,
      regions: [REGION],
    })),
  });
  const queue = new PgBossQueue({ knex, logger: quietLogger });
  await queue.start([COLLECT]);
  await queue.enqueueAll(
    COLLECT,
    ids.map(accountId => ({ key: accountId, item: { accountId } })),
  );
  return queue;
}

function overlapsOf(reads: Read[]): number {
  let overlaps = 0;
  reads.forEach((a, i) =>
    reads.slice(i + 1).forEach(b => {
      const isSame = a.accountId === b.accountId;
      overlaps +=
        isSame && a.begunAt < b.endedAt && b.begunAt < a.endedAt ? 1 : 0;
    }),
  );
  return overlaps;
}

async function doublesOf(knex: Knex) {
  const rows: { count: string }[] = await knex('wa_transition')
    .groupBy('subject_ref', 'check_id')
    .count({ count: '*' });
  return {
    transitions: rows.reduce((sum, { count }) => sum + Number(count), 0),
    transitionsTwice: rows.filter(({ count }) => Number(count) > 1).length,
  };
}

/** Reads all accounts with so many replicas on a fresh database. */
async function run(
  bench: Bench,
  connection: string,
  replicas: number,
): Promise<Outcome> {
  const count = accountsFor(bench);
  const ids = Array.from({ length: count }, (_, i) =>
    String(100_000_000_000 + i),
  );
  const prefix = `replicas_${process.pid}_${replicas}_`;
  const settings: ReplicaSettings = { connection, prefix, ...LOAD };
  const knex = await openPostgres(settings);
  bench.cleanUp(() => knex.destroy());
  const queue = await prepare(knex, ids);
  const reads: Read[] = [];
  const sent: string[] = [];
  const saved = new Set<string>();
  let ready = 0;
  let notified = 0;
  const waiting = { wake: () => {} };
  const children: ChildProcess[] = Array.from({ length: replicas }, () => {
    const child = fork(
      join(__dirname, '../src/replica.ts'),
      [JSON.stringify(settings)],
      {
        execArgv: process.execArgv,
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      },
    );
    bench.cleanUp(() => void child.kill());
    child.on('message', (message: ReplicaMessage) => {
      if (message.type === 'read') {
        reads.push(message);
      } else if (message.type === 'saved') {
        saved.add(message.accountId);
      } else if (message.type === 'sent') {
        sent.push(message.scope);
      } else if (message.type === 'ready') {
        ready += 1;
      } else if (message.type === 'notified') {
        notified += 1;
      }
      waiting.wake();
    });
    return child;
  });
  const until = async (reached: () => boolean) => {
    while (!reached()) {
      await new Promise<void>(resolve => {
        waiting.wake = resolve;
      });
    }
  };
  bench.say(`${replicas} replicas, ${count} accounts`);
  await until(() => ready === replicas);
  const begun = performance.now();
  children.forEach(child => child.send('work'));
  await until(() => saved.size === count);
  const ms = performance.now() - begun;
  // all of them tell at once, which the scheduler would not let happen
  children.forEach(child => child.send('notify'));
  await until(() => notified === replicas);
  const { transitions, transitionsTwice } = await doublesOf(knex);
  const ended = children.map(
    child => new Promise(resolve => child.once('exit', resolve)),
  );
  children.forEach(child => child.send('stop'));
  await Promise.all(ended);
  await queue.stop();
  const byReplica = new Map<string, number>();
  reads.forEach(({ replica }) =>
    byReplica.set(replica, (byReplica.get(replica) ?? 0) + 1),
  );
  return {
    perMinute: (count / ms) * MINUTE_MS,
    readTwice: reads.length - new Set(reads.map(r => r.accountId)).size,
    overlapping: overlapsOf(reads),
    transitions,
    transitionsTwice,
    sent: sent.length,
    sentTwice: sent.length - new Set(sent).size,
    shares: [...byReplica.values()].sort((a, b) => b - a),
  };
}

async function measure(bench: Bench): Promise<void> {
  const connection = await startPostgres(bench);
  if (!connection) {
    bench.report({
      figure: 'replicas.accounts-per-minute',
      value: null,
      unit: 'accounts/min',
      detail: { skipped: 'PostgreSQL is not installed' },
    });
    return;
  }
  let alone = 0;
  for (const replicas of REPLICAS) {
    const { perMinute, ...detail } = await run(bench, connection, replicas);
    alone ||= perMinute;
    bench.report({
      figure: `replicas.${replicas}.accounts-per-minute`,
      value: perMinute,
      unit: 'accounts/min',
      detail: {
        aws: 'a wait, no HTTP',
        accounts: accountsFor(bench),
        ...LOAD,
        ...detail,
      },
    });
    if (replicas > 1) {
      bench.report({
        figure: `replicas.${replicas}.ratio`,
        value: perMinute / alone,
        unit: 'x',
        detail: { aim: AIMS[replicas] },
      });
    }
  }
}

export const measurements: Measurement[] = [{ name: 'replicas', measure }];
