/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  AccountConnection,
  AnyCollector,
  collectAccount,
  Check,
  CollectionStatus,
  Inventory,
  Resource,
  runCollector,
  wantedDetails,
} from 'backstage-plugin-well-architected-node';
import { joinTags } from '../../../plugins/well-architected-node/src/collect/joinTags';
import { createConnection } from '../../../plugins/well-architected-backend-module-aws/src/aws/createConnection';
import { declaredActions } from '../../../plugins/well-architected-backend-module-aws/src/aws/declaredActions';
import { credentialsFor, Proxy } from '../index';
import { AccountTape, TapeFault } from './AccountTape';
import { METRICS } from './compareReviews';
import { Answers } from './moreAnswers';

/** What one collector read. */
export interface Part {
  collector: AnyCollector;
  region: string;
  resources: Resource[];
  status: CollectionStatus;
  /** Operations that the collector asked for. */
  asked: ReadonlySet<string>;
}

/** An account on tape, read by every collector that a check needs. */
export interface TapedAccount {
  inventory: Inventory;
  /** Operations that each collector asked for. */
  asked: Map<string, Set<string>>;
  asks(operation: string): boolean;
  /** The account as it is read without the permission for one operation. */
  without(operation: string): Promise<Inventory>;
  /** What each collector reads as long as nothing is broken. */
  parts: readonly Part[];
  /** The collectors that ask for what is broken, read once more. */
  withFault(
    fault: TapeFault,
    network: { url: string; timeoutMs: number; mostPages: number },
  ): Promise<{ parts: Part[]; calls: number; inventory: Inventory }>;
}

/** Reads an account of the emulator onto a tape. */
export async function readOnTape(options: {
  accountId: string;
  region: string;
  /** ISO 8601. */
  now: string;
  checks: Check[];
  collectors: AnyCollector[];
  proxy: Proxy;
  /** Instead of the emulator. */
  answers?: Answers;
}): Promise<TapedAccount> {
  const { accountId, region, now, checks, collectors, proxy } = options;
  const tape = new AccountTape(options.answers);
  /** A new connection each time: what collectors keep, they keep with it. */
  const connected = async <T>(
    read: (connection: AccountConnection) => Promise<T>,
    network?: { url: string; timeoutMs: number; mostPages: number },
  ): Promise<T> => {
    const connection = await createConnection({
      accountId,
      regions: [region],
      declared: declaredActions(collectors),
      settings: {
        endpointUrl: network?.url ?? proxy.url,
        credentials: async () => credentialsFor(accountId),
        maxAttempts: 1,
        requestTimeoutMs: network?.timeoutMs,
        mostPages: network?.mostPages,
      },
    });
    try {
      return await read(tape.attach(connection));
    } finally {
      connection.close();
    }
  };
  const signal = new AbortController().signal;
  const wanted = wantedDetails({ checks, collectors });

  /** One collector alone, so that it is known what it asks for. */
  const readPart = async (
    collector: AnyCollector,
    connection: AccountConnection,
  ): Promise<Part> => {
    tape.asked.clear();
    const at = collector.scope === 'global' ? 'global' : region;
    const part = await runCollector({
      ...{ collector, connection, now, signal },
      details: wanted.get(collector) ?? new Set(),
      region: at,
    });
    return { collector, region: at, ...part, asked: new Set(tape.asked) };
  };
  const toInventory = (
    parts: Part[],
    metrics: Inventory['metrics'],
  ): Inventory => ({
    ...{ version: 1, accountId, regions: [region], apiCalls: {}, metrics },
    startedAt: now,
    finishedAt: now,
    collection: parts.map(part => part.status),
    resources: joinTags({
      resources: parts.flatMap(part => part.resources),
      collectors: parts.map(part => part.collector),
    }),
  });
  const readAll = () =>
    connected(connection =>
      collectAccount({
        ...{ connection, checks, collectors, now, signal },
        regions: [region],
      }),
    );

  const baseline: Part[] = [];
  const asks = (operation: string) =>
    baseline.some(part => part.asked.has(operation));
  for (const collector of wanted.keys()) {
    baseline.push(await connected(c => readPart(collector, c)));
  }
  tape.asked.clear();
  const { metrics } = await readAll();
  const inAll = new Set(tape.asked);
  tape.sealed = true;
  return {
    asks: operation => inAll.has(operation),
    inventory: toInventory(baseline, metrics),
    asked: new Map(
      baseline.map(part => [part.collector.id, new Set(part.asked)]),
    ),
    parts: baseline,
    async withFault(fault, network) {
      tape.fault = fault;
      tape.faultyCalls = 0;
      try {
        const parts = await connected(async connection => {
          const read: Part[] = [];
          for (const part of baseline) {
            if (part.asked.has(fault.operation)) {
              read.push(await readPart(part.collector, connection));
            }
          }
          return read;
        }, network);
        const again = new Map(parts.map(part => [part.collector.id, part]));
        return {
          parts,
          calls: tape.faultyCalls,
          inventory: toInventory(
            baseline.map(part => again.get(part.collector.id) ?? part),
            metrics,
          ),
        };
      } finally {
        tape.fault = undefined;
      }
    },
    async without(operation) {
      tape.denied = operation;
      try {
        // Not only collectors ask for metrics: the whole account is read again.
        if (operation === METRICS || !asks(operation)) {
          return await readAll();
        }
        const parts = await connected(async connection => {
          const read: Part[] = [];
          for (const part of baseline) {
            read.push(
              part.asked.has(operation)
                ? await readPart(part.collector, connection)
                : part,
            );
          }
          return read;
        });
        return toInventory(parts, metrics);
      } finally {
        tape.denied = undefined;
      }
    },
  };
}
