/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { AccountClient, ListRegionsCommand } from '@aws-sdk/client-account';
import {
  AccessAnalyzerClient,
  ListAnalyzersCommand,
} from '@aws-sdk/client-accessanalyzer';
import {
  APIGatewayClient,
  CreateRestApiCommand,
  GetRestApisCommand,
} from '@aws-sdk/client-api-gateway';
import {
  ApiGatewayV2Client,
  GetApisCommand,
} from '@aws-sdk/client-apigatewayv2';
import { BackupClient, ListBackupVaultsCommand } from '@aws-sdk/client-backup';
import {
  CloudWatchClient,
  GetMetricDataCommand,
  PutMetricDataCommand,
} from '@aws-sdk/client-cloudwatch';
import {
  DynamoDBClient,
  DescribeContinuousBackupsCommand,
  ListTablesCommand,
  CreateTableCommand,
  paginateListTables,
} from '@aws-sdk/client-dynamodb';
import {
  CreateVolumeCommand,
  DescribeVolumesCommand,
  EC2Client,
  GetAllowedImagesSettingsCommand,
  paginateDescribeVolumes,
} from '@aws-sdk/client-ec2';
import {
  CreateRoleCommand,
  CreateUserCommand,
  GenerateCredentialReportCommand,
  GetCredentialReportCommand,
  GetUserCommand,
  IAMClient,
  paginateListUsers,
} from '@aws-sdk/client-iam';
import {
  CreateFunctionCommand,
  LambdaClient,
  ListFunctionsCommand,
  paginateListFunctions,
} from '@aws-sdk/client-lambda';
import {
  ListHostedZonesCommand,
  Route53Client,
} from '@aws-sdk/client-route-53';
import {
  CreateBucketCommand,
  GetBucketPolicyCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import {
  GetPublicAccessBlockCommand,
  S3ControlClient,
} from '@aws-sdk/client-s3-control';
import {
  CreateTopicCommand,
  ListTopicsCommand,
  SNSClient,
  paginateListTopics,
} from '@aws-sdk/client-sns';
import {
  CreateQueueCommand,
  ListQueuesCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import {
  AssumeRoleCommand,
  GetCallerIdentityCommand,
  STSClient,
} from '@aws-sdk/client-sts';
import {
  Emulator,
  Proxy,
  credentialsFor,
  ensureEmulator,
  resolveLoopbackNames,
  startEmulator,
  startProxy,
} from './index';

const PRODUCTION = '111111111111';
const DEVELOPMENT = '222222222222';
const SHARED = '333333333333';

let emulator: Emulator;
let proxy: Proxy;

/** Settings of a client in an account; two attempts keep throttling quick. */
const settings = (account = PRODUCTION) => ({
  region: 'eu-central-1',
  endpoint: proxy.url,
  credentials: credentialsFor(account),
  maxAttempts: 2,
});

async function all<T>(pages: AsyncIterable<T>): Promise<T[]> {
  const read: T[] = [];
  for await (const page of pages) read.push(page);
  return read;
}

async function createFunctions(count: number) {
  const lambda = new LambdaClient(settings());
  const iam = new IAMClient(settings());
  const { Role } = await iam.send(
    new CreateRoleCommand({
      RoleName: 'orders',
      AssumeRolePolicyDocument: '{}',
    }),
  );
  for (let index = 0; index < count; index += 1) {
    await lambda.send(
      new CreateFunctionCommand({
        FunctionName: `orders-${index}`,
        Role: Role?.Arn,
        Runtime: 'nodejs22.x',
        Handler: 'index.handler',
        Code: {
          ZipFile: Buffer.from('UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==', 'base64'),
        },
      }),
    );
  }
  return lambda;
}

const createTable = (dynamodb: DynamoDBClient, name: string) =>
  dynamodb.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    }),
  );

beforeAll(async () => {
  emulator = await startEmulator();
  proxy = await startProxy({ target: emulator.url });
}, 180_000);

afterAll(async () => {
  await proxy?.stop();
  await emulator?.stop();
});

