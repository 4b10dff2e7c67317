/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  PILLAR_IDS,
  PillarAcknowledgement,
  PillarReadiness,
} from 'backstage-plugin-well-architected-common';
import { Knex } from 'knex';
import { Registry } from '../registry/createRegistry';
import { readMilestoneHeads } from './readMilestoneHeads';
import { readStanding, standingHash } from './readStanding';
import { AcknowledgementRow, MilestoneHead, Standing } from './types';

/** The review that an entity is in. */
export interface Review {
  /** From 1. */
  number: number;
  /** Undefined before the first score. */
  standing?: Standing;
  /** Newest first. */
  milestones: MilestoneHead[];
  /**
   * The milestone of this review: nothing has changed since it was completed.
   * The next review begins with the first change.
   */
  completed?: MilestoneHead;
  /** Always six. */
  pillars: PillarReadiness[];
}

const toAcknowledgement = (row: AcknowledgementRow): PillarAcknowledgement => ({
  pillar: row.pillar,
  text: row.text,
  author: row.author,
  at: row.at,
  review: row.review,
  version: row.version,
});

/** Reads how far the review of an entity has come. */
export async function readReview(options: {
  knex: Knex;
  entityRef: string;
  registry: Registry;
  now: Date;
}): Promise<Review> {
  const { knex, entityRef } = options;
  const milestones = await readMilestoneHeads(options);
  const standing = await readStanding(options);
  const [last] = milestones;
  const completed =
    last && standing && last.standing_hash === standingHash(standing)
      ? last
      : undefined;
  const number = completed?.number ?? (last?.number ?? 0) + 1;
  const rows = await knex<AcknowledgementRow>('wa_acknowledgement')
    .where({ entity_ref: entityRef, review: number })
    .orderBy('version');
  const pillars = PILLAR_IDS.map((pillar): PillarReadiness => {
    const score = standing?.score.pillars.find(p => p.pillar === pillar);
    const row = rows.filter(r => r.pillar === pillar).at(-1);
    const enoughEvidence = score?.enoughEvidence ?? false;
    return {
      pillar,
      coverage: score?.coverage ?? 0,
      enoughEvidence,
      ...(row ? { acknowledgement: toAcknowledgement(row) } : {}),
      ready: enoughEvidence || row !== undefined,
    };
  });
  return {
    number,
    milestones,
    pillars,
    ...(standing ? { standing } : {}),
    ...(completed ? { completed } : {}),
  };
}
