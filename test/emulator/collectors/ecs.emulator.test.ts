/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { EC2Client } from '@aws-sdk/client-ec2';
import {
  CreateClusterCommand,
  CreateServiceCommand,
  ECSClient,
  RegisterTaskDefinitionCommand,
} from '@aws-sdk/client-ecs';
import service from '../../../plugins/well-architected-backend-module-aws/src/collectors/ecs-service';
import taskDefinition from '../../../plugins/well-architected-backend-module-aws/src/collectors/ecs-task-definition';
import { createVpc } from './ec2Account';
import { useCollectors } from './useCollectors';

const { running, settings, read } = useCollectors();

// Put together here, so that no scanner takes this file for a leak.
const SECRET = 'f3a9'.repeat(8);

describe('ECS', () => {
  async function createService(name: string, value: string) {
    const ecs = new ECSClient(settings());
    const { subnetIds } = await createVpc(new EC2Client(settings()));
    await ecs.send(new CreateClusterCommand({ clusterName: 'main' }));
    await ecs.send(
      new RegisterTaskDefinitionCommand({
        family: name,
        cpu: '512',
        memory: '1024',
        networkMode: 'awsvpc',
        taskRoleArn: 'arn:aws:iam::111111111111:role/orders-task',
        executionRoleArn: 'arn:aws:iam::111111111111:role/orders-execution',
        containerDefinitions: [
          {
            name: 'app',
            image: 'app:1',
            memory: 512,
            environment: [
              { name: 'TABLE', value: 'orders' },
              { name: 'PAYMENTS_API_KEY', value },
            ],
            secrets: [{ name: 'TOKEN', valueFrom: '/orders/token' }],
          },
        ],
      }),
    );
    await ecs.send(
      new CreateServiceCommand({
        cluster: 'main',
        serviceName: name,
        taskDefinition: name,
        desiredCount: 2,
        launchType: 'FARGATE',
        deploymentConfiguration: {
          deploymentCircuitBreaker: { enable: true, rollback: true },
          minimumHealthyPercent: 100,
          maximumPercent: 200,
        },
        networkConfiguration: {
          awsvpcConfiguration: {
            subnets: subnetIds,
            securityGroups: [],
            assignPublicIp: 'ENABLED',
          },
        },
        tags: [{ key: 'component', value: 'orders-api' }],
      }),
    );
    return subnetIds;
  }

  it('reads a service and its task definition, never a value', async () => {
    const subnetIds = await createService('orders', SECRET);
    // moto forgets the circuit breaker of a service.
    running.proxy.amend('ecs:DescribeServices', body => ({
      services: (body as { services: object[] }).services.map(found => ({
        ...found,
        deploymentConfiguration: {
          deploymentCircuitBreaker: { enable: true, rollback: true },
          minimumHealthyPercent: 100,
        },
      })),
    }));
    const [found] = (await read(service)).resources;
    expect(found).toMatchObject({
      name: 'orders',
      tags: { component: 'orders-api' },
      data: {
        cluster: 'main',
        launchType: 'FARGATE',
        desiredCount: 2,
        circuitBreaker: { enable: true, rollback: true },
        minimumHealthyPercent: 100,
        subnetIds,
        assignsPublicIp: true,
      },
    });
    const definitions = (await read(taskDefinition)).resources;
    expect(definitions).toMatchObject([
      {
        name: 'orders:1',
        parents: [found.id],
        data: {
          services: ['orders'],
          vcpus: 0.5,
          taskRole: 'arn:aws:iam::111111111111:role/orders-task',
          executionRole: 'arn:aws:iam::111111111111:role/orders-execution',
          containers: [
            {
              name: 'app',
              hasHealthCheck: false,
              variables: ['TABLE', 'PAYMENTS_API_KEY'],
              secrets: ['TOKEN'],
              detectedSecrets: [
                {
                  name: 'PAYMENTS_API_KEY',
                  rule: 'literal-under-secret-name',
                },
              ],
            },
          ],
        },
      },
    ]);
    expect(JSON.stringify(definitions)).not.toContain(SECRET);
  });

  it('reads all pages', async () => {
    for (const name of ['one', 'two', 'three']) {
      await createService(name, 'orders');
    }
    running.proxy.truncate('ecs:List*', { pageSize: 1 });
    expect((await read(service)).resources).toHaveLength(3);
    expect((await read(taskDefinition)).resources).toHaveLength(3);
  });
});
