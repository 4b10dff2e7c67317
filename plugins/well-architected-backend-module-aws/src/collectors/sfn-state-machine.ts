/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Step Functions state machines: logging, tracing and how tasks meet errors.
 *
 * Calls: ListStateMachines (1000 per page) and DescribeStateMachine each.
 * IAM: states:ListStateMachines, states:DescribeStateMachine. Regional.
 * Cost of a run: one call per state machine and one per 1000.
 * Definitions are not kept: they may hold literals of any kind. Only the names
 * of their Task states are, with what each does when it fails.
 */
import {
  DescribeStateMachineCommand,
  paginateListStateMachines,
  SFNClient,
} from '@aws-sdk/client-sfn';
import {
  defineCollector,
  readable,
  Readable,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import {
  TaskFacts,
  tasksOfDefinition,
} from '../stepfunctions/tasksOfDefinition';

const schema = z.object({
  /** `STANDARD` or `EXPRESS`. */
  kind: z.string(),
  /** `OFF`, `FATAL`, `ERROR` or `ALL`. */
  logLevel: z.string(),
  logGroupArn: z.string().optional(),
  tracingEnabled: z.boolean(),
  tasks: readable(
    z.array(
      z.object({
        /** Name of the state, after those of the states that it lies in. */
        path: z.string(),
        retries: z.boolean(),
        catches: z.boolean(),
        /** A Map or Parallel state around it has a Catch. */
        caughtAround: z.boolean(),
        timesOut: z.boolean(),
      }),
    ),
  ),
});

/** The tasks, or why they are not known: a definition is text to the API. */
function tasksOf(definition: string | undefined): Readable<TaskFacts[]> {
  try {
    return tasksOfDefinition(definition ?? '');
  } catch {
    return {
      unread: {
        reason: 'API_ERROR',
        message: 'The definition of the state machine is no JSON',
      },
    };
  }
}

async function* list(client: SFNClient) {
  for await (const page of paginateListStateMachines(
    { client, pageSize: 1000 },
    {},
  )) {
    yield* page.stateMachines ?? [];
  }
}

export default defineCollector({
  id: 'sfn-state-machine',
  type: 'AWS::StepFunctions::StateMachine',
  noun: { one: 'state machine', many: 'state machines' },
  scope: 'regional',
  list: {
    'stepfunctions:ListStateMachines': 'states:ListStateMachines',
    'stepfunctions:DescribeStateMachine': 'states:DescribeStateMachine',
  },
  schema,
  sample: {
    id: 'orders-fulfilment',
    arn: 'arn:aws:states:eu-west-1:111122223333:stateMachine:orders-fulfilment',
    createdAt: '2024-01-15T09:00:00.000Z',
    data: {
      kind: 'STANDARD',
      logLevel: 'ERROR',
      logGroupArn:
        'arn:aws:logs:eu-west-1:111122223333:log-group:/aws/states/orders',
      tracingEnabled: true,
      tasks: [
        {
          path: 'Pack',
          retries: true,
          catches: true,
          caughtAround: false,
          timesOut: true,
        },
      ],
    },
  },
  async *collect(ctx) {
    const client = ctx.client(SFNClient);
    yield* ctx.each(list(client), async machine => {
      const { stateMachineArn, name = '' } = machine;
      const details = await client.send(
        new DescribeStateMachineCommand({ stateMachineArn }),
      );
      const logging = details.loggingConfiguration;
      return {
        id: name,
        arn: stateMachineArn,
        createdAt: machine.creationDate?.toISOString(),
        data: {
          kind: machine.type ?? 'STANDARD',
          logLevel: logging?.level ?? 'OFF',
          logGroupArn: logging?.destinations
            ?.at(0)
            ?.cloudWatchLogsLogGroup?.logGroupArn?.replace(/:\*$/, ''),
          tracingEnabled: details.tracingConfiguration?.enabled === true,
          tasks: tasksOf(details.definition),
        },
      };
    });
  },
});
