/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { wellArchitectedWaivePermission } from 'backstage-plugin-well-architected-common';
import { requestWaiver } from '../waivers/requestWaiver';
import { checkIdInput, entityRefInput, linkInput } from './inputs';
import { urlOutput } from './outputs';
import { spokenInput } from './spokenInput';
import { AssistantOptions } from './types';
import { userOf, writesAs } from './writesAs';

/** Asks, in the name of the caller, to accept a risk for a time. */
export function createRequestWaiverAction(options: AssistantOptions): void {
  const { actionsRegistry, context, auth, links } = options;
  actionsRegistry.register({
    name: 'request-waiver',
    title: 'Ask to accept a risk',
    description:
      'Asks in the name of the caller, a signed-in user, to accept the risk of an open finding of one workload until a day. Ask the person first. A HIGH risk (90 days at most) waits for the approval of another person; a MEDIUM (180 days) or LOW (365 days) one is accepted by the request. A waiver never changes the score.',
    attributes: { readOnly: false, destructive: false, idempotent: false },
    examples: [
      {
        title: 'Accept that the old table has no backup until it is deleted',
        input: {
          entityRef: 'component:default/orders-api',
          checkId: 'rel-dynamodb-pitr',
          reason: 'The table is empty and will be deleted this year',
          expires: '2026-12-31',
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
              reason: zod
                .string()
                .min(1)
                .max(2000)
                .describe('Why the risk can be lived with until then'),
              expires: zod
                .string()
                .regex(/^\d{4}-\d{2}-\d{2}$/, 'is not a day, YYYY-MM-DD')
                .describe('Last day, YYYY-MM-DD'),
              resources: zod
                .array(zod.string().min(1).max(2048))
                .min(1)
                .max(200)
                .optional()
                .describe(
                  'ARNs (or ids) of the failing resources to accept; all of the finding where absent',
                ),
              link: linkInput(zod).describe('Decision record or ticket'),
            })
            .strict(),
        ),
      output: zod =>
        zod.object({
          waiverId: zod.string(),
          state: zod
            .string()
            .describe('requested (waits for approval) or approved'),
          risk: zod.string(),
          requestedBy: zod.string(),
          expires: zod.string(),
          url: urlOutput(zod),
        }),
    },
    action: async ({ input, credentials }) => {
      const { entityRef, ...waiver } = input;
      const author = userOf(auth, credentials);
      const saved = await writesAs({
        context,
        credentials,
        entityRef,
        permission: wellArchitectedWaivePermission,
        eventId: 'waiver-request',
        checkId: waiver.checkId,
        meta: { actor: author },
        write: () =>
          requestWaiver({ context, entityRef, input: waiver, author }),
      });
      return {
        output: {
          waiverId: saved.id,
          state: saved.state,
          risk: saved.risk,
          requestedBy: saved.requestedBy,
          expires: saved.expires,
          url: links.finding(entityRef, waiver.checkId),
        },
      };
    },
  });
}
