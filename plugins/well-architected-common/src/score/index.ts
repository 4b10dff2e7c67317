/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

export * from './types';
export { confidenceOf, countRisks, scorePillar } from './scorePillar';
export { levelOf } from './levelOf';
export {
  explainPillar,
  type CheckShare,
  type ExplainedCheck,
  type PillarExplanation,
} from './explainPillar';
export { scoreEntity } from './scoreEntity';
export { splitAnnounced } from './splitAnnounced';
export {
  comparePlanOrder,
  PLAN_PILLAR_ORDER,
  type PlanOrderKey,
} from './planOrder';
