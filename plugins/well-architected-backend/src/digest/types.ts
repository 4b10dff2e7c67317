/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { PillarId, Risk } from 'backstage-plugin-well-architected-common';

/** A figure now, and a week ago where there was one. */
export interface Figure {
  now: number;
  before?: number;
}

/** One of the next actions of an owner. */
export interface DigestAction {
  entityRef: string;
  entityName: string;
  checkId: string;
  pillar: PillarId;
  risk: Risk;
  message: string;
}

/** What one owner is told about their week. */
export interface DigestFacts {
  ownerRef: string;
  entities: number;
  overall: Figure;
  pillars: (Figure & { pillar: PillarId })[];
  high: Figure;
  medium: Figure;
  /** Findings of the last seven days. */
  opened: { high: number; medium: number };
  resolved: { high: number; medium: number };
  /** At most three, in the order of the plan. */
  actions: DigestAction[];
  /** What ends within two weeks. */
  ending: { answers: number; waivers: number; first?: string };
}
