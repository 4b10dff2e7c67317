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
import { readReadings } from '../../accounts/readReadings';
import { refreshAccess } from '../../accounts/refreshable';
import { agesUntil } from '../read/agesUntil';
import { ApiContext } from '../types';
import { callerOf } from './callerOf';
import { pageOf } from './pageOf';
import { sendUnchanged } from './sendUnchanged';

interface Shown {
  readings: string;
  /** Milliseconds since 1970: until then no other account is stale. */
  until: number;
}

/**
 * `GET /accounts`: all of them for administrators, else those in the scope of
 * the entities that the caller may read.
 */
export function listAccounts(context: ApiContext): RequestHandler {
  const { knex, staleAfterMs } = context;
  return async (req, res) => {
    const credentials = await callerOf(context, req);
    const access = await accountAccess({ context, credentials });
    const refreshes = await refreshAccess({ context, credentials, access });
    const {
      sort = 'worst',
      state,
      text,
    } = req.query as AccountFilter & { sort?: AccountSort };
    const asked = { filter: { state, text }, sort, ...pageOf(req) };
    const now = context.now();
    await sendUnchanged({
      context,
      res,
      question: ['accounts', access, refreshes, asked],
      isCurrent: async ({ readings, until }: Shown) =>
        now.getTime() <= until && (await readReadings(knex)) === readings,
      load: async () => {
        // before the accounts, which may be newer than this and never older
        const readings = await readReadings(knex);
        const answer = await loadPage({
          knex,
          staleAfterMs,
          access,
          refreshes,
          now,
          ...asked,
        });
        const until = agesUntil({
          staleAfterMs,
          now,
          readings: answer.items.map(({ accountId, lastCompleteAt }) => ({
            id: accountId,
            lastCompleteAt,
          })),
        });
        return { answer, shown: { readings, until } };
      },
    });
  };
}
