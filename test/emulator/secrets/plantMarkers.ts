/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  APIGatewayClient,
  CreateDeploymentCommand,
  CreateRestApiCommand,
  GetResourcesCommand,
  PutIntegrationCommand,
  PutMethodCommand,
} from '@aws-sdk/client-api-gateway';
import {
  CloudFormationClient,
  CreateStackCommand,
} from '@aws-sdk/client-cloudformation';
import {
  CodeBuildClient,
  CreateProjectCommand,
} from '@aws-sdk/client-codebuild';
import {
  CreateLaunchTemplateCommand,
  CreateSecurityGroupCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import {
  CreateClusterCommand,
  CreateServiceCommand,
  ECSClient,
  RegisterTaskDefinitionCommand,
} from '@aws-sdk/client-ecs';
import {
  EventBridgeClient,
  PutRuleCommand,
  PutTargetsCommand,
} from '@aws-sdk/client-eventbridge';
import { UpdateFunctionConfigurationCommand } from '@aws-sdk/client-lambda';
import { CreateDBInstanceCommand, RDSClient } from '@aws-sdk/client-rds';
import {
  CreateScheduleCommand,
  SchedulerClient,
} from '@aws-sdk/client-scheduler';
import {
  CreateSecretCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { CreateStateMachineCommand, SFNClient } from '@aws-sdk/client-sfn';
import { PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { runInstance } from '../collectors/ec2Account';
import { createFunctions, Settings } from '../tests/support';
import { MARKERS } from './markers';

const scriptWith = (marker: string) =>
  Buffer.from(
    `#!/bin/bash\nexport DB_PASSWORD=${marker}\n./start.sh\n`,
  ).toString('base64');

async function plantInContainers(settings: Settings) {
  const ecs = new ECSClient(settings);
  await ecs.send(new CreateClusterCommand({ clusterName: 'main' }));
  await ecs.send(
    new RegisterTaskDefinitionCommand({
      family: 'orders',
      containerDefinitions: [
        {
          name: 'app',
          image: 'orders:1',
          memory: 128,
          environment: [
            { name: 'CONTAINER_TOKEN', value: MARKERS.containerVariable },
          ],
        },
      ],
    }),
  );
  await ecs.send(
    new CreateServiceCommand({
      cluster: 'main',
      serviceName: 'orders',
      taskDefinition: 'orders',
      desiredCount: 1,
    }),
  );
}

async function plantInStage(settings: Settings) {
  const client = new APIGatewayClient(settings);
  const { id: restApiId } = await client.send(
    new CreateRestApiCommand({ name: 'orders' }),
  );
  const { items = [] } = await client.send(
    new GetResourcesCommand({ restApiId }),
  );
  const method = { restApiId, resourceId: items[0].id, httpMethod: 'GET' };
  await client.send(
    new PutMethodCommand({ ...method, authorizationType: 'NONE' }),
  );
  await client.send(new PutIntegrationCommand({ ...method, type: 'MOCK' }));
  await client.send(
    new CreateDeploymentCommand({
      restApiId,
      stageName: 'prod',
      variables: { backendToken: MARKERS.stageVariable },
    }),
  );
}

async function plantInStack(settings: Settings) {
  await new CloudFormationClient(settings).send(
    new CreateStackCommand({
      StackName: 'orders',
      Parameters: [
        { ParameterKey: 'Password', ParameterValue: MARKERS.stackParameter },
      ],
      TemplateBody: JSON.stringify({
        Parameters: { Password: { Type: 'String' } },
        Resources: { Topic: { Type: 'AWS::SNS::Topic' } },
        Outputs: { Token: { Value: MARKERS.stackOutput } },
      }),
    }),
  );
}

/** Messages and definitions in which people leave literals. */
async function plantInMessages(settings: Settings, functionArn: string) {
  const role = `${functionArn.replace(/:lambda:.*/, '')}:iam::${
    functionArn.split(':')[4]
  }:role/orders`;
  const events = new EventBridgeClient(settings);
  await events.send(
    new PutRuleCommand({ Name: 'nightly', ScheduleExpression: 'rate(1 day)' }),
  );
  await events.send(
    new PutTargetsCommand({
      Rule: 'nightly',
      Targets: [
        {
          Id: 'orders',
          Arn: functionArn,
          Input: JSON.stringify({ token: MARKERS.ruleTargetInput }),
        },
      ],
    }),
  );
  await new SchedulerClient(settings).send(
    new CreateScheduleCommand({
      Name: 'hourly',
      ScheduleExpression: 'rate(1 hour)',
      FlexibleTimeWindow: { Mode: 'OFF' },
      Target: {
        Arn: functionArn,
        RoleArn: role,
        Input: JSON.stringify({ token: MARKERS.scheduleInput }),
      },
    }),
  );
  await new SFNClient(settings).send(
    new CreateStateMachineCommand({
      name: 'orders',
      roleArn: role,
      definition: JSON.stringify({
        StartAt: 'Pay',
        States: {
          Pay: {
            Type: 'Task',
            Resource: functionArn,
            Parameters: { token: MARKERS.stateMachine },
            End: true,
          },
        },
      }),
    }),
  );
}

/** What AWS hands out only to who asks for the value itself. */
async function plantInStores(settings: Settings) {
  await new SSMClient(settings).send(
    new PutParameterCommand({
      Name: '/orders/password',
      Type: 'String',
      Value: MARKERS.stringParameter,
    }),
  );
  await new SecretsManagerClient(settings).send(
    new CreateSecretCommand({
      Name: 'orders/key',
      SecretString: MARKERS.managedSecret,
      Tags: [{ Key: 'token', Value: MARKERS.tagValue }],
    }),
  );
  await new RDSClient(settings).send(
    new CreateDBInstanceCommand({
      DBInstanceIdentifier: 'orders',
      DBInstanceClass: 'db.t3.micro',
      Engine: 'postgres',
      AllocatedStorage: 20,
      MasterUsername: 'orders',
      MasterUserPassword: MARKERS.databasePassword,
    }),
  );
}

/** Leaves a literal of its own in every place of `markers.ts`. */
export async function plantMarkers(settings: Settings) {
  const lambda = await createFunctions(settings, 1);
  const { FunctionArn = '' } = await lambda.send(
    new UpdateFunctionConfigurationCommand({
      FunctionName: 'orders-0',
      // connection strings are left in descriptions
      Description: `postgres://orders:${MARKERS.functionDescription}@db/orders`,
      Environment: {
        Variables: { FUNCTION_TOKEN: MARKERS.lambdaVariable },
      },
    }),
  );
  const ec2 = new EC2Client(settings);
  await runInstance(ec2, { UserData: scriptWith(MARKERS.userData) });
  await ec2.send(
    new CreateSecurityGroupCommand({
      GroupName: 'orders',
      Description: `password=${MARKERS.groupDescription}`,
    }),
  );
  await ec2.send(
    new CreateLaunchTemplateCommand({
      LaunchTemplateName: 'orders',
      LaunchTemplateData: {
        InstanceType: 't3.micro',
        UserData: scriptWith(MARKERS.templateUserData),
      },
    }),
  );
  await new CodeBuildClient(settings).send(
    new CreateProjectCommand({
      name: 'orders',
      source: { type: 'GITHUB', location: 'https://github.com/a/b' },
      artifacts: { type: 'NO_ARTIFACTS' },
      environment: {
        type: 'LINUX_CONTAINER',
        image: 'aws/codebuild/standard:7.0',
        computeType: 'BUILD_GENERAL1_SMALL',
        environmentVariables: [
          {
            name: 'BUILD_TOKEN',
            value: MARKERS.buildVariable,
            type: 'PLAINTEXT',
          },
        ],
      },
      serviceRole: 'arn:aws:iam::111122223333:role/build',
    }),
  );
  await plantInContainers(settings);
  await plantInStage(settings);
  await plantInStack(settings);
  await plantInMessages(settings, FunctionArn);
  await plantInStores(settings);
}