beforeEach(async () => {
  proxy.clear();
  await emulator.reset();
  await emulator.setClock(null);
  proxy.forget();
});

describe('ensureEmulator', () => {
  it('gives concurrent callers the same Python', async () => {
    const found = await Promise.all([ensureEmulator(), ensureEmulator()]);
    expect(found[0].python).toBe(found[1].python);
  });
});

describe('recorded calls', () => {
  it('names operations of every protocol as the check catalogue does', async () => {
    const undo = resolveLoopbackNames();
    await new LambdaClient(settings()).send(new ListFunctionsCommand({}));
    await new DynamoDBClient(settings()).send(new ListTablesCommand({}));
    const s3 = new S3Client(settings());
    await s3.send(
      new CreateBucketCommand({
        Bucket: 'invoices',
        CreateBucketConfiguration: { LocationConstraint: 'eu-central-1' },
      }),
    );
    await s3.send(
      new PutObjectCommand({ Bucket: 'invoices', Key: 'a/b c', Body: 'text' }),
    );
    await s3.send(new ListBucketsCommand({}));
    await s3.send(new ListObjectsV2Command({ Bucket: 'invoices' }));
    await expect(
      s3.send(new GetBucketPolicyCommand({ Bucket: 'invoices' })),
    ).rejects.toMatchObject({ name: 'NoSuchBucketPolicy' });
    await new EC2Client(settings()).send(new DescribeVolumesCommand({}));
    await new SQSClient(settings()).send(new ListQueuesCommand({}));
    await new SNSClient(settings()).send(new ListTopicsCommand({}));
    await new APIGatewayClient(settings()).send(new GetRestApisCommand({}));
    await new ApiGatewayV2Client(settings()).send(new GetApisCommand({}));
    await new BackupClient(settings()).send(new ListBackupVaultsCommand({}));
    await new Route53Client(settings()).send(new ListHostedZonesCommand({}));
    await expect(
      new S3ControlClient({
        ...settings(),
        endpoint: proxy.environment.AWS_ENDPOINT_URL_S3_CONTROL,
      }).send(new GetPublicAccessBlockCommand({ AccountId: PRODUCTION })),
    ).rejects.toMatchObject({ name: 'NoSuchPublicAccessBlockConfiguration' });
    undo();

    expect(proxy.calls()).toEqual({
      'apigateway:GetRestApis': 1,
      'apigatewayv2:GetApis': 1,
      'backup:ListBackupVaults': 1,
      'dynamodb:ListTables': 1,
      'ec2:DescribeVolumes': 1,
      'lambda:ListFunctions': 1,
      'route53:ListHostedZones': 1,
      's3:CreateBucket': 1,
      's3:GetBucketPolicy': 1,
      's3:ListBuckets': 1,
      's3:ListObjectsV2': 1,
      's3:PutObject': 1,
      's3control:GetPublicAccessBlock': 1,
      'sns:ListTopics': 1,
      'sqs:ListQueues': 1,
    });
    expect(proxy.log()[0]).toMatchObject({
      service: 'lambda',
      operation: 'ListFunctions',
      region: 'eu-central-1',
      accessKeyId: 'AKIA111111111111WELL',
      status: 200,
    });
    proxy.forget();
    expect(proxy.calls()).toEqual({});
  });

  it('has routes and pages of the installed SDK clients', async () => {
    const check = promisify(execFile)(process.execPath, [
      require.resolve('./generate.mjs'),
      '--check',
    ]);
    await expect(check).resolves.toBeDefined();
  });
});

