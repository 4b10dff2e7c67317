/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { isError, NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { wellArchitectedAdministerPermission } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { whereConditions } from '../permissions/whereConditions';
import { ReadCriteria, readCriteria } from '../service/authorize/readCriteria';
import { ApiContext } from '../service/types';

/** Which entities count: those that meet the criteria, or none at all. */
export type EntityCriteria = { criteria: ReadCriteria } | 'none';

/** What a caller may see of accounts. */
export interface AccountAccess {
  /** Sees all accounts, and what nobody claims in them. */
  administers: boolean;
  /** Whose accounts are seen, and whose risks are counted. */
  readable: EntityCriteria;
}

/** Whether the caller has the permission well-architected.administer. */
export async function administers(options: {
  context: Pick<ApiContext, 'permissions'>;
  credentials: BackstageCredentials;
}): Promise<boolean> {
  const [decision] = await options.context.permissions.authorize(
    [{ permission: wellArchitectedAdministerPermission }],
    options,
  );
  return decision.result === AuthorizeResult.ALLOW;
}

/**
 * Lets administrators through.
 *
 * @throws NotAllowedError naming the permission.
 */
export async function authorizeAdministrator(
  options: Parameters<typeof administers>[0],
): Promise<void> {
  if (!(await administers(options))) {
    throw new NotAllowedError(
      `The permission '${wellArchitectedAdministerPermission.name}' is needed`,
    );
  }
}

/**
 * Administrators see every account; others those of the entities that they
 * may read.
 *
 * @throws NotAllowedError for who may neither administer nor read.
 */
export async function accountAccess(options: {
  context: Pick<ApiContext, 'permissions' | 'permissionsRegistry'>;
  credentials: BackstageCredentials;
}): Promise<AccountAccess> {
  const administering = await administers(options);
  try {
    const criteria = await readCriteria(options);
    return { administers: administering, readable: { criteria } };
  } catch (error) {
    if (administering && isError(error) && error.name === 'NotAllowedError') {
      return { administers: true, readable: 'none' };
    }
    throw error;
  }
}

/** Narrows a query on `wa_entity`. Changes the query it is given. */
export function whereCounted(
  query: Knex.QueryBuilder,
  entities: EntityCriteria,
): void {
  if (entities === 'none') {
    query.whereRaw('1 = 0');
  } else if (entities.criteria) {
    whereConditions(query, entities.criteria);
  }
}
