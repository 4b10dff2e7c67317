/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { NotificationLogFilter } from 'backstage-plugin-well-architected-common';
import { RequestHandler } from 'express';
import { authorizeAdministrator } from '../../accounts/accountAccess';
import { listMessages } from '../../notify/listMessages';
import { ApiContext } from '../types';
import { callerOf } from './callerOf';
import { pageOf } from './pageOf';

/** `GET /notifications-log`, for administrators: it names every owner. */
export function listNotifications(context: ApiContext): RequestHandler {
  return async (req, res) => {
    const credentials = await callerOf(context, req);
    await authorizeAdministrator({ context, credentials });
    res.json(
      await listMessages({
        ...context,
        filter: req.query as NotificationLogFilter,
        ...pageOf(req),
      }),
    );
  };
}