describe('deny', () => {
  it.each([
    [
      'dynamodb',
      'DescribeContinuousBackups',
      'AccessDeniedException',
      () =>
        new DynamoDBClient(settings()).send(
          new DescribeContinuousBackupsCommand({ TableName: 'orders' }),
        ),
    ],
    [
      'lambda',
      'ListFunctions',
      'AccessDeniedException',
      () => new LambdaClient(settings()).send(new ListFunctionsCommand({})),
    ],
    [
      's3',
      'ListBuckets',
      'AccessDenied',
      () => new S3Client(settings()).send(new ListBucketsCommand({})),
    ],
    [
      'ec2',
      'DescribeVolumes',
      'UnauthorizedOperation',
      () => new EC2Client(settings()).send(new DescribeVolumesCommand({})),
    ],
    [
      'iam',
      'GetCredentialReport',
      'AccessDenied',
      () => new IAMClient(settings()).send(new GetCredentialReportCommand({})),
    ],
    [
      'sqs',
      'ListQueues',
      'AccessDenied',
      () => new SQSClient(settings()).send(new ListQueuesCommand({})),
    ],
    [
      'sns',
      'ListTopics',
      'AuthorizationErrorException',
      () => new SNSClient(settings()).send(new ListTopicsCommand({})),
    ],
    [
      'cloudwatch',
      'GetMetricData',
      'AccessDenied',
      () =>
        new CloudWatchClient(settings()).send(
          new GetMetricDataCommand({
            StartTime: new Date(0),
            EndTime: new Date(),
            MetricDataQueries: [],
          }),
        ),
    ],
    [
      'apigateway',
      'GetRestApis',
      'AccessDeniedException',
      () => new APIGatewayClient(settings()).send(new GetRestApisCommand({})),
    ],
    [
      'backup',
      'ListBackupVaults',
      'AccessDeniedException',
      () => new BackupClient(settings()).send(new ListBackupVaultsCommand({})),
    ],
    [
      'route53',
      'ListHostedZones',
      'AccessDenied',
      () => new Route53Client(settings()).send(new ListHostedZonesCommand({})),
    ],
  ])('answers %s:%s with %s, once', async (service, operation, name, call) => {
    proxy.deny(`${service}:${operation}`);
    const error = await call().then(
      () => undefined,
      reason => reason,
    );
    expect(error.name).toBe(name);
    expect(error.message).toContain(`${service}:${operation}`);
    expect(proxy.calls()).toEqual({ [`${service}:${operation}`]: 1 });
  });

  it('applies where the predicate says so, until it is removed', async () => {
    const remove = proxy.deny('monitoring:*', {
      when: ({ region }) => region === 'eu-central-1',
    });
    const list = (region: string) =>
      new CloudWatchClient({ ...settings(), region }).send(
        new PutMetricDataCommand({
          Namespace: 'Orders',
          MetricData: [{ MetricName: 'Count', Value: 1 }],
        }),
      );
    await expect(list('eu-central-1')).rejects.toThrow('not authorized');
    await expect(list('us-east-1')).resolves.toBeDefined();
    remove();
    await expect(list('eu-central-1')).resolves.toBeDefined();
  });

  it('explains a malformed operation', () => {
    expect(() => proxy.deny('ListBuckets')).toThrow(
      'operation must be "service:Operation" or "*", but is "ListBuckets".',
    );
  });
});

