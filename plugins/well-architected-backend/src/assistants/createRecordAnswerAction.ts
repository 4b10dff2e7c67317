/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { wellArchitectedAnswerPermission } from 'backstage-plugin-well-architected-common';
import { saveAnswer } from '../service/write/saveAnswer';
import { checkIdInput, entityRefInput, linkInput } from './inputs';
import { urlOutput } from './outputs';
import { spokenInput } from './spokenInput';
import { AssistantOptions } from './types';
import { userOf, writesAs } from './writesAs';

/** Records what the caller answers to a question of the review. */
export function createRecordAnswerAction(options: AssistantOptions): void {
  const { actionsRegistry, context, auth, links } = options;
  actionsRegistry.register({
    name: 'record-answer',
    title: 'Record an answer',
    description:
      'Records what the caller, a signed-in user, answers to the question of an attested check for one workload. Ask the person first: the answer carries their name and counts in the score until it expires. It never overrules what was observed. An answer that is there already is only replaced when replaces names it.',
    attributes: { readOnly: false, destructive: true, idempotent: false },
    examples: [
      {
        title: 'Yes, we rehearse our disaster recovery plan',
        input: {
          entityRef: 'component:default/orders-api',
          checkId: 'rel-dr-tested',
          value: 'yes' as const,
          text: 'Rehearsed on 3 November, restored within two hours',
          replaces: 'none',
        },
      },
    ],
    schema: {
      input: zod =>
        spokenInput(
          zod
            .object({
              entityRef: entityRefInput(zod),
              checkId: checkIdInput(zod),
              value: zod
                .enum(['yes', 'no', 'not-applicable'])
                .describe('not-applicable needs its reason in text'),
              text: zod
                .string()
                .max(2000)
                .optional()
                .describe('How it is done, or why not'),
              link: linkInput(zod).describe('Evidence'),
              replaces: zod
                .string()
                .max(40)
                .default('none')
                .describe(
                  'answeredAt of the answer to replace, as explain-finding tells it; none where there is none',
                ),
            })
            .strict(),
        ),
      output: zod =>
        zod.object({
          entityRef: zod.string(),
          checkId: zod.string(),
          value: zod.string(),
          author: zod.string(),
          answeredAt: zod.string(),
          expiresAt: zod.string(),
          url: urlOutput(zod),
        }),
    },
    action: async ({ input, credentials }) => {
      const { entityRef, checkId, ...answer } = input;
      const author = userOf(auth, credentials);
      const saved = await writesAs({
        context,
        credentials,
        entityRef,
        permission: wellArchitectedAnswerPermission,
        eventId: 'answer-put',
        checkId,
        meta: { value: answer.value, actor: author },
        write: () =>
          saveAnswer({ context, entityRef, checkId, input: answer, author }),
      });
      return {
        output: {
          entityRef,
          checkId,
          value: saved.value,
          author: saved.author,
          answeredAt: saved.answeredAt,
          expiresAt: saved.expiresAt,
          url: links.finding(entityRef, checkId),
        },
      };
    },
  });
}
