/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ZodError } from 'zod';
import {
  AnyCollector,
  CollectionState,
  CollectionStatus,
  Resource,
  UnknownError,
} from '../define';
import { AccountConnection, ReadProblem } from './connection';
import { createCollectContext } from './createCollectContext';
import { namingCalls } from './namingCalls';

const GLOBAL_REGION = 'us-east-1';

/** States of what a collector itself says about its source. */
const STATES: Partial<
  Record<UnknownError['reason'], Exclude<CollectionState, 'ok'>>
> = {
  ACCESS_DENIED: 'denied',
  OPT_IN_REQUIRED: 'opt-in-required',
  SUPPORT_PLAN_REQUIRED: 'support-plan-required',
  REGION_DISABLED: 'region-disabled',
};

/** The calls of the detail that has an unexpected shape, or those of the list. */
function callsBehind(error: unknown, collector: AnyCollector): string[] {
  const place =
    error instanceof ZodError ? error.issues[0]?.path[0] : undefined;
  const calls = collector.details?.[String(place)] ?? collector.list;
  return Object.keys(calls);
}

/** A collector that knows why it cannot read says so by an `UnknownError`. */
function problemOf(options: {
  error: unknown;
  connection: AccountConnection;
  collector: AnyCollector;
}): ReadProblem {
  const { error, connection, collector } = options;
  if (!(error instanceof UnknownError)) {
    return namingCalls({
      problem: connection.classify(error),
      calls: callsBehind(error, collector),
      read: collector.noun.many,
    });
  }
  const { reason, message, missingAction } = error;
  return {
    kind: STATES[reason] ?? 'error',
    reason,
    message,
    ...(missingAction ? { action: missingAction } : {}),
  };
}

/**
 * Runs one collector in one Region. Either all of its resources come back or
 * none: half a list would make a check pass on what was not seen. What is listed
 * twice comes once.
 *
 * `region` is a Region code, or `global` for global collectors.
 *
 * @returns the resources and the status; never throws but for an abort
 * @public
 */
export async function runCollector(options: {
  collector: AnyCollector;
  connection: AccountConnection;
  details: ReadonlySet<string>;
  region: string;
  now: string;
  signal: AbortSignal;
}): Promise<{ resources: Resource[]; status: CollectionStatus }> {
  const { collector, connection, region, signal } = options;
  const base = { collector: collector.id, type: collector.type, region };
  const context = createCollectContext({
    ...options,
    region:
      region === 'global' ? collector.globalRegion ?? GLOBAL_REGION : region,
  });
  try {
    const resources = new Map<string, Resource>();
    for await (const found of collector.collect(context)) {
      signal.throwIfAborted();
      if (!found.id) {
        throw new Error('the list has one without a name');
      }
      const at = found.region ?? region;
      // lists that change while they are paged have some of them twice
      resources.set(`${at} ${found.id}`, {
        ...found,
        region: at,
        tags: found.tags ?? {},
        name: found.name ?? found.id,
        data: collector.schema.parse(found.data),
        type: collector.type,
        accountId: connection.accountId,
      });
    }
    return {
      resources: [...resources.values()],
      status: { ...base, status: 'ok', count: resources.size },
    };
  } catch (error) {
    signal.throwIfAborted();
    const problem = problemOf({ error, connection, collector });
    const kind = problem.kind === 'not-found' ? 'error' : problem.kind;
    const missingAction =
      problem.action ?? Object.values(collector.list).flat()[0];
    return {
      resources: [],
      status: {
        ...base,
        status: kind,
        reason: problem.message,
        ...(kind === 'denied' ? { missingAction } : {}),
        count: 0,
      },
    };
  }
}
