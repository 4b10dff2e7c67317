/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { Milestone } from 'backstage-plugin-well-architected-common';
import { MilestoneHead } from './types';

/** A stored milestone as the API shows it. Pure. */
export function toMilestone(row: MilestoneHead): Milestone {
  return {
    id: row.id,
    entityRef: row.entity_ref,
    number: row.number,
    name: row.name,
    author: row.author,
    at: row.at,
    evaluatedAt: row.evaluated_at,
    low: row.score_low,
    high: row.score_high,
    coverage: row.coverage,
    level: row.level,
    counts: JSON.parse(row.counts),
    catalogueVersion: row.catalogue_version,
    lensVersion: row.lens_version,
  };
}
