/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  ActionTracking,
  Answer,
  Level,
  MilestoneFinding,
  OverallScore,
  PillarAcknowledgement,
  PillarId,
  Waiver,
} from 'backstage-plugin-well-architected-common';

export interface MilestoneRow {
  id: string;
  entity_ref: string;
  number: number;
  name: string;
  author: string;
  at: string;
  evaluated_at: string;
  score_low: number;
  score_high: number;
  coverage: number;
  level: Level;
  /** JSON `RiskCounts` */
  counts: string;
  catalogue_version: string;
  lens_version: string;
  standing_hash: string;
  /** `Frozen` as JSON, compressed. */
  payload: Buffer;
}

/** Without what only one milestone at a time needs. */
export type MilestoneHead = Omit<MilestoneRow, 'payload'>;

export interface AcknowledgementRow {
  entity_ref: string;
  review: number;
  pillar: PillarId;
  version: number;
  text: string;
  author: string;
  at: string;
}

/** How an entity stands, as far as a review looks at it. */
export interface Standing {
  /** ISO 8601. */
  evaluatedAt: string;
  catalogueVersion: string;
  lensVersion: string;
  score: OverallScore;
  findings: MilestoneFinding[];
  answers: Answer[];
  waivers: Waiver[];
  actions: (ActionTracking & { checkId: string })[];
}

/** What a milestone keeps. */
export interface Frozen extends Standing {
  /** Of this form. */
  format: 1;
  acknowledgements: PillarAcknowledgement[];
}
