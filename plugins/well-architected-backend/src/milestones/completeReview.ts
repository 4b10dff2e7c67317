/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { ConflictError, InputError } from '@backstage/errors';
import {
  Milestone,
  MilestoneInput,
  pillarOf,
} from 'backstage-plugin-well-architected-common';
import { WELL_ARCHITECTED_TOPICS } from 'backstage-plugin-well-architected-node';
import { randomUUID } from 'node:crypto';
import { EntityRow } from '../database/tables';
import { queueEvents } from '../events/queueEvents';
import { toScoreEvent } from '../events/toScoreEvents';
import { Registry } from '../registry/createRegistry';
import { ApiContext } from '../service/types';
import { lockEntity } from './lockEntity';
import { packFrozen } from './payload';
import { readReview, Review } from './readReview';
import { refuseOutdated, standingHash } from './readStanding';
import { toMilestone } from './toMilestone';
import { MilestoneRow, Standing } from './types';

/** Refuses to complete what is not ready, or not the review that was seen. */
function refuseUnready(options: {
  review: Review;
  entityRef: string;
  name: string;
  input: MilestoneInput;
  registry: Pick<Registry, 'catalogueVersion'>;
}): Standing {
  const { review, entityRef, name, input, registry } = options;
  const { completed, standing, milestones } = review;
  if (completed) {
    throw new ConflictError(
      `Review ${completed.number} was completed as '${completed.name}' by ${completed.author} at ${completed.at}, and nothing has changed since`,
    );
  }
  if (input.review !== review.number) {
    const [last] = milestones;
    throw new ConflictError(
      last
        ? `Review ${review.number} is under way, not ${input.review}: ${last.author} completed review ${last.number} as '${last.name}' at ${last.at}`
        : `Review ${review.number} is under way, not ${input.review}`,
    );
  }
  const same = milestones.find(milestone => milestone.name === name);
  if (same) {
    throw new InputError(
      `Body field 'name': '${name}' is the name of review ${same.number} already`,
    );
  }
  if (!standing) {
    throw new ConflictError(
      `${entityRef} has no score yet: its first review has not finished`,
    );
  }
  refuseOutdated(standing, registry);
  const missing = review.pillars.filter(({ ready }) => !ready);
  if (missing.length > 0) {
    throw new InputError(
      `The review cannot be completed while a pillar has neither enough evidence (a coverage of 50 %) nor the acknowledgement of a named person: ${missing
        .map(p => `${pillarOf(p.pillar).name} (coverage ${p.coverage} %)`)
        .join(', ')}`,
    );
  }
  return standing;
}

/**
 * Completes the review of an entity: freezes how it stands as a milestone.
 *
 * @param options.author - user entity ref
 * @throws InputError naming the field or the pillars that are not ready;
 * ConflictError when it is another review than the one that was seen.
 */
export async function completeReview(options: {
  context: Pick<ApiContext, 'knex' | 'registry' | 'now'>;
  entityRef: string;
  input: MilestoneInput;
  author: string;
}): Promise<Milestone> {
  const { context, entityRef, input, author } = options;
  const name = input.name.trim();
  if (!name) {
    throw new InputError("Body field 'name' is empty");
  }
  const now = context.now();
  return context.knex.transaction(async trx => {
    await lockEntity(trx, entityRef);
    const review = await readReview({ ...context, knex: trx, entityRef, now });
    const standing = refuseUnready({
      ...context,
      review,
      entityRef,
      name,
      input,
    });
    const { score } = standing;
    const row: MilestoneRow = {
      id: randomUUID(),
      entity_ref: entityRef,
      number: review.number,
      name,
      author,
      at: now.toISOString(),
      evaluated_at: standing.evaluatedAt,
      score_low: score.low,
      score_high: score.high,
      coverage: score.coverage,
      level: score.level,
      counts: JSON.stringify(score.counts),
      catalogue_version: standing.catalogueVersion,
      lens_version: standing.lensVersion,
      standing_hash: standingHash(standing),
      payload: await packFrozen({
        format: 1,
        ...standing,
        acknowledgements: review.pillars.flatMap(
          ({ acknowledgement }) => acknowledgement ?? [],
        ),
      }),
    };
    await trx<MilestoneRow>('wa_milestone').insert(row);
    const entity = await trx<EntityRow>('wa_entity')
      .where('entity_ref', entityRef)
      .first('owner_ref');
    await queueEvents({
      trx,
      events: [
        {
          topic: WELL_ARCHITECTED_TOPICS.reviewCompleted,
          payload: {
            at: row.at,
            ...(entity?.owner_ref ? { ownerRef: entity.owner_ref } : {}),
            entityRef,
            milestoneId: row.id,
            number: row.number,
            name,
            author,
            score: toScoreEvent(score),
          },
        },
      ],
    });
    return toMilestone(row);
  });
}