describe('throttle, delay and fail', () => {
  it.each([
    [
      'ec2:DescribeVolumes',
      () => new EC2Client(settings()).send(new DescribeVolumesCommand({})),
    ],
    [
      'lambda:ListFunctions',
      () => new LambdaClient(settings()).send(new ListFunctionsCommand({})),
    ],
    [
      'dynamodb:ListTables',
      () => new DynamoDBClient(settings()).send(new ListTablesCommand({})),
    ],
    [
      's3:ListBuckets',
      () => new S3Client(settings()).send(new ListBucketsCommand({})),
    ],
    [
      'sns:ListTopics',
      () => new SNSClient(settings()).send(new ListTopicsCommand({})),
    ],
    [
      'backup:ListBackupVaults',
      () => new BackupClient(settings()).send(new ListBackupVaultsCommand({})),
    ],
  ])('has the SDK retry %s after one refusal', async (operation, call) => {
    proxy.throttle(operation, { times: 1 });
    await expect(call()).resolves.toBeDefined();
    expect(proxy.calls()[operation]).toBe(2);
  });

  it('refuses a share of the calls evenly', async () => {
    proxy.throttle('sqs:ListQueues', { share: 0.5 });
    const sqs = new SQSClient({ ...settings(), maxAttempts: 1 });
    const results = [];
    for (let index = 0; index < 4; index += 1) {
      results.push(
        await sqs.send(new ListQueuesCommand({})).then(
          () => 'ok',
          error => error.name,
        ),
      );
    }
    expect(results).toEqual([
      'ok',
      'ThrottlingException',
      'ok',
      'ThrottlingException',
    ]);
  });

  it('holds calls back', async () => {
    proxy.delay('sqs:ListQueues', 300);
    const started = Date.now();
    await new SQSClient(settings()).send(new ListQueuesCommand({}));
    expect(Date.now() - started).toBeGreaterThanOrEqual(295);
  });

  it('fails with the given status and code', async () => {
    proxy.fail('ec2:DescribeVolumes', {
      status: 400,
      code: 'OptInRequired',
      message: 'You are not subscribed to this service.',
    });
    await expect(
      new EC2Client(settings()).send(new DescribeVolumesCommand({})),
    ).rejects.toMatchObject({
      name: 'OptInRequired',
      message: 'You are not subscribed to this service.',
      $metadata: { httpStatusCode: 400 },
    });
  });
});

describe('truncate', () => {
  it('pages DynamoDB through moto itself', async () => {
    const client = new DynamoDBClient(settings());
    for (const name of ['a', 'b', 'c']) await createTable(client, name);
    proxy.truncate('dynamodb:ListTables', { pageSize: 1 });
    const pages = await all(paginateListTables({ client }, {}));
    expect(pages.flatMap(page => page.TableNames)).toEqual(['a', 'b', 'c']);
    expect(proxy.calls()['dynamodb:ListTables']).toBeGreaterThanOrEqual(3);
  });

  it('pages JSON that moto gives whole', async () => {
    const client = await createFunctions(5);
    proxy.truncate('lambda:ListFunctions', { pageSize: 2 });
    const pages = await all(paginateListFunctions({ client }, {}));
    expect(pages.map(page => page.Functions?.length)).toEqual([2, 2, 1]);
  });

  it('pages query XML, even without a page size in the API', async () => {
    const client = new SNSClient(settings());
    for (const name of ['a', 'b', 'c']) {
      await client.send(new CreateTopicCommand({ Name: name }));
    }
    proxy.truncate('sns:ListTopics', { pageSize: 2 });
    const pages = await all(paginateListTopics({ client }, {}));
    expect(pages.map(page => page.Topics?.length)).toEqual([2, 1]);

    const iam = new IAMClient(settings());
    for (const name of ['a', 'b', 'c']) {
      await iam.send(new CreateUserCommand({ UserName: name }));
    }
    proxy.truncate('iam:ListUsers', { pageSize: 2 });
    const users = await all(paginateListUsers({ client: iam }, {}));
    expect(users.map(page => page.Users?.length)).toEqual([2, 1]);
    expect(users.map(page => page.IsTruncated)).toEqual([true, false]);
  });

  it('pages EC2', async () => {
    const client = new EC2Client(settings());
    for (let index = 0; index < 3; index += 1) {
      await client.send(
        new CreateVolumeCommand({ AvailabilityZone: 'eu-central-1a', Size: 8 }),
      );
    }
    proxy.truncate('ec2:DescribeVolumes', { pageSize: 2 });
    const pages = await all(paginateDescribeVolumes({ client }, {}));
    expect(pages.map(page => page.Volumes?.length)).toEqual([2, 1]);
  });
});

