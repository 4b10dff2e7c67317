/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { arnOfName } from './arnOfName';
import { readConsoleChange } from './readConsoleChange';

const place = { region: 'eu-west-1', accountId: '111122223333' };
const identity = {
  type: 'AssumedRole',
  arn: 'arn:aws:sts::111122223333:assumed-role/Developer/anna@example.com',
  sessionContext: { sessionIssuer: { type: 'Role', userName: 'Developer' } },
};
const event = (
  detail: object = {},
  fields: { EventName?: string; EventSource?: string; ReadOnly?: string } = {},
) => ({
  EventName: 'DeleteTable',
  EventSource: 'dynamodb.amazonaws.com',
  ReadOnly: 'false',
  Resources: [
    { ResourceType: 'AWS::DynamoDB::Table', ResourceName: 'carts' },
    { ResourceType: 'AWS::IAM::AccessKey', ResourceName: 'a key' },
  ],
  CloudTrailEvent: JSON.stringify({
    userIdentity: identity,
    sessionCredentialFromConsole: 'true',
    ...detail,
  }),
  ...fields,
});

describe('readConsoleChange', () => {
  it('keeps the role, never the person nor a key', () => {
    const change = readConsoleChange(event());
    expect(change).toEqual({
      event: 'DeleteTable',
      service: 'dynamodb.amazonaws.com',
      principal: 'Developer',
      resources: [{ type: 'AWS::DynamoDB::Table', name: 'carts' }],
    });
    expect(JSON.stringify(change)).not.toMatch(/anna|a key/);
  });

  it.each([
    [{ type: 'Root' }, 'root user'],
    [{ type: 'IAMUser', userName: 'anna' }, 'IAM user'],
    [{ ...identity, sessionContext: {} }, 'Developer'],
    [{ type: 'AssumedRole' }, 'an unnamed role'],
  ])('names the principal of %j', (userIdentity, principal) => {
    expect(readConsoleChange(event({ userIdentity }))?.principal).toBe(
      principal,
    );
  });

  it('knows the console by its user agent', () => {
    const byAgent = (userAgent: string) =>
      readConsoleChange(
        event({ sessionCredentialFromConsole: undefined, userAgent }),
      );
    expect(byAgent('console.amazonaws.com')).toBeDefined();
    expect(byAgent('aws-sdk-js/3')).toBeUndefined();
  });

  it.each([
    ['a read', event({ readOnly: true })],
    ['a failed call', event({ errorCode: 'AccessDenied' })],
    ['a data event', event({ managementEvent: false })],
    [
      'a service that acts',
      event({ userIdentity: { invokedBy: 'cloudformation.amazonaws.com' } }),
    ],
    ['a sign-in', event({}, { EventSource: 'signin.amazonaws.com' })],
    ['nonsense', { CloudTrailEvent: 'no json' }],
  ])('leaves out %s', (_, given) => {
    expect(readConsoleChange(given)).toBeUndefined();
  });

  it('finds what was changed in the request', () => {
    const detail = { requestParameters: { service: 'orders', cluster: 'x' } };
    expect(
      readConsoleChange({ ...event(detail), Resources: [] })?.resources,
    ).toEqual([{ type: 'AWS::ECS::Service', name: 'orders' }]);
  });
});

describe('arnOfName', () => {
  it.each([
    ['AWS::S3::Bucket', 'files', 'arn:aws:s3:::files'],
    [
      'AWS::Lambda::Function',
      'arn:aws:lambda:eu-west-1:111122223333:function:orders:live',
      'arn:aws:lambda:eu-west-1:111122223333:function:orders',
    ],
    [
      'AWS::EC2::SecurityGroup',
      'sg-1',
      'arn:aws:ec2:eu-west-1:111122223333:security-group/sg-1',
    ],
    [
      'AWS::EC2::VPCEndpoint',
      'vpce-1',
      'arn:aws:ec2:eu-west-1:111122223333:vpc-endpoint/vpce-1',
    ],
    ['AWS::SNS::Topic', 'orders', undefined],
    ['', 'orders', undefined],
  ])('%s %s', (type, name, arn) => {
    expect(arnOfName({ type, name }, place)).toBe(arn);
  });
});
