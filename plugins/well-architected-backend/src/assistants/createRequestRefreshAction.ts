/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { wellArchitectedRefreshPermission } from 'backstage-plugin-well-architected-common';
import { requestRefresh } from '../service/write/requestRefresh';
import { entityRefInput } from './inputs';
import { urlOutput } from './outputs';
import { spokenInput } from './spokenInput';
import { AssistantOptions } from './types';
import { writesAs } from './writesAs';

/** Asks for a fresh reading of the accounts of an entity. */
export function createRequestRefreshAction(options: AssistantOptions): void {
  const { actionsRegistry, context, links } = options;
  actionsRegistry.register({
    name: 'request-refresh',
    title: 'Read a workload again',
    description:
      'Asks for a fresh, read-only reading of the AWS accounts of one workload and a new score. It only queues the work: get-scorecard shows a newer evaluatedAt when it is done. Nothing in AWS is changed, and an account waits in the queue at most once. Asked too often, it answers when to try again.',
    attributes: { readOnly: false, destructive: false, idempotent: true },
    examples: [
      {
        title: 'We enabled backups on orders-api, look again',
        input: { entityRef: 'component:default/orders-api' },
      },
    ],
    schema: {
      input: zod =>
        spokenInput(zod.object({ entityRef: entityRefInput(zod) }).strict()),
      output: zod =>
        zod.object({
          queued: zod.boolean().describe('Something new was queued'),
          message: zod.string().describe('What was queued, or why not'),
          url: urlOutput(zod),
        }),
    },
    action: async ({ input, credentials }) => {
      const { entityRef } = input;
      const { queued, message } = await writesAs({
        context,
        credentials,
        entityRef,
        permission: wellArchitectedRefreshPermission,
        eventId: 'entity-refresh',
        meta: {},
        write: () => requestRefresh({ context, credentials, entityRef }),
      });
      return { output: { queued, message, url: links.entity(entityRef) } };
    },
  });
}
