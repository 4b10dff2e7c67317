/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { NotFoundError } from '@backstage/errors';
import { MilestoneDetail } from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { unpackFrozen } from './payload';
import { toMilestone } from './toMilestone';
import { MilestoneRow } from './types';

/**
 * A milestone of an entity with everything that it froze.
 *
 * @throws NotFoundError when the entity has no such milestone.
 */
export async function loadMilestone(options: {
  knex: Knex;
  entityRef: string;
  milestoneId: string;
}): Promise<MilestoneDetail> {
  const { knex, entityRef, milestoneId } = options;
  const row = await knex<MilestoneRow>('wa_milestone')
    .where({ entity_ref: entityRef, id: milestoneId })
    .first();
  if (!row) {
    throw new NotFoundError(
      `${entityRef} has no milestone with the id '${milestoneId}'`,
    );
  }
  const frozen = await unpackFrozen(row.payload);
  return {
    ...toMilestone(row),
    score: frozen.score,
    findings: frozen.findings,
    answers: frozen.answers,
    waivers: frozen.waivers,
    actions: frozen.actions,
    acknowledgements: frozen.acknowledgements,
  };
}
