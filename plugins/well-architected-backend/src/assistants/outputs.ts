/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  PillarScore,
  RiskCounts,
} from 'backstage-plugin-well-architected-common';
import { Zod } from './types';

/** Address of the page that shows this. */
export const urlOutput = (zod: Zod) =>
  zod.string().describe('Page of the portal that shows this');

/** Where the next page of a list begins. */
export const pageOutput = (zod: Zod) => ({
  nextCursor: zod
    .string()
    .optional()
    .describe('Pass it as cursor for the next page; absent on the last'),
  url: urlOutput(zod),
});

/** How many risks are open. */
export const countsOutput = (zod: Zod) =>
  zod
    .object({ high: zod.number(), medium: zod.number(), low: zod.number() })
    .describe('Open findings by risk, without accepted ones');

export const toCounts = ({
  high,
  medium,
  low,
}: Pick<RiskCounts, 'high' | 'medium' | 'low'>) => ({ high, medium, low });

/** A score that is certain only between two bounds. */
export const scoreOutput = (zod: Zod) => ({
  low: zod
    .number()
    .describe('Score from 0 to 100 that is proven: unknown counts as failed'),
  high: zod
    .number()
    .describe('Score if everything that is unknown turned out to be met'),
  coverage: zod
    .number()
    .describe('Share in percent of the weight that evidence was found for'),
});

/** The six pillars. */
export const pillarsOutput = (zod: Zod) =>
  zod.array(
    zod.object({
      pillar: zod.string(),
      ...scoreOutput(zod),
      enoughEvidence: zod
        .boolean()
        .describe('false: too little is known to call the score a number'),
      open: countsOutput(zod),
      turnedOff: zod
        .string()
        .optional()
        .describe('Why the administrator turned the pillar off'),
    }),
  );

/** One pillar of an entity. */
export const toPillar = (
  score: Pick<
    PillarScore,
    | 'pillar'
    | 'low'
    | 'high'
    | 'coverage'
    | 'enoughEvidence'
    | 'counts'
    | 'turnedOff'
  >,
) => ({
  pillar: score.pillar,
  low: score.low,
  high: score.high,
  coverage: score.coverage,
  enoughEvidence: score.enoughEvidence,
  open: toCounts(score.counts),
  ...(score.turnedOff === undefined ? {} : { turnedOff: score.turnedOff }),
});
