/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { RequestHandler } from 'express';
import { authorizeAdministrator } from '../../accounts/accountAccess';
import { ApiContext } from '../types';
import { callerOf } from './callerOf';

/**
 * A route that answers administrators alone.
 *
 * @param read - gives the answer
 */
export function forAdministrators<T>(
  context: ApiContext,
  read: () => Promise<T>,
): RequestHandler {
  return async (req, res) => {
    const credentials = await callerOf(context, req);
    await authorizeAdministrator({ context, credentials });
    res.json(await read());
  };
}
