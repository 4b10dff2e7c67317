/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { z } from 'zod';

/** What Compute Optimizer found about one part of a resource. */
const findingSchema = z.object({
  /** Databases have two: their instance and their storage. */
  part: z.enum(['compute', 'storage']),
  /** `Optimized`, `Overprovisioned`, `Underprovisioned`, `NotOptimized` … */
  finding: z.string(),
  /** Such as `CPUOverprovisioned`; volumes and groups have none. */
  reasons: z.array(z.string()),
  /** Of the size in use: `VeryLow`, `Low`, `Medium` or `High`. */
  performanceRisk: z.string().optional(),
  /** The size in use, in words. */
  current: z.string(),
  /** The first option, in words; absent when nothing is recommended. */
  recommended: z.string().optional(),
  /** Of volumes: their size in use, and as recommended. */
  currentGib: z.number().optional(),
  recommendedGib: z.number().optional(),
  /** Absent where Compute Optimizer gives none, or not in USD. */
  monthlySavingsUsd: z.number().optional(),
  /** The savings count the discounts of the account. */
  afterDiscounts: z.boolean().optional(),
});

/** A recommendation for one resource. */
export const recommendationSchema = z.object({
  resourceArn: z.string(),
  findings: z.array(findingSchema),
  /** Days of metrics that it rests on. */
  lookBackDays: z.number().optional(),
});

/** @see findingSchema */
export type SizeFinding = z.infer<typeof findingSchema>;
/** @see recommendationSchema */
export type Recommendation = z.infer<typeof recommendationSchema>;
