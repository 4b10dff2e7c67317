/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { InputError } from '@backstage/errors';
import { Request } from 'express';
import { checkAlikeEnds } from './checkAlikeEnds';

/**
 * Filter and order of a list of a day that a request asks for. The document
 * has checked the values.
 *
 * @throws InputError naming what is wrong with a like-for-like period, or that the
 * campaign is missing.
 */
export function dayQueryOf<Filter extends object, Sort extends string>(
  req: Request,
  defaultSort: Sort,
): { filter: Filter; sort: Sort } {
  checkAlikeEnds(req);
  if (req.query.campaignEntities !== undefined && !req.query.campaign) {
    throw new InputError(
      `Query parameter 'campaignEntities' takes 'campaign' beside it`,
    );
  }
  const {
    sort = defaultSort,
    limit: _limit,
    cursor: _cursor,
    ...filter
  } = req.query as { sort?: Sort; limit?: unknown; cursor?: unknown };
  return { filter: filter as Filter, sort };
}
