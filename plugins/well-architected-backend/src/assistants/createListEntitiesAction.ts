/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { listVisibleEntities } from '../service/read/listVisibleEntities';
import {
  cursorInput,
  limitInput,
  ownerRefInput,
  pillarsInput,
  risksInput,
} from './inputs';
import { countsOutput, pageOutput, scoreOutput, toCounts } from './outputs';
import { spokenInput } from './spokenInput';
import { toPageFilters } from './toPageFilters';
import { AssistantOptions, READS } from './types';

/** Entities under review, by their risks. */
export function createListEntitiesAction(options: AssistantOptions): void {
  const { actionsRegistry, context, links } = options;
  actionsRegistry.register({
    name: 'list-entities',
    title: 'List workloads by risk',
    description:
      'Lists the catalog entities (workloads) under AWS Well-Architected review that the caller may read, with level, score and the number of open HIGH, MEDIUM and LOW risks. Filters of different names must all match; pillar, risk and check must be met by one and the same open finding.',
    attributes: READS,
    examples: [
      {
        title: 'Which workloads of team-orders have a HIGH security risk?',
        input: {
          owner: ['group:default/team-orders'],
          risk: ['HIGH'],
          pillar: ['security'],
          sort: 'high' as const,
          limit: 20,
        },
      },
    ],
    schema: {
      input: zod =>
        spokenInput(
          zod
            .object({
              owner: zod
                .array(ownerRefInput(zod))
                .optional()
                .describe('Only entities of these owners'),
              childGroups: zod
                .boolean()
                .optional()
                .describe('Include the entities of child groups of the owners'),
              system: zod
                .array(zod.string().max(255))
                .optional()
                .describe('Only entities of these systems, as entity refs'),
              level: zod
                .array(
                  zod.enum([
                    'at-risk',
                    'needs-attention',
                    'good',
                    'well-architected',
                    'not-assessed',
                  ]),
                )
                .optional()
                .describe('Only entities of these levels'),
              risk: risksInput(zod),
              pillar: pillarsInput(zod),
              check: zod
                .array(zod.string().max(127))
                .optional()
                .describe('Only with an open finding of these checks'),
              account: zod
                .array(zod.string().regex(/^\d{12}$/, 'is not twelve digits'))
                .optional()
                .describe('Only entities in these AWS accounts'),
              text: zod
                .string()
                .min(1)
                .max(200)
                .optional()
                .describe('Part of the name, the title or the ref'),
              sort: zod
                .enum([
                  'worst',
                  'best',
                  'name',
                  'coverage',
                  'high',
                  'evaluatedAt',
                ])
                .default('worst')
                .describe(
                  'worst level and score first by default; high: most open HIGH risks first',
                ),
              limit: limitInput(zod),
              cursor: cursorInput(zod),
            })
            .strict(),
        ),
      output: zod =>
        zod.object({
          entities: zod.array(
            zod.object({
              entityRef: zod.string(),
              title: zod.string().optional(),
              ownerRef: zod.string().optional(),
              level: zod.string(),
              ...scoreOutput(zod),
              provisional: zod
                .boolean()
                .describe('true: a pillar has too little evidence for a score'),
              open: countsOutput(zod),
              url: zod.string(),
            }),
          ),
          total: zod.number().describe('Entities that match, on all pages'),
          ...pageOutput(zod),
        }),
    },
    action: async ({ input, credentials }) => {
      const { sort, limit, cursor, ...filter } = input;
      const page = await listVisibleEntities({
        context,
        credentials,
        filter,
        sort,
        limit,
        ...(cursor ? { cursor } : {}),
      });
      return {
        output: {
          entities: page.items.map(item => ({
            entityRef: item.entityRef,
            ...(item.title ? { title: item.title } : {}),
            ...(item.ownerRef ? { ownerRef: item.ownerRef } : {}),
            level: item.level,
            low: item.low,
            high: item.high,
            coverage: item.coverage,
            provisional: item.provisional,
            open: toCounts(item.counts),
            url: links.entity(item.entityRef),
          })),
          total: page.totalItems ?? page.items.length,
          ...(page.nextCursor ? { nextCursor: page.nextCursor } : {}),
          url: links.org('entities', toPageFilters(filter)),
        },
      };
    },
  });
}
