/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Lambda functions with their configuration, who may invoke them and what
 * happens to failed events.
 *
 * Calls: ListFunctions (50 functions per page); per function and only when a
 * check needs it: GetPolicy, ListFunctionUrlConfigs,
 * GetFunctionEventInvokeConfig, ListProvisionedConcurrencyConfigs,
 * GetFunctionConcurrency, ListAliases.
 * IAM: the actions of the same names.
 * Regional. Cost of a run: one call per 50 functions, plus one per function
 * and needed detail.
 * Values of environment variables never leave this file: they are searched for
 * secrets and only names and rules are kept.
 */
import {
  FunctionConfiguration,
  GetFunctionConcurrencyCommand,
  GetFunctionEventInvokeConfigCommand,
  GetPolicyCommand,
  LambdaClient,
  paginateListAliases,
  paginateListFunctions,
  paginateListFunctionUrlConfigs,
  paginateListProvisionedConcurrencyConfigs,
} from '@aws-sdk/client-lambda';
import {
  defineCollector,
  readable,
  Readable,
} from 'backstage-plugin-well-architected-node';
import { z } from 'zod';
import { readStatements, statementSchema } from '../policies/statements';
import { detectSecrets, NamedSecret } from '../secrets/detectSecrets';
import { ifAbsent } from '../support/ifAbsent';

const schema = z.object({
  /** Absent for container images. */
  runtime: z.string().optional(),
  packageType: z.string(),
  architectures: z.array(z.string()),
  memoryMb: z.number(),
  timeoutSeconds: z.number(),
  codeBytes: z.number(),
  /** `Active` or `PassThrough`. */
  tracingMode: z.string(),
  logGroup: z.string(),
  role: z.string(),
  vpcId: z.string().optional(),
  subnetIds: z.array(z.string()),
  /** `PublishedVersions` or `None`. */
  snapStart: z.string(),
  layers: z.array(z.string()),
  deadLetterTargetArn: z.string().optional(),
  kmsKeyArn: z.string().optional(),
  variableCount: z.number(),
  secrets: readable(
    z.array(
      z.object({
        name: z.string(),
        rule: z.string(),
        placeholder: z.boolean().optional(),
      }),
    ),
  ),
  policy: readable(z.array(statementSchema)),
  /** AuthType of each function URL. */
  urlAuthTypes: readable(z.array(z.string())),
  onFailureArn: readable(z.string().nullable()),
  /** Sum over versions and aliases. */
  provisionedConcurrency: readable(z.number()),
  reservedConcurrency: readable(z.number().nullable()),
  /** Each with the version that it points to, `$LATEST` or a number. */
  aliases: readable(
    z.array(z.object({ name: z.string(), version: z.string() })),
  ),
});

function secretsOf(fn: FunctionConfiguration): Readable<NamedSecret[]> {
  const problem = fn.Environment?.Error;
  return problem
    ? {
        unread: {
          reason: 'ACCESS_DENIED',
          action: 'kms:Decrypt',
          message: `The environment variables of function ${
            fn.FunctionName
          } are encrypted with a key that the reader may not use (${
            problem.ErrorCode ?? 'no error code'
          })`,
        },
      }
    : detectSecrets(fn.Environment?.Variables ?? {});
}

function configurationOf(fn: FunctionConfiguration) {
  const name = fn.FunctionName ?? '';
  return {
    runtime: fn.Runtime,
    packageType: fn.PackageType ?? 'Zip',
    architectures: fn.Architectures ?? ['x86_64'],
    memoryMb: fn.MemorySize ?? 128,
    timeoutSeconds: fn.Timeout ?? 3,
    codeBytes: fn.CodeSize ?? 0,
    tracingMode: fn.TracingConfig?.Mode ?? 'PassThrough',
    logGroup: fn.LoggingConfig?.LogGroup ?? `/aws/lambda/${name}`,
    role: fn.Role ?? '',
    vpcId: fn.VpcConfig?.VpcId || undefined,
    subnetIds: fn.VpcConfig?.SubnetIds ?? [],
    snapStart: fn.SnapStart?.ApplyOn ?? 'None',
    layers: (fn.Layers ?? []).flatMap(({ Arn }) => Arn ?? []),
    deadLetterTargetArn: fn.DeadLetterConfig?.TargetArn || undefined,
    kmsKeyArn: fn.KMSKeyArn || undefined,
    variableCount: Object.keys(fn.Environment?.Variables ?? {}).length,
    secrets: secretsOf(fn),
  };
}

const ABSENT = ['ResourceNotFoundException'];

async function readPolicy(client: LambdaClient, FunctionName: string) {
  return ifAbsent({
    errors: ABSENT,
    absent: [],
    read: async () => {
      const { Policy } = await client.send(
        new GetPolicyCommand({ FunctionName }),
      );
      return readStatements(Policy);
    },
  });
}

