/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { wellArchitectedAdministerPermission } from 'backstage-plugin-well-architected-common';
import { RequestHandler } from 'express';
import { readCriteria } from '../authorize/readCriteria';
import { listAccounts as loadAccounts } from '../read/listAccounts';
import { ApiContext } from '../types';
import { pageOf } from './pageOf';
import { callerOf } from './callerOf';

/**
 * `GET /accounts`: all of them for administrators, else those in the scope of
 * the entities that the caller may read.
 */
export function listAccounts(context: ApiContext): RequestHandler {
  const { knex, permissions } = context;
  return async (req, res) => {
    const credentials = await callerOf(context, req);
    const [decision] = await permissions.authorize(
      [{ permission: wellArchitectedAdministerPermission }],
      { credentials },
    );
    const all = decision.result === AuthorizeResult.ALLOW;
    const criteria = all
      ? undefined
      : await readCriteria({ context, credentials });
    res.json(await loadAccounts({ knex, criteria, all, ...pageOf(req) }));
  };
}
