/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  issueTitleOf,
  renderAction,
} from 'backstage-plugin-well-architected-common';
import { ApiFor } from '../apiFor';
import { filterPlan, isTaken, planFilterSchema } from './planFilter';

/**
 * `well-architected:plan`: reads the action plan of an entity and gives it as
 * issues for a following step. It changes nothing, so it runs in a dry run too.
 *
 * @public
 */
export function createPlanAction(options: { apiFor: ApiFor }) {
  return createTemplateAction({
    id: 'well-architected:plan',
    description:
      'Reads the Well-Architected action plan of an entity and gives it as issues, for a following step that opens them',
    supportsDryRun: true,
    schema: {
      input: {
        entityRef: z =>
          z.string().describe('Entity, such as component:default/orders-api'),
        ...planFilterSchema,
        labels: z =>
          z
            .array(z.string())
            .optional()
            .describe("Labels of every issue; ['well-architected'] by default"),
        includeTaken: z =>
          z
            .boolean()
            .optional()
            .describe(
              'Also actions that have an issue already or were called done',
            ),
      },
      output: {
        issues: z =>
          z
            .array(
              z.object({
                checkId: z.string(),
                pillar: z.string(),
                risk: z.enum(['HIGH', 'MEDIUM', 'LOW']),
                title: z.string(),
                body: z.string(),
                labels: z.array(z.string()),
              }),
            )
            .describe('In the order of the plan'),
        taken: z =>
          z.number().describe('How many were left out because they are taken'),
      },
    },
    async handler(ctx) {
      const {
        entityRef,
        labels = ['well-architected'],
        includeTaken = false,
      } = ctx.input;
      const api = options.apiFor(await ctx.getInitiatorCredentials());
      const { actionPlan } = await api.getReport(entityRef);
      const wanted = filterPlan(actionPlan, ctx.input);
      const free = wanted.filter(action => includeTaken || !isTaken(action));
      const taken = wanted.length - free.length;
      ctx.logger.info(
        `${free.length} of ${actionPlan.length} actions of ${entityRef} become issues; ${taken} are taken already`,
      );
      ctx.output(
        'issues',
        free.map(action => ({
          checkId: action.checkId,
          pillar: action.pillar,
          risk: action.risk,
          title: issueTitleOf(action),
          body: renderAction(action),
          labels,
        })),
      );
      ctx.output('taken', taken);
    },
  });
}
