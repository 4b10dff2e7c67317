/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  AddPermissionCommand,
  CreateAliasCommand,
  CreateEventSourceMappingCommand,
  LambdaClient,
  PublishVersionCommand,
  PutFunctionConcurrencyCommand,
  PutFunctionEventInvokeConfigCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import mappings from '../../../plugins/well-architected-backend-module-aws/src/collectors/lambda-event-source-mapping';
import functions from '../../../plugins/well-architected-backend-module-aws/src/collectors/lambda-function';
import { createFunctions, PRODUCTION } from '../tests/support';
import { unreadBecauseOf, useCollectors } from './useCollectors';

const { running, settings, read, region } = useCollectors();
const ARN = `arn:aws:lambda:${region}:${PRODUCTION}:function:orders-0`;
const QUEUE = `arn:aws:sqs:${region}:${PRODUCTION}:orders`;
/** Put together here, so that no scanner takes this file for a leak. */
const SECRET = 'f3a9'.repeat(8);

/** What the emulator cannot answer: no URL, no provisioned concurrency. */
function answerTheRest(options: { authType?: string; provisioned?: number }) {
  const { authType, provisioned } = options;
  running.proxy.overrule('lambda:ListFunctionUrlConfigs', () => ({
    FunctionUrlConfigs: authType ? [{ AuthType: authType }] : [],
  }));
  running.proxy.overrule('lambda:ListProvisionedConcurrencyConfigs', call =>
    call.query.get('Marker')
      ? {
          ProvisionedConcurrencyConfigs: [
            { RequestedProvisionedConcurrentExecutions: provisioned ?? 0 },
          ],
        }
      : { ProvisionedConcurrencyConfigs: [], NextMarker: 'more' },
  );
}

/** Sets what the emulator cannot be told. */
const amendFunctions = (changes: object) =>
  running.proxy.amend('lambda:ListFunctions', body => ({
    ...body,
    Functions: (body.Functions as object[]).map(fn => ({ ...fn, ...changes })),
  }));

async function configure(lambda: LambdaClient) {
  const FunctionName = 'orders-0';
  await lambda.send(
    new UpdateFunctionConfigurationCommand({
      FunctionName,
      MemorySize: 512,
      Timeout: 30,
      Environment: {
        Variables: { TABLE: 'orders', PAYMENTS_API_KEY: SECRET },
      },
    }),
  );
  await lambda.send(
    new AddPermissionCommand({
      FunctionName,
      StatementId: 'events',
      Action: 'lambda:InvokeFunction',
      Principal: 'events.amazonaws.com',
      SourceArn: `arn:aws:events:${region}:${PRODUCTION}:rule/nightly`,
    }),
  );
  await lambda.send(
    new PutFunctionConcurrencyCommand({
      FunctionName,
      ReservedConcurrentExecutions: 20,
    }),
  );
  await lambda.send(
    new PutFunctionEventInvokeConfigCommand({
      FunctionName,
      DestinationConfig: { OnFailure: { Destination: QUEUE } },
    }),
  );
}

