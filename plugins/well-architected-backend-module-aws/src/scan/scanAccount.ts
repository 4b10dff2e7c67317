/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  AnyCollector,
  collectAccount,
  CollectProgress,
  Inventory,
  InventoryReview,
  reviewInventory,
} from 'backstage-plugin-well-architected-node';
import { assumeRole } from '../aws/assumeRole';
import { createConnection } from '../aws/createConnection';
import { declaredActions } from '../aws/declaredActions';
import { sharedListings } from '../aws/shareCalls';
import { ScanOptions } from './parseScanOptions';

/** What a scan found. */
export interface Scan {
  inventory: Inventory;
  review: InventoryReview;
}

/**
 * Reads one account and reviews it as one workload.
 *
 * @throws ConnectError when there is no access to the account.
 */
export async function scanAccount(options: {
  scan: ScanOptions;
  collectors: readonly AnyCollector[];
  signal: AbortSignal;
  onProgress?: (progress: CollectProgress) => void;
}): Promise<Scan> {
  const { scan, collectors, signal, onProgress } = options;
  const { accountId, regions, checks, endpointUrl, roleArn } = scan;
  const connection = await createConnection({
    accountId,
    regions,
    declared: declaredActions(collectors),
    shared: sharedListings(collectors),
    settings: {
      endpointUrl,
      maxAttempts: scan.maxAttempts,
      credentials:
        roleArn === undefined
          ? undefined
          : assumeRole({
              roleArn,
              externalId: scan.externalId,
              region: regions[0],
              endpointUrl,
            }),
    },
  });
  try {
    const inventory = await collectAccount({
      connection,
      regions,
      collectors: [...collectors],
      checks,
      signal,
      now: scan.asOf,
      onProgress,
    });
    const review = reviewInventory({
      inventory,
      checks,
      account: {
        id: accountId,
        name: accountId,
        ...(scan.environment ? { environment: scan.environment } : {}),
      },
    });
    return { inventory, review };
  } finally {
    connection.close();
  }
}
