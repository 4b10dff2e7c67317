/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { DynamoDBClient, paginateListTables } from '@aws-sdk/client-dynamodb';
import { DescribeInstancesCommand, EC2Client } from '@aws-sdk/client-ec2';
import {
  IAMClient,
  ListUsersCommand,
  paginateListUsers,
} from '@aws-sdk/client-iam';
import {
  ListHostedZonesCommand,
  Route53Client,
} from '@aws-sdk/client-route-53';
import {
  GetBucketPolicyCommand,
  HeadBucketCommand,
  ListBucketsCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { createClients } from './createClients';
import { describeError } from './describeError';
import { createCallObserver } from './observeCalls';
import { startFakeAws, FakeAnswer, FakeCall } from './__testUtils__/fakeAws';

const stops: (() => void | Promise<void>)[] = [];

afterEach(async () => {
  for (const stop of stops.splice(0)) {
    await stop();
  }
});

async function open(answer: (call: FakeCall) => FakeAnswer) {
  const aws = await startFakeAws(answer);
  const clients = createClients({
    settings: {
      credentials: async () => ({ accessKeyId: 'AKIA', secretAccessKey: 's' }),
      endpointUrl: aws.url,
      maxAttempts: 2,
      mostPages: 20,
    },
    observer: createCallObserver(),
  });
  stops.push(clients.close, aws.stop);
  return { aws, clients };
}

async function listTables(answer: (call: FakeCall) => FakeAnswer) {
  const { aws, clients } = await open(answer);
  const client = clients.client(DynamoDBClient, { region: 'eu-west-1' });
  const names: string[] = [];
  const read = async () => {
    for await (const page of paginateListTables({ client }, {})) {
      names.push(...(page.TableNames ?? []));
    }
    return names;
  };
  return { aws, read };
}

describe('what stands between us and an answer of AWS', () => {
  it('a list that ends is read to its end', async () => {
    let page = 0;
    const { read } = await listTables(() => {
      page += 1;
      return {
        body: {
          TableNames: [`t${page}`],
          ...(page < 15 ? { LastEvaluatedTableName: `t${page}` } : {}),
        },
      };
    });
    expect(await read()).toHaveLength(15);
  });

  it('a list that leads back to its beginning ends with an error', async () => {
    const { aws, read } = await listTables(() => ({
      body: { TableNames: ['orders'], LastEvaluatedTableName: 'orders' },
    }));
    await expect(read()).rejects.toThrow(
      'the list does not end: its pages lead back to one that was read',
    );
    expect(aws.calls.length).toBeLessThan(20);
  });

  it('a list without end ends with an error', async () => {
    let page = 0;
    const { aws, read } = await listTables(() => {
      page += 1;
      return { body: { TableNames: [], LastEvaluatedTableName: `t${page}` } };
    });
    await expect(read()).rejects.toThrow('the list did not end after 20 pages');
    expect(aws.calls).toHaveLength(21);
  });

  it('an answer that hides the rest of its list is an error', async () => {
    const { clients } = await open(() => ({
      body: '<ListUsersResponse><ListUsersResult><IsTruncated>true</IsTruncated><Users/></ListUsersResult></ListUsersResponse>',
      headers: { 'content-type': 'text/xml' },
    }));
    const client = clients.client(IAMClient, { region: 'us-east-1' });
    const pages = paginateListUsers({ client }, {});
    await expect(pages.next()).rejects.toThrow(
      'the answer says that the list goes on, and not where',
    );
  });

  it.each([200, 403, 404])('a web page is no answer: %s', async status => {
    const { read } = await listTables(() => ({
      status,
      body: '<!DOCTYPE html><html><body>Sign in</body></html>',
      headers: { 'content-type': 'text/html; charset=utf-8' },
    }));
    await expect(read()).rejects.toMatchObject({
      name: 'WebPageError',
      $metadata: { httpStatusCode: status },
    });
  });

  it('a web page of a balancer that is busy is tried again', async () => {
    let attempts = 0;
    const { read } = await listTables(() => {
      attempts += 1;
      return attempts === 1
        ? {
            status: 503,
            body: '<html>Busy</html>',
            headers: { 'content-type': 'text/html' },
          }
        : { body: { TableNames: ['orders'] } };
    });
    expect(await read()).toEqual(['orders']);
  });

  it('an answer that is only called a web page is one', async () => {
    const { read } = await listTables(() => ({
      body: { TableNames: ['orders'] },
      headers: { 'content-type': 'text/html' },
    }));
    expect(await read()).toEqual(['orders']);
  });

  const USERS =
    '<ListUsersResponse><ListUsersResult><IsTruncated>false</IsTruncated><Users><member><UserName>ada</UserName></member></Users></ListUsersResult></ListUsersResponse>';
  const PAGES = [
    '<!DOCTYPE html><html><body>Sign in</body></html>',
    '\ufeff<?xml version="1.0"?>\n<!-- x -->\n<!DOCTYPE html PUBLIC "x"><html xmlns="http://www.w3.org/1999/xhtml"/>',
    '<HTML><body/></HTML>',
  ];
  const OTHERS = ['<?xml version="1.0"?><error>Blocked</error>', '', ' \n'];
  const SERVICES: [string, (c: Opened) => Promise<unknown>][] = [
    ['awsQuery', c => c.iam.send(new ListUsersCommand({}))],
    ['ec2Query', c => c.ec2.send(new DescribeInstancesCommand({}))],
    ['restXml', c => c.s3.send(new ListBucketsCommand({}))],
    ['restXml', c => c.route53.send(new ListHostedZonesCommand({}))],
  ];

  interface Opened {
    iam: IAMClient;
    ec2: EC2Client;
    s3: S3Client;
    route53: Route53Client;
  }

  async function openXml(answer: FakeAnswer): Promise<Opened> {
    const { clients } = await open(() => answer);
    const region = { region: 'eu-west-1' };
    return {
      iam: clients.client(IAMClient, region),
      ec2: clients.client(EC2Client, region),
      s3: clients.client(S3Client, region),
      route53: clients.client(Route53Client, region),
    };
  }

  describe.each(['text/xml', 'application/xml', 'text/plain', ''])(
    'labelled %j',
    type => {
      const headers: Record<string, string> = type
        ? { 'content-type': type }
        : {};

      it.each(
        SERVICES.flatMap(([protocol, send]) =>
          [200, 404].flatMap(status =>
            PAGES.map(body => ({ protocol, status, body, send })),
          ),
        ),
      )('a web page is no answer of $protocol: $status $body', async one => {
        const { status, body, send } = one;
        const clients = await openXml({ status, body, headers });
        await expect(send(clients)).rejects.toMatchObject({
          name: 'WebPageError',
          $metadata: { httpStatusCode: status },
        });
      });

      it.each(
        SERVICES.flatMap(([protocol, send]) =>
          OTHERS.map(body => ({ protocol, body, send })),
        ),
      )('something else is no empty list of $protocol: $body', async one => {
        const { body, send } = one;
        const clients = await openXml({ body, headers });
        await expect(send(clients)).rejects.toMatchObject({
          name: 'ForeignAnswerError',
        });
      });
    },
  );

  it('the answer of another operation is none', async () => {
    const { iam } = await openXml({
      body: USERS.replaceAll('ListUsers', 'ListRoles'),
      headers: { 'content-type': 'text/xml' },
    });
    const error = await iam.send(new ListUsersCommand({})).catch(e => e);
    expect(describeError(error).sentence).toBe(
      'what came is no answer of this operation (HTTP 200): it begins with ListRolesResponse; likely from a proxy between the backend and AWS',
    );
  });

  it('what AWS answers in XML is read, and so is what is no XML', async () => {
    const { iam } = await openXml({
      body: `<?xml version="1.0" encoding="UTF-8"?>\n${USERS}`,
      headers: { 'content-type': 'text/xml' },
    });
    const { Users } = await iam.send(new ListUsersCommand({}));
    expect(Users?.map(user => user.UserName)).toEqual(['ada']);
    const { s3 } = await openXml({
      body: '{"Version":"2012-10-17"}',
      headers: { 'content-type': 'application/json' },
    });
    const { Policy } = await s3.send(
      new GetBucketPolicyCommand({ Bucket: 'orders' }),
    );
    expect(Policy).toBe('{"Version":"2012-10-17"}');
    const empty = await openXml({ body: '' });
    await expect(
      empty.s3.send(new HeadBucketCommand({ Bucket: 'orders' })),
    ).resolves.toBeDefined();
  });
});
