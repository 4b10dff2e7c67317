/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { OrgFinding } from 'backstage-plugin-well-architected-common';
import { RequestHandler } from 'express';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { listFindings } from '../../findings/listFindings';
import { renderFindingsCsv } from '../../findings/renderFindingsCsv';
import { visibleRefs } from '../authorize/visibleRefs';
import { ApiContext } from '../types';
import { findingQueryOf } from './findingQueryOf';

const PAGE = 1000;

/**
 * `GET /findings.csv`: page after page, so that memory does not grow with the
 * table. What fails on the way breaks the download off; a part of a table is
 * never taken for the whole.
 */
export function getFindingsCsv(context: ApiContext): RequestHandler {
  return async (req, res) => {
    const { credentials, query } = await findingQueryOf({
      context,
      req,
      sort: 'age',
    });
    const { now } = query;
    async function readPage(cursor?: string) {
      const page = await listFindings({
        ...query,
        limit: PAGE,
        cursor,
        uncounted: true,
      });
      const visible = await visibleRefs({
        catalog: context.catalog,
        credentials,
        refs: page.items.map(item => item.entityRef),
      });
      return {
        findings: page.items.filter(item => visible.has(item.entityRef)),
        nextCursor: page.nextCursor,
      };
    }
    // an error of the first page is still answered as an error
    let page: { findings: OrgFinding[]; nextCursor?: string } =
      await readPage();
    async function* table() {
      yield renderFindingsCsv({ ...page, now, continued: false });
      while (page.nextCursor) {
        page = await readPage(page.nextCursor);
        yield renderFindingsCsv({ ...page, now, continued: true });
      }
    }
    res.attachment('well-architected-findings.csv').type('text/csv');
    await pipeline(Readable.from(table()), res);
  };
}
