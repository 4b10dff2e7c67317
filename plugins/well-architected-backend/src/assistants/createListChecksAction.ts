/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { InputError } from '@backstage/errors';
import { CheckInfo } from 'backstage-plugin-well-architected-common';
import { listChecks } from '../service/read/listChecks';
import { cursorInput, limitInput, pillarsInput, risksInput } from './inputs';
import { pageOutput } from './outputs';
import { spokenInput } from './spokenInput';
import { AssistantOptions, READS } from './types';

/** The checks behind the one that the cursor names. */
function after(checks: CheckInfo[], cursor: string): CheckInfo[] {
  const index = checks.findIndex(({ checkId }) => checkId === cursor);
  if (index < 0) {
    throw new InputError(
      `Input 'cursor' is not the nextCursor of this list: '${cursor}'`,
    );
  }
  return checks.slice(index + 1);
}

/** The catalogue of checks; everyone who is signed in may read it. */
export function createListChecksAction(options: AssistantOptions): void {
  const { actionsRegistry, context, links } = options;
  actionsRegistry.register({
    name: 'list-checks',
    title: 'List the checks',
    description:
      'Lists what is checked: id, pillar, title, default risk and why it matters, for the whole catalogue of this installation or a part of it. It tells of no entity; list-entities and list-open-risks tell who fails a check.',
    attributes: READS,
    examples: [
      {
        title: 'What is checked about backups?',
        input: { text: 'backup', limit: 20 },
      },
    ],
    schema: {
      input: zod =>
        spokenInput(
          zod
            .object({
              pillar: pillarsInput(zod),
              risk: risksInput(zod),
              text: zod
                .string()
                .min(1)
                .max(200)
                .optional()
                .describe('Part of the id, the title or why it matters'),
              limit: limitInput(zod),
              cursor: cursorInput(zod),
            })
            .strict(),
        ),
      output: zod =>
        zod.object({
          checks: zod.array(
            zod.object({
              checkId: zod.string(),
              pillar: zod.string(),
              title: zod.string(),
              risk: zod.string(),
              effort: zod.string(),
              evidence: zod
                .string()
                .describe('Where the answer comes from, such as aws-resource'),
              impact: zod.string().describe('Why it matters'),
              bestPractices: zod.array(zod.string()),
              disabledReason: zod
                .string()
                .optional()
                .describe('Why the administrator turned it off'),
              url: zod.string(),
            }),
          ),
          total: zod.number().describe('Checks that match, on all pages'),
          ...pageOutput(zod),
        }),
    },
    action: async ({ input }) => {
      const { pillar, risk, text, limit, cursor } = input;
      const sought = text?.toLocaleLowerCase('en-US');
      const checks = listChecks({
        registry: context.registry,
        now: context.now(),
      }).items.filter(
        check =>
          (!pillar?.length || pillar.includes(check.pillar)) &&
          (!risk?.length || risk.includes(check.risk)) &&
          (!sought ||
            [check.checkId, check.title, check.impact].some(part =>
              part.toLocaleLowerCase('en-US').includes(sought),
            )),
      );
      const rest = cursor ? after(checks, cursor) : checks;
      const page = rest.slice(0, limit);
      return {
        output: {
          checks: page.map(check => ({
            checkId: check.checkId,
            pillar: check.pillar,
            title: check.title,
            risk: check.risk,
            effort: check.effort,
            evidence: check.evidence,
            impact: check.impact,
            bestPractices: check.bestPractices,
            ...(check.disabledReason
              ? { disabledReason: check.disabledReason }
              : {}),
            url: links.org('checks', { check: check.checkId }),
          })),
          total: checks.length,
          ...(rest.length > limit
            ? { nextCursor: page[page.length - 1].checkId }
            : {}),
          url: links.org('checks'),
        },
      };
    },
  });
}
