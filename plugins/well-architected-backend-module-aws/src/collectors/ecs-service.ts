/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * ECS services of all clusters.
 *
 * Calls: ecs:ListClusters, ecs:ListServices per cluster, ecs:DescribeServices
 * per ten services. IAM: the same names. Regional.
 * Cost of a run: one call per cluster, per 100 and per 10 services.
 */
import { ECSClient, Service } from '@aws-sdk/client-ecs';
import { defineCollector } from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { readServices } from '../ecs/readServices';

const schema = z.object({
  /** Name of the cluster. */
  cluster: z.string(),
  status: z.string(),
  /** `FARGATE`, `EC2` or `EXTERNAL`; absent with a capacity provider. */
  launchType: z.string().optional(),
  capacityProviders: z.array(z.string()),
  /** `REPLICA` or `DAEMON`. */
  scheduling: z.string(),
  desiredCount: z.number(),
  runningCount: z.number(),
  taskDefinitionArn: z.string().optional(),
  /** `ECS`, `CODE_DEPLOY` or `EXTERNAL`. */
  controller: z.string(),
  /** `ROLLING`, `BLUE_GREEN` … */
  strategy: z.string(),
  circuitBreaker: z.object({ enable: z.boolean(), rollback: z.boolean() }),
  /** Deployments stop and roll back on CloudWatch alarms. */
  deploymentAlarms: z.boolean(),
  minimumHealthyPercent: z.number(),
  subnetIds: z.array(z.string()),
  securityGroups: z.array(z.string()),
  assignsPublicIp: z.boolean(),
  targetGroupArns: z.array(z.string()),
});

function facts(service: Service): z.infer<typeof schema> {
  const deployment = service.deploymentConfiguration;
  const vpc = service.networkConfiguration?.awsvpcConfiguration;
  return {
    cluster: service.clusterArn?.split('/').pop() ?? '',
    status: service.status ?? '',
    launchType: service.launchType,
    capacityProviders: (service.capacityProviderStrategy ?? []).flatMap(
      c => c.capacityProvider ?? [],
    ),
    scheduling: service.schedulingStrategy ?? 'REPLICA',
    desiredCount: service.desiredCount ?? 0,
    runningCount: service.runningCount ?? 0,
    taskDefinitionArn: service.taskDefinition,
    controller: service.deploymentController?.type ?? 'ECS',
    strategy: deployment?.strategy ?? 'ROLLING',
    circuitBreaker: {
      enable: deployment?.deploymentCircuitBreaker?.enable ?? false,
      rollback: deployment?.deploymentCircuitBreaker?.rollback ?? false,
    },
    deploymentAlarms: Boolean(
      deployment?.alarms?.enable && deployment.alarms.rollback,
    ),
    minimumHealthyPercent: deployment?.minimumHealthyPercent ?? 100,
    subnetIds: vpc?.subnets ?? [],
    securityGroups: vpc?.securityGroups ?? [],
    assignsPublicIp: vpc?.assignPublicIp === 'ENABLED',
    targetGroupArns: (service.loadBalancers ?? []).flatMap(
      l => l.targetGroupArn ?? [],
    ),
  };
}

/** ECS services. */
export default defineCollector({
  id: 'ecs-service',
  type: 'AWS::ECS::Service',
  noun: { one: 'ECS service', many: 'ECS services' },
  scope: 'regional',
  list: {
    'ecs:ListClusters': 'ecs:ListClusters',
    'ecs:ListServices': 'ecs:ListServices',
    'ecs:DescribeServices': 'ecs:DescribeServices',
  },
  schema,
  sample: {
    id: 'arn:aws:ecs:eu-west-1:111122223333:service/main/orders',
    name: 'orders',
    arn: 'arn:aws:ecs:eu-west-1:111122223333:service/main/orders',
    createdAt: '2026-01-15T08:00:00.000Z',
    data: {
      cluster: 'main',
      status: 'ACTIVE',
      launchType: 'FARGATE',
      capacityProviders: [],
      scheduling: 'REPLICA',
      desiredCount: 2,
      runningCount: 2,
      taskDefinitionArn:
        'arn:aws:ecs:eu-west-1:111122223333:task-definition/orders:7',
      controller: 'ECS',
      strategy: 'ROLLING',
      circuitBreaker: { enable: true, rollback: true },
      deploymentAlarms: false,
      minimumHealthyPercent: 100,
      subnetIds: ['subnet-0private1', 'subnet-0private2'],
      securityGroups: ['sg-0f00d0001'],
      assignsPublicIp: false,
      targetGroupArns: [
        'arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/orders/73e2d6bc24d8a067',
      ],
    },
  },
  async *collect(ctx) {
    const client = ctx.client(ECSClient);
    for await (const service of readServices({ client, includeTags: true })) {
      const arn = service.serviceArn ?? '';
      yield {
        id: arn,
        name: service.serviceName ?? arn,
        arn,
        tags: Object.fromEntries(
          (service.tags ?? []).flatMap(t =>
            t.key ? [[t.key, t.value ?? '']] : [],
          ),
        ),
        createdAt: service.createdAt?.toISOString(),
        data: facts(service),
      };
    }
  },
});