async function readUrlAuthTypes(client: LambdaClient, FunctionName: string) {
  const found: string[] = [];
  const pages = paginateListFunctionUrlConfigs({ client }, { FunctionName });
  for await (const page of pages) {
    found.push(...(page.FunctionUrlConfigs ?? []).map(u => u.AuthType ?? ''));
  }
  return found;
}

async function readOnFailure(client: LambdaClient, FunctionName: string) {
  return ifAbsent<string | null>({
    errors: ABSENT,
    absent: null,
    read: async () => {
      const { DestinationConfig } = await client.send(
        new GetFunctionEventInvokeConfigCommand({ FunctionName }),
      );
      return DestinationConfig?.OnFailure?.Destination || null;
    },
  });
}

async function readProvisioned(client: LambdaClient, FunctionName: string) {
  let units = 0;
  for await (const page of paginateListProvisionedConcurrencyConfigs(
    { client },
    { FunctionName },
  )) {
    for (const config of page.ProvisionedConcurrencyConfigs ?? []) {
      units += config.RequestedProvisionedConcurrentExecutions ?? 0;
    }
  }
  return units;
}

async function readReserved(client: LambdaClient, FunctionName: string) {
  const { ReservedConcurrentExecutions } = await client.send(
    new GetFunctionConcurrencyCommand({ FunctionName }),
  );
  return ReservedConcurrentExecutions ?? null;
}

async function readAliases(client: LambdaClient, FunctionName: string) {
  const found: { name: string; version: string }[] = [];
  for await (const page of paginateListAliases({ client }, { FunctionName })) {
    for (const { Name, FunctionVersion } of page.Aliases ?? []) {
      found.push({ name: Name ?? '', version: FunctionVersion ?? '$LATEST' });
    }
  }
  return found;
}

async function* listFunctions(client: LambdaClient) {
  for await (const page of paginateListFunctions({ client }, {})) {
    yield* page.Functions ?? [];
  }
}

export default defineCollector({
  id: 'lambda-function',
  type: 'AWS::Lambda::Function',
  noun: { one: 'Lambda function', many: 'Lambda functions' },
  scope: 'regional',
  list: { 'lambda:ListFunctions': 'lambda:ListFunctions' },
  details: {
    policy: { 'lambda:GetPolicy': 'lambda:GetPolicy' },
    urls: { 'lambda:ListFunctionUrlConfigs': 'lambda:ListFunctionUrlConfigs' },
    onFailure: {
      'lambda:GetFunctionEventInvokeConfig':
        'lambda:GetFunctionEventInvokeConfig',
    },
    provisionedConcurrency: {
      'lambda:ListProvisionedConcurrencyConfigs':
        'lambda:ListProvisionedConcurrencyConfigs',
    },
    reservedConcurrency: {
      'lambda:GetFunctionConcurrency': 'lambda:GetFunctionConcurrency',
    },
    aliases: { 'lambda:ListAliases': 'lambda:ListAliases' },
  },
  schema,
  sample: {
    id: 'orders-handler',
    arn: 'arn:aws:lambda:eu-west-1:111122223333:function:orders-handler',
    data: {
      runtime: 'nodejs24.x',
      packageType: 'Zip',
      architectures: ['arm64'],
      memoryMb: 512,
      timeoutSeconds: 10,
      codeBytes: 1_500_000,
      tracingMode: 'Active',
      logGroup: '/aws/lambda/orders-handler',
      role: 'arn:aws:iam::111122223333:role/orders-handler',
      subnetIds: [],
      snapStart: 'None',
      layers: [],
      deadLetterTargetArn:
        'arn:aws:sqs:eu-west-1:111122223333:orders-handler-failed',
      variableCount: 1,
      secrets: [],
      policy: [],
      urlAuthTypes: [],
      onFailureArn: null,
      provisionedConcurrency: 1,
      reservedConcurrency: 50,
      aliases: [{ name: 'live', version: '7' }],
    },
  },
  async *collect(ctx) {
    const client = ctx.client(LambdaClient);
    yield* ctx.each(listFunctions(client), async fn => {
      const name = fn.FunctionName ?? '';
      const [policy, urls, onFailure, provisioned, reserved, aliases] =
        await Promise.all([
          ctx.detail('policy', () => readPolicy(client, name)),
          ctx.detail('urls', () => readUrlAuthTypes(client, name)),
          ctx.detail('onFailure', () => readOnFailure(client, name)),
          ctx.detail('provisionedConcurrency', () =>
            readProvisioned(client, name),
          ),
          ctx.detail('reservedConcurrency', () => readReserved(client, name)),
          ctx.detail('aliases', () => readAliases(client, name)),
        ]);
      return {
        id: name,
        arn: fn.FunctionArn,
        data: {
          ...configurationOf(fn),
          policy,
          urlAuthTypes: urls,
          onFailureArn: onFailure,
          provisionedConcurrency: provisioned,
          reservedConcurrency: reserved,
          aliases,
        },
      };
    });
  },
});
