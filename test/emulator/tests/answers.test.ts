/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AccountClient, ListRegionsCommand } from '@aws-sdk/client-account';
import {
  APIGatewayClient,
  CreateRestApiCommand,
  GetRestApisCommand,
} from '@aws-sdk/client-api-gateway';
import {
  DynamoDBClient,
  DescribeContinuousBackupsCommand,
  paginateListTables,
} from '@aws-sdk/client-dynamodb';
import {
  CreateVolumeCommand,
  EC2Client,
  paginateDescribeVolumes,
} from '@aws-sdk/client-ec2';
import {
  CreateUserCommand,
  GetCredentialReportCommand,
  IAMClient,
  paginateListUsers,
} from '@aws-sdk/client-iam';
import {
  ListFunctionsCommand,
  paginateListFunctions,
} from '@aws-sdk/client-lambda';
import {
  CreateTopicCommand,
  SNSClient,
  paginateListTopics,
} from '@aws-sdk/client-sns';
import { all, createFunctions, createTable, useEmulator } from './support';

const { running, settings } = useEmulator();

describe('truncate', () => {
  it('pages DynamoDB through moto itself', async () => {
    const client = new DynamoDBClient(settings());
    for (const name of ['a', 'b', 'c']) await createTable(client, name);
    running.proxy.truncate('dynamodb:ListTables', { pageSize: 1 });
    const pages = await all(paginateListTables({ client }, {}));
    expect(pages.flatMap(page => page.TableNames)).toEqual(['a', 'b', 'c']);
    expect(running.proxy.calls()['dynamodb:ListTables']).toBeGreaterThanOrEqual(
      3,
    );
  });

  it('pages JSON that moto gives whole', async () => {
    const client = await createFunctions(settings(), 5);
    running.proxy.truncate('lambda:ListFunctions', { pageSize: 2 });
    const pages = await all(paginateListFunctions({ client }, {}));
    expect(pages.map(page => page.Functions?.length)).toEqual([2, 2, 1]);
  });

  it('pages query XML, even without a page size in the API', async () => {
    const client = new SNSClient(settings());
    for (const name of ['a', 'b', 'c']) {
      await client.send(new CreateTopicCommand({ Name: name }));
    }
    running.proxy.truncate('sns:ListTopics', { pageSize: 2 });
    const pages = await all(paginateListTopics({ client }, {}));
    expect(pages.map(page => page.Topics?.length)).toEqual([2, 1]);

    const iam = new IAMClient(settings());
    for (const name of ['a', 'b', 'c']) {
      await iam.send(new CreateUserCommand({ UserName: name }));
    }
    running.proxy.truncate('iam:ListUsers', { pageSize: 2 });
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
    running.proxy.truncate('ec2:DescribeVolumes', { pageSize: 2 });
    const pages = await all(paginateDescribeVolumes({ client }, {}));
    expect(pages.map(page => page.Volumes?.length)).toEqual([2, 1]);
  });
});

describe('overrule and amend', () => {
  it('answers what moto lacks', async () => {
    running.proxy.overrule('account:ListRegions', {
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
    running.proxy.overrule('dynamodb:DescribeContinuousBackups', ({ input }) =>
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
    running.proxy.overrule(
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
    const client = await createFunctions(settings(), 1);
    running.proxy.amend('lambda:ListFunctions', body => ({
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

it('creates REST APIs through the proxy', async () => {
  const client = new APIGatewayClient(settings());
  await client.send(new CreateRestApiCommand({ name: 'orders' }));
  const { items } = await client.send(new GetRestApisCommand({}));
  expect(items).toMatchObject([{ name: 'orders' }]);
});
