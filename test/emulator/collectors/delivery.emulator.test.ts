/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Pipelines, applications and deployment groups are made in the emulator; it
 * knows no failed executions and describes no deployment groups: these answers
 * are given by the proxy in the shapes of AWS.
 */
import {
  CodeDeployClient,
  CreateApplicationCommand,
  CreateDeploymentGroupCommand,
} from '@aws-sdk/client-codedeploy';
import {
  CodePipelineClient,
  CreatePipelineCommand,
} from '@aws-sdk/client-codepipeline';
import { CreateRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import groups from '../../../plugins/well-architected-backend-module-aws/src/collectors/codedeploy-deployment-group';
import pipelines from '../../../plugins/well-architected-backend-module-aws/src/collectors/codepipeline-pipeline';
import { PRODUCTION } from '../tests/support';
import { unreadBecauseOf, useCollectors } from './useCollectors';

const { running, settings, read, region } = useCollectors();

describe('codepipeline-pipeline', () => {
  const create = async (...names: string[]) => {
    // AWS tells moments in seconds, the emulator as text.
    const seconds = (date: unknown) => Date.parse(String(date)) / 1000;
    running.proxy.amend('codepipeline:ListPipelines', body => ({
      ...body,
      pipelines: (body.pipelines as Record<string, unknown>[]).map(found => ({
        ...found,
        created: seconds(found.created),
        updated: seconds(found.updated),
      })),
    }));
    const iam = new IAMClient(settings());
    const { Role } = await iam.send(
      new CreateRoleCommand({
        RoleName: 'pipeline',
        AssumeRolePolicyDocument: JSON.stringify({
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Principal: { Service: 'codepipeline.amazonaws.com' },
              Action: 'sts:AssumeRole',
            },
          ],
        }),
      }),
    );
    const action = (name: string, category: 'Source' | 'Approval') => ({
      name,
      actionTypeId: {
        category,
        owner: 'AWS' as const,
        provider: category === 'Source' ? 'S3' : 'Manual',
        version: '1',
      },
    });
    for (const name of names) {
      await new CodePipelineClient(settings()).send(
        new CreatePipelineCommand({
          pipeline: {
            name,
            roleArn: Role?.Arn,
            artifactStore: { type: 'S3', location: 'artifacts' },
            stages: [
              { name: 'Source', actions: [action('Fetch', 'Source')] },
              { name: 'Release', actions: [action('Agree', 'Approval')] },
            ],
          },
        }),
      );
    }
  };
  const execution = (status: string, day: number) => ({
    pipelineExecutionId: `${status}-${day}`,
    status,
    startTime: Date.UTC(2026, 9, day) / 1000,
    lastUpdateTime: Date.UTC(2026, 9, day, 1) / 1000,
  });

  it('reads pipelines of all pages', async () => {
    await create('orders', 'carts');
    running.proxy.truncate('codepipeline:ListPipelines', { pageSize: 1 });
    const { resources, calls } = await read(pipelines, { details: [] });
    expect(resources.map(r => r.id).sort()).toEqual(['carts', 'orders']);
    expect(resources.find(r => r.id === 'orders')).toMatchObject({
      arn: `arn:aws:codepipeline:${region}:${PRODUCTION}:orders`,
      createdAt: expect.any(String),
    });
    expect(calls['codepipeline:ListPipelines']).toBe(2);
    expect(calls['codepipeline:ListPipelineExecutions']).toBeUndefined();
  });

  it('reads executions to the first that is finished, over pages', async () => {
    await create('orders');
    running.proxy.overrule('codepipeline:ListPipelineExecutions', call =>
      call.input.nextToken
        ? {
            pipelineExecutionSummaries: [
              execution('Failed', 20),
              execution('Succeeded', 10),
            ],
            nextToken: 'never asked for',
          }
        : {
            pipelineExecutionSummaries: [execution('InProgress', 21)],
            nextToken: 'more',
          },
    );
    const [{ data }] = (await read(pipelines)).resources;
    expect(data.executions).toMatchObject([
      { status: 'InProgress' },
      { status: 'Failed', updatedAt: '2026-10-20T01:00:00.000Z' },
    ]);
    expect(running.proxy.calls()).toMatchObject({
      'codepipeline:ListPipelineExecutions': 2,
    });
  });

  it('tells which action is missing', async () => {
    await create('orders');
    running.proxy.deny('codepipeline:ListPipelineExecutions');
    const { resources } = await read(pipelines);
    expect(resources[0].data.executions).toEqual(
      unreadBecauseOf('codepipeline:ListPipelineExecutions'),
    );
    running.proxy.deny('codepipeline:ListPipelines');
    expect((await read(pipelines)).status).toMatchObject({
      status: 'denied',
      missingAction: 'codepipeline:ListPipelines',
    });
  });
});

