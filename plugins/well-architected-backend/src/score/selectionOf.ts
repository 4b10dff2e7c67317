/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AccountRow } from '../database/tables';
import { WorldRows } from './readWorldRows';

/** What selects the resources of one account for an entity. Pure. */
export function selectionOf(options: { rows: WorldRows; account: AccountRow }) {
  const { rows, account } = options;
  const { selectors, regions } = rows.entity.scope;
  const accountId = account.account_id;
  return {
    accountId,
    selectors,
    regions:
      regions.length > 0 ? regions : (JSON.parse(account.regions) as string[]),
    whole: rows.whole.filter(row => row.account_id === accountId),
  };
}
