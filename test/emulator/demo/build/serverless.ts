/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  APIGatewayClient,
  CreateDeploymentCommand,
  CreateResourceCommand,
  CreateRestApiCommand,
  GetResourcesCommand,
  PutIntegrationCommand,
  PutMethodCommand,
  UpdateStageCommand,
} from '@aws-sdk/client-api-gateway';
import { logGroup } from './logs';
import {
  CreateTableCommand,
  DynamoDBClient,
  UpdateContinuousBackupsCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { CreateRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import {
  Architecture,
  CreateEventSourceMappingCommand,
  CreateFunctionCommand,
  LambdaClient,
  Runtime,
} from '@aws-sdk/client-lambda';
import {
  CreateTopicCommand,
  SetSubscriptionAttributesCommand,
  SNSClient,
  SubscribeCommand,
} from '@aws-sdk/client-sns';
import {
  CreateQueueCommand,
  GetQueueAttributesCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { Session, tagList, Tags } from './session';

const EMPTY_ZIP = Buffer.from('UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==', 'base64');

async function functionRole(session: Session, name: string) {
  const iam = new IAMClient(session.settings);
  const { Role } = await iam.send(
    new CreateRoleCommand({
      RoleName: `${name}-role`,
      AssumeRolePolicyDocument: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: { Service: 'lambda.amazonaws.com' },
            Action: 'sts:AssumeRole',
          },
        ],
      }),
    }),
  );
  return Role?.Arn;
}

/** A Lambda function with its role and log group. Returns its ARN. */
export async function lambdaFunction(
  session: Session,
  options: {
    name: string;
    tags: Tags;
    runtime?: Runtime;
    architecture?: Architecture;
    memoryMb?: number;
    timeoutSeconds?: number;
    tracing?: boolean;
    environment?: Record<string, string>;
    logRetentionDays?: number;
    /** ARN of a queue for failed events. */
    deadLetters?: string;
  },
): Promise<string> {
  const { name, tags, environment } = options;
  const lambda = new LambdaClient(session.settings);
  const { FunctionArn = '' } = await lambda.send(
    new CreateFunctionCommand({
      FunctionName: name,
      Role: await functionRole(session, name),
      Runtime: options.runtime ?? 'nodejs22.x',
      Handler: 'index.handler',
      Architectures: [options.architecture ?? 'x86_64'],
      MemorySize: options.memoryMb ?? 512,
      Timeout: options.timeoutSeconds ?? 10,
      TracingConfig: { Mode: options.tracing ? 'Active' : 'PassThrough' },
      ...(environment ? { Environment: { Variables: environment } } : {}),
      ...(options.deadLetters
        ? { DeadLetterConfig: { TargetArn: options.deadLetters } }
        : {}),
      Code: { ZipFile: EMPTY_ZIP },
      Tags: tags,
    }),
  );
  await logGroup(session, {
    name: `/aws/lambda/${name}`,
    tags,
    retentionDays: options.logRetentionDays,
  });
  return FunctionArn;
}

/** A queue, with a dead-letter queue where asked for. Returns its ARN. */
export async function queue(
  session: Session,
  options: { name: string; tags: Tags; deadLetters?: boolean; poll?: number },
): Promise<{ arn: string; url: string }> {
  const sqs = new SQSClient(session.settings);
  const create = async (
    QueueName: string,
    Attributes: Record<string, string>,
  ) => {
    const { QueueUrl = '' } = await sqs.send(
      new CreateQueueCommand({ QueueName, Attributes, tags: options.tags }),
    );
    const { Attributes: read } = await sqs.send(
      new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }),
    );
    return { arn: read?.QueueArn ?? '', url: QueueUrl };
  };
  const base = {
    SqsManagedSseEnabled: 'true',
    ReceiveMessageWaitTimeSeconds: String(options.poll ?? 20),
  };
  const dead = options.deadLetters
    ? await create(`${options.name}-failed`, base)
    : undefined;
  return create(options.name, {
    ...base,
    ...(dead
      ? {
          RedrivePolicy: JSON.stringify({
            deadLetterTargetArn: dead.arn,
            maxReceiveCount: 5,
          }),
        }
      : {}),
  });
}

