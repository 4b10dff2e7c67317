/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/* ECS clusters and ECR repositories are emulated; Batch is overruled. */
import {
  CreateRepositoryCommand,
  ECRClient,
  PutImageCommand,
  PutLifecyclePolicyCommand,
} from '@aws-sdk/client-ecr';
import { CreateClusterCommand, ECSClient } from '@aws-sdk/client-ecs';
import batchCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/batch-compute-environment';
import repositoryCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/ecr-repository';
import clusterCollector from '../../../plugins/well-architected-backend-module-aws/src/collectors/ecs-cluster';
import { unreadBecauseOf, useCollectors } from './useCollectors';

const { running, settings, read, region } = useCollectors();

describe('ecs-cluster', () => {
  it('tells clusters with Container Insights, over all pages', async () => {
    const ecs = new ECSClient(settings());
    for (const [clusterName, value] of [
      ['good', 'enabled'],
      ['bad', 'disabled'],
    ]) {
      await ecs.send(
        new CreateClusterCommand({
          clusterName,
          settings: [{ name: 'containerInsights', value }],
          tags: [{ key: 'app', value: 'orders' }],
        }),
      );
    }
    running.proxy.truncate('ecs:ListClusters', { pageSize: 1 });
    const { resources } = await read(clusterCollector);
    expect(resources.map(r => [r.id, r.data.containerInsights]).sort()).toEqual(
      [
        ['bad', 'disabled'],
        ['good', 'enabled'],
      ],
    );
    expect(resources[0]).toMatchObject({
      arn: `arn:aws:ecs:${region}:111111111111:cluster/${resources[0].id}`,
      data: { activeServices: 0, runningTasks: 0 },
    });
  });

  it('yields nothing where there is none', async () => {
    const { resources, calls } = await read(clusterCollector);
    expect(resources).toEqual([]);
    expect(calls['ecs:DescribeClusters']).toBeUndefined();
  });

  it.each(['ecs:DescribeClusters', 'ecs:ListClusters'])(
    'tells that %s is missing',
    async action => {
      await new ECSClient(settings()).send(
        new CreateClusterCommand({ clusterName: 'main' }),
      );
      running.proxy.deny(action);
      expect((await read(clusterCollector)).status).toMatchObject({
        status: 'denied',
        missingAction: action,
      });
    },
  );
});

describe('ecr-repository', () => {
  async function createRepositories() {
    const ecr = new ECRClient(settings());
    for (const repositoryName of ['good', 'bad']) {
      await ecr.send(
        new CreateRepositoryCommand({
          repositoryName,
          imageScanningConfiguration: { scanOnPush: repositoryName === 'good' },
        }),
      );
      for (const size of [1, 2]) {
        await ecr.send(
          new PutImageCommand({
            repositoryName,
            imageTag: `v${size}`,
            imageManifest: JSON.stringify({
              schemaVersion: 2,
              mediaType: 'application/vnd.docker.distribution.manifest.v2+json',
              config: { size, digest: `sha256:${String(size).repeat(64)}` },
              layers: [],
            }),
          }),
        );
      }
    }
    await ecr.send(
      new PutLifecyclePolicyCommand({
        repositoryName: 'good',
        lifecyclePolicyText: JSON.stringify({
          rules: [
            {
              rulePriority: 1,
              selection: {
                tagStatus: 'untagged',
                countType: 'sinceImagePushed',
                countUnit: 'days',
                countNumber: 7,
              },
              action: { type: 'expire' },
            },
          ],
        }),
      }),
    );
  }

  it('counts images only where no policy exists, over all pages', async () => {
    await createRepositories();
    running.proxy.truncate('ecr:Describe*', { pageSize: 1 });
    const { resources, calls } = await read(repositoryCollector);
    expect(resources.find(r => r.id === 'good')).toMatchObject({
      arn: `arn:aws:ecr:${region}:111111111111:repository/good`,
      data: { scanOnPush: true, lifecyclePolicy: true, imageCount: null },
    });
    expect(resources.find(r => r.id === 'bad')?.data).toMatchObject({
      scanOnPush: false,
      lifecyclePolicy: false,
      imageCount: 2,
    });
    expect(calls['ecr:GetLifecyclePolicy']).toBe(2);
  });

  it('tells which action is missing', async () => {
    await createRepositories();
    const bad = async () =>
      (await read(repositoryCollector)).resources.find(r => r.id === 'bad')
        ?.data;
    running.proxy.deny('ecr:DescribeImages');
    expect(await bad()).toMatchObject({
      lifecyclePolicy: false,
      imageCount: unreadBecauseOf('ecr:DescribeImages'),
    });
    running.proxy.deny('ecr:GetLifecyclePolicy');
    expect((await bad())?.lifecyclePolicy).toEqual(
      unreadBecauseOf('ecr:GetLifecyclePolicy'),
    );
    running.proxy.deny('ecr:DescribeRepositories');
    expect((await read(repositoryCollector)).status).toMatchObject({
      status: 'denied',
      missingAction: 'ecr:DescribeRepositories',
    });
  });
});

describe('batch-compute-environment', () => {
  const place = `arn:aws:batch:${region}:111111111111:compute-environment`;

  it('reads managed and unmanaged environments, over all pages', async () => {
    running.proxy.overrule('batch:DescribeComputeEnvironments', call =>
      call.input.nextToken
        ? {
            computeEnvironments: [
              {
                computeEnvironmentName: 'own',
                computeEnvironmentArn: `${place}/own`,
                type: 'UNMANAGED',
                state: 'DISABLED',
              },
            ],
          }
        : {
            nextToken: 'more',
            computeEnvironments: [
              {
                computeEnvironmentName: 'reports',
                computeEnvironmentArn: `${place}/reports`,
                type: 'MANAGED',
                state: 'ENABLED',
                tags: { interruptible: 'true' },
                computeResources: {
                  type: 'FARGATE_SPOT',
                  maxvCpus: 16,
                  subnets: ['subnet-1'],
                },
              },
            ],
          },
    );
    const { resources } = await read(batchCollector);
    expect(resources).toMatchObject([
      {
        id: 'reports',
        arn: `${place}/reports`,
        tags: { interruptible: 'true' },
        data: { state: 'ENABLED', capacity: { kind: 'FARGATE_SPOT' } },
      },
      { id: 'own', data: { state: 'DISABLED' } },
    ]);
    expect(resources[1].data.capacity).toBeUndefined();
  });

  it('tells which action is missing', async () => {
    running.proxy.deny('batch:DescribeComputeEnvironments');
    expect((await read(batchCollector)).status).toMatchObject({
      status: 'denied',
      missingAction: 'batch:DescribeComputeEnvironments',
    });
  });
});
