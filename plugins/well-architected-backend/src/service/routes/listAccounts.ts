/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  AccountFilter,
  AccountSort,
} from 'backstage-plugin-well-architected-common';
import { RequestHandler } from 'express';
import { accountAccess } from '../../accounts/accountAccess';
import { listAccounts as loadPage } from '../../accounts/listAccounts';
import { refreshable } from '../../accounts/refreshable';
import { ApiContext } from '../types';
import { callerOf } from './callerOf';
import { pageOf } from './pageOf';

/**
 * `GET /accounts`: all of them for administrators, else those in the scope of
 * the entities that the caller may read.
 */
export function listAccounts(context: ApiContext): RequestHandler {
  return async (req, res) => {
    const credentials = await callerOf(context, req);
    const access = await accountAccess({ context, credentials });
    const { sort, state, text } = req.query as AccountFilter & {
      sort?: AccountSort;
    };
    res.json(
      await loadPage({
        ...context,
        access,
        filter: { state, text },
        sort: sort ?? 'worst',
        now: context.now(),
        refreshable: accountIds =>
          refreshable({ ...context, context, credentials, access, accountIds }),
        ...pageOf(req),
      }),
    );
  };
}
