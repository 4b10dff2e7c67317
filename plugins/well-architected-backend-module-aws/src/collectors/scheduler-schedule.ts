/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Schedules of Amazon EventBridge Scheduler.
 *
 * Calls: scheduler:ListSchedules (100 per page); detail `timing`:
 * scheduler:GetSchedule, one call per schedule.
 * IAM: the actions of the same names. Regional.
 * Cost of a run: one call per 100 schedules, and one per schedule where a check
 * needs its timing. A schedule has no tags; it belongs to what it targets.
 * Inputs are not kept: they may hold literals.
 */
import {
  GetScheduleCommand,
  paginateListSchedules,
  SchedulerClient,
} from '@aws-sdk/client-scheduler';
import {
  defineCollector,
  isUnread,
  readable,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { resourcesOfTarget } from '../events/resourcesOfTarget';
import { whereOffered } from '../support/whereOffered';

const timingSchema = z.object({
  /** `rate(5 minutes)`, `cron(0 6 * * ? *)` or `at(2026-11-20T13:00:00)`. */
  expression: z.string(),
  /** Of a target that is an ECS cluster. */
  taskDefinitionArn: z.string().optional(),
  deadLetterArn: z.string().optional(),
});

async function* list(client: SchedulerClient) {
  for await (const page of whereOffered(
    paginateListSchedules({ client, pageSize: 100 }, {}),
  )) {
    yield* page.Schedules ?? [];
  }
}

export default defineCollector({
  id: 'scheduler-schedule',
  type: 'AWS::Scheduler::Schedule',
  noun: { one: 'schedule', many: 'schedules' },
  scope: 'regional',
  list: { 'scheduler:ListSchedules': 'scheduler:ListSchedules' },
  details: { timing: { 'scheduler:GetSchedule': 'scheduler:GetSchedule' } },
  schema: z.object({
    group: z.string(),
    enabled: z.boolean(),
    targetArn: z.string(),
    timing: readable(timingSchema),
  }),
  sample: {
    id: 'default/orders-report',
    name: 'orders-report',
    arn: 'arn:aws:scheduler:eu-west-1:111122223333:schedule/default/orders-report',
    createdAt: '2026-01-15T08:00:00.000Z',
    parents: ['arn:aws:lambda:eu-west-1:111122223333:function:orders-handler'],
    data: {
      group: 'default',
      enabled: true,
      targetArn:
        'arn:aws:lambda:eu-west-1:111122223333:function:orders-handler',
      timing: { expression: 'cron(0 6 * * ? *)' },
    },
  },
  async *collect(ctx) {
    const client = ctx.client(SchedulerClient);
    yield* ctx.each(list(client), async schedule => {
      const { Name: name = '', GroupName: group = 'default' } = schedule;
      const targetArn = schedule.Target?.Arn ?? '';
      const timing = await ctx.detail('timing', async () => {
        const { ScheduleExpression, Target } = await client.send(
          new GetScheduleCommand({ Name: name, GroupName: group }),
        );
        return {
          expression: ScheduleExpression ?? '',
          taskDefinitionArn: Target?.EcsParameters?.TaskDefinitionArn,
          deadLetterArn: Target?.DeadLetterConfig?.Arn || undefined,
        };
      });
      return {
        id: `${group}/${name}`,
        name,
        arn: schedule.Arn,
        createdAt: schedule.CreationDate?.toISOString(),
        parents: resourcesOfTarget({
          arn: targetArn,
          ...(isUnread(timing) ? {} : timing),
        }),
        data: {
          group,
          enabled: schedule.State !== 'DISABLED',
          targetArn,
          timing,
        },
      };
    });
  },
});
