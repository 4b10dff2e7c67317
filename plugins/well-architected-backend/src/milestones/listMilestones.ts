/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { NotFoundError } from '@backstage/errors';
import { MilestonePage } from 'backstage-plugin-well-architected-common';
import { EntityRow } from '../database/tables';
import { fromEntityRow } from '../scope/entityRow';
import { ApiContext } from '../service/types';
import { readReview } from './readReview';
import { toMilestone } from './toMilestone';
import { writeReviewState } from './writeReviewState';

/**
 * Milestones of an entity, the newest first, and how far its review has come.
 * Eleven statements.
 *
 * @throws NotFoundError when the entity is not known.
 */
export async function listMilestones(options: {
  context: Pick<ApiContext, 'knex' | 'registry' | 'now'>;
  entityRef: string;
}): Promise<MilestonePage> {
  const { context, entityRef } = options;
  const row = await context
    .knex<EntityRow>('wa_entity')
    .where('entity_ref', entityRef)
    .first();
  if (!row) {
    throw new NotFoundError(`${entityRef} is not reviewed`);
  }
  const review = await readReview({
    ...context,
    entityRef,
    now: context.now(),
  });
  return {
    items: review.milestones.map(toMilestone),
    totalItems: review.milestones.length,
    reviewState: writeReviewState({ entity: fromEntityRow(row), review }),
  };
}
