/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Knex } from 'knex';
import { MilestoneHead, MilestoneRow } from './types';

const HEAD = [
  'id',
  'entity_ref',
  'number',
  'name',
  'author',
  'at',
  'evaluated_at',
  'score_low',
  'score_high',
  'coverage',
  'level',
  'counts',
  'catalogue_version',
  'lens_version',
  'standing_hash',
] as const;

/** Milestones of an entity, the newest first, without what they froze. */
export async function readMilestoneHeads(options: {
  knex: Knex;
  entityRef: string;
}): Promise<MilestoneHead[]> {
  return options
    .knex<MilestoneRow>('wa_milestone')
    .where('entity_ref', options.entityRef)
    .orderBy('number', 'desc')
    .select(...HEAD);
}
