/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { loadReport } from '../service/read/loadReport';
import { actionOutput, toAction } from './actionOutput';
import { entityRefInput, limitInput, pillarsInput } from './inputs';
import { urlOutput } from './outputs';
import { readsEntity } from './readsEntity';
import { spokenInput } from './spokenInput';
import { AssistantOptions, READS } from './types';

/** What to do about a workload, in its order. */
export function createGetActionPlanAction(options: AssistantOptions): void {
  const { actionsRegistry, context, links } = options;
  actionsRegistry.register({
    name: 'get-action-plan',
    title: 'Get the action plan of a workload',
    description:
      'Lists what to do about the open findings of one workload in the order to do it: HIGH risks now, MEDIUM next, LOW later, each with the issue, recommendation, steps, success criteria, trade-offs, and who does it until when.',
    attributes: READS,
    examples: [
      {
        title: 'What should we do first about orders-api?',
        input: {
          entityRef: 'component:default/orders-api',
          phase: ['now' as const],
          limit: 3,
        },
      },
    ],
    schema: {
      input: zod =>
        spokenInput(
          zod
            .object({
              entityRef: entityRefInput(zod),
              phase: zod
                .array(zod.enum(['now', 'next', 'later']))
                .optional()
                .describe('Only these phases; all where absent'),
              pillar: pillarsInput(zod),
              limit: limitInput(zod),
            })
            .strict(),
        ),
      output: zod =>
        zod.object({
          entityRef: zod.string(),
          actions: zod.array(zod.object(actionOutput(zod))),
          total: zod.number().describe('Actions that match'),
          evaluatedAt: zod.string().describe('ISO 8601'),
          url: urlOutput(zod),
        }),
    },
    action: async ({ input, credentials }) => {
      const { entityRef, phase, pillar, limit } = input;
      await readsEntity({ context, credentials, entityRef });
      const { report } = await loadReport({ context, entityRef });
      const actions = report.actionPlan.filter(
        action =>
          (!phase?.length || phase.includes(action.phase)) &&
          (!pillar?.length || pillar.includes(action.pillar)),
      );
      return {
        output: {
          entityRef,
          actions: actions
            .slice(0, limit)
            .map(action =>
              toAction(action, links.finding(entityRef, action.checkId)),
            ),
          total: actions.length,
          evaluatedAt: report.evaluatedAt,
          url: links.entity(entityRef),
        },
      };
    },
  });
}
