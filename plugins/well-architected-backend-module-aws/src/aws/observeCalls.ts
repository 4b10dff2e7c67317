/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { MetadataBearer, MiddlewareStack, Provider } from '@smithy/types';
import { operationName } from './operationName';

/** The part of every SDK client that this module relies on. */
export interface SdkClient {
  config: { serviceId: string; region: Provider<string> };
  middlewareStack: MiddlewareStack<object, MetadataBearer>;
  destroy(): void;
}

/** Where an error came from. */
export interface FailedCall {
  /** `service:Operation`. */
  operation: string;
  region: string;
}

/** Counts the calls of clients and remembers which call an error came from. */
export interface CallObserver {
  observe(client: SdkClient): void;
  /** Calls so far, however many attempts each one took. */
  counts(): Record<string, number>;
  /** Those of them that failed after all attempts. */
  failures(): Record<string, number>;
  callOf(error: unknown): FailedCall | undefined;
}

const addOne = (counts: Map<string, number>, operation: string) =>
  counts.set(operation, (counts.get(operation) ?? 0) + 1);

const sorted = (counts: Map<string, number>) =>
  Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));

/** Creates an observer without any call. */
export function createCallObserver(): CallObserver {
  const counts = new Map<string, number>();
  const failures = new Map<string, number>();
  // Keyed by identity: errors stay as the SDK made them.
  const failed = new WeakMap<object, FailedCall>();
  return {
    observe(client) {
      client.middlewareStack.add(
        (next, context) => async args => {
          const operation = operationName({
            serviceId: client.config.serviceId,
            commandName: context.commandName ?? 'Unknown',
          });
          addOne(counts, operation);
          try {
            return await next(args);
          } catch (error) {
            addOne(failures, operation);
            if (typeof error === 'object' && error !== null) {
              const region = await client.config.region();
              failed.set(error, { operation, region });
            }
            throw error;
          }
        },
        // Outside of the retries, so that a call counts once.
        { step: 'initialize', priority: 'high', name: 'observeCalls' },
      );
    },
    counts: () => sorted(counts),
    failures: () => sorted(failures),
    callOf: error =>
      typeof error === 'object' && error !== null
        ? failed.get(error)
        : undefined,
  };
}
