/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { RequestHandler } from 'express';
import { accountAccess } from '../../accounts/accountAccess';
import { loadAccount } from '../../accounts/loadAccount';
import { refreshAccess } from '../../accounts/refreshable';
import { ApiContext } from '../types';
import { callerOf } from './callerOf';

/** `GET /accounts/{accountId}` */
export function getAccount(context: ApiContext): RequestHandler {
  return async (req, res) => {
    const credentials = await callerOf(context, req);
    const access = await accountAccess({ context, credentials });
    res.json(
      await loadAccount({
        ...context,
        access,
        accountId: req.params.accountId,
        now: context.now(),
        refreshes: await refreshAccess({ context, credentials, access }),
      }),
    );
  };
}