describe('lambda-function', () => {
  it('reads a configured function and never its secret', async () => {
    const lambda = await createFunctions(settings(), 1);
    await configure(lambda);
    answerTheRest({ authType: 'NONE', provisioned: 3 });
    amendFunctions({ TracingConfig: { Mode: 'Active' } });
    const answer = await read(functions);
    expect(answer.resources).toEqual([
      expect.objectContaining({
        id: 'orders-0',
        arn: ARN,
        region,
        data: expect.objectContaining({
          runtime: 'nodejs22.x',
          architectures: ['x86_64'],
          memoryMb: 512,
          timeoutSeconds: 30,
          tracingMode: 'Active',
          logGroup: '/aws/lambda/orders-0',
          variableCount: 2,
          secrets: [
            { name: 'PAYMENTS_API_KEY', rule: 'literal-under-secret-name' },
          ],
          policy: [
            expect.objectContaining({
              effect: 'Allow',
              principals: ['Service:events.amazonaws.com'],
            }),
          ],
          urlAuthTypes: ['NONE'],
          onFailureArn: QUEUE,
          provisionedConcurrency: 3,
          reservedConcurrency: 20,
        }),
      }),
    ]);
    expect(JSON.stringify(answer)).not.toContain(SECRET);
  });

  it('takes what is not configured for an answer', async () => {
    await createFunctions(settings(), 1);
    answerTheRest({});
    const [{ data }] = (await read(functions)).resources;
    expect(data).toMatchObject({
      tracingMode: 'PassThrough',
      secrets: [],
      policy: [],
      urlAuthTypes: [],
      onFailureArn: null,
      provisionedConcurrency: 0,
      reservedConcurrency: null,
    });
  });

  it('finds the example key of the AWS documentation (G8)', async () => {
    const lambda = await createFunctions(settings(), 1);
    await lambda.send(
      new UpdateFunctionConfigurationCommand({
        FunctionName: 'orders-0',
        Description: 'uses AKIAIOSFODNN7EXAMPLE',
        Environment: { Variables: { UPLOAD: 'AKIAIOSFODNN7EXAMPLE' } },
      }),
    );
    const [{ data }] = (await read(functions, { details: [] })).resources;
    expect(data.secrets).toEqual([
      { name: 'UPLOAD', rule: 'aws-access-key-id' },
    ]);
  });

  it('leaves secrets unknown when the variables cannot be decrypted', async () => {
    await createFunctions(settings(), 1);
    amendFunctions({
      Environment: { Error: { ErrorCode: 'AccessDeniedException' } },
    });
    const [{ data }] = (await read(functions, { details: [] })).resources;
    expect(data.secrets).toEqual(unreadBecauseOf('kms:Decrypt'));
  });

  it('reads aliases of all pages with their versions', async () => {
    const lambda = await createFunctions(settings(), 1);
    const FunctionName = 'orders-0';
    const { Version } = await lambda.send(
      new PublishVersionCommand({ FunctionName }),
    );
    for (const [Name, FunctionVersion] of [
      ['live', Version],
      ['next', '$LATEST'],
    ]) {
      await lambda.send(
        new CreateAliasCommand({ FunctionName, Name, FunctionVersion }),
      );
    }
    running.proxy.truncate('lambda:ListAliases', { pageSize: 1 });
    const { resources, calls } = await read(functions, {
      details: ['aliases'],
    });
    expect(resources[0].data.aliases).toEqual([
      { name: 'live', version: '1' },
      { name: 'next', version: '$LATEST' },
    ]);
    expect(calls['lambda:ListAliases']).toBe(2);
  });

  it('reads all pages, and no detail that nobody needs', async () => {
    await createFunctions(settings(), 3);
    running.proxy.truncate('lambda:ListFunctions', { pageSize: 1 });
    const { resources, calls } = await read(functions, { details: [] });
    expect(resources.map(r => r.id)).toEqual([
      'orders-0',
      'orders-1',
      'orders-2',
    ]);
    expect(Object.keys(calls).sort()).toEqual([
      'lambda:ListFunctions',
      'sts:GetCallerIdentity',
    ]);
    expect(calls['lambda:ListFunctions']).toBe(3);
  });

  it.each([
    ['policy', 'policy', 'lambda:GetPolicy'],
    ['urls', 'urlAuthTypes', 'lambda:ListFunctionUrlConfigs'],
    ['onFailure', 'onFailureArn', 'lambda:GetFunctionEventInvokeConfig'],
    [
      'provisionedConcurrency',
      'provisionedConcurrency',
      'lambda:ListProvisionedConcurrencyConfigs',
    ],
    [
      'reservedConcurrency',
      'reservedConcurrency',
      'lambda:GetFunctionConcurrency',
    ],
    ['aliases', 'aliases', 'lambda:ListAliases'],
  ] as const)(
    'leaves %s unread when it is denied',
    async (detail, field, action) => {
      await createFunctions(settings(), 1);
      running.proxy.deny(action);
      const [{ data }] = (await read(functions, { details: [detail] }))
        .resources;
      expect(data[field]).toEqual(unreadBecauseOf(action));
    },
  );

  it('tells which action is missing', async () => {
    running.proxy.deny('lambda:ListFunctions');
    expect((await read(functions)).status).toMatchObject({
      status: 'denied',
      missingAction: 'lambda:ListFunctions',
    });
  });
});

describe('lambda-event-source-mapping', () => {
  it('reads mappings of all pages, or says what is missing', async () => {
    const lambda = await createFunctions(settings(), 2);
    await new SQSClient(settings()).send(
      new CreateQueueCommand({ QueueName: 'orders' }),
    );
    for (const FunctionName of ['orders-0', 'orders-1']) {
      await lambda.send(
        new CreateEventSourceMappingCommand({
          FunctionName,
          EventSourceArn: QUEUE,
          BatchSize: 5,
        }),
      );
    }
    running.proxy.truncate('lambda:ListEventSourceMappings', { pageSize: 1 });
    const { resources } = await read(mappings);
    expect(resources).toHaveLength(2);
    expect(resources.find(r => r.data.functionArn === ARN)).toMatchObject({
      name: 'orders to orders-0',
      parents: [ARN],
      data: {
        eventSourceArn: QUEUE,
        batchSize: 5,
        batchingWindowSeconds: 0,
        reportsItemFailures: false,
      },
    });
    running.proxy.amend('lambda:ListEventSourceMappings', body => ({
      ...body,
      EventSourceMappings: (body.EventSourceMappings as object[]).map(
        mapping => ({ ...mapping, FunctionArn: `${ARN}:live` }),
      ),
    }));
    expect((await read(mappings)).resources[0].data).toMatchObject({
      functionArn: ARN,
      qualifier: 'live',
    });
    running.proxy.deny('lambda:ListEventSourceMappings');
    expect((await read(mappings)).status).toMatchObject({
      status: 'denied',
      missingAction: 'lambda:ListEventSourceMappings',
    });
  });
});
