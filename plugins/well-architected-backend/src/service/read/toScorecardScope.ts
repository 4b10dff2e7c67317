/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ScorecardScope } from 'backstage-plugin-well-architected-common';
import { AccountRow } from '../../database/tables';
import { ScopedEntity } from '../../scope/types';

/** Scope of an entity as the API shows it: names and states filled in. */
export function toScorecardScope(options: {
  entity: ScopedEntity;
  /** Those of the scope that are configured. */
  accounts: AccountRow[];
  resourceCounts: Record<string, number>;
}): ScorecardScope {
  const { entity, accounts, resourceCounts } = options;
  const { scope, context } = entity;
  const byId = new Map(accounts.map(row => [row.account_id, row]));
  const regionsOfAccounts = accounts.flatMap(
    row => JSON.parse(row.regions) as string[],
  );
  return {
    accounts: scope.accounts.map(({ id, environment }) => {
      const row = byId.get(id);
      const shown = environment ?? row?.environment;
      return {
        id,
        name: row?.name ?? id,
        ...(shown ? { environment: shown } : {}),
        configured: row !== undefined,
        ...(row?.last_complete_at
          ? { lastCompleteAt: row.last_complete_at }
          : {}),
        ...(row?.last_error ? { lastError: row.last_error } : {}),
      };
    }),
    regions:
      scope.regions.length > 0
        ? scope.regions
        : [...new Set(regionsOfAccounts)].sort(),
    selectors: scope.selectors,
    context,
    origin: scope.origin,
    resourceCounts,
  };
}