/** A topic with one subscribed queue. Returns its ARN. */
export async function topic(
  session: Session,
  options: {
    name: string;
    tags: Tags;
    encrypted?: boolean;
    subscriber?: string;
    deadLetters?: string;
  },
): Promise<string> {
  const sns = new SNSClient(session.settings);
  const { TopicArn = '' } = await sns.send(
    new CreateTopicCommand({
      Name: options.name,
      Tags: tagList(options.tags),
      ...(options.encrypted
        ? { Attributes: { KmsMasterKeyId: 'alias/aws/sns' } }
        : {}),
    }),
  );
  if (options.subscriber) {
    const { SubscriptionArn } = await sns.send(
      new SubscribeCommand({
        TopicArn,
        Protocol: 'sqs',
        Endpoint: options.subscriber,
        ReturnSubscriptionArn: true,
      }),
    );
    if (options.deadLetters) {
      await sns.send(
        new SetSubscriptionAttributesCommand({
          SubscriptionArn,
          AttributeName: 'RedrivePolicy',
          AttributeValue: JSON.stringify({
            deadLetterTargetArn: options.deadLetters,
          }),
        }),
      );
    }
  }
  return TopicArn;
}

/** Lets a function consume a queue. */
export async function consume(
  session: Session,
  options: { queueArn: string; functionName: string },
) {
  await new LambdaClient(session.settings).send(
    new CreateEventSourceMappingCommand({
      EventSourceArn: options.queueArn,
      FunctionName: options.functionName,
      BatchSize: 10,
    }),
  );
}

/** A table. Provisioned where capacity is given, on demand otherwise. */
export async function table(
  session: Session,
  options: {
    name: string;
    tags: Tags;
    capacity?: { read: number; write: number };
    pointInTimeRecovery?: boolean;
    deletionProtection?: boolean;
    expires?: boolean;
  },
) {
  const dynamodb = new DynamoDBClient(session.settings);
  const { name, capacity } = options;
  await dynamodb.send(
    new CreateTableCommand({
      TableName: name,
      ...(capacity
        ? {
            BillingMode: 'PROVISIONED',
            ProvisionedThroughput: {
              ReadCapacityUnits: capacity.read,
              WriteCapacityUnits: capacity.write,
            },
          }
        : { BillingMode: 'PAY_PER_REQUEST' }),
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      DeletionProtectionEnabled: options.deletionProtection ?? false,
      Tags: tagList(options.tags),
    }),
  );
  if (options.pointInTimeRecovery) {
    await dynamodb.send(
      new UpdateContinuousBackupsCommand({
        TableName: name,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      }),
    );
  }
  if (options.expires) {
    await dynamodb.send(
      new UpdateTimeToLiveCommand({
        TableName: name,
        TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
      }),
    );
  }
}

/** A REST API with GET and POST on one resource and a stage `prod`. */
export async function restApi(
  session: Session,
  options: {
    name: string;
    tags: Tags;
    functionArn: string;
    authorization: 'AWS_IAM' | 'NONE';
    tracing?: boolean;
    accessLog?: boolean;
  },
) {
  const api = new APIGatewayClient(session.settings);
  const { id: restApiId } = await api.send(
    new CreateRestApiCommand({ name: options.name, tags: options.tags }),
  );
  const { items = [] } = await api.send(new GetResourcesCommand({ restApiId }));
  const { id: resourceId } = await api.send(
    new CreateResourceCommand({
      restApiId,
      parentId: items[0].id,
      pathPart: options.name,
    }),
  );
  for (const httpMethod of ['GET', 'POST']) {
    await api.send(
      new PutMethodCommand({
        restApiId,
        resourceId,
        httpMethod,
        authorizationType: options.authorization,
      }),
    );
    await api.send(
      new PutIntegrationCommand({
        restApiId,
        resourceId,
        httpMethod,
        type: 'AWS_PROXY',
        integrationHttpMethod: 'POST',
        uri: `arn:aws:apigateway:${session.region}:lambda:path/2015-03-31/functions/${options.functionArn}/invocations`,
      }),
    );
  }
  await api.send(new CreateDeploymentCommand({ restApiId, stageName: 'prod' }));
  const patch = (path: string, value: string) => ({
    op: 'replace' as const,
    path,
    value,
  });
  await api.send(
    new UpdateStageCommand({
      restApiId,
      stageName: 'prod',
      patchOperations: [
        patch('/tracingEnabled', String(options.tracing ?? false)),
        patch('/*/*/throttling/rateLimit', '200'),
        patch('/*/*/throttling/burstLimit', '100'),
        ...(options.accessLog
          ? [
              patch(
                '/accessLogSettings/destinationArn',
                `arn:aws:logs:${session.region}:${session.accountId}:log-group:/aws/apigateway/${options.name}`,
              ),
              patch('/accessLogSettings/format', '$context.requestId'),
            ]
          : []),
      ],
    }),
  );
}