describe('codedeploy-deployment-group', () => {
  const create = async (applicationName: string, names: string[]) => {
    const codedeploy = new CodeDeployClient(settings());
    await codedeploy.send(
      new CreateApplicationCommand({
        applicationName,
        computePlatform: 'Lambda',
      }),
    );
    for (const deploymentGroupName of names) {
      await codedeploy.send(
        new CreateDeploymentGroupCommand({
          applicationName,
          deploymentGroupName,
          serviceRoleArn: `arn:aws:iam::${PRODUCTION}:role/deploy`,
        }),
      );
    }
  };
  /** What AWS says of groups; the emulator cannot describe them. */
  const describeGroups = (fields: (name: string) => object) =>
    running.proxy.overrule('codedeploy:BatchGetDeploymentGroups', call => ({
      deploymentGroupsInfo: (call.input.deploymentGroupNames as string[]).map(
        deploymentGroupName => ({
          applicationName: call.input.applicationName,
          deploymentGroupName,
          ...fields(deploymentGroupName),
        }),
      ),
    }));

  it('reads groups of all applications and pages', async () => {
    await create('orders', ['live', 'test']);
    await create('empty', []);
    describeGroups(name => ({
      computePlatform: 'Lambda',
      deploymentConfigName: 'CodeDeployDefault.LambdaAllAtOnce',
      autoRollbackConfiguration: {
        enabled: name === 'live',
        events: ['DEPLOYMENT_FAILURE'],
      },
      alarmConfiguration: { enabled: false, alarms: [{ name: 'errors' }] },
      targetRevision: {
        revisionType: 'AppSpecContent',
        appSpecContent: {
          content:
            '{"Resources":[{"f":{"Type":"AWS::Lambda::Function","Properties":{"Name":"orders-0"}}}]}',
        },
      },
    }));
    running.proxy.truncate('codedeploy:ListApplications', { pageSize: 1 });
    const { resources, calls } = await read(groups);
    expect(resources).toHaveLength(2);
    expect(resources.find(r => r.id === 'orders/live')).toMatchObject({
      name: 'live',
      arn: `arn:aws:codedeploy:${region}:${PRODUCTION}:deploymentgroup:orders/live`,
      parents: [`arn:aws:lambda:${region}:${PRODUCTION}:function:orders-0`],
      data: {
        application: 'orders',
        computePlatform: 'Lambda',
        deploymentConfig: 'CodeDeployDefault.LambdaAllAtOnce',
        rollbackOn: ['DEPLOYMENT_FAILURE'],
        alarms: [],
        functions: ['orders-0'],
      },
    });
    expect(
      resources.find(r => r.id === 'orders/test')?.data.rollbackOn,
    ).toEqual([]);
    expect(calls).toMatchObject({
      'codedeploy:ListApplications': 2,
      'codedeploy:ListDeploymentGroups': 2,
      'codedeploy:BatchGetDeploymentGroups': 1,
    });
  });

  it('keeps no function of other platforms', async () => {
    await create('web', ['fleet']);
    describeGroups(() => ({
      computePlatform: 'Server',
      alarmConfiguration: { enabled: true, alarms: [{ name: 'errors' }] },
      targetRevision: {
        revisionType: 'String',
        string: { content: 'Name: x' },
      },
    }));
    const [group] = (await read(groups)).resources;
    expect(group).toMatchObject({
      parents: [],
      data: { functions: [], alarms: ['errors'], rollbackOn: [] },
    });
  });

  it.each([
    'codedeploy:ListApplications',
    'codedeploy:ListDeploymentGroups',
    'codedeploy:BatchGetDeploymentGroups',
  ])('tells that %s is missing', async action => {
    await create('orders', ['live']);
    running.proxy.deny(action);
    expect((await read(groups)).status).toMatchObject({
      status: 'denied',
      missingAction: action,
    });
  });
});
