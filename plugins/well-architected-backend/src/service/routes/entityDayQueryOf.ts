/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { InputError } from '@backstage/errors';
import {
  EntityDayFilter,
  EntityDaySort,
} from 'backstage-plugin-well-architected-common';
import { Request } from 'express';
import { dayOf } from './dayOf';

const ENDS = ['alikeFrom', 'alikeTo'] as const;

/**
 * Filter and order of entities of a day that a request asks for. The document
 * has checked forms.
 *
 * @throws InputError naming the end of a like-for-like period that is no day,
 * or that is missing.
 */
export function entityDayQueryOf(req: Request): {
  filter: EntityDayFilter;
  sort: EntityDaySort;
} {
  const {
    sort = 'worst',
    limit: _limit,
    cursor: _cursor,
    ...filter
  } = req.query as EntityDayFilter & {
    sort?: EntityDaySort;
    limit?: unknown;
    cursor?: unknown;
  };
  for (const [index, name] of ENDS.entries()) {
    const value = filter[name];
    const other = ENDS[1 - index];
    if (value !== undefined) {
      dayOf(value, `Query parameter '${name}'`);
      if (filter[other] === undefined) {
        throw new InputError(
          `Query parameter '${name}' takes '${other}' beside it`,
        );
      }
    }
  }
  return { filter, sort };
}
