/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * App monitors of Amazon CloudWatch RUM.
 *
 * Calls: rum:ListAppMonitors (100 per page). IAM: rum:ListAppMonitors.
 * Regional. Cost of a run: one call per 100 app monitors. The domain that a
 * monitor is for would take a call each and is not read.
 */
import { paginateListAppMonitors, RUMClient } from '@aws-sdk/client-rum';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { partitionOf } from '../arns/partitionOf';
import { whereOffered } from '../support/whereOffered';

const isoOf = (date: string | undefined) =>
  date && !Number.isNaN(Date.parse(date))
    ? new Date(date).toISOString()
    : undefined;

export default defineCollector({
  id: 'rum-app-monitor',
  type: 'AWS::RUM::AppMonitor',
  noun: { one: 'RUM app monitor', many: 'RUM app monitors' },
  scope: 'regional',
  list: { 'rum:ListAppMonitors': 'rum:ListAppMonitors' },
  schema: z.object({
    /** `CREATED`, `ACTIVE` once it has received data, or `DELETING`. */
    state: z.string(),
  }),
  sample: {
    id: 'orders-web',
    arn: 'arn:aws:rum:eu-west-1:111122223333:appmonitor/orders-web',
    createdAt: '2026-01-15T08:00:00.000Z',
    data: { state: 'ACTIVE' },
  },
  async *collect(ctx) {
    const client = ctx.client(RUMClient);
    const root = `arn:${partitionOf(ctx.region)}:rum:${ctx.region}:${
      ctx.accountId
    }`;
    for await (const page of whereOffered(
      paginateListAppMonitors({ client, pageSize: 100 }, {}),
    )) {
      for (const monitor of page.AppMonitorSummaries ?? []) {
        const name = monitor.Name ?? '';
        yield {
          id: name,
          arn: `${root}:appmonitor/${name}`,
          createdAt: isoOf(monitor.Created),
          data: { state: monitor.State ?? 'unknown' },
        };
      }
    }
  },
});
