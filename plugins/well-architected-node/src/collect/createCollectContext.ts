/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import limiter from 'p-limit';
import { AnyCollector, CollectContext, Readable } from '../define';
import { AccountConnection } from './connection';
import { namingCalls } from './namingCalls';

/** Items of one collector that are described at the same time. */
const ITEMS_AT_ONCE = 10;

async function* concurrently<T, R>(
  items: Iterable<T> | AsyncIterable<T>,
  read: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const limit = limiter(ITEMS_AT_ONCE);
  const running: Promise<R>[] = [];
  for await (const item of items) {
    const promise = limit(() => read(item));
    // Rejections surface where the promise is awaited, in order.
    promise.catch(() => {});
    running.push(promise);
    while (running.length >= ITEMS_AT_ONCE * 2) {
      yield await running.shift()!;
    }
  }
  for (const promise of running) {
    yield await promise;
  }
}

/** The one declared action, or the first, when the error names none. */
const declaredAction = (collector: AnyCollector, detail: string) => {
  const calls = Object.values(collector.details?.[detail] ?? {}).flat();
  return calls[0];
};

/**
 * What a collector may use while it reads one account in one Region.
 *
 * @internal
 */
export function createCollectContext(options: {
  collector: AnyCollector;
  connection: AccountConnection;
  details: ReadonlySet<string>;
  region: string;
  now: string;
  signal: AbortSignal;
}): CollectContext {
  const { collector, connection, details, region, now, signal } = options;
  const gone = Symbol('gone');

  return {
    accountId: connection.accountId,
    region,
    now,
    signal,
    client: (clientClass, at) =>
      connection.client(clientClass, { region: at?.region ?? region }),
    wants: detail => details.has(detail),
    async detail<T>(
      detail: string,
      read: () => Promise<T>,
    ): Promise<Readable<T>> {
      if (!details.has(detail)) {
        return {
          unread: {
            reason: 'NOT_COLLECTED',
            message: `No enabled check needed ${detail} of ${collector.noun.many}`,
          },
        };
      }
      try {
        signal.throwIfAborted();
        return await read();
      } catch (error) {
        signal.throwIfAborted();
        const problem = namingCalls({
          problem: connection.classify(error),
          calls: Object.keys(collector.details?.[detail] ?? {}),
          read: `${detail} of ${collector.noun.many}`,
        });
        if (problem.kind === 'not-found') {
          throw error;
        }
        return {
          unread: {
            reason: problem.reason,
            message: problem.message,
            ...(problem.kind === 'denied'
              ? { action: problem.action ?? declaredAction(collector, detail) }
              : {}),
          },
        };
      }
    },
    async *each(items, read) {
      const results = concurrently(items, async item => {
        signal.throwIfAborted();
        try {
          return await read(item);
        } catch (error) {
          signal.throwIfAborted();
          if (connection.classify(error).kind === 'not-found') {
            return gone;
          }
          throw error;
        }
      });
      for await (const result of results) {
        if (result !== gone) {
          yield result as Exclude<typeof result, typeof gone>;
        }
      }
    },
  };
}
