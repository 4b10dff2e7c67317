/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Rules of the default event bus of Amazon EventBridge: patterns and schedules.
 *
 * Calls: events:ListRules (100 per page); detail `targets`:
 * events:ListTargetsByRule, one call per rule.
 * IAM: the actions of the same names. Regional.
 * Cost of a run: one call per 100 rules, and one per rule where a check needs
 * targets. Events of AWS services and schedules exist on the default bus only;
 * other buses are read by events-event-bus. A rule belongs to what it targets.
 * Inputs and details of patterns are not kept: they may hold literals.
 */
import {
  EventBridgeClient,
  ListRulesCommand,
  ListTargetsByRuleCommand,
} from '@aws-sdk/client-eventbridge';
import {
  defineCollector,
  isUnread,
  readable,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { readAll, readPages } from '../apigateway/readPages';
import { resourcesOfTarget } from '../events/resourcesOfTarget';
import { readPattern } from '../events/readPattern';

const targetSchema = z.object({
  id: z.string(),
  arn: z.string(),
  /** Of a target that is an ECS cluster. */
  taskDefinitionArn: z.string().optional(),
  deadLetterArn: z.string().optional(),
});

function readTargets(client: EventBridgeClient, Rule: string) {
  return readAll(async NextToken => {
    const page = await client.send(
      new ListTargetsByRuleCommand({ Rule, NextToken, Limit: 100 }),
    );
    return {
      NextToken: page.NextToken,
      Items: (page.Targets ?? []).map(target => ({
        id: target.Id ?? '',
        arn: target.Arn ?? '',
        taskDefinitionArn: target.EcsParameters?.TaskDefinitionArn,
        deadLetterArn: target.DeadLetterConfig?.Arn || undefined,
      })),
    };
  });
}

export default defineCollector({
  id: 'events-rule',
  type: 'AWS::Events::Rule',
  noun: { one: 'EventBridge rule', many: 'EventBridge rules' },
  scope: 'regional',
  list: { 'events:ListRules': 'events:ListRules' },
  details: {
    targets: { 'events:ListTargetsByRule': 'events:ListTargetsByRule' },
  },
  schema: z.object({
    enabled: z.boolean(),
    /** `rate(5 minutes)` or `cron(0 6 * * ? *)`. */
    scheduleExpression: z.string().optional(),
    /** Alternatives of its pattern; filters as `matchesFilter` reads them. */
    patterns: z.array(
      z.object({
        sources: z.array(z.string()),
        detailTypes: z.array(z.string()),
      }),
    ),
    /** Service of AWS that made it, such as `notifications.amazonaws.com`. */
    managedBy: z.string().optional(),
    targets: readable(z.array(targetSchema)),
  }),
  sample: {
    id: 'orders-health',
    arn: 'arn:aws:events:eu-west-1:111122223333:rule/orders-health',
    data: {
      enabled: true,
      patterns: [{ sources: ['aws.health'], detailTypes: ['*'] }],
      targets: [
        {
          id: 'team',
          arn: 'arn:aws:lambda:eu-west-1:111122223333:function:orders-handler',
        },
      ],
    },
  },
  async *collect(ctx) {
    const client = ctx.client(EventBridgeClient);
    const rules = readPages(async NextToken => {
      const page = await client.send(
        new ListRulesCommand({ NextToken, Limit: 100 }),
      );
      return { Items: page.Rules, NextToken: page.NextToken };
    });
    yield* ctx.each(rules, async rule => {
      const name = rule.Name ?? '';
      const targets = await ctx.detail('targets', () =>
        readTargets(client, name),
      );
      return {
        id: name,
        arn: rule.Arn,
        parents: isUnread(targets) ? [] : targets.flatMap(resourcesOfTarget),
        data: {
          enabled: rule.State !== 'DISABLED',
          scheduleExpression: rule.ScheduleExpression || undefined,
          patterns: readPattern(rule.EventPattern),
          managedBy: rule.ManagedBy || undefined,
          targets,
        },
      };
    });
  },
});
