/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { wellArchitectedRefreshPermission } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { readCriteria } from '../service/authorize/readCriteria';
import { ApiContext } from '../service/types';
import { AccountAccess, EntityCriteria, whereCounted } from './accountAccess';

/**
 * Entities whose accounts the caller may have read: those that meet the
 * permission well-architected.refresh.
 */
async function refreshCriteria(options: {
  context: Pick<ApiContext, 'permissions' | 'permissionsRegistry'>;
  credentials: BackstageCredentials;
}): Promise<EntityCriteria> {
  try {
    const permission = wellArchitectedRefreshPermission;
    return { criteria: await readCriteria({ ...options, permission }) };
  } catch (error) {
    if (isError(error) && error.name === 'NotAllowedError') {
      return 'none';
    }
    throw error;
  }
}

/** Whose accounts the caller may have read again; `all` of them. */
export type RefreshAccess = EntityCriteria | 'all';

/** What the caller may have read again: administrators everything. */
export async function refreshAccess(
  options: Parameters<typeof refreshCriteria>[0] & { access: AccountAccess },
): Promise<RefreshAccess> {
  return options.access.administers ? 'all' : refreshCriteria(options);
}

/**
 * Which of these accounts the caller may have read again: those with an entity
 * that they may refresh. One statement at most.
 */
export async function refreshable(options: {
  knex: Knex;
  refreshes: RefreshAccess;
  accountIds: string[];
}): Promise<Set<string>> {
  const { knex, refreshes, accountIds } = options;
  if (refreshes === 'all') {
    return new Set(accountIds);
  }
  if (refreshes === 'none') {
    return new Set();
  }
  const query = knex('wa_entity_account')
    .join('wa_entity', 'wa_entity.entity_ref', 'wa_entity_account.entity_ref')
    .whereIn('wa_entity_account.account_id', accountIds);
  whereCounted(query, refreshes);
  return new Set<string>(
    await query.distinct().pluck('wa_entity_account.account_id'),
  );
}
