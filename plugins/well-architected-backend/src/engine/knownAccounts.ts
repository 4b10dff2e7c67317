/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AccountConfig } from '../config/types';
import { Recordings } from '../recordings/Recordings';

/** The configured accounts, and the recorded ones that are not among them. */
export async function knownAccounts(options: {
  configured: AccountConfig[];
  recordings?: Recordings;
}): Promise<AccountConfig[]> {
  const { configured, recordings } = options;
  const ids = new Set(configured.map(({ id }) => id));
  const accounts = [...configured];
  for (const id of recordings?.accountIds ?? []) {
    if (recordings && !ids.has(id)) {
      accounts.push({ id, name: id, regions: await recordings.regionsOf(id) });
    }
  }
  return accounts;
}
