/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * ECS task definitions that a service uses; other revisions are history.
 *
 * Calls: ecs:ListClusters, ecs:ListServices, ecs:DescribeServices, and
 * ecs:DescribeTaskDefinition per definition in use. IAM: the same names.
 * Regional. Cost of a run: as the services, and one call per definition.
 * Values of environment variables are looked at here and left behind: only
 * the name of a variable and the rule that matched are kept.
 * Cannot see: definitions that only a schedule or a person starts.
 */
import {
  ContainerDefinition,
  DescribeTaskDefinitionCommand,
  ECSClient,
} from '@aws-sdk/client-ecs';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { readServices } from '../ecs/readServices';
import { detectSecrets } from '../secrets/detectSecrets';

const container = z.object({
  name: z.string(),
  essential: z.boolean(),
  /** Absent: the container writes no logs anywhere. */
  logDriver: z.string().optional(),
  hasHealthCheck: z.boolean(),
  /** Names of plain environment variables. */
  variables: z.array(z.string()),
  /** Names of variables that come from a secret store. */
  secrets: z.array(z.string()),
  detectedSecrets: z.array(
    z.object({
      name: z.string(),
      rule: z.string(),
      placeholder: z.boolean().optional(),
    }),
  ),
});

function facts(definition: ContainerDefinition): z.infer<typeof container> {
  const environment = Object.fromEntries(
    (definition.environment ?? []).flatMap(v =>
      v.name ? [[v.name, v.value]] : [],
    ),
  );
  return {
    name: definition.name ?? '',
    essential: definition.essential !== false,
    logDriver: definition.logConfiguration?.logDriver,
    hasHealthCheck: (definition.healthCheck?.command ?? []).length > 0,
    variables: Object.keys(environment),
    secrets: (definition.secrets ?? []).flatMap(s => s.name ?? []),
    detectedSecrets: detectSecrets(environment),
  };
}

/** ECS task definitions in use. */
export default defineCollector({
  id: 'ecs-task-definition',
  type: 'AWS::ECS::TaskDefinition',
  noun: { one: 'ECS task definition', many: 'ECS task definitions' },
  scope: 'regional',
  list: {
    'ecs:ListClusters': 'ecs:ListClusters',
    'ecs:ListServices': 'ecs:ListServices',
    'ecs:DescribeServices': 'ecs:DescribeServices',
    'ecs:DescribeTaskDefinition': 'ecs:DescribeTaskDefinition',
  },
  schema: z.object({
    family: z.string(),
    revision: z.number(),
    services: z.array(z.string()),
    /** `X86_64` or `ARM64`. */
    architecture: z.string(),
    /** It may run on AWS Fargate. */
    fargate: z.boolean(),
    /** Of one task; absent where the task sets none (on own instances). */
    vcpus: z.number().optional(),
    /** ARN of the role of the code in it. */
    taskRole: z.string().optional(),
    /** ARN of the role that ECS starts it with. */
    executionRole: z.string().optional(),
    containers: z.array(container),
  }),
  sample: {
    id: 'arn:aws:ecs:eu-west-1:111122223333:task-definition/orders:7',
    name: 'orders:7',
    arn: 'arn:aws:ecs:eu-west-1:111122223333:task-definition/orders:7',
    parents: ['arn:aws:ecs:eu-west-1:111122223333:service/main/orders'],
    data: {
      family: 'orders',
      revision: 7,
      services: ['orders'],
      architecture: 'ARM64',
      fargate: true,
      vcpus: 0.5,
      taskRole: 'arn:aws:iam::111122223333:role/orders-task',
      executionRole: 'arn:aws:iam::111122223333:role/orders-execution',
      containers: [
        {
          name: 'app',
          essential: true,
          logDriver: 'awslogs',
          hasHealthCheck: true,
          variables: ['TABLE'],
          secrets: ['PAYMENTS_API_KEY'],
          detectedSecrets: [],
        },
      ],
    },
  },
  async *collect(ctx) {
    const client = ctx.client(ECSClient);
    const users = new Map<string, { arn: string; name: string }[]>();
    for await (const service of readServices({ client })) {
      const { serviceArn = '', serviceName = '', taskDefinition } = service;
      if (taskDefinition) {
        users.set(taskDefinition, [
          ...(users.get(taskDefinition) ?? []),
          { arn: serviceArn, name: serviceName },
        ]);
      }
    }
    yield* ctx.each(users, async ([arn, services]) => {
      const { taskDefinition: definition } = await client.send(
        new DescribeTaskDefinitionCommand({ taskDefinition: arn }),
      );
      const { family = '', revision = 0 } = definition ?? {};
      return {
        id: arn,
        name: `${family}:${revision}`,
        arn,
        parents: services.map(s => s.arn),
        createdAt: definition?.registeredAt?.toISOString(),
        data: {
          family,
          revision,
          services: services.map(s => s.name),
          architecture:
            definition?.runtimePlatform?.cpuArchitecture ?? 'X86_64',
          fargate: (definition?.requiresCompatibilities ?? []).includes(
            'FARGATE',
          ),
          vcpus: definition?.cpu ? Number(definition.cpu) / 1024 : undefined,
          taskRole: definition?.taskRoleArn,
          executionRole: definition?.executionRoleArn,
          containers: (definition?.containerDefinitions ?? []).map(facts),
        },
      };
    });
  },
});
