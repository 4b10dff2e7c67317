/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { NotFoundError } from '@backstage/errors';
import { EntityScorecard } from 'backstage-plugin-well-architected-common';
import { ReadRows, readUnchanged } from '../../reading/readUnchanged';
import { ApiContext } from '../types';
import { loadScorecardRows } from './loadScorecardRows';
import { toScorecard } from './toScorecard';

/**
 * The scorecard of an entity. Five statements, and three where nothing was
 * written since.
 *
 * @throws NotFoundError for an entity that is not reviewed.
 */
export async function loadScorecard(options: {
  context: Pick<ApiContext, 'knex' | 'registry' | 'staleAfterMs' | 'now'>;
  /** By default as of now. */
  read?: ReadRows;
  entityRef: string;
}): Promise<EntityScorecard> {
  const { context, entityRef } = options;
  const now = context.now();
  const rows = await loadScorecardRows({
    ...context,
    read: options.read ?? (await readUnchanged(context.knex)),
    entityRef,
    now,
  });
  if (!rows) {
    throw new NotFoundError(
      `${entityRef} is not reviewed: Components, Systems, APIs and Resources with an owner or an AWS account are, from the next reading of the catalog on`,
    );
  }
  return toScorecard({ ...context, rows, now });
}
