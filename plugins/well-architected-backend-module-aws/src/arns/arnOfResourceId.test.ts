/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { arnOfResourceId } from './arnOfResourceId';

const at = { region: 'eu-west-1', accountId: '111122223333' };

describe('arnOfResourceId', () => {
  it.each([
    [
      { id: 'i-0123456789abcdef0' },
      'arn:aws:ec2:eu-west-1:111122223333:instance/i-0123456789abcdef0',
    ],
    [
      { id: 'sg-0123abcd', region: 'cn-north-1' },
      'arn:aws-cn:ec2:cn-north-1:111122223333:security-group/sg-0123abcd',
    ],
    [{ id: 'logs', type: 'AWS::S3::Bucket' }, 'arn:aws:s3:::logs'],
    [
      { id: 'orders', type: 'AWS::DynamoDB::Table' },
      'arn:aws:dynamodb:eu-west-1:111122223333:table/orders',
    ],
    [
      { id: 'https://sqs.eu-west-1.amazonaws.com/111122223333/orders' },
      'arn:aws:sqs:eu-west-1:111122223333:orders',
    ],
    [
      { id: 'arn:aws:sns:eu-west-1:111122223333:t', type: 'AWS::SNS::Topic' },
      'arn:aws:sns:eu-west-1:111122223333:t',
    ],
    [{ id: 'db-ABCDEF', type: 'AWS::RDS::DBInstance' }, undefined],
    [{ id: 'i-am-a-bucket' }, undefined],
  ])('%j', (given, arn) => {
    expect(arnOfResourceId({ ...at, ...given })).toBe(arn);
  });
});
