/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Milestone } from 'backstage-plugin-well-architected-common';
import { ApiContext } from '../../service/types';
import { acknowledgePillar } from '../acknowledgePillar';
import { completeReview } from '../completeReview';
import { readReview } from '../readReview';

/** Acknowledges every pillar without enough evidence. */
export async function acknowledgeAll(options: {
  context: ApiContext;
  entityRef: string;
  author: string;
}): Promise<number> {
  const { context, entityRef } = options;
  const review = await readReview({
    ...context,
    entityRef,
    now: context.now(),
  });
  for (const { pillar, ready } of review.pillars) {
    if (!ready) {
      await acknowledgePillar({
        ...options,
        pillar,
        input: { text: 'No evidence by machines yet', version: 0 },
      });
    }
  }
  return review.number;
}

/** Completes the review of an entity, whatever it cannot prove. */
export async function completeTestReview(options: {
  context: ApiContext;
  entityRef: string;
  name: string;
  author?: string;
}): Promise<Milestone> {
  const { context, entityRef, name, author = 'user:default/carla' } = options;
  const review = await acknowledgeAll({ context, entityRef, author });
  return completeReview({
    context,
    entityRef,
    input: { name, review },
    author,
  });
}
