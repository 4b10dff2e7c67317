/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  ScopeFact,
  ScorecardScope,
} from 'backstage-plugin-well-architected-common';
import { AccountRow } from '../../database/tables';
import { ScopedEntity } from '../../scope/types';
import { applyForm } from '../../scopeForm/applyForm';
import {
  describeConfirmation,
  describeEnvironment,
  describeFacts,
} from '../../scopeForm/describeFacts';
import { ScopeForms } from '../../scopeForm/types';

const isDeclared = ({ value }: ScopeFact) => value !== undefined;

/** Scope of an entity as the API shows it: names and states filled in. */
export function toScorecardScope(options: {
  /** As the annotations alone declare it. */
  entity: ScopedEntity;
  forms: ScopeForms;
  /** Those of the scope that are configured. */
  accounts: AccountRow[];
  resourceCounts: Record<string, number>;
  now: Date;
  /** Days that a confirmation holds. */
  confirmedDays: number;
}): ScorecardScope {
  const { entity, forms, accounts, resourceCounts, now } = options;
  const { scope } = entity;
  const { context } = applyForm({ entity, ...forms });
  const byId = new Map(accounts.map(row => [row.account_id, row]));
  const regionsOfAccounts = accounts.flatMap(
    row => JSON.parse(row.regions) as string[],
  );
  return {
    accounts: scope.accounts.map(({ id }) => {
      const row = byId.get(id);
      const fact = describeEnvironment({
        entity,
        ...forms,
        accountId: id,
        configured: row?.environment ?? undefined,
      });
      return {
        id,
        name: row?.name ?? id,
        ...(fact.value ? { environment: fact.value } : {}),
        ...(isDeclared(fact) ? { environmentFact: fact } : {}),
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
    facts: Object.fromEntries(
      Object.entries(describeFacts({ entity, ...forms })).filter(([, fact]) =>
        isDeclared(fact),
      ),
    ),
    confirmation: describeConfirmation({
      entity,
      ...forms,
      now,
      maxAgeDays: options.confirmedDays,
    }),
    origin: scope.origin,
    resourceCounts,
  };
}
