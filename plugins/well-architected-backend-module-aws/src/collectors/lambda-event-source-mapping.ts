/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Event source mappings: queues and streams that Lambda polls for a function.
 *
 * Calls: ListEventSourceMappings (100 per page), whatever the function.
 * IAM: lambda:ListEventSourceMappings. Regional.
 * Cost of a run: one call per 100 mappings.
 */
import {
  EventSourceMappingConfiguration,
  LambdaClient,
  paginateListEventSourceMappings,
} from '@aws-sdk/client-lambda';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { qualifierOf, unqualified } from '../lambda/functionArn';

const schema = z.object({
  /** ARN of the function without version or alias. */
  functionArn: z.string(),
  /** Version or alias that it invokes; absent for the function itself. */
  qualifier: z.string().optional(),
  /** Absent for self-managed Kafka. */
  eventSourceArn: z.string().optional(),
  state: z.string(),
  batchSize: z.number(),
  batchingWindowSeconds: z.number(),
  onFailureArn: z.string().optional(),
  /** -1 is without end. */
  maximumRetries: z.number().optional(),
  reportsItemFailures: z.boolean(),
});

function toData(mapping: EventSourceMappingConfiguration) {
  return {
    functionArn: unqualified(mapping.FunctionArn ?? ''),
    qualifier: qualifierOf(mapping.FunctionArn ?? ''),
    eventSourceArn: mapping.EventSourceArn,
    state: mapping.State ?? '',
    batchSize: mapping.BatchSize ?? 1,
    batchingWindowSeconds: mapping.MaximumBatchingWindowInSeconds ?? 0,
    onFailureArn:
      mapping.DestinationConfig?.OnFailure?.Destination || undefined,
    maximumRetries: mapping.MaximumRetryAttempts,
    reportsItemFailures: (mapping.FunctionResponseTypes ?? []).includes(
      'ReportBatchItemFailures',
    ),
  };
}

export default defineCollector({
  id: 'lambda-event-source-mapping',
  type: 'AWS::Lambda::EventSourceMapping',
  noun: { one: 'event source mapping', many: 'event source mappings' },
  scope: 'regional',
  list: {
    'lambda:ListEventSourceMappings': 'lambda:ListEventSourceMappings',
  },
  schema,
  sample: {
    id: '14e0db71-5d35-4eb5-b481-8945cf9d10c2',
    arn: 'arn:aws:lambda:eu-west-1:111122223333:event-source-mapping:14e0db71-5d35-4eb5-b481-8945cf9d10c2',
    name: 'orders to orders-handler',
    parents: ['arn:aws:lambda:eu-west-1:111122223333:function:orders-handler'],
    data: {
      functionArn:
        'arn:aws:lambda:eu-west-1:111122223333:function:orders-handler',
      eventSourceArn: 'arn:aws:sqs:eu-west-1:111122223333:orders',
      state: 'Enabled',
      batchSize: 10,
      batchingWindowSeconds: 1,
      reportsItemFailures: true,
    },
  },
  async *collect(ctx) {
    const client = ctx.client(LambdaClient);
    for await (const page of paginateListEventSourceMappings({ client }, {})) {
      for (const mapping of page.EventSourceMappings ?? []) {
        const data = toData(mapping);
        const source = data.eventSourceArn?.split(/[:/]/).pop();
        yield {
          id: mapping.UUID ?? '',
          arn: mapping.EventSourceMappingArn,
          name: `${source ?? 'self-managed source'} to ${data.functionArn
            .split(':')
            .pop()}`,
          parents: [data.functionArn],
          data,
        };
      }
    }
  },
});
