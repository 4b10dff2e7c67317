/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * CloudWatch dashboards. They belong to the account, not to a Region.
 *
 * Calls: cloudwatch:ListDashboards (action of the same name), global, one call
 * per 1000 dashboards; cloudwatch:GetDashboard, one call per dashboard, for the
 * names that its widgets show. The body itself is not kept. A dashboard belongs
 * to the resources whose ARNs can be derived from its widgets.
 */
import {
  CloudWatchClient,
  GetDashboardCommand,
  paginateListDashboards,
} from '@aws-sdk/client-cloudwatch';
import {
  defineCollector,
  isUnread,
  readable,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { readDashboardBody } from '../cloudwatch/readDashboardBody';

export default defineCollector({
  id: 'cloudwatch-dashboard',
  type: 'AWS::CloudWatch::Dashboard',
  noun: { one: 'CloudWatch dashboard', many: 'CloudWatch dashboards' },
  scope: 'global',
  list: { 'cloudwatch:ListDashboards': 'cloudwatch:ListDashboards' },
  details: {
    content: { 'cloudwatch:GetDashboard': 'cloudwatch:GetDashboard' },
  },
  schema: z.object({
    content: readable(
      z.object({
        widgets: z.number(),
        /** Names, ARNs and queries in the widgets, without duplicates. */
        mentions: z.array(z.string()),
        /** ARNs of the resources that it shows, as far as derivable. */
        shows: z.array(z.string()),
      }),
    ),
  }),
  sample: {
    id: 'orders-api',
    arn: 'arn:aws:cloudwatch::111122223333:dashboard/orders-api',
    parents: ['arn:aws:lambda:eu-west-1:111122223333:function:orders-handler'],
    data: {
      content: {
        widgets: 4,
        mentions: ['orders-handler'],
        shows: [
          'arn:aws:lambda:eu-west-1:111122223333:function:orders-handler',
        ],
      },
    },
  },
  async *collect(ctx) {
    const client = ctx.client(CloudWatchClient);
    async function* dashboards() {
      for await (const page of paginateListDashboards({ client }, {})) {
        yield* page.DashboardEntries ?? [];
      }
    }
    yield* ctx.each(dashboards(), async dashboard => {
      const content = await ctx.detail('content', async () => {
        const { DashboardBody } = await client.send(
          new GetDashboardCommand({ DashboardName: dashboard.DashboardName }),
        );
        return readDashboardBody({
          body: DashboardBody ?? '{}',
          place: { accountId: ctx.accountId, region: ctx.region },
        });
      });
      return {
        id: dashboard.DashboardName ?? '',
        arn: dashboard.DashboardArn,
        parents: isUnread(content) ? undefined : content.shows,
        data: { content },
      };
    });
  },
});
