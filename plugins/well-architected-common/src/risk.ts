/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** @public */
export type Risk = 'HIGH' | 'MEDIUM' | 'LOW';

/** @public */
export type Effort = 'Low' | 'Medium' | 'High';

/**
 * Row of the prioritisation matrix that a check belongs to.
 *
 * @public
 */
export type RiskClass =
  | 'security-vulnerability'
  | 'availability'
  | 'data-loss'
  | 'cost-waste'
  | 'performance'
  | 'operations'
  | 'governance'
  | 'sustainability';

/**
 * Risks that the prioritisation matrix allows for a class. Money at stake may
 * raise a cost finding further, see `gradeRisk`.
 *
 * @public
 */
export const ALLOWED_RISKS: Readonly<Record<RiskClass, readonly Risk[]>> = {
  'security-vulnerability': ['HIGH', 'MEDIUM'],
  availability: ['HIGH', 'MEDIUM', 'LOW'],
  'data-loss': ['HIGH', 'MEDIUM', 'LOW'],
  'cost-waste': ['MEDIUM', 'LOW'],
  performance: ['MEDIUM', 'LOW'],
  operations: ['MEDIUM', 'LOW'],
  governance: ['MEDIUM', 'LOW'],
  sustainability: ['MEDIUM', 'LOW'],
};

/** Risks from the highest to the lowest. @public */
export const RISKS: readonly Risk[] = ['HIGH', 'MEDIUM', 'LOW'];

/**
 * Weight of a risk in the score: one HIGH weighs as much as three MEDIUM or
 * nine LOW. Source: scoring.md 2.2.
 *
 * @public
 */
export const RISK_WEIGHT: Readonly<Record<Risk, number>> = {
  HIGH: 9,
  MEDIUM: 3,
  LOW: 1,
};

/** @public */
export const EFFORTS: readonly Effort[] = ['Low', 'Medium', 'High'];

/** The higher of two risks. @public */
export function maxRisk(a: Risk, b: Risk): Risk {
  return RISK_WEIGHT[a] >= RISK_WEIGHT[b] ? a : b;
}

/** Moves a risk up (positive) or down (negative), staying on the scale. */
function shift(risk: Risk, levels: number): Risk {
  const index = RISKS.indexOf(risk) - levels;
  return RISKS[Math.min(RISKS.length - 1, Math.max(0, index))];
}

/** How much a failure of the workload hurts. @public */
export type Criticality =
  | 'mission-critical'
  | 'business-critical'
  | 'standard'
  | 'non-critical';

/** @public */
export const CRITICALITIES: readonly Criticality[] = [
  'mission-critical',
  'business-critical',
  'standard',
  'non-critical',
];

/** Everything the context rules need to know. @public */
export interface RiskContext {
  criticality?: Criticality;
  /** `production` or any other name; absent when nobody declared it. */
  environment?: string;
  /** Estimated waste in USD per month; only cost-waste findings carry it. */
  monthlyWasteUsd?: number;
  /** Above this estimate a cost finding is HIGH. Default 500 USD a month. */
  majorWasteUsd?: number;
}

/** @public */
export const DEFAULT_MAJOR_WASTE_USD = 500;

/** A risk and the reason for every step that led to it. @public */
export interface GradedRisk {
  risk: Risk;
  /** The risk before the context was looked at. */
  base: Risk;
  /** Plain sentences, in the order in which they were applied. */
  reasons: string[];
}

const RAISED_BY_CRITICALITY: readonly RiskClass[] = [
  'availability',
  'data-loss',
];
const LOWERED_OUTSIDE_PRODUCTION: readonly RiskClass[] = [
  'availability',
  'data-loss',
  'operations',
  'performance',
];

/**
 * Applies the context rules to a risk: at most one level up or down, always
 * with the reason. Source: check-conventions.md, rule 5.
 *
 * @public
 */
export function gradeRisk(options: {
  base: Risk;
  riskClass: RiskClass;
  context: RiskContext;
}): GradedRisk {
  const { base, riskClass, context } = options;
  const reasons: string[] = [];
  let levels = 0;

  if (
    context.criticality === 'mission-critical' &&
    RAISED_BY_CRITICALITY.includes(riskClass)
  ) {
    levels += 1;
    reasons.push(
      `raised one level: the workload is mission-critical and this is a ${riskClass} risk`,
    );
  }
  if (LOWERED_OUTSIDE_PRODUCTION.includes(riskClass)) {
    if (context.environment === undefined) {
      reasons.push('environment not declared: graded as production');
    } else if (context.environment !== 'production') {
      levels -= 1;
      reasons.push(
        `lowered one level: the environment is ${context.environment}, not production`,
      );
    }
  }

  const limit = context.majorWasteUsd ?? DEFAULT_MAJOR_WASTE_USD;
  const waste = context.monthlyWasteUsd;
  if (riskClass === 'cost-waste' && waste !== undefined && waste > limit) {
    reasons.push(
      `HIGH because the estimated waste of ${Math.round(
        waste,
      )} USD a month is above the limit of ${limit} USD`,
    );
    return { risk: 'HIGH', base, reasons };
  }
  return { risk: shift(base, levels), base, reasons };
}
