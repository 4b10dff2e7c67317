/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { PermissionsService } from '@backstage/backend-plugin-api';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  ActionItem,
  issueTitleOf,
} from 'backstage-plugin-well-architected-common';
import { ApiFor } from '../apiFor';
import { findTracker } from '../issues/findTracker';
import { openIssues } from './openIssues';
import { filterPlan, isTaken, planFilterSchema } from './planFilter';
import { requireAnswer } from './requireAnswer';

/** Why an action got no issue, with the one that it has. */
const skip = (action: ActionItem) => {
  const { issueUrl, status } = action.tracking ?? {};
  let reason = 'the finding is gone';
  if (issueUrl) {
    reason = 'it has an issue';
  } else if (status === 'done') {
    reason = 'it was called done';
  }
  return {
    checkId: action.checkId,
    title: issueTitleOf(action),
    reason,
    ...(issueUrl ? { issueUrl } : {}),
  };
};

/**
 * `well-architected:plan:open-issues`: opens an issue on GitHub or GitLab for
 * each action of a plan that has none, and keeps its address with the action.
 * A second run opens nothing a second time; a dry run opens nothing at all.
 *
 * @public
 */
export function createOpenIssuesAction(options: {
  apiFor: ApiFor;
  integrations: ScmIntegrationRegistry;
  permissions: PermissionsService;
}) {
  const { apiFor, integrations, permissions } = options;
  return createTemplateAction({
    id: 'well-architected:plan:open-issues',
    description:
      'Opens an issue on GitHub or GitLab for each action of a Well-Architected action plan that has none yet, and keeps it with the action',
    supportsDryRun: true,
    schema: {
      input: {
        entityRef: z =>
          z.string().describe('Entity, such as component:default/orders-api'),
        repoUrl: z =>
          z
            .string()
            .describe(
              'Repository of the issues, such as github.com?owner=example&repo=orders-api',
            ),
        ...planFilterSchema,
        limit: z =>
          z
            .number()
            .int()
            .positive()
            .optional()
            .describe('Opens at most so many issues; all where not given'),
        labels: z =>
          z
            .array(z.string())
            .optional()
            .describe("Labels of every issue; ['well-architected'] by default"),
        assignees: z =>
          z
            .array(z.string())
            .optional()
            .describe('User names on GitHub or GitLab'),
        token: z =>
          z
            .string()
            .optional()
            .describe(
              'Of the person, instead of the one of the integration in app-config',
            ),
      },
      output: {
        opened: z =>
          z
            .array(
              z.object({
                checkId: z.string(),
                title: z.string(),
                issueUrl: z.string(),
              }),
            )
            .describe('Issues that were opened, in plan order'),
        skipped: z =>
          z
            .array(
              z.object({
                checkId: z.string(),
                title: z.string(),
                reason: z.string(),
                issueUrl: z.string().optional(),
              }),
            )
            .describe('Actions that have an issue already, or need none'),
        planned: z =>
          z
            .array(z.object({ checkId: z.string(), title: z.string() }))
            .describe('In a dry run: the issues that a run would open'),
        left: z =>
          z.number().describe('How many actions wait because of the limit'),
      },
    },
    async handler(ctx) {
      const { entityRef, repoUrl, limit, token } = ctx.input;
      const { labels = ['well-architected'], assignees = [] } = ctx.input;
      const found = await findTracker({
        integrations,
        repoUrl,
        token,
        assignees,
      });
      const credentials = await ctx.getInitiatorCredentials();
      const api = apiFor(credentials);
      const { actionPlan } = await api.getReport(entityRef);
      const wanted = filterPlan(actionPlan, ctx.input);
      const free = wanted.filter(action => !isTaken(action));
      const actions = free.slice(0, limit);
      await requireAnswer({ permissions, credentials, entityRef, actions });

      const skipped = wanted.filter(isTaken).map(skip);
      ctx.output('left', free.length - actions.length);
      ctx.output('skipped', skipped);
      if (actions.length === 0) {
        ctx.logger.info(
          `None of the ${wanted.length} wanted actions of ${entityRef} is without an issue`,
        );
      } else if (found.missing && ctx.isDryRun) {
        ctx.logger.warn(`A run would fail: ${found.missing}`);
      }
      const canConnect = actions.length > 0 && !(ctx.isDryRun && found.missing);
      const tracker = canConnect ? await found.connect() : undefined;
      if (ctx.isDryRun || !tracker) {
        const planned = actions.map(action => ({
          checkId: action.checkId,
          title: issueTitleOf(action),
        }));
        planned.forEach(({ title }) =>
          ctx.logger.info(`Would open ${title} in ${repoUrl}`),
        );
        ctx.output('planned', planned);
        ctx.output('opened', []);
        return;
      }
      const { opened, leftOut } = await openIssues({
        api,
        tracker,
        entityRef,
        actions,
        labels,
        onOpened: issue => ctx.logger.info(`${issue.issueUrl} ${issue.title}`),
      });
      ctx.output('planned', []);
      ctx.output('opened', opened);
      ctx.output('skipped', [...skipped, ...leftOut.map(skip)]);
    },
  });
}
