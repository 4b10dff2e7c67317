/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { arnsOfDimensions } from './arnsOfDimensions';

const place = { accountId: '111122223333', region: 'eu-west-1' };
const arns = (namespace: string, dimensions: Record<string, string>) =>
  arnsOfDimensions({ namespace, dimensions, place });

describe('arnsOfDimensions', () => {
  it.each([
    [
      'AWS/Lambda',
      { FunctionName: 'orders', Resource: 'orders:live' },
      'arn:aws:lambda:eu-west-1:111122223333:function:orders',
    ],
    [
      'AWS/DynamoDB',
      { TableName: 'orders' },
      'arn:aws:dynamodb:eu-west-1:111122223333:table/orders',
    ],
    [
      'AWS/RDS',
      { DBInstanceIdentifier: 'db-1' },
      'arn:aws:rds:eu-west-1:111122223333:db:db-1',
    ],
    [
      'AWS/ApplicationELB',
      { LoadBalancer: 'app/web/123' },
      'arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/web/123',
    ],
    ['AWS/S3', { BucketName: 'static' }, 'arn:aws:s3:::static'],
    [
      'AWS/ApiGateway',
      { ApiId: 'a1' },
      'arn:aws:apigateway:eu-west-1::/apis/a1',
    ],
    [
      'AWS/ECS',
      { ClusterName: 'c', ServiceName: 's' },
      'arn:aws:ecs:eu-west-1:111122223333:service/c/s',
    ],
  ])('%s', (namespace, dimensions, expected) => {
    expect(arns(namespace, dimensions)).toEqual([expected]);
  });

  it('gives nothing for names that are no part of an ARN', () => {
    expect(arns('AWS/ApiGateway', { ApiName: 'orders' })).toEqual([]);
    expect(arns('Custom', { FunctionName: 'orders' })).toEqual([]);
    expect(arns('AWS/ECS', { ClusterName: 'c' })).toEqual([]);
  });
});
