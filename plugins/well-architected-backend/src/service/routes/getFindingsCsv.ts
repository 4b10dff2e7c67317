/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { RequestHandler } from 'express';
import { listFindings } from '../../findings/listFindings';
import { renderFindingsCsv } from '../../findings/renderFindingsCsv';
import { keepVisible } from '../authorize/keepVisible';
import { visibleRefs } from '../authorize/visibleRefs';
import { sendTable } from '../sendTable';
import { ApiContext } from '../types';
import { findingQueryOf } from './findingQueryOf';

const PAGE = 1000;

/** `GET /findings.csv`: what `GET /findings` lists, all of it. */
export function getFindingsCsv(context: ApiContext): RequestHandler {
  return async (req, res) => {
    const { credentials, query } = await findingQueryOf({
      context,
      req,
      sort: 'age',
    });
    const { now } = query;
    const { catalog } = context;
    await sendTable({
      res,
      name: 'well-architected-findings',
      readPage: async cursor => {
        const { page } = await listFindings({
          ...query,
          limit: PAGE,
          cursor,
          uncounted: true,
        });
        return keepVisible({
          page,
          visible: refs => visibleRefs({ catalog, credentials, refs }),
        });
      },
      render: (findings, continued) =>
        renderFindingsCsv({ findings, now, continued }),
    });
  };
}
