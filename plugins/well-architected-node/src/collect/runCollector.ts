/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  AnyCollector,
  CollectionState,
  CollectionStatus,
  Resource,
  UnknownError,
} from '../define';
import { AccountConnection, ReadProblem } from './connection';
import { createCollectContext } from './createCollectContext';

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

/** A collector that knows why it cannot read says so by an `UnknownError`. */
function problemOf(error: unknown, connection: AccountConnection): ReadProblem {
  if (!(error instanceof UnknownError)) {
    return connection.classify(error);
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
 * none: half a list would make a check pass on what was not seen.
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
    const resources: Resource[] = [];
    for await (const found of collector.collect(context)) {
      signal.throwIfAborted();
      resources.push({
        ...found,
        region: found.region ?? region,
        tags: found.tags ?? {},
        name: found.name ?? found.id,
        data: collector.schema.parse(found.data),
        type: collector.type,
        accountId: connection.accountId,
      });
    }
    return {
      resources,
      status: { ...base, status: 'ok', count: resources.length },
    };
  } catch (error) {
    signal.throwIfAborted();
    const problem = problemOf(error, connection);
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
