/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { NotFoundError } from '@backstage/errors';
import {
  AccountConnector,
  AccountReader,
  AnyCollector,
  Check,
  collectAccount,
  CollectProgress,
  Inventory,
  Resource,
} from 'backstage-plugin-well-architected-node';

/** Where inventories come from. */
export interface InventorySources {
  readers: AccountReader[];
  connector?: AccountConnector;
}

async function collect(options: {
  accountId: string;
  regions: string[];
  connector: AccountConnector;
  collectors: AnyCollector[];
  checks: Check[];
  inScope?: (resources: Resource[]) => ReadonlySet<Resource>;
  signal: AbortSignal;
  onProgress?: (progress: CollectProgress) => void;
}): Promise<Inventory> {
  const { accountId, regions, connector, ...rest } = options;
  const connection = await connector.connect({ accountId, regions });
  try {
    return await collectAccount({ connection, regions, ...rest });
  } finally {
    connection.close();
  }
}

/**
 * Reads an account: the readers are asked first, in order; else the connector
 * opens a connection and the collectors run.
 *
 * @throws ConnectError when the credentials do not lead to the account;
 * NotFoundError when nobody can read it. An abort throws as well, so an
 * inventory is whole or there is none.
 */
export async function readAccount(options: {
  sources: InventorySources;
  accountId: string;
  regions: string[];
  collectors: AnyCollector[];
  checks: Check[];
  /** Resources whose metrics the connector shall read; all by default. */
  inScope?: (resources: Resource[]) => ReadonlySet<Resource>;
  signal: AbortSignal;
  onProgress?: (progress: CollectProgress) => void;
}): Promise<Inventory> {
  const { sources, accountId, regions, signal, ...rest } = options;
  for (const reader of sources.readers) {
    const inventory = await reader.readInventory({
      accountId,
      regions,
      signal,
    });
    if (inventory) {
      return inventory;
    }
  }
  if (!sources.connector) {
    throw new NotFoundError(
      `Account ${accountId} cannot be read: no module that connects to AWS is installed`,
    );
  }
  const { connector } = sources;
  return collect({ accountId, regions, connector, signal, ...rest });
}
