/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { listFindings } from '../findings/listFindings';
import { readCriteria } from '../service/authorize/readCriteria';
import { visibleRefs } from '../service/authorize/visibleRefs';
import { dueDateFromOutput, toDue } from './actionOutput';
import {
  cursorInput,
  limitInput,
  ownerRefInput,
  pillarsInput,
  risksInput,
} from './inputs';
import { pageOutput } from './outputs';
import { spokenInput } from './spokenInput';
import { toPageFilters } from './toPageFilters';
import { AssistantOptions, READS } from './types';

/** Open findings, of one owner or of everything. */
export function createListOpenRisksAction(options: AssistantOptions): void {
  const { actionsRegistry, context, links } = options;
  const { knex, registry, catalog } = context;
  actionsRegistry.register({
    name: 'list-open-risks',
    title: 'List open risks',
    description:
      'Lists the open findings of all workloads of an owner (a group stands for itself and its child groups) or, without one, of all that the caller may read: gravest first, with what was found, since when, and who fixes it until when. Accepted risks are left out.',
    attributes: READS,
    examples: [
      {
        title: 'Which HIGH risks of team-orders are overdue?',
        input: {
          ownerRef: 'group:default/team-orders',
          risk: ['HIGH' as const],
          overdue: true,
          limit: 20,
        },
      },
    ],
    schema: {
      input: zod =>
        spokenInput(
          zod
            .object({
              ownerRef: ownerRefInput(zod)
                .optional()
                .describe(
                  'Entity ref of the owner, such as group:default/team-orders; everybody where absent',
                ),
              risk: risksInput(zod),
              pillar: pillarsInput(zod),
              overdue: zod
                .boolean()
                .optional()
                .describe('Only what is open after its due date'),
              limit: limitInput(zod),
              cursor: cursorInput(zod),
            })
            .strict(),
        ),
      output: zod =>
        zod.object({
          risks: zod.array(
            zod.object({
              entityRef: zod.string(),
              ownerRef: zod.string().optional(),
              checkId: zod.string(),
              pillar: zod.string(),
              title: zod.string(),
              risk: zod.string(),
              message: zod.string(),
              since: zod.string().describe('ISO 8601'),
              fixedBy: zod.string().optional().describe('Who does it'),
              dueDate: zod.string().optional(),
              dueDateFrom: dueDateFromOutput(zod),
              overdue: zod.boolean().optional(),
              url: zod.string(),
            }),
          ),
          total: zod.number().describe('Open findings that match'),
          ...pageOutput(zod),
        }),
    },
    action: async ({ input, credentials }) => {
      const { ownerRef, risk, pillar, overdue, limit, cursor } = input;
      const filter = {
        ...(ownerRef ? { owner: [ownerRef], childGroups: true } : {}),
        risk,
        pillar,
      };
      const { page } = await listFindings({
        knex,
        registry,
        criteria: await readCriteria({ context, credentials }),
        filter: { ...filter, ...(overdue ? { due: 'overdue' } : {}) },
        sort: 'risk',
        limit,
        ...(cursor ? { cursor } : {}),
        now: context.now(),
      });
      const visible = await visibleRefs({
        catalog,
        credentials,
        refs: page.items.map(({ entityRef }) => entityRef),
      });
      return {
        output: {
          risks: page.items
            .filter(({ entityRef }) => visible.has(entityRef))
            .map(finding => ({
              entityRef: finding.entityRef,
              ...(finding.ownerRef ? { ownerRef: finding.ownerRef } : {}),
              checkId: finding.checkId,
              pillar: finding.pillar,
              title: finding.title,
              risk: finding.risk,
              message: finding.message,
              since: finding.since,
              ...(finding.tracking
                ? {
                    ...(finding.tracking.ownerRef
                      ? { fixedBy: finding.tracking.ownerRef }
                      : {}),
                    overdue: finding.tracking.overdue,
                  }
                : {}),
              ...toDue(finding),
              url: links.finding(finding.entityRef, finding.checkId),
            })),
          total: page.totalItems ?? page.items.length,
          ...(page.nextCursor ? { nextCursor: page.nextCursor } : {}),
          url: links.org('risks', {
            ...toPageFilters(filter),
            ...(overdue ? { due: 'overdue' } : {}),
          }),
        },
      };
    },
  });
}
