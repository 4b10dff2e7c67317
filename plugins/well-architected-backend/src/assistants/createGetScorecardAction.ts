/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { loadScorecard } from '../service/read/loadScorecard';
import { entityRefInput } from './inputs';
import {
  countsOutput,
  pillarsOutput,
  scoreOutput,
  toCounts,
  toPillar,
  urlOutput,
} from './outputs';
import { readsEntity } from './readsEntity';
import { spokenInput } from './spokenInput';
import { AssistantOptions, READS } from './types';

/** The scorecard of an entity. */
export function createGetScorecardAction(options: AssistantOptions): void {
  const { actionsRegistry, context, links } = options;
  actionsRegistry.register({
    name: 'get-scorecard',
    title: 'Get the scorecard of a workload',
    description:
      'Tells how well-architected one workload is: a plain answer, level, score (0 to 100, as a proven and a possible bound), the six pillars with their open risks, what could not be read, and the first action to take. Without a score the first review has not finished; the notices say why.',
    attributes: READS,
    examples: [
      {
        title: 'Is the architecture of orders-api good?',
        input: { entityRef: 'component:default/orders-api' },
      },
    ],
    schema: {
      input: zod =>
        spokenInput(zod.object({ entityRef: entityRefInput(zod) }).strict()),
      output: zod =>
        zod.object({
          entityRef: zod.string(),
          ownerRef: zod.string().optional(),
          answer: zod.string().describe('The scorecard in one sentence'),
          score: zod
            .object({
              level: zod.string(),
              ...scoreOutput(zod),
              change30d: zod
                .number()
                .optional()
                .describe('Points gained or lost within 30 days'),
              open: countsOutput(zod),
              accepted: zod.number().describe('Findings under a waiver'),
              unknown: zod
                .number()
                .describe('Checks without evidence; they are not passed'),
              pillars: pillarsOutput(zod),
            })
            .optional(),
          nextAction: zod
            .object({
              checkId: zod.string(),
              pillar: zod.string(),
              title: zod.string(),
              risk: zod.string(),
            })
            .optional(),
          notices: zod
            .array(zod.string())
            .describe('What could not be read, and what to do about it'),
          evaluatedAt: zod.string().optional().describe('ISO 8601'),
          url: urlOutput(zod),
        }),
    },
    action: async ({ input, credentials }) => {
      const { entityRef } = input;
      await readsEntity({ context, credentials, entityRef });
      const card = await loadScorecard({ context, entityRef });
      const { score } = card;
      return {
        output: {
          entityRef,
          ...(card.ownerRef ? { ownerRef: card.ownerRef } : {}),
          answer: card.answer,
          ...(score
            ? {
                score: {
                  level: score.level,
                  low: score.low,
                  high: score.high,
                  coverage: score.coverage,
                  ...(card.change30d === undefined
                    ? {}
                    : { change30d: card.change30d }),
                  open: toCounts(score.counts),
                  accepted: score.counts.accepted,
                  unknown: score.counts.unknown,
                  pillars: score.pillars.map(toPillar),
                },
              }
            : {}),
          ...(card.nextAction ? { nextAction: card.nextAction } : {}),
          notices: card.notices.map(notice => notice.message),
          ...(card.evaluatedAt ? { evaluatedAt: card.evaluatedAt } : {}),
          url: links.entity(entityRef),
        },
      };
    },
  });
}
