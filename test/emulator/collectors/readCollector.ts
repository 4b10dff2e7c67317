/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  Collector,
  CollectionStatus,
  Resource,
  runCollector,
} from 'backstage-plugin-well-architected-node';
import { createConnection } from '../../../plugins/well-architected-backend-module-aws/src/aws/createConnection';
import { declaredActions } from '../../../plugins/well-architected-backend-module-aws/src/aws/declaredActions';
import { credentialsFor, Proxy } from '../index';
import { PRODUCTION } from '../tests/support';

/**
 * Runs one collector against the emulator, the way that the collect stage does.
 *
 * @param options.details - all details by default
 */
export async function readCollector<
  T extends string,
  D,
  N extends string,
>(options: {
  collector: Collector<T, D, N>;
  proxy: Proxy;
  account?: string;
  /** `eu-central-1` by default; ignored for global collectors. */
  region?: string;
  details?: N[];
  /** ISO 8601. */
  now?: string;
}): Promise<{
  resources: Resource<T, D>[];
  status: CollectionStatus;
  calls: Record<string, number>;
}> {
  const { collector, proxy, account = PRODUCTION } = options;
  const region = options.region ?? 'eu-central-1';
  const connection = await createConnection({
    accountId: account,
    regions: [region],
    declared: declaredActions([collector]),
    settings: {
      endpointUrl: proxy.url,
      credentials: async () => credentialsFor(account),
      maxAttempts: 2,
    },
  });
  try {
    const { resources, status } = await runCollector({
      collector,
      connection,
      details: new Set(options.details ?? Object.keys(collector.details ?? {})),
      region: collector.scope === 'global' ? 'global' : region,
      now: options.now ?? new Date().toISOString(),
      signal: new AbortController().signal,
    });
    return {
      resources: resources as Resource<string, unknown>[] as Resource<T, D>[],
      status,
      calls: connection.apiCalls(),
    };
  } finally {
    connection.close();
  }
}
