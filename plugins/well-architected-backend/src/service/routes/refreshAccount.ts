/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { NotAllowedError } from '@backstage/errors';
import { wellArchitectedRefreshPermission } from 'backstage-plugin-well-architected-common';
import { RequestHandler } from 'express';
import { accountAccess } from '../../accounts/accountAccess';
import { findAccount } from '../../accounts/loadAccount';
import { refreshable, refreshAccess } from '../../accounts/refreshable';
import { permitRefresh } from '../../refreshLimit/permitRefresh';
import { requestReading, toMessage } from '../write/requestReading';
import { ApiContext } from '../types';
import { audited } from './audited';
import { callerOf } from './callerOf';

/** `POST /accounts/{accountId}/refresh` */
export function refreshAccount(context: ApiContext): RequestHandler {
  return async (req, res) => {
    const credentials = await callerOf(context, req);
    const { accountId } = req.params;
    const answer = await audited({
      context,
      req,
      eventId: 'account-refresh',
      meta: { accountId },
      action: async () => {
        const access = await accountAccess({ context, credentials });
        const row = await findAccount({ ...context, access, accountId });
        const allowed = await refreshable({
          ...context,
          refreshes: await refreshAccess({ context, credentials, access }),
          accountIds: [accountId],
        });
        if (!allowed.has(accountId)) {
          throw new NotAllowedError(
            `The permission '${wellArchitectedRefreshPermission.name}' is needed for an entity that uses account ${accountId}`,
          );
        }
        await permitRefresh({
          context,
          credentials,
          about: { kind: 'account', ref: accountId },
        });
        const outcome = await requestReading(context, row);
        return { queued: outcome.queued, message: toMessage([outcome]) };
      },
    });
    res.status(202).json(answer);
  };
}
