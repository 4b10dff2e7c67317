/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { RequestHandler } from 'express';
import { listFindings as loadFindings } from '../../findings/listFindings';
import { keepVisible } from '../authorize/keepVisible';
import { visibleRefs } from '../authorize/visibleRefs';
import { ApiContext } from '../types';
import { findingQueryOf } from './findingQueryOf';
import { pageOf } from './pageOf';

/**
 * `GET /findings`: what the permissions allow is decided in SQL; of the page,
 * what the catalog hides from the caller is left out.
 */
export function listFindings(context: ApiContext): RequestHandler {
  return async (req, res) => {
    const { credentials, query } = await findingQueryOf({
      context,
      req,
      sort: 'age',
    });
    const { catalog } = context;
    res.json(
      await keepVisible({
        page: await loadFindings({ ...query, ...pageOf(req) }),
        visible: refs => visibleRefs({ catalog, credentials, refs }),
      }),
    );
  };
}