describe('overrule and amend', () => {
  it('answers what moto lacks', async () => {
    proxy.overrule('account:ListRegions', {
      Regions: [{ RegionName: 'eu-central-1', RegionOptStatus: 'ENABLED' }],
    });
    const { Regions } = await new AccountClient(settings()).send(
      new ListRegionsCommand({}),
    );
    expect(Regions).toEqual([
      { RegionName: 'eu-central-1', RegionOptStatus: 'ENABLED' },
    ]);
  });

  it('looks at the request, and leaves the rest to moto', async () => {
    const client = new DynamoDBClient(settings());
    await createTable(client, 'orders');
    proxy.overrule('dynamodb:DescribeContinuousBackups', ({ input }) =>
      input.TableName === 'ledger'
        ? {
            ContinuousBackupsDescription: {
              ContinuousBackupsStatus: 'ENABLED',
            },
          }
        : undefined,
    );
    const describe_ = (TableName: string) =>
      client.send(new DescribeContinuousBackupsCommand({ TableName }));
    const ledger = await describe_('ledger');
    const orders = await describe_('orders');
    expect(ledger.ContinuousBackupsDescription).toEqual({
      ContinuousBackupsStatus: 'ENABLED',
    });
    expect(
      orders.ContinuousBackupsDescription?.PointInTimeRecoveryDescription,
    ).toMatchObject({ PointInTimeRecoveryStatus: 'DISABLED' });
  });

  it('sends XML as it is given', async () => {
    proxy.overrule(
      'iam:GetCredentialReport',
      `<GetCredentialReportResponse><GetCredentialReportResult><Content>${Buffer.from(
        'user',
      ).toString(
        'base64',
      )}</Content></GetCredentialReportResult></GetCredentialReportResponse>`,
    );
    const { Content } = await new IAMClient(settings()).send(
      new GetCredentialReportCommand({}),
    );
    expect(Buffer.from(Content!).toString()).toBe('user');
  });

  it('changes an answer of moto', async () => {
    const client = await createFunctions(1);
    proxy.amend('lambda:ListFunctions', body => ({
      ...body,
      Functions: (body.Functions as object[]).map(each => ({
        ...each,
        Runtime: 'nodejs16.x',
      })),
    }));
    const { Functions } = await client.send(new ListFunctionsCommand({}));
    expect(Functions).toMatchObject([
      { FunctionName: 'orders-0', Runtime: 'nodejs16.x' },
    ]);
  });
});

describe('what moto does not implement', () => {
  it('is a 501 NotImplemented that the SDK does not retry', async () => {
    const calls = [
      () => new AccountClient(settings()).send(new ListRegionsCommand({})),
      () =>
        new AccessAnalyzerClient(settings()).send(new ListAnalyzersCommand({})),
      () =>
        new EC2Client(settings()).send(new GetAllowedImagesSettingsCommand({})),
    ];
    for (const call of calls) {
      await expect(call()).rejects.toMatchObject({
        name: 'NotImplemented',
        message: expect.stringContaining('The emulator does not implement'),
        $metadata: { httpStatusCode: 501 },
      });
    }
    expect(proxy.calls()).toEqual({
      'accessanalyzer:ListAnalyzers': 1,
      'account:ListRegions': 1,
      'ec2:GetAllowedImagesSettings': 1,
    });
  });
});

