/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { UnclaimedFilter } from 'backstage-plugin-well-architected-common';
import { RequestHandler } from 'express';
import {
  accountAccess,
  authorizeAdministrator,
} from '../../accounts/accountAccess';
import { findAccount } from '../../accounts/loadAccount';
import { listUnclaimed as loadPage } from '../../unclaimed/listUnclaimed';
import { ApiContext } from '../types';
import { callerOf } from './callerOf';
import { pageOf } from './pageOf';

/**
 * `GET /accounts/{accountId}/unclaimed`: for administrators only, as no entity
 * says who else may see these resources.
 */
export function listUnclaimed(context: ApiContext): RequestHandler {
  return async (req, res) => {
    const credentials = await callerOf(context, req);
    const { accountId } = req.params;
    await authorizeAdministrator({ context, credentials });
    const access = await accountAccess({ context, credentials });
    await findAccount({ ...context, access, accountId });
    res.json(
      await loadPage({
        ...context,
        accountId,
        // values were turned into their types by the document
        filter: req.query as UnclaimedFilter,
        ...pageOf(req),
      }),
    );
  };
}
