/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  RISKS,
  EFFORTS,
  PILLAR_IDS,
} from 'backstage-plugin-well-architected-common';
import { z } from 'zod';

const text = z.string().trim().min(1);
const texts = z.array(text);
const pillar = z.enum(PILLAR_IDS);
const RISK_CLASSES = [
  'security-vulnerability',
  'availability',
  'data-loss',
  'cost-waste',
  'performance',
  'operations',
  'governance',
  'sustainability',
] as const;

/** One entry of `wellArchitected.rules`. */
export const ruleSchema = z.strictObject({
  id: z
    .string()
    .regex(
      /^custom(-[a-z0-9]+)+$/,
      "must be 'custom-' and small letters, digits and hyphens, such as custom-s3-retention",
    ),
  pillar,
  secondaryPillars: z.array(pillar).optional(),
  title: text,
  risk: z.enum(RISKS),
  riskClass: z.enum(RISK_CLASSES).default('governance'),
  effort: z.enum(EFFORTS).default('Medium'),
  resourceTypes: texts.min(1),
  parameters: z.record(z.string(), z.json()).default({}),
  when: text.optional(),
  unknown: text.optional(),
  pass: text,
  messages: z
    .strictObject({
      pass: text.optional(),
      fail: text.optional(),
      notApplicable: text.optional(),
      unknown: text.optional(),
    })
    .default({}),
  impact: text,
  issue: text.optional(),
  recommendation: text,
  steps: texts.min(2),
  successCriteria: texts.min(1),
  tradeOffs: z.array(z.strictObject({ pillar, text })).min(1),
  docs: z
    .array(
      z.string().regex(/^https:\/\/\S+$/, 'must be an address with https://'),
    )
    .min(1),
  bestPractices: texts.min(1),
});

/** A check without code, as configured. */
export type Rule = z.output<typeof ruleSchema>;