describe('clock', () => {
  it('dates resources, reports and metrics', async () => {
    await emulator.setClock('2026-09-07T06:00:00Z');
    const iam = new IAMClient(settings());
    const { User } = await iam.send(new CreateUserCommand({ UserName: 'ada' }));
    expect(User?.CreateDate?.toISOString()).toMatch(/^2026-09-07T06:00:/);

    await emulator.setClock('2026-11-30T06:00:00Z');
    await iam.send(new GenerateCredentialReportCommand({}));
    const report = await iam.send(new GetCredentialReportCommand({}));
    expect(report.GeneratedTime?.toISOString()).toMatch(/^2026-11-30T06:00:/);
    expect(Buffer.from(report.Content!).toString()).toMatch(
      /^ada,arn:aws:iam::111111111111:user\/ada,2026-09-07T06:00:/m,
    );

    const cloudwatch = new CloudWatchClient(settings());
    await cloudwatch.send(
      new PutMetricDataCommand({
        Namespace: 'Orders',
        MetricData: [{ MetricName: 'Count', Value: 7 }],
      }),
    );
    const { MetricDataResults } = await cloudwatch.send(
      new GetMetricDataCommand({
        StartTime: new Date('2026-11-30T05:00:00Z'),
        EndTime: new Date('2026-11-30T07:00:00Z'),
        MetricDataQueries: [
          {
            Id: 'count',
            MetricStat: {
              Metric: { Namespace: 'Orders', MetricName: 'Count' },
              Period: 3600,
              Stat: 'Sum',
            },
          },
        ],
      }),
    );
    expect(MetricDataResults?.[0].Values).toEqual([7]);
    expect(proxy.calls()['cloudwatch:GetMetricData']).toBe(1);
  });

  it('stops, and returns to real time', async () => {
    await emulator.setClock(new Date('2026-09-07T06:00:00Z'), {
      ticking: false,
    });
    const client = new DynamoDBClient(settings());
    const { TableDescription } = await createTable(client, 'orders');
    expect(TableDescription?.CreationDateTime?.toISOString()).toBe(
      '2026-09-07T06:00:00.000Z',
    );
    await emulator.setClock(null);
    const now = await createTable(client, 'ledger');
    const created = now.TableDescription?.CreationDateTime?.getTime() ?? 0;
    expect(Math.abs(created - Date.now())).toBeLessThan(60_000);
  });

  it('refuses what is no time', async () => {
    await expect(emulator.setClock('Monday')).rejects.toThrow(
      'now must be an ISO 8601 time',
    );
  });

  it('leaves sessions alive for clients that live in real time', async () => {
    await emulator.setClock('2020-01-01T00:00:00Z');
    const { Credentials } = await new STSClient(settings()).send(
      new AssumeRoleCommand({
        RoleArn: `arn:aws:iam::${DEVELOPMENT}:role/WellArchitectedReader`,
        RoleSessionName: 'test',
      }),
    );
    expect(Credentials?.Expiration?.getTime()).toBeGreaterThan(Date.now());
  });
});

describe('accounts', () => {
  it('are apart, by credentialsFor and by sts:AssumeRole', async () => {
    for (const account of [PRODUCTION, DEVELOPMENT, SHARED]) {
      const client = new SQSClient(settings(account));
      await client.send(
        new CreateQueueCommand({ QueueName: `queue-of-${account}` }),
      );
    }
    const { QueueUrls } = await new SQSClient(settings(SHARED)).send(
      new ListQueuesCommand({}),
    );
    expect(QueueUrls).toEqual([`${proxy.url}/${SHARED}/queue-of-${SHARED}`]);

    const { Credentials } = await new STSClient(settings()).send(
      new AssumeRoleCommand({
        RoleArn: `arn:aws:iam::${DEVELOPMENT}:role/WellArchitectedReader`,
        RoleSessionName: 'test',
      }),
    );
    const assumed = new STSClient({
      ...settings(),
      credentials: {
        accessKeyId: Credentials!.AccessKeyId!,
        secretAccessKey: Credentials!.SecretAccessKey!,
        sessionToken: Credentials!.SessionToken!,
      },
    });
    const identity = await assumed.send(new GetCallerIdentityCommand({}));
    expect(identity.Account).toBe(DEVELOPMENT);
  });

  it('keep nothing after a reset, and repeat their ids', async () => {
    const create = async () => {
      const { User } = await new IAMClient(settings()).send(
        new CreateUserCommand({ UserName: 'ada' }),
      );
      return User?.UserId;
    };
    const first = await create();
    await emulator.reset();
    await expect(
      new IAMClient(settings()).send(new GetUserCommand({ UserName: 'ada' })),
    ).rejects.toMatchObject({ name: 'NoSuchEntityException' });
    await emulator.reset();
    expect(await create()).toBe(first);
  });

  it('need 12 digits', () => {
    expect(() => credentialsFor('production')).toThrow(
      'accountId must be 12 digits, but is "production".',
    );
  });
});

it('creates REST APIs through the proxy', async () => {
  const client = new APIGatewayClient(settings());
  await client.send(new CreateRestApiCommand({ name: 'orders' }));
  const { items } = await client.send(new GetRestApisCommand({}));
  expect(items).toMatchObject([{ name: 'orders' }]);
});
