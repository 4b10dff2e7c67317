/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { ApiFor } from '../apiFor';
import { linkIssue } from './linkIssue';

/**
 * `well-architected:plan:link`: keeps with each action of the plan the issue
 * that was opened for it. Owner, due date and note stay as they are.
 *
 * @public
 */
export function createLinkAction(options: { apiFor: ApiFor }) {
  return createTemplateAction({
    id: 'well-architected:plan:link',
    description:
      'Keeps with each action of a Well-Architected action plan the issue that was opened for it',
    schema: {
      input: {
        entityRef: z =>
          z.string().describe('Entity, such as component:default/orders-api'),
        issues: z =>
          z
            .array(z.object({ checkId: z.string() }))
            .describe('Output issues of well-architected:plan'),
        issueUrls: z =>
          z
            .array(z.string().url())
            .describe('Addresses of the opened issues, in the same order'),
      },
    },
    async handler(ctx) {
      const { entityRef, issues, issueUrls } = ctx.input;
      if (issues.length !== issueUrls.length) {
        throw new InputError(
          `Input 'issueUrls' has ${issueUrls.length} addresses for ${issues.length} issues`,
        );
      }
      const api = options.apiFor(await ctx.getInitiatorCredentials());
      const { actionPlan } = await api.getReport(entityRef);
      for (const [index, { checkId }] of issues.entries()) {
        const settled = actionPlan.find(
          action => action.checkId === checkId,
        )?.tracking;
        await linkIssue({
          api,
          entityRef,
          checkId,
          settled,
          issueUrl: issueUrls[index],
        });
        ctx.logger.info(`${checkId}: ${issueUrls[index]}`);
      }
    },
  });
}
