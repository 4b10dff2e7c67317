/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AccountConfig } from '../config/types';
import { ScopedEntity } from './types';

/** Who may link entities to which accounts. */
export type PermitsAccount = (
  entity: Pick<ScopedEntity, 'ownerRef' | 'systemRef' | 'domainRef'>,
  accountId: string,
) => boolean;

/**
 * Reads from the configured accounts who may use them; undefined where none of
 * them is limited, which is the default. Where one is, accounts that nobody
 * configured are permitted to nobody, so that an answer does not tell which of
 * the two an account is. Pure.
 *
 * @param options.recorded - ids of accounts that are replayed
 */
export function createPermits(options: {
  accounts: AccountConfig[];
  recorded: Iterable<string>;
}): PermitsAccount | undefined {
  const { accounts, recorded } = options;
  if (accounts.every(({ allowed }) => allowed === undefined)) {
    return undefined;
  }
  const byId = new Map(accounts.map(({ id, allowed }) => [id, allowed]));
  const known = new Set([...byId.keys(), ...recorded]);
  return ({ ownerRef, systemRef, domainRef }, accountId) => {
    const allowed = byId.get(accountId);
    if (!allowed) {
      return known.has(accountId);
    }
    return (
      (ownerRef !== undefined && allowed.owners.includes(ownerRef)) ||
      (systemRef !== undefined && allowed.systems.includes(systemRef)) ||
      (domainRef !== undefined && allowed.domains.includes(domainRef))
    );
  };
}

/** What is told about an account that an entity may not use. */
export const notPermitted = (accountId: string) =>
  `Account ${accountId} is not permitted for this owner`;

/**
 * Takes the accounts that an entity may not use out of its scope, before
 * anything is read or linked: what follows never sees them, and every check
 * that asks for an account is unknown. Pure.
 */
export function permitAccounts(
  entity: ScopedEntity,
  permits: PermitsAccount | undefined,
): ScopedEntity {
  const refused = permits
    ? entity.scope.accounts.filter(({ id }) => !permits(entity, id))
    : [];
  if (refused.length === 0) {
    return entity;
  }
  const ids = new Set(refused.map(({ id }) => id));
  return {
    ...entity,
    scope: {
      ...entity.scope,
      accounts: entity.scope.accounts.filter(({ id }) => !ids.has(id)),
      refused: [...ids],
    },
  };
}
