/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  CheckSumSort,
  FindingFilter,
  FindingSort,
  SortOrder,
} from 'backstage-plugin-well-architected-common';
import { Request } from 'express';
import { FindingQuery } from '../../findings/matchingFindings';
import { readCriteria } from '../authorize/readCriteria';
import { ApiContext } from '../types';
import { callerOf } from './callerOf';

type FindingParameters<Sort> = FindingFilter & {
  sort?: Sort;
  order?: SortOrder;
  limit?: number;
  cursor?: string;
};

/**
 * What a request about findings asks for, limited to what the caller may
 * read; the document has checked the values.
 */
export async function findingQueryOf<
  Sort extends FindingSort | CheckSumSort,
>(options: {
  context: ApiContext;
  req: Request;
  /** Where the request names no sort. */
  sort: Sort;
}) {
  const { context, req } = options;
  const credentials = await callerOf(context, req);
  const {
    sort = options.sort,
    order,
    limit: _limit,
    cursor: _cursor,
    ...filter
  } = req.query as FindingParameters<Sort>;
  const query: FindingQuery = {
    knex: context.knex,
    registry: context.registry,
    criteria: await readCriteria({ context, credentials }),
    filter,
    now: context.now(),
  };
  return { credentials, query: { ...query, sort, order } };
}
